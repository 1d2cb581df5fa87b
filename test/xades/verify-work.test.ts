import crypto from 'node:crypto';
import { jest } from '@jest/globals';
import { diagnose, sign, verify } from '../../src/xades/index.js';
import { readXml } from '../../src/xml/index.js';
import { growthOf, LINEAR } from '../counted-work.js';
import { codesIn, credentialOf, documentText, replaceOnce, SUPPLIER, signedText } from './support.js';

const times = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => part(i)).join('');
const namespaces = (count: number) => times(count, (i) => ` xmlns:a${i}="urn:${i}"`);
const inRoot = (text: string, tag: string, content: string) =>
  text.replace('<Invoice ', `<Invoice${tag} `).replace('</Invoice>', `${content}</Invoice>`);
const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const transform = (prefixes: string) =>
  `<ds:Transform Algorithm="${EXCLUSIVE}"><ec:InclusiveNamespaces xmlns:ec="${EXCLUSIVE}" PrefixList="${prefixes}"/></ds:Transform>`;

/** What is done to a signed invoice, by the name of the situation. */
const TAMPERINGS: Readonly<Record<string, (signed: string, size: number) => string>> = {
  'as many namespaces on the root as elements that declare one': (signed, size) =>
    inRoot(
      signed,
      namespaces(size),
      times(size, () => '<b xmlns:c="d"/>'),
    ),
  'as many names in a PrefixList as elements': (signed, size) =>
    inRoot(
      signed,
      namespaces(size),
      times(size, () => '<a/>'),
    ).replace('</ds:Transforms>', `${transform(times(size, (i) => `a${i} `))}</ds:Transforms>`),
  'many Ids, each twice': (signed, size) =>
    inRoot(
      signed,
      '',
      times(size, (i) => `<a Id="${i}" ID="${i}"/>`),
    ),
  'many certificates in SigningCertificate': (signed, size) =>
    signed.replace(/<xades:Cert>.*<\/xades:Cert>/s, (cert) =>
      times(size, () => cert.replace(/(?<=DigestValue>)[^<]*/, 'AAAA')),
    ),
  'many signatures': (signed, size) =>
    inRoot(
      signed,
      '',
      times(size, () => '<ds:Signature/>'),
    ),
};

describe('verify', () => {
  it.each(Object.entries(TAMPERINGS))('does the work that the size takes for %s', async (_, tamper) => {
    const signed = await signedText();
    const growth = await growthOf(200, (size) => {
      const document = readXml(tamper(signed, size));
      return () => verify(document);
    });
    expect(growth).toBeLessThan(LINEAR);
  });

  it('digests a document with eight signatures of sixteen references each within one budget, and says so', async () => {
    const signed = await signedText();
    const signature = /<ds:Signature .*<\/ds:Signature>/s.exec(signed)?.[0] ?? '';
    const [reference = ''] = /<ds:Reference [^>]*URI="".*?<\/ds:Reference>/s.exec(signature) ?? [];
    const references = times(13, (i) =>
      reference.replace('</ds:Transforms>', `${transform(`a${i}`)}</ds:Transforms>`),
    );
    const asked = signature.replace(reference, reference + references);
    const note = 'é'.repeat(1024 * 1024);
    const text = inRoot(signed, '', `${times(7, () => asked)}<cbc:Note>${note}</cbc:Note>`).replace(
      signature,
      asked,
    );
    const digested = jest.spyOn(crypto, 'hash');
    try {
      const report = await verify(text);
      const large = digested.mock.calls.filter(
        ([, content]: readonly unknown[]) => (content as Uint8Array).length > note.length,
      );
      expect(report.signatures).toHaveLength(8);
      expect(report.valid).toBe(false);
      expect(codesIn(report)).toContain('SIG_LIMIT');
      // Twice 32 MiB in pieces of two, for what is referred to and for why it differs, and the document itself.
      expect(large.length).toBeLessThan(40);
    } finally {
      digested.mockRestore();
    }
  });

  it('does not let a changed document use up what the next one needs', async () => {
    const signed = await signedText();
    const large = signed.replace('</Invoice>', `<cbc:Note>${'x'.repeat(5_000_000)}</cbc:Note></Invoice>`);
    const carried = (text: string) =>
      `<cac:Attachment><cac:ExternalReference><cbc:Description><![CDATA[${text}]]></cbc:Description></cac:ExternalReference></cac:Attachment>`;
    const container = documentText('AttachedDocument', carried(large) + carried(signed));
    const { signatures } = await verify(container);
    expect(signatures.map(({ valid }) => valid)).toEqual([false, true]);
  });

  it('finds an Id that a reference points at twice, and says how often the document has it', async () => {
    const signed = await signedText();
    const doubled = replaceOnce(signed, '<cbc:Note>', '<cbc:Note ID="xmldsig-prueba-keyinfo">');
    const report = await verify(doubled);
    expect(codesIn(report)).toContain('SIG_DUPLICATE_ID');
    expect(JSON.stringify(report)).toContain('2 times');
  });
});

describe('diagnose', () => {
  it('does the work that the number of problems takes', async () => {
    const growth = await growthOf(200, (size) => {
      const problems = Array.from({ length: size }, (_, i) => ({
        code: 'SIG_MISSING' as const,
        message: '',
        severity: 'error' as const,
        path: `/${i}`,
      }));
      return () => diagnose({ valid: false, signatures: [], problems });
    });
    expect(growth).toBeLessThan(LINEAR);
  });
});

describe('sign', () => {
  it.each<[string, (size: number) => string]>([
    [
      'as many namespaces on the root as elements that declare one',
      (size) =>
        inRoot(
          documentText(),
          namespaces(size),
          times(size, () => '<b xmlns:c="d"/>'),
        ),
    ],
    [
      'as many xml: attributes on the root as elements',
      (size) =>
        inRoot(
          documentText(),
          times(size, (i) => ` xml:a${i}="b"`),
          times(size, () => '<b/>'),
        ),
    ],
    [
      'as many namespaces on the extensions as extensions',
      (size) =>
        documentText()
          .replace('<ext:UBLExtensions>', `<ext:UBLExtensions${namespaces(size)}>`)
          .replace(
            '<ext:UBLExtension>',
            `${times(size, () => '<ext:UBLExtension xmlns:c="d"><b/></ext:UBLExtension>')}<ext:UBLExtension>`,
          ),
    ],
  ])('of XML that others wrote does the work that the size takes for %s', async (_, textOf) => {
    const credential = await credentialOf('pbes2-aes256');
    const growth = await growthOf(200, (size) => {
      const text = textOf(size);
      return () => sign(text, credential, SUPPLIER);
    });
    expect(growth).toBeLessThan(LINEAR);
  });
});
