import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { DebitNote, Extras, Invoice } from '../../src/model/index.js';
import {
  printInvoice,
  readDebitNote,
  readInvoice,
  writeDebitNote,
  writeInvoice,
} from '../../src/ubl/index.js';
import { canonicalize, readXml } from '../../src/xml/index.js';
import { codeOf } from '../code-of.js';
import { build, storedXml } from '../golden/cases.js';

const received = (name: string) =>
  readXml(readFileSync(join(__dirname, '../../fixtures/received', name))).root;
const xmlOf = (invoice: Invoice) => canonicalize(writeInvoice(invoice));
const oneLine = storedXml('one-line').toString();
const invoice = build('one-line').document as Invoice;

/** The golden invoice of one line with something in it replaced. */
function changedBy(found: string | RegExp, replacement: string): Invoice {
  const source = oneLine.replace(found, replacement);
  expect(source).not.toBe(oneLine);
  return readInvoice(readXml(source).root);
}

describe('a document that was read and changed', () => {
  it('is written with its own values where these are no longer those that were read', () => {
    const note = readDebitNote(received('out-of-order.xml'));
    const [first, ...others] = note.allowanceCharges;
    expect(canonicalize(writeDebitNote(note))).toContain('<cbc:ChargeIndicator>0</cbc:ChargeIndicator>');
    const allowanceCharges = [
      { ...first, chargeIndicator: true },
      ...others,
    ] as DebitNote['allowanceCharges'];
    expect(canonicalize(writeDebitNote({ ...note, allowanceCharges }))).toContain(
      '<cbc:ChargeIndicator>true</cbc:ChargeIndicator>',
    );
  });

  it('keeps an attribute that was read only as long as ours is what it was', () => {
    const document = changedBy('listName="48"', 'listName="05"');
    expect(xmlOf(document)).toContain('listName="05">O-15;O-23<');
    const supplier = { ...document.supplier, taxScheme: { id: 'ZZ', name: 'No aplica' } };
    expect(xmlOf({ ...document, supplier })).toContain('listName="49">O-15;O-23<');
  });

  it('has new parts where the schema wants them, and strangers behind the elements that they followed', () => {
    const document = changedBy(
      '<cbc:LineCountNumeric>',
      '<cbc:TaxCurrencyCode>COP</cbc:TaxCurrencyCode><cbc:LineCountNumeric>',
    );
    expect(xmlOf({ ...document, notes: ['nueva'] })).toContain(
      '<cbc:Note>nueva</cbc:Note><cbc:DocumentCurrencyCode>COP</cbc:DocumentCurrencyCode><cbc:TaxCurrencyCode>',
    );
  });

  it('has strangers last in their parent when what they followed is gone', () => {
    const stranger = '<acme:x xmlns:acme="urn:acme"></acme:x>';
    const document = changedBy(
      '<cbc:DocumentCurrencyCode>',
      `<cbc:Note>a</cbc:Note>${stranger}<cbc:DocumentCurrencyCode>`,
    );
    expect(document.notes).toEqual(['a']);
    expect(xmlOf({ ...document, notes: [] })).toContain(`</cac:InvoiceLine>${stranger}</Invoice>`);
  });

  it('passes over what was said of elements that are gone', () => {
    const document = readInvoice(received('strangers-everywhere.xml'));
    const shorter = xmlOf({ ...document, lines: [] });
    expect(shorter).not.toContain('SubInvoiceLine');
    expect(shorter).toContain('<acme:Despedida>¡Gracias!</acme:Despedida></Invoice>');
  });

  it('is written without white space when its elements are no longer the same', () => {
    const document = readInvoice(readXml(oneLine.replaceAll(/><(?=c)/g, '>\n<')).root);
    expect(xmlOf(document)).toContain('\n<cac:InvoiceLine>\n<cbc:ID>1</cbc:ID>\n<cbc');
    expect(xmlOf({ ...document, notes: ['nueva'] })).toBe(xmlOf({ ...invoice, notes: ['nueva'] }));
  });
});

describe('extras', () => {
  const withExtras = (extras: Extras) => () => xmlOf({ ...invoice, extras });

  it('may be written by hand', () => {
    const extras: Extras = {
      elements: [
        {
          path: 'InvoiceLine[1]/Item[1]',
          inserted: [{ after: 'Description[1]', xml: '<cbc:Keyword>pan</cbc:Keyword>' }],
        },
      ],
    };
    expect(withExtras(extras)()).toContain('</cbc:Description><cbc:Keyword>pan</cbc:Keyword><cac:Standard');
  });

  it.each(['<cbc:Keyword>', '<nadie:Keyword/>', '</x><x>', '<!DOCTYPE x>'])(
    'are refused when their XML is none: %s',
    (xml) => {
      const extras: Extras = { elements: [{ path: '', inserted: [{ xml }] }] };
      expect(codeOf(withExtras(extras))).toMatch(/^ERR_XML_(SYNTAX|DOCTYPE)$/);
    },
  );

  it('are printed with a document of many lines too', () => {
    const lines = Array.from({ length: 150 }, (_, index) => ({ ...invoice.lines[0], id: String(index + 1) }));
    const long = xmlOf({ ...invoice, lines: lines as Invoice['lines'] });
    const source = long.replaceAll('<cac:Price>', '<acme:p xmlns:acme="urn:acme"></acme:p><cac:Price>');
    const document = readInvoice(readXml(source).root);
    expect(document.extras?.elements).toHaveLength(150);
    expect(Buffer.from(printInvoice(document).xml).toString()).toContain(source);
  });
});

describe('names and prefixes in extras', () => {
  const UBL = 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2';
  const path = 'ID[1]';

  it.each<[string, Extras]>([
    [
      'the prefix of a namespace',
      { namespaces: [{ prefix: '', namespace: UBL, foundPrefix: 'a b="c"', foundNamespace: UBL }] },
    ],
    [
      'a prefix that nothing declares',
      { namespaces: [{ prefix: '', namespace: UBL, foundPrefix: 'q', foundNamespace: UBL }] },
    ],
    ['the prefix of an element', { elements: [{ path, name: { prefix: 'x><y', namespace: 'urn:y' } }] }],
    [
      'a prefix that is declared otherwise',
      { elements: [{ path, name: { prefix: 'cac', namespace: 'urn:y' } }] },
    ],
    [
      'the prefix of a declaration',
      { elements: [{ path, declarations: [{ prefix: 'a="b" c', uri: 'urn:c' }] }] },
    ],
    [
      'a prefix declared twice',
      {
        elements: [
          {
            path,
            declarations: [
              { prefix: 'a', uri: 'b' },
              { prefix: 'a', uri: 'c' },
            ],
          },
        ],
      },
    ],
    ['the prefix xmlns', { elements: [{ path, declarations: [{ prefix: 'xmlns', uri: 'urn:c' }] }] }],
    ['the name of an attribute', { elements: [{ path, attributes: [{ name: 'a="b" c', found: 'd' }] }] }],
    ['an empty name', { elements: [{ path, attributes: [{ name: '', found: 'd' }] }] }],
    [
      'an attribute that is a declaration',
      { elements: [{ path, attributes: [{ name: 'xmlns', found: 'urn:d' }] }] },
    ],
    [
      'an attribute with an undeclared prefix',
      { elements: [{ path, attributes: [{ name: 'q:a', namespace: 'urn:q', found: 'd' }] }] },
    ],
  ])('are checked before they are written: %s', (_, extras) => {
    expect(codeOf(() => writeInvoice({ ...invoice, extras }))).toBe('ERR_XML_SYNTAX');
    expect(codeOf(() => printInvoice({ ...invoice, extras }))).toBe('ERR_XML_SYNTAX');
  });
});
