import type { InvoiceLine, LineDraft } from '../../src/model/index.js';
import { calculateInvoice } from '../../src/totals/index.js';
import { CREDIT_NOTE_LINE, DEBIT_NOTE_LINE, INVOICE_LINE, writeLine } from '../../src/ubl/line.js';
import { plainLines } from '../../src/ubl/plain/line.js';
import { attribute, canonicalize, vocabulary, writeXml, type XmlFilled } from '../../src/xml/index.js';
import { invoiceOf } from '../totals/drafts.js';

const KINDS = [INVOICE_LINE, CREDIT_NOTE_LINE, DEBIT_NOTE_LINE];
const currency = [attribute('currencyID', 'COP')];
const root = vocabulary('', '', ['root']).root([]);

const tax = [{ code: '01', percent: 19 }] as const;
const plain: Readonly<Record<string, LineDraft>> = {
  'a tax': { description: 'Pan', quantity: 1, price: 4500, taxes: tax },
  'no tax': { description: 'Libro', quantity: '0.333333', price: '1', unitCode: 'KGM' },
  'a discount with its reason': {
    description: 'Café <molido> & "tostado" ñ 😀 \r\n\t',
    quantity: 2,
    price: '28900.505',
    allowances: [{ percent: 10, reason: 'Fin > comienzo' }],
    taxes: tax,
  },
  'a discount without a reason': {
    description: 'Galletas',
    quantity: 3,
    price: 100,
    allowances: [{ amount: 5 }],
  },
  'a charge': { description: 'Flete', quantity: 1, price: 100, charges: [{ percent: 1, reason: 'Empaque' }] },
  'a code of the seller': { description: 'Té', quantity: 1, price: 10, sellersItemId: 'T&1', taxes: tax },
  'neither, of another description': { description: 'Revista', quantity: 9, price: '7.5', unitCode: 'KGM' },
};
const others: Readonly<Record<string, LineDraft>> = {
  'two taxes': {
    description: 'Gaseosa',
    quantity: 1,
    price: 10,
    taxes: [...tax, { code: '34', perUnitAmount: 65, baseUnitMeasure: 250 }],
  },
  'two discounts': {
    description: 'Pan',
    quantity: 1,
    price: 10,
    allowances: [{ amount: 1 }, { amount: 2 }],
  },
  'a note': { description: 'Pan', quantity: 1, price: 10, notes: ['Nota'] },
  'a brand': { description: 'Pan', quantity: 1, price: 10, brandName: 'Marca' },
  'a code of a table': {
    description: 'Pan',
    quantity: 1,
    price: 10,
    standardItem: { scheme: '001', id: '50181900' },
  },
  'nothing to pay': {
    description: 'Muestra',
    quantity: 1,
    price: 0,
    referencePrice: { amount: 10, type: '01' },
  },
  'two descriptions': { description: ['Pan', 'Aliñado'], quantity: 1, price: 10 },
};

function lineOf(draft: LineDraft): InvoiceLine {
  return calculateInvoice(invoiceOf([draft])).lines[0] as InvoiceLine;
}

function written(filled: XmlFilled | undefined): string | undefined {
  if (filled === undefined) return undefined;
  const text = Buffer.from(writeXml(root, { count: 1, at: () => filled })).toString();
  return /<root>(.*)<\/root>$/s.exec(text)?.[1];
}

describe.each(KINDS)('a plain $element', (kind) => {
  it.each(Object.entries(plain))('with %s is written by pattern as by its elements', (_, draft) => {
    const line = lineOf(draft);
    const expected = canonicalize(writeLine(kind, line, currency));
    // The second time, the pattern is known.
    for (const lines of [plainLines(kind, currency), plainLines(kind, currency)]) {
      expect(written(lines(line))).toBe(expected);
    }
  });

  it('may have a text longer than what is written at once', () => {
    const line = lineOf(plain['a tax'] as LineDraft);
    const long = { ...line, item: { ...line.item, descriptions: ['ñ&'.repeat(20_000)] } };
    expect(written(plainLines(kind, currency)(long))).toBe(canonicalize(writeLine(kind, long, currency)));
  });

  it('shares its pattern with lines of another text only', () => {
    const lines = plainLines(kind, currency);
    const patterns = Object.values(plain).map((draft) => lines(lineOf(draft))?.pattern);
    expect(new Set(patterns).size).toBe(patterns.length - 1);
    expect(patterns[1]).not.toBe(
      plainLines(kind, [attribute('currencyID', 'USD')])(lineOf(plain['no tax'] as LineDraft))?.pattern,
    );
  });
});

describe('a line that is not plain', () => {
  it.each(Object.entries(others))('with %s has no pattern', (_, draft) => {
    expect(plainLines(INVOICE_LINE, currency)(lineOf(draft))).toBeUndefined();
  });

  it('nor has one whose unit is in no table, which may hold anything', () => {
    const line = lineOf(plain['a tax'] as LineDraft);
    expect(plainLines(INVOICE_LINE, currency)({ ...line, unitCode: '\u{F0000}' })).toBeUndefined();
  });
});
