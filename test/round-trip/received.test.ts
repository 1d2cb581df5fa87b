import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Extras } from '../../src/model/index.js';
import { canonicalize, readXml } from '../../src/xml/index.js';
import { build } from '../golden/cases.js';
import { bothForms, fieldsOf, printAny, readAny, writeAny } from './documents.js';

const folder = join(__dirname, '../../fixtures/received');
const files = readdirSync(folder);
const source = (file: string) => readFileSync(join(folder, file));
const documentIn = (file: string) => readAny(readXml(source(file)).root);
const extrasOf = (file: string): Extras => documentIn(file).extras ?? {};
const at = (file: string, path: string) => extrasOf(file).elements?.find((each) => each.path === path);

describe('a received document with what we do not write', () => {
  it.each(files)('has the same canonical form after it was read, stored and written: %s', (file) => {
    const { found, written } = bothForms(source(file));
    expect(written).toBe(found);
  });

  it.each(files)('is read into the same document again from what was written of it: %s', (file) => {
    const document = documentIn(file);
    expect(readAny(readXml(canonicalize(writeAny(document))).root)).toEqual(document);
  });
});

describe('what is kept of it', () => {
  it('are unknown elements, where they were', () => {
    expect(at('strangers-everywhere.xml', 'AccountingCustomerParty[1]')?.inserted).toEqual([
      { after: 'Party[1]', xml: '<acme:Puntos total="12">doce</acme:Puntos>' },
    ]);
    expect(at('strangers-everywhere.xml', 'InvoiceLine[1]')?.inserted).toEqual([
      { after: 'ID[1]', xml: '<cbc:UUID>a-1</cbc:UUID>' },
      {
        after: 'LineExtensionAmount[1]',
        xml: '<cbc:AccountingCostCode>9</cbc:AccountingCostCode><cac:DespatchLineReference><cbc:LineID>4</cbc:LineID></cac:DespatchLineReference>',
      },
      { after: 'Price[1]', xml: '<cac:SubInvoiceLine><cbc:ID>1.1</cbc:ID></cac:SubInvoiceLine>' },
    ]);
  });

  it('are unknown attributes, and values that we write otherwise', () => {
    expect(at('strangers-everywhere.xml', 'ID[1]')).toEqual({
      path: 'ID[1]',
      attributes: [{ name: 'schemeName', found: 'número' }],
    });
    expect(at('strangers-everywhere.xml', '')?.attributes).toEqual([
      { name: 'xml:lang', namespace: 'http://www.w3.org/XML/1998/namespace', found: 'es-CO' },
      { name: 'acme:lote', namespace: 'urn:acme', found: '7' },
    ]);
    expect(
      at('strangers-everywhere.xml', 'AccountingSupplierParty[1]/Party[1]/PartyTaxScheme[1]/TaxLevelCode[1]'),
    ).toMatchObject({ attributes: [{ name: 'listName', found: '05', insteadOf: '48' }] });
  });

  it('are unknown extensions, known ones as texts of the document', () => {
    const { extensions } = documentIn('strangers-everywhere.xml');
    expect(extensions.map((text) => text.slice(0, 12))).toEqual([
      '<acme:Tienda',
      '<uno xmlns="',
      '<dos xmlns="',
    ]);
    expect(at('strangers-everywhere.xml', 'UBLExtensions[1]/UBLExtension[3]')?.inserted).toEqual([
      { xml: '<ext:ID>antes</ext:ID><ext:Name>Datos de la tienda</ext:Name>' },
    ]);
  });

  it('are other prefixes and namespaces, with the places of their declarations', () => {
    const { namespaces, elements } = extrasOf('other-prefixes.xml');
    expect(namespaces?.map(({ prefix, foundPrefix }) => [prefix, foundPrefix])).toEqual([
      ['', 'fe'],
      ['sts', 'd'],
      ['cbc', ''],
    ]);
    expect(elements?.find(({ path }) => path === 'InvoiceLine[1]')).toMatchObject({
      name: { prefix: 'linea' },
      declarations: [{ prefix: 'linea' }],
    });
  });

  it('is white space, but no comments', () => {
    const { elements = [], blanks } = extrasOf('indented-and-commented.xml');
    expect(blanks?.texts).toContain('\n\t\t');
    expect(JSON.stringify(documentIn('indented-and-commented.xml'))).not.toMatch(/<!--|¿total\?/);
    expect(elements.map(({ path }) => path)).toEqual([
      '',
      'UBLExtensions[1]/UBLExtension[2]/ExtensionContent[1]',
    ]);
    expect(elements[0]?.inserted).toEqual([
      { after: 'DiscrepancyResponse[1]', xml: expect.stringContaining('Texto suelto') },
    ]);
  });

  it('is the order, also where no schema allows it, and what is missing', () => {
    expect(at('out-of-order.xml', '')).toMatchObject({
      omitted: ['UBLVersionID[1]'],
      inserted: [
        { after: 'OrderReference[1]', child: 'InvoicePeriod[1]' },
        { after: 'InvoicePeriod[1]', child: 'DiscrepancyResponse[1]' },
        { after: 'DebitNoteLine[1]', child: 'TaxTotal[1]' },
        { after: 'TaxTotal[1]', child: 'RequestedMonetaryTotal[1]' },
        { after: 'RequestedMonetaryTotal[1]', child: 'PaymentMeans[1]' },
      ],
    });
    expect(at('out-of-order.xml', 'LineCountNumeric[1]')?.text).toEqual({ found: '02', insteadOf: '2' });
  });
});

describe('a document that we wrote', () => {
  it('has no extras', () => {
    const { xml } = build('debit-note-with-everything');
    expect(readAny(readXml(xml).root)).not.toHaveProperty('extras');
  });

  it.each([
    ['one-line', 'COP'],
    ['one-line', 'unitCode="94"'],
    ['one-line', '>SETP<'],
    ['debit-note-with-everything', 'schemeID="3" schemeName="31">900373115</sts:ProviderID'],
  ] as const)('may have the mark of a gap in anything: %s, %s', (name, part) => {
    // Patterns are cut where the mark is, so that a document which has it must not be taken for one.
    const marked = part.replace(/COP|94|SETP|(?<=ID=")3/, '\u{F0000}');
    const { xml } = build(name);
    const text = Buffer.from(xml).toString();
    expect(text).toContain(part);
    const { extras, ...document } = readAny(readXml(text.replaceAll(part, marked)).root);
    expect(extras).toBeUndefined();
    expect(Buffer.from(printAny(document as never)).toString()).toBe(text.replaceAll(part, marked));
  });

  it('is what is written without the extras of a received one', () => {
    const document = documentIn('strangers-everywhere.xml');
    const own = fieldsOf({ ...document, extensions: [] });
    expect(own).toEqual(build('one-line').document);
    expect(Buffer.from(printAny(own)).equals(build('one-line').xml)).toBe(true);
  });
});
