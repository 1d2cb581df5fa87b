import { SUPPLIER } from '../../issuer/support.js';
import { draft } from '../../support/service.js';
import { writeInput } from '../mutations/json-input.js';
import type { Ladder } from './ladder.js';
import { many } from './xml.js';

type Draft = Record<string, unknown>;

const list = <T>(n: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: n }, (_, i) => make(i));
const record = (n: number, value: unknown = 'x'): Draft =>
  Object.fromEntries(list(n, (i) => [`x${i}`, value]));
const [line] = draft.lines as readonly unknown[] as readonly Draft[];
const withLine = (changes: Draft): Draft => ({ lines: [{ ...line, ...changes }] });
const withLines = (n: number, changes: Draft = {}): Draft => ({
  lines: list(n, () => ({ ...line, ...changes })),
});
const nested = (n: number): unknown => JSON.parse(many(n, '[') + many(n, ']'));

/** Ways to grow, of a draft. */
const SHAPES: Readonly<Record<string, (n: number) => Draft>> = {
  lines: (n) => withLines(n),
  'lines with a problem': (n) => withLines(n, { quantity: 'x' }),
  'lines with many problems': (n) =>
    withLines(n, { quantity: 'x', price: 'x', taxes: [{ code: 'x' }], y: 1, z: 2 }),
  'lines that are no object': (n) => ({ lines: list(n, () => null) }),
  'taxes of a line': (n) => withLine({ taxes: list(n, () => ({ code: '01', percent: 19 })) }),
  'taxes of a line, by different rates': (n) =>
    withLine({ taxes: list(n, (i) => ({ code: '06', percent: `${i % 100}.${i}` })) }),
  'lines with taxes of different rates': (n) => ({
    lines: list(n, (i) => ({ ...line, taxes: [{ code: '03', perMille: `${i % 90}.${i % 89}` }] })),
  }),
  'taxes of a line, by different names': (n) =>
    withLine({ taxes: list(n, (i) => ({ code: 'ZZ', name: `Tributo ${i}`, percent: 1 })) }),
  'lines with taxes of different names': (n) => ({
    lines: list(n, (i) => ({ ...line, taxes: [{ code: 'ZZ', name: `Tributo ${i}`, percent: 1 }] })),
  }),
  withholdings: (n) => ({ withholdings: list(n, () => ({ code: '06', percent: '2.5' })) }),
  'discounts of a line': (n) => withLine({ allowances: list(n, () => ({ percent: 0, reason: 'x' })) }),
  'charges of the document': (n) => ({ charges: list(n, () => ({ amount: 1, reason: 'x' })) }),
  'properties of an item': (n) => withLine({ properties: list(n, () => ({ name: 'a', value: 'b' })) }),
  notes: (n) => ({ notes: list(n, () => 'x') }),
  'the length of a note': (n) => ({ notes: [many(n, 'x')] }),
  'the length of a description': (n) => withLine({ description: many(n, 'x') }),
  'the spaces of a description': (n) => withLine({ description: many(n, ' ') }),
  'the length of the number': (n) => ({ number: many(n, '9') }),
  'letters and digits of the number': (n) => ({ number: many(n, 'A1') }),
  'digits of a quantity': (n) => withLine({ quantity: many(n, '9') }),
  'decimals of a quantity': (n) => withLine({ quantity: `1.${many(n, '9')}` }),
  'zeros of a quantity': (n) => withLine({ quantity: `1.${many(n, '0')}` }),
  'zeros before a quantity': (n) => withLine({ quantity: `${many(n, '0')}1` }),
  'the length of a price that is none': (n) => withLine({ price: `${many(n, '9')}x` }),
  'the length of a date': (n) => ({ issueDate: many(n, '2026-') }),
  'the length of a NIT': (n) => ({ customer: { ...SUPPLIER, nit: many(n, '9') } }),
  'dots of a NIT': (n) => ({ customer: { ...SUPPLIER, nit: many(n, '9.') } }),
  'the length of an e-mail': (n) => ({ customer: { ...SUPPLIER, email: `${many(n, 'a.')}@b` } }),
  'at signs of an e-mail': (n) => ({ customer: { ...SUPPLIER, email: many(n, 'a@') } }),
  'responsibilities of the buyer': (n) => ({
    customer: { ...SUPPLIER, taxLevelCodes: list(n, () => 'O-15') },
  }),
  'unknown fields': (n) => record(n),
  'unknown fields of a line': (n) => withLine(record(n)),
  'fields of a value that is a text': (n) => ({ number: record(n) }),
  'members of a value that is a text': (n) => ({ number: list(n, () => 1) }),
  'depth of a value': (n) => ({ notes: nested(Math.min(n, 3000)) }),
  'billing references': (n) => ({
    billingReferences: list(n, () => ({ id: 'SETP1', uuid: 'ab', issueDate: '2026-01-01' })),
  }),
  'prepaid payments': (n) => ({
    prepaidPayments: list(n, () => ({ amount: 1, receivedDate: '2026-01-01' })),
  }),
  'document references': (n) => ({ additionalDocumentReferences: list(n, (i) => ({ id: `${i}` })) }),
  extensions: (n) => ({ extensions: list(n, () => '<a xmlns="urn:a"/>') }),
  'elements of an extension': (n) => ({ extensions: [`<a xmlns="urn:a">${many(n, '<b/>')}</a>`] }),
  'the length of a code': (n) => ({ documentCurrencyCode: many(n, 'C'), customizationId: many(n, '1') }),
};

const ENTRANCES = ['build', 'calculate', 'submit', 'submitMany'];

/** Ways to grow, of one text or of the fields of one call. */
const VALUES: Readonly<Record<string, (n: number) => unknown>> = {
  digits: (n) => many(n, '9'),
  zeros: (n) => many(n, '0'),
  decimals: (n) => `0.${many(n, '1')}`,
  letters: (n) => many(n, 'a'),
  'letters and digits': (n) => many(n, 'A1'),
  spaces: (n) => `${many(n, ' ')}x`,
  'spaces at the end': (n) => `x${many(n, ' ')}`,
  dots: (n) => many(n, '9.'),
  dashes: (n) => many(n, '9-'),
  colons: (n) => many(n, '10:'),
  'digits of an exponent': (n) => `1e${many(n, '9')}`,
  'digits of a fraction of a second': (n) => `2026-06-15T10:30:00.${many(n, '9')}Z`,
  fields: (n) => record(n),
  'digits of every amount': (n) => ({
    number: 'SETP1',
    issueDate: '2026-06-15',
    issueTime: '10:30:00-05:00',
    lineExtensionAmount: many(n, '9'),
    payableAmount: many(n, '9'),
    taxAmounts: { '01': many(n, '9') },
  }),
};

const CONFIG: Readonly<Record<string, (n: number) => Draft>> = {
  'numbering ranges': (n) => ({
    numberingRanges: list(n, (i) => ({
      resolutionNumber: '1',
      prefix: `P${i}`,
      fromNumber: 1,
      toNumber: 2,
      validDateFrom: '2026-01-01',
      validDateTo: '2027-01-01',
    })),
  }),
  // Refused by their number; what would grow beyond it is the test's own reading of JSON.
  'numbering ranges that are none': (n) => ({ numberingRanges: list(Math.min(n, 2 ** 18), () => ({})) }),
  'unknown fields of the supplier': (n) => ({ supplier: { ...SUPPLIER, ...record(n) } }),
  'the length of the address': (n) => ({ endpoint: `https://${many(n, 'a.')}` }),
};

/** Every way to grow of a draft, a configuration, and the values of single functions. */
export function draftLadders(): readonly Ladder[] {
  const drafts = ENTRANCES.flatMap((entrance) =>
    Object.entries(SHAPES).map(([dimension, make]) => ({
      entrance,
      dimension,
      make: (n: number) => writeInput({ ...draft, ...make(n) }),
      longOnly: entrance !== 'submit',
    })),
  );
  const values = Object.entries(VALUES).map(([dimension, make]) => ({
    entrance: 'identifiers and amounts',
    dimension,
    make: (n: number) => writeInput(make(n)),
  }));
  const stated = { environment: 'habilitacion', supplier: SUPPLIER, software: { id: 'x', pin: 'y' } };
  const configs = Object.entries(CONFIG).map(([dimension, make]) => ({
    entrance: 'createIssuer',
    dimension,
    make: (n: number) => writeInput({ ...stated, ...make(n) }),
  }));
  return [...drafts, ...values, ...configs];
}
