import { describe, expect, it } from '@jest/globals';
import { buildCreditNote, buildInvoice } from '../../src/documents/index.js';
import { readInvoice } from '../../src/ubl/index.js';
import { canonicalBytes, elementsOf, readXml, required, type XmlElement } from '../../src/xml/index.js';
import { creditNoteWith } from './note-sample.js';
import { context, draftWith, problemsOf } from './sample.js';

const INVOICE = 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2';
const build = (...extensions: readonly unknown[]) => buildInvoice(draftWith({ extensions }), context);

/** The elements in the extensions of a document, in order. */
function contents(xml: Uint8Array): readonly (XmlElement | undefined)[] {
  return elementsOf(required(readXml(xml).root, 'UBLExtensions')).map(
    (extension) => elementsOf(required(extension, 'ExtensionContent'))[0],
  );
}

describe('an extension', () => {
  it('stands in the document, after the place of the signature, in the namespace of the document', () => {
    const { xml, document } = build('<CustomTagGeneral><Name>Responsable</Name></CustomTagGeneral>');
    const [dian, signature, own] = contents(xml);
    expect(dian?.name.local).toBe('DianExtensions');
    expect(signature).toBeUndefined();
    expect(own?.name).toMatchObject({ local: 'CustomTagGeneral', namespace: INVOICE });
    expect(document.extensions).toEqual([
      `<CustomTagGeneral xmlns="${INVOICE}"><Name>Responsable</Name></CustomTagGeneral>`,
    ]);
    expect(Buffer.from(xml).toString()).toContain(
      '<CustomTagGeneral><Name>Responsable</Name></CustomTagGeneral>',
    );
  });

  it('takes the namespace of the document that it is in', () => {
    const extensions = ['<CustomTagGeneral></CustomTagGeneral>'];
    const { document } = buildCreditNote(creditNoteWith({ extensions }), context);
    expect(document.extensions[0]).toContain('CreditNote-2');
  });

  it.each([
    '<x:y xmlns:x="urn:x"></x:y>',
    '<y xmlns="urn:y"><z xmlns=""><w></w></z></y>',
    '<x:y xmlns:q="urn:q" xmlns:x="urn:x" type="q:type"></x:y>',
    '<x:y xmlns:x="urn:x" a="1" x:b="2">é &amp; &lt; &#xD;\n</x:y>',
    `<y xmlns="${INVOICE}"><cbc:ID xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">1</cbc:ID></y>`,
  ])('in canonical form stays what it is, and the document stays canonical: %s', (text) => {
    const { xml, document } = build(text);
    expect(document.extensions).toEqual([text]);
    const { root } = readXml(xml);
    expect(readInvoice(root)).toEqual(document);
    const whole = Buffer.from(xml).toString();
    expect(Buffer.from(canonicalBytes(root)).toString()).toBe(whole.slice(whole.indexOf('<Invoice')));
  });

  it('keeps elements without namespace out of that of the document', () => {
    const { xml, document } = build('<x:y xmlns:x="urn:x"><z xmlns=""></z></x:y>');
    const [, , own] = contents(xml);
    expect(own === undefined ? undefined : elementsOf(own)[0]?.name.namespace).toBe('');
    expect(readInvoice(readXml(xml).root)).toEqual(document);
  });

  it('is put into canonical form: prefixes of the document, comments, quotes, CDATA', () => {
    const { document } = build(
      "<x:y b='2' xmlns:x='urn:x' a='1'><!-- nota --><cbc:ID/><![CDATA[a < b]]></x:y>",
    );
    expect(document.extensions).toEqual([
      '<x:y xmlns:x="urn:x" a="1" b="2"><cbc:ID xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"></cbc:ID>a &lt; b</x:y>',
    ]);
  });

  it('may be one of several, which keep their order', () => {
    const texts = ['<a xmlns="urn:a"></a>', '<b xmlns="urn:b"></b>'];
    const { xml, document } = build(...texts);
    expect(contents(xml).map((content) => content?.name.local)).toEqual([
      'DianExtensions',
      undefined,
      'a',
      'b',
    ]);
    expect(document.extensions).toEqual(texts);
  });

  it.each([
    ['', 'ERR_XML_CONTENT'],
    ['texto', 'ERR_XML_CONTENT'],
    ['<a/><b/>', 'ERR_XML_CONTENT'],
    ['<a/>texto', 'ERR_XML_CONTENT'],
    ['<a xmlns=""/>', 'ERR_XML_CONTENT'],
    ['<a><ds:Signature/></a>', 'ERR_XML_CONTENT'],
    ['<sts:DianExtensions/>', 'ERR_XML_CONTENT'],
    ['<a><ext:ExtensionContent/></a>', 'ERR_XML_CONTENT'],
    ['<a>', 'ERR_XML_SYNTAX'],
    ['<a></a></Invoice><Invoice>', 'ERR_XML_SYNTAX'],
    ['<x:a/>', 'ERR_XML_SYNTAX'],
    ['<?xml version="1.0"?><a/>', 'ERR_XML_SYNTAX'],
    ['<!DOCTYPE a><a/>', 'ERR_XML_SYNTAX'],
    [7, 'ERR_DRAFT_TYPE'],
    [null, 'ERR_DRAFT_TYPE'],
  ])('is refused when it is %j', (text, code) => {
    expect(problemsOf(() => build('<ok/>', text))).toEqual([
      expect.objectContaining({ code, path: 'extensions[1]' }),
    ]);
  });

  it('is as deep as a document with it can be read, and no deeper', () => {
    const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);
    const { xml, document } = build(nested(96));
    expect(readInvoice(readXml(xml).root)).toEqual(document);
    expect(problemsOf(() => build(nested(97)))).toEqual([
      expect.objectContaining({
        code: 'ERR_XML_LIMIT',
        path: 'extensions[0]',
        expected: expect.stringMatching(/deeper than 96, .* \(line 1, column 289\)$/),
      }),
    ]);
  });

  it('tells the line and column in its own text', () => {
    const places = ['<a>\n  <b/></a>&', '<x:a/>', '\n<a>', '<a/></Invoice><Invoice>'].map((text) => {
      const [problem] = problemsOf(() => build(text));
      return /line \d+, column \d+/.exec(problem?.expected ?? '')?.[0];
    });
    expect(places).toEqual([
      'line 2, column 11',
      'line 1, column 1',
      'line 2, column 4',
      'line 1, column 15',
    ]);
  });

  it('is refused when there is no list of them', () => {
    expect(problemsOf(() => buildInvoice(draftWith({ extensions: '<a/>' }), context))).toEqual([
      expect.objectContaining({ code: 'ERR_DRAFT_TYPE', path: 'extensions' }),
    ]);
  });
});
