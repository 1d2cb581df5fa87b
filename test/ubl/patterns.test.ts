import fc from 'fast-check';
import { BUILT_KINDS } from '../../src/kinds/index.js';
import type { InvoiceLine } from '../../src/model/index.js';
import { LINE_KINDS, writeLine } from '../../src/ubl/aggregates/line.js';
import { ELEMENTS, type Forms, PATTERNS, type Part } from '../../src/ubl/documents/forms.js';
import { patternedLines } from '../../src/ubl/patterns/line.js';
import { patternsOf } from '../../src/ubl/patterns/patterns-of.js';
import { newShapes, type Survey, surveyed, text } from '../../src/ubl/patterns/survey.js';
import {
  attribute,
  elements,
  vocabulary,
  writeXml,
  type XmlChildren,
  type XmlElement,
} from '../../src/xml/index.js';
import {
  head,
  invoiceLine,
  monetaryTotal,
  party,
  paymentMeans,
  summary,
  taxTotal,
} from '../arbitraries/model.js';

const KINDS = Object.values(LINE_KINDS);
const currency = [attribute('currencyID', 'COP')];
const { root, p } = vocabulary('', '', ['root', 'p']);

/** What some parts look like in a document. */
function whole(content: XmlChildren<Part>): string {
  const parts = elements<Part>(content);
  return Buffer.from(
    writeXml(root([]), { count: parts.length, at: (index) => parts[index] as Part }),
  ).toString();
}

const NAMES = new Set([
  'juridica',
  'natural',
  'produccion',
  'habilitacion',
  'CUFE-SHA384',
  'CUDE-SHA384',
  'SETP',
]);

/** The same with other texts, as the next document of the same shape has; codes are short, or known. */
function otherTexts<Value>(value: Value): Value {
  const text = JSON.stringify(value, (_, inner) =>
    typeof inner === 'string' && inner.length > 3 && !NAMES.has(inner)
      ? [...inner].reverse().join('')
      : inner,
  );
  return JSON.parse(text) as Value;
}

/** A value and the next of its shape, twice over: no text of one may show in the other. */
function isAlike<Value>(value: fc.Arbitrary<Value>, writers: Writers<Value>): void {
  const { patterned, byElements } = writers;
  let patterns = 0;
  const property = fc.property(value, (one) => {
    for (const each of [one, otherTexts(one), one]) {
      const filled = elements<Part>([patterned(each)]);
      if (filled.some((part) => 'pattern' in part)) patterns += 1;
      // Each is written before the next is asked for.
      expect(whole(filled)).toBe(whole([byElements(each)]));
    }
  });
  fc.assert(property, { numRuns: RUNS });
  // The others have something rare, or a list that is too long.
  expect(patterns).toBeGreaterThan(RUNS / 2);
}

const RUNS = 120;

interface Writers<Value> {
  readonly patterned: (value: Value) => Part | readonly Part[] | undefined;
  readonly byElements: (value: Value) => XmlElement | readonly XmlElement[] | undefined;
}

const byForms = <Value>(
  write: <Made>(forms: Forms<Made>, value: Value) => Made | readonly Made[] | undefined,
): Writers<Value> => ({
  patterned: (value) => write<Part>(PATTERNS, value),
  byElements: (value) => write<XmlElement>(ELEMENTS, value),
});

describe('whatever fields of the model a value has, it is written by pattern as by its elements:', () => {
  it.each(KINDS)('$element', (kind) => {
    const byElements = (line: InvoiceLine) => writeLine(kind, line, currency);
    isAlike(invoiceLine, {
      patterned: (line) => patternedLines(kind, currency)(line) ?? byElements(line),
      byElements,
    });
  });

  it.each(['AccountingCustomerParty', 'AccountingSupplierParty'] as const)('%s', (role) => {
    isAlike(
      party,
      byForms((forms, one) => forms.party(role, one)),
    );
  });

  it.each(['TaxTotal', 'WithholdingTaxTotal'] as const)('%s', (local) => {
    isAlike(
      fc.array(taxTotal, { minLength: 1 }),
      byForms((forms, one) => forms.taxTotals(local, one, currency)),
    );
  });

  it.each(['LegalMonetaryTotal', 'RequestedMonetaryTotal'] as const)('%s', (local) => {
    isAlike(
      monetaryTotal,
      byForms((forms, one) => forms.monetaryTotal(local, one, currency)),
    );
  });

  it('the head', () => {
    isAlike(
      head,
      byForms((forms, one) => forms.head(one, 'invoice')),
    );
  });

  it.each(BUILT_KINDS)('the summary of a document: %s', (kind) => {
    isAlike(
      summary,
      byForms((forms, one) => forms.summary(one, kind)),
    );
  });

  it('a means of payment', () => {
    isAlike(
      paymentMeans,
      byForms((forms, one) => forms.paymentMeans(one)),
    );
  });
});

interface Named {
  readonly name: string;
  readonly other?: string | undefined;
}

describe('a pattern', () => {
  const named: Survey<Named> = ({ name, other }) => ({ name: text(name), other: text(other) });

  it('is made once for a shape, and holds no text of the value that it was made of', () => {
    let written = 0;
    const patterns = patternsOf(named, ({ name }) => {
      written += 1;
      return p(name);
    });
    const first = patterns({ name: 'uno' })?.pattern;
    expect(patterns({ name: 'dos' })).toEqual({ pattern: first, texts: ['dos'], order: [0] });
    patterns({ name: 'tres', other: 'x' });
    expect(written).toBe(2);
  });

  it('puts a text wherever its writer puts it, and nowhere else', () => {
    const patterns = patternsOf(named, ({ name, other }) => [p(other ?? ''), p(name), p(name)]);
    expect(patterns({ name: 'uno', other: 'dos' })?.texts).toEqual(['dos', 'uno', 'uno']);
    expect(patternsOf(named, () => p('fijo'))({ name: 'uno' })?.texts).toEqual([]);
  });

  it('there is none where a text becomes an attribute, which is escaped in another way', () => {
    expect(patternsOf(named, ({ name }) => p('', [attribute('a', name)]))({ name: 'uno' })).toBeUndefined();
  });

  it('there is none for new shapes once there are thousands', () => {
    const shapes = newShapes();
    const one: Survey<readonly string[]> = (values) => {
      for (const value of values) text(value);
      return values as never;
    };
    let known = 0;
    for (let bits = 0; bits < 2 ** 13; bits++) {
      const values = Array.from({ length: 13 }, (_, place) => (bits & (1 << place) ? 'x' : undefined));
      if (surveyed(one, values as readonly string[], shapes) !== undefined) known += 1;
    }
    expect(known).toBe(4000);
    expect(surveyed(one, Array(13).fill(undefined), shapes)).toBeDefined();
  });
});
