import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnose, sign, verify } from '../../../src/xades/index.js';
import { builtInvoice } from '../../xades/built-invoice.js';
import {
  bytesOf,
  certificate,
  credentialOf,
  documentText,
  SIGNING_TIME,
  SUPPLIER,
  signedText,
  textOf,
} from '../../xades/support.js';
import { mutateElements } from '../mutations/mutate-elements.js';
import type { Entrance } from './entrance.js';
import { documents } from './reading.js';

/** A container that a supplier delivers: its own signature, the invoice's and the answer's. */
async function containerText(): Promise<string> {
  const attached = (text: string) =>
    `<cac:Attachment><cac:ExternalReference><cbc:Description><![CDATA[${text}]]></cbc:Description></cac:ExternalReference></cac:Attachment>`;
  const answer = attached(await signedText(documentText('ApplicationResponse')));
  const line = `<cac:ParentDocumentLineReference><cac:DocumentReference>${answer}</cac:DocumentReference></cac:ParentDocumentLineReference>`;
  return documentText('AttachedDocument', `${attached(await signedText())}${line}`);
}

async function signedFiles(): Promise<readonly Uint8Array[]> {
  const credential = await credentialOf('pbes2-aes256');
  const base64 = Buffer.from(await signedText()).toString('base64');
  const embedded = `<cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="text/xml">${base64}</cbc:EmbeddedDocumentBinaryObject></cac:Attachment>`;
  return [
    await sign(builtInvoice(), credential, SUPPLIER),
    await sign(await containerText(), credential, SUPPLIER),
    bytesOf(await containerText()),
    bytesOf(documentText('AttachedDocument', embedded)),
    bytesOf(await signedText(documentText('CreditNote').replaceAll('><', '>\n<'))),
    readFileSync(join(__dirname, '../../../examples/recibida.xml')),
  ];
}

const trust = { trustedCertificates: [certificate('raiz')], now: SIGNING_TIME };

const verifying: Entrance = {
  name: 'verify',
  share: 3,
  sources: signedFiles,
  mutate: mutateElements,
  neverThrows: true,
  enter: async (input) => {
    const report = await verify(input, trust);
    JSON.stringify(report);
    const problems = [...report.problems, ...report.signatures.flatMap((signature) => signature.problems)];
    if (
      report.valid !== (report.signatures.length > 0 && problems.every(({ severity }) => severity === 'note'))
    ) {
      throw new Error(`valid is ${report.valid} with ${problems.map(({ code }) => code)}`);
    }
  },
};

const diagnosing: Entrance = {
  name: 'diagnose',
  share: 2,
  sources: signedFiles,
  mutate: mutateElements,
  neverThrows: true,
  enter: async (input) => JSON.stringify(diagnose(await verify(input))),
};

/** On the day of the signing time. */
function issuedToday(xml: Uint8Array): Uint8Array {
  return bytesOf(textOf(xml).replace(/(<cbc:IssueDate>)[\d-]+/, '$12026-06-15'));
}

const credential = credentialOf('pbes2-aes256');

const signing: Entrance = {
  name: 'sign',
  share: 2,
  sources: async () => [
    ...documents().map(issuedToday),
    bytesOf(await containerText()),
    bytesOf(documentText()),
  ],
  mutate: mutateElements,
  enter: async (input) => {
    const signed = await sign(input, await credential, SUPPLIER);
    const { signatures } = await verify(signed);
    if (signatures.length === 0) throw new Error('the signature of what was signed is not found');
  },
};

export const SIGNATURES: readonly Entrance[] = [verifying, diagnosing, signing];
