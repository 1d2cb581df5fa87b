import { describe, expect, it } from '@jest/globals';
import { verify } from '../../src/xades/index.js';
import { codesIn, DECLARATION, documentText, replaceOnce, signedText } from './support.js';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const base64 = (content: string | Uint8Array) => Buffer.from(content).toString('base64');
const inLines = (content: string) => base64(content).replace(/.{76}/g, '$&\n');
const asElements = (content: string) => content.replace(DECLARATION, '');
const described = (content: string) =>
  `<cac:Attachment><cac:ExternalReference><cbc:Description>${content}</cbc:Description></cac:ExternalReference></cac:Attachment>`;
const embedded = (content: string) =>
  `<cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="text/xml">${content}</cbc:EmbeddedDocumentBinaryObject></cac:Attachment>`;
const answered = (content: string) =>
  `<cac:ParentDocumentLineReference><cac:DocumentReference>${content}</cac:DocumentReference></cac:ParentDocumentLineReference>`;
const container = (...contents: readonly string[]) => documentText('AttachedDocument', contents.join(''));
const inExtension = (content: string) =>
  replaceOnce(
    container(),
    '</ext:UBLExtensions>',
    `<ext:UBLExtension><ext:ExtensionContent><x:Adjunto xmlns:x="urn:x">${content}</x:Adjunto></ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>`,
  );
const edited = async () => replaceOnce(await signedText(), '14280.00', '14280.01');

/** Every way in which a reader finds a document in a container. */
const WAYS: readonly (readonly [way: string, contain: (document: string) => string])[] = [
  ['escaped once', (text) => container(described(escaped(text)))],
  ['escaped twice', (text) => container(described(escaped(escaped(text))))],
  ['escaped three times', (text) => container(described(escaped(escaped(escaped(text)))))],
  ['in base64', (text) => container(described(base64(text)))],
  ['in base64 by lines', (text) => container(described(`\n${inLines(text)}\n`))],
  ['in base64 after a byte order mark', (text) => container(described(base64(`\uFEFF${text}`)))],
  ['in base64 of base64', (text) => container(described(base64(base64(text))))],
  ['escaped in base64', (text) => container(described(base64(escaped(text))))],
  [
    'in base64 that was escaped',
    (text) => container(described(escaped(base64(text)).replaceAll('=', '&#61;'))),
  ],
  ['in a data URI', (text) => container(described(`data:text/xml;base64,${base64(text)}`))],
  ['in an EmbeddedDocumentBinaryObject', (text) => container(embedded(base64(text)))],
  ['as text in an EmbeddedDocumentBinaryObject', (text) => container(embedded(escaped(text)))],
  ['in a ParentDocumentLineReference', (text) => container(answered(described(base64(text))))],
  ['embedded in a ParentDocumentLineReference', (text) => container(answered(embedded(base64(text))))],
  [
    'in an element within the description',
    (text) => container(described(`<cbc:Note>${escaped(text)}</cbc:Note>`)),
  ],
  ['in a note', (text) => container(`<cbc:Note>${escaped(text)}</cbc:Note>`)],
  ['in a note, in base64', (text) => container(`<cbc:Note>${base64(text)}</cbc:Note>`)],
  ['in an extension', (text) => inExtension(base64(text))],
  ['in an extension, escaped', (text) => inExtension(escaped(text))],
];
/** As elements a document has no signature of its own that could hold. */
const ELEMENTS: typeof WAYS = [
  ['as elements in the description', (text) => container(described(asElements(text)))],
  ['as elements in the container itself', (text) => container(asElements(text))],
  ['as elements in an extension', (text) => inExtension(asElements(text))],
];

describe('a container without a signature of its own', () => {
  it.each([...WAYS, ...ELEMENTS])(
    'is invalid with an unsigned invoice %s, beside a signed one',
    async (_, contain) => {
      const signed = described(escaped(await signedText()));
      const text = replaceOnce(
        contain(documentText()),
        '</AttachedDocument>',
        `${signed}</AttachedDocument>`,
      );
      const report = await verify(text);
      expect(report.valid).toBe(false);
      expect(codesIn(report)).toContain('SIG_MISSING');
    },
  );

  it.each(WAYS)('is valid with a signed invoice %s', async (_, contain) => {
    const report = await verify(contain(await signedText()));
    expect(report.signatures.map(({ target, valid }) => [target, valid])).toEqual([['Invoice', true]]);
    expect(report.valid).toBe(true);
    expect(codesIn(report, 'note')).toContain('SIG_CONTAINER_UNSIGNED');
  });

  it.each([...WAYS, ...ELEMENTS])('is invalid with an edited invoice %s', async (_, contain) => {
    expect((await verify(contain(await edited()))).valid).toBe(false);
  });

  it.each([
    ['a ZIP', base64('PK\x03\x04…')],
    ['gzip', base64(Buffer.from('1f8b08000000000000ff', 'hex'))],
    ['a file of an unknown kind', base64(Buffer.from(Array.from({ length: 99 }, (_, at) => at * 7)))],
  ])('is invalid with %s that was not looked into', async (_, content) => {
    const signed = described(escaped(await signedText()));
    for (const place of [described(content), embedded(content)]) {
      const report = await verify(container(signed, place));
      expect(report.valid).toBe(false);
      expect(codesIn(report)).toEqual(['SIG_ATTACHMENT_UNCHECKED']);
    }
  });

  it.each([
    ['a PDF', base64('%PDF-1.7\n%âãÏÓ')],
    ['a PNG', base64(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))],
    ['a JPEG', base64(Buffer.from('ffd8ffe000104a464946', 'hex'))],
    ['a drawing', escaped('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['words', 'Representación gráfica'],
    ['a word that may be base64', 'PERSONAS'],
  ])('is valid with %s beside a signed invoice', async (_, content) => {
    const report = await verify(container(described(escaped(await signedText())), described(content)));
    expect(report.valid).toBe(true);
    expect(codesIn(report, 'note')).toContain('SIG_ATTACHMENT');
  });

  it('is invalid with an unsigned document in another encoding, in base64', async () => {
    const latin = Buffer.from(documentText().replace('UTF-8', 'ISO-8859-1'), 'latin1');
    const wide = Buffer.from(`\uFEFF${documentText().replace('UTF-8', 'UTF-16')}`, 'utf16le');
    for (const bytes of [latin, wide]) {
      const report = await verify(container(described(escaped(await signedText())), embedded(base64(bytes))));
      expect(codesIn(report)).toEqual(['SIG_MISSING']);
    }
  });

  it('is invalid with XML that is not in the encoding that it declares, in base64', async () => {
    const latin = Buffer.from(documentText().replace('>', '><!--ñ-->'), 'latin1');
    const unmarked = Buffer.from(documentText(), 'utf16le');
    for (const bytes of [latin, unmarked]) {
      const report = await verify(container(described(escaped(await signedText())), embedded(base64(bytes))));
      expect(report.valid).toBe(false);
      expect(codesIn(report)).toEqual([expect.stringMatching(/^ERR_XML_/)]);
    }
  });

  it('is invalid with more attachments than are looked at', async () => {
    const signed = described(escaped(await signedText()));
    const report = await verify(
      container(signed, ...Array.from({ length: 100 }, () => described('JVBERi0xLjc='))),
    );
    expect(report.valid).toBe(false);
    expect(codesIn(report)).toEqual(['SIG_LIMIT']);
  });

  it('is invalid with an invoice wrapped more often than is looked at', async () => {
    let text = await signedText();
    for (let times = 0; times < 12; times += 1) text = escaped(text);
    expect((await verify(container(described(text)))).valid).toBe(false);
  });

  it('is invalid with text before the invoice, which some readers skip', async () => {
    const report = await verify(container(described(escaped(`Factura: ${documentText()}`))));
    expect(report.valid).toBe(false);
    expect(codesIn(report)).toContain('ERR_XML_SYNTAX');
  });
});

describe('a signed container', () => {
  it.each([...WAYS, ...ELEMENTS])('covers an unsigned invoice %s, which is noted', async (_, contain) => {
    const report = await verify(await signedText(contain(documentText())));
    expect(report.valid).toBe(true);
    expect(codesIn(report, 'note')).toContain('SIG_ATTACHMENT_UNSIGNED');
  });

  it.each(WAYS)('is invalid with an edited invoice %s', async (_, contain) => {
    const report = await verify(await signedText(contain(await edited())));
    expect(report.signatures.map(({ target, valid }) => [target, valid])).toEqual([
      ['AttachedDocument', true],
      ['Invoice', false],
    ]);
    expect(report.valid).toBe(false);
  });

  it('covers no unsigned invoice when its own signature does not hold', async () => {
    const signed = await signedText(container(described(escaped(documentText()))));
    const report = await verify(replaceOnce(signed, '<cbc:Note>', ' <cbc:Note>'));
    expect(codesIn(report)).toEqual(expect.arrayContaining(['SIG_DIGEST_DOCUMENT', 'SIG_MISSING']));
    expect(report.valid).toBe(false);
  });

  it.each([
    ['as elements', asElements(documentText())],
    ['as text', `<cbc:Note>${escaped(documentText())}</cbc:Note>`],
    ['as a file', embedded(base64(documentText()))],
  ])('covers no invoice within its signature %s, where no digest reaches', async (_, invoice) => {
    const signed = await signedText(container(described(escaped(await signedText()))));
    const report = await verify(
      replaceOnce(signed, '</ds:Signature>', `<ds:Object>${invoice}</ds:Object></ds:Signature>`),
    );
    expect(report.signatures.map(({ valid }) => valid)).toEqual([true, true]);
    expect(codesIn(report)).toEqual(['SIG_MISSING']);
    expect(report.valid).toBe(false);
  });

  it('covers a ZIP that was not looked into, which is noted', async () => {
    const report = await verify(await signedText(container(embedded(base64('PK\x03\x04')))));
    expect(report.valid).toBe(true);
    expect(codesIn(report, 'note')).toContain('SIG_ATTACHMENT_CLOSED');
  });

  it.each([
    ['nothing inside', ''],
    ['an empty description', described('')],
    ['a blank description', described(' \n ')],
  ])('is invalid with %s', async (_, content) => {
    const report = await verify(await signedText(container(content)));
    expect(report.valid).toBe(false);
    expect(codesIn(report)).toEqual(['SIG_CONTAINER_EMPTY']);
  });
});

describe('another root around a document', () => {
  it.each([
    ['unsigned', async () => documentText()],
    ['signed', async () => signedText()],
  ])('leaves an invoice that is %s unverified, and is invalid', async (_, invoice) => {
    const document = asElements(await invoice());
    expect((await verify(`<Sobre>${document}</Sobre>`)).valid).toBe(false);
    expect((await verify(`<Sobre>${escaped(await invoice())}</Sobre>`)).valid).toBe(false);
  });
});

describe('an invoice with a file of its own', () => {
  it('is valid with an embedded PDF, without a note', async () => {
    const report = await verify(await signedText(documentText('Invoice', embedded(base64('%PDF-1.7')))));
    expect(report).toMatchObject({ valid: true, problems: [] });
  });
});
