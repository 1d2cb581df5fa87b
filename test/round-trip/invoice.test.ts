import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cufe } from '../../src/cufe/index.js';
import { buildInvoice } from '../../src/documents/index.js';
import type { Invoice, SalesDocument } from '../../src/model/index.js';
import { readInvoice, writeInvoice } from '../../src/ubl/index.js';
import { canonicalize, descend, readXml, textOf, writeXml, type XmlElement } from '../../src/xml/index.js';
import { invoiceDraft } from '../arbitraries/invoice-draft.js';
import { withOtherPrefixes } from '../arbitraries/prefix-choice.js';
import { context, draftWith, range } from '../documents/sample.js';
import { build, names, read as readKind } from '../golden/cases.js';
import { content } from '../golden/content.js';
import { fieldsOf, writeAny } from './documents.js';

const read = (xml: Uint8Array | string): Invoice => readInvoice(readXml(xml).root);

describe('an arbitrary invoice that was built', () => {
  it('reads back into the document that was written', () => {
    fc.assert(
      fc.property(invoiceDraft(), (draft) => {
        const { xml, document } = buildInvoice(draft, context);
        expect(read(xml)).toEqual(document);
      }),
      { numRuns: 100 },
    );
  });

  it('is canonical XML from its root on, and is written the same from what was read', () => {
    fc.assert(
      fc.property(invoiceDraft(), (draft) => {
        const { xml } = buildInvoice(draft, context);
        const text = Buffer.from(xml).toString();
        expect(text.slice(text.indexOf('<Invoice'))).toBe(canonicalize(readXml(xml).root));
        expect(Buffer.from(writeXml(writeInvoice(read(xml)))).toString()).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  it('has the CUFE that is computed from what its XML says', () => {
    fc.assert(
      fc.property(invoiceDraft(), (draft) => {
        const { xml, uuid } = buildInvoice(draft, context);
        expect(cufeOf(readXml(xml).root)).toBe(uuid);
      }),
      { numRuns: 100 },
    );
  });

  it('has no empty element but the place of the signature, and no empty attribute', () => {
    fc.assert(
      fc.property(invoiceDraft(), (draft) => {
        const text = Buffer.from(buildInvoice(draft, context).xml).toString();
        expect(text.match(/<([^\s/>]+)[^>]*><\/\1>/g)).toEqual([
          '<ext:ExtensionContent></ext:ExtensionContent>',
        ]);
        expect(text).not.toContain('=""');
      }),
      { numRuns: 50 },
    );
  });
});

/** The fields of a document, with its extensions compared by what they say, whatever their prefixes. */
function withContents(document: SalesDocument) {
  return {
    ...document,
    extras: undefined,
    extensions: document.extensions.map((text) => content(readXml(text).root)),
  };
}

describe('the same document from another hand', () => {
  it.each(names)(
    'reads into the same document, whatever the prefixes and where they are declared: %s',
    (name) => {
      const { document, xml } = build(name);
      fc.assert(
        fc.property(withOtherPrefixes(readXml(xml).root), (source) => {
          const { root } = readXml(source);
          const found = readKind(name, root);
          expect(withContents(found)).toEqual(withContents(document));
          expect(canonicalize(writeAny(found))).toBe(canonicalize(root));
        }),
        { numRuns: 4 },
      );
    },
  );

  it('reads into the same document when it is indented and commented', () => {
    const { document, xml } = build('references-and-withholdings');
    const indented = Buffer.from(xml)
      .toString()
      .replaceAll('><', '>\n  <!-- nota --><?editor x?>\n  <')
      .replace(/^<\?xml.*?\?>[^<]*/, '<?xml version="1.0"?>');
    expect(fieldsOf(read(indented))).toEqual(document);
  });

  it.each([
    'urn:dian:gov:co:facturaelectronica:Structures-2-1',
    'http://www.dian.gov.co/contratos/facturaelectronica/v1/Structures',
  ])('reads into the same document with the data of the DIAN in the namespace %s', (namespace) => {
    const { document, xml } = build('one-line');
    const other = Buffer.from(xml)
      .toString()
      .replace('dian:gov:co:facturaelectronica:Structures-2-1', namespace);
    expect(fieldsOf(read(other))).toEqual(document);
  });

  it('reads into the same document with its extensions in another order', () => {
    const { document, xml } = build('one-line');
    const other = Buffer.from(xml)
      .toString()
      .replace(
        /(<ext:UBLExtension>.*<\/ext:UBLExtension>)(<ext:UBLExtension>.*?<\/ext:UBLExtension>)/,
        '$2$1',
      );
    expect(other).not.toBe(Buffer.from(xml).toString());
    expect(fieldsOf(read(other))).toEqual(document);
  });
});

describe('what is no invoice', () => {
  const text = Buffer.from(buildInvoice(draftWith(), context).xml).toString();
  const codeAndPath = (xml: string) => {
    try {
      read(xml);
    } catch (error) {
      return [(error as { code?: string }).code, (error as { path?: string }).path];
    }
    return 'was read';
  };

  it.each([
    ['another root', /Invoice(?=[ >])/g, 'CreditNote', undefined],
    ['no data of the DIAN', /sts:DianExtensions/g, 'sts:Otra', undefined],
    ['no number', /<cbc:ID>SETP990000001<\/cbc:ID>/, '', 'Invoice/ID'],
    ['no totals', /<cac:LegalMonetaryTotal>.*<\/cac:LegalMonetaryTotal>/, '', 'Invoice/LegalMonetaryTotal'],
    ['no CUFE', /<cbc:UUID.*?<\/cbc:UUID>/, '', 'Invoice/UUID'],
    [
      'no amount to pay',
      /<cbc:PayableAmount.*?<\/cbc:PayableAmount>/,
      '',
      'cac:LegalMonetaryTotal/PayableAmount',
    ],
  ])('is refused, and what is missing is named: %s', (_, found, replacement, path) => {
    const changed = text.replace(found, replacement);
    expect(changed).not.toBe(text);
    expect(codeAndPath(changed)).toEqual(['ERR_XML_CONTENT', path]);
  });
});

/** Recomputes the CUFE from the tree alone (Anexo Técnico 1.9, §11.2). */
function cufeOf(root: XmlElement): string {
  const text = (...path: readonly string[]) => textOf(descend(root, ...path)) ?? '';
  const taxes = root.children.filter(
    (child): child is XmlElement =>
      typeof child === 'object' && 'name' in child && child.name.local === 'TaxTotal',
  );
  const taxOf = (code: string) => {
    const total = taxes.find(
      (each) => textOf(descend(each, 'TaxSubtotal', 'TaxCategory', 'TaxScheme', 'ID')) === code,
    );
    return textOf(descend(total, 'TaxAmount')) ?? '0.00';
  };
  return cufe({
    number: text('ID'),
    issueDate: text('IssueDate'),
    issueTime: text('IssueTime'),
    lineExtensionAmount: text('LegalMonetaryTotal', 'LineExtensionAmount'),
    ivaAmount: taxOf('01'),
    incAmount: taxOf('04'),
    icaAmount: taxOf('03'),
    payableAmount: text('LegalMonetaryTotal', 'PayableAmount'),
    supplierNit: text('AccountingSupplierParty', 'Party', 'PartyTaxScheme', 'CompanyID'),
    customerId: text('AccountingCustomerParty', 'Party', 'PartyTaxScheme', 'CompanyID'),
    technicalKey: range.technicalKey ?? '',
    environment: text('ProfileExecutionID') === '1' ? 'produccion' : 'habilitacion',
  });
}
