import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Credential, openPkcs12 } from '../../src/credential/index.js';
import { isFacturadorError } from '../../src/errors/index.js';
import {
  type SignatureReport,
  type SignOptions,
  sign,
  type VerificationReport,
  verify,
} from '../../src/xades/index.js';
import { canonicalBytes, findPaths, readXml, type XmlElement } from '../../src/xml/index.js';

/** A moment at which the certificates of the fixtures are valid; 10:30 in Colombia. */
export const SIGNING_TIME = new Date('2026-06-15T15:30:00Z');
export const SUPPLIER: SignOptions = { role: 'supplier', signingTime: SIGNING_TIME, id: 'prueba' };

const certificates = join(__dirname, '../../fixtures/certificates');

export function certificate(name: string): Uint8Array {
  return readFileSync(join(certificates, `${name}.der`));
}

export function credentialOf(name: string): Promise<Credential> {
  return openPkcs12(readFileSync(join(certificates, `${name}.p12`)), 'clave-de-prueba');
}

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd';
export const NAMESPACES = [
  ` xmlns:cac="${UBL}:CommonAggregateComponents-2"`,
  ` xmlns:cbc="${UBL}:CommonBasicComponents-2"`,
  ' xmlns:ds="http://www.w3.org/2000/09/xmldsig#"',
  ` xmlns:ext="${UBL}:CommonExtensionComponents-2"`,
  ' xmlns:sts="dian:gov:co:facturaelectronica:Structures-2-1"',
  ' xmlns:xades="http://uri.etsi.org/01903/v1.3.2#"',
].join('');
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>';

/** A small document as our writer writes it, with an empty container for the signature. */
export function documentText(root = 'Invoice', content = ''): string {
  const dian =
    '<sts:DianExtensions><sts:QRCode>https://catalogo-vpfe.dian.gov.co</sts:QRCode></sts:DianExtensions>';
  const first =
    root === 'AttachedDocument'
      ? ''
      : `<ext:UBLExtension><ext:ExtensionContent>${dian}</ext:ExtensionContent></ext:UBLExtension>`;
  return [
    DECLARATION,
    `<${root} xmlns="${UBL}:${root}-2"${NAMESPACES}>`,
    `<ext:UBLExtensions>${first}<ext:UBLExtension><ext:ExtensionContent></ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>`,
    '<cbc:ID>SETP990000001</cbc:ID><cbc:IssueDate>2026-06-15</cbc:IssueDate>',
    '<cbc:Note>Panadería «La Espiga» &amp; Cía. 🥖</cbc:Note>',
    '<cac:LegalMonetaryTotal><cbc:PayableAmount currencyID="COP">14280.00</cbc:PayableAmount></cac:LegalMonetaryTotal>',
    `${content}</${root}>`,
  ].join('');
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** The signed document as text. */
export async function signedText(text = documentText(), options: Partial<SignOptions> = {}): Promise<string> {
  const credential = await credentialOf('pbes2-aes256');
  return textOf(await sign(text, credential, { ...SUPPLIER, ...options }));
}

/** The only signature of a file. */
export async function verifyOne(text: string | Uint8Array): Promise<SignatureReport> {
  const { signatures } = await verify(text);
  expect(signatures).toHaveLength(1);
  return signatures[0] as SignatureReport;
}

/** Every code in a report, errors only unless asked for. */
export function codesIn({ signatures, problems }: VerificationReport, severity = 'error'): readonly string[] {
  return [...problems, ...signatures.flatMap((signature) => signature.problems)]
    .filter((problem) => problem.severity === severity)
    .map(({ code }) => code);
}

export async function codeOf(outcome: Promise<unknown>): Promise<string> {
  return outcome.then(
    () => 'no error',
    (error: unknown) => (isFacturadorError(error) ? error.code : `another error: ${error}`),
  );
}

/** Replaces exactly one occurrence; a test whose tampering does nothing would prove nothing. */
export function replaceOnce(text: string, old: string | RegExp, replacement: string): string {
  const changed = text.replace(old, () => replacement);
  expect(changed).not.toBe(text);
  return changed;
}

/**
 * Signs again what is in the markup: puts the right digests in the references and the right signature value, so that
 * only the shape is odd and all the cryptography holds.
 */
export async function signAgain(text: string, signer = signWithFixture): Promise<string> {
  let { references } = await verifyOne(text);
  let changed = text;
  // A digest may be part of what another reference covers.
  for (let round = 0; round < 2; round += 1) {
    for (const { expected, found } of references) if (found) changed = changed.replace(expected, found);
    ({ references } = await verifyOne(changed));
  }
  return signValueAgain(changed, signer);
}

/** Puts the right signature value; digests stay as they are, right or wrong. */
export async function signValueAgain(text: string, signer = signWithFixture): Promise<string> {
  const path = findPaths(readXml(text).root, ({ name }) => name.local === 'SignedInfo')[0] as XmlElement[];
  const isExclusive = /CanonicalizationMethod Algorithm="[^"]*exc-c14n/.test(text);
  const bytes = canonicalBytes(path.at(-1) as XmlElement, {
    method: isExclusive ? 'exclusive' : 'inclusive',
    withComments: /CanonicalizationMethod Algorithm="[^"]*WithComments/.test(text),
    ancestors: path.slice(0, -1),
  });
  const value = Buffer.from(await signer(bytes)).toString('base64');
  return text.replace(/(<ds:SignatureValue[^>]*>)[^<]*/, (_, tag: string) => tag + value);
}

async function signWithFixture(bytes: Uint8Array): Promise<Uint8Array> {
  return (await credentialOf('pbes2-aes256')).sign(bytes, 'rsa-sha256');
}
