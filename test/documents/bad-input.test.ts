import { describe, expect, it } from '@jest/globals';
import { buildInvoice } from '../../src/documents/index.js';
import { isFacturadorError } from '../../src/errors/index.js';
import type { InvoiceDraft } from '../../src/model/index.js';
import { context, draftWith, draftWithLine, problemsOf } from './sample.js';

const problems = (draft: unknown) => problemsOf(() => buildInvoice(draft as InvoiceDraft, context));

/** Changes of the draft or of its line, the one problem that comes of each: code, path, what was found. */
type Case = readonly [change: object, code: string, path: string, found: string];

const number: readonly Case[] = [
  [{ number: undefined }, 'ERR_DRAFT_MISSING', 'number', 'undefined'],
  [{ number: 990000001 }, 'ERR_DRAFT_TYPE', 'number', '990000001'],
  [{ number: '' }, 'ERR_DRAFT_TEXT', 'number', '""'],
  [{ number: 'SETP-990000001' }, 'ERR_DRAFT_NUMBER', 'number', '"SETP-990000001"'],
  [{ number: 'SETP 990000001' }, 'ERR_DRAFT_NUMBER', 'number', '"SETP 990000001"'],
  [{ number: 'SETP989999999' }, 'ERR_DRAFT_NUMBER', 'number', '"SETP989999999"'],
  [{ number: 'SETP995000001' }, 'ERR_DRAFT_NUMBER', 'number', '"SETP995000001"'],
  [{ number: 'SETP0990000001' }, 'ERR_DRAFT_NUMBER', 'number', '"SETP0990000001"'],
  [{ number: '990000001' }, 'ERR_DRAFT_NUMBER', 'number', '"990000001"'],
  [{ number: 'FE990000001' }, 'ERR_DRAFT_NUMBER', 'number', '"FE990000001"'],
  [{ number: 'setp990000001' }, 'ERR_DRAFT_NUMBER', 'number', '"setp990000001"'],
  [{ number: 'SETP' }, 'ERR_DRAFT_NUMBER', 'number', '"SETP"'],
  [{ number: `SETP${'9'.repeat(17)}` }, 'ERR_DRAFT_TEXT', 'number', `"SETP${'9'.repeat(17)}"`],
];

const dates: readonly Case[] = [
  [{ issueDate: '2019-01-18' }, 'ERR_DRAFT_DATE', 'issueDate', '"2019-01-18"'],
  [{ issueDate: '2030-01-20' }, 'ERR_DRAFT_DATE', 'issueDate', '"2030-01-20"'],
  [{ issueDate: '24/11/2026' }, 'ERR_DRAFT_DATE', 'issueDate', '"24/11/2026"'],
  [{ issueDate: '2026-02-29' }, 'ERR_DRAFT_DATE', 'issueDate', '"2026-02-29"'],
  [{ issueDate: '2026-13-01' }, 'ERR_DRAFT_DATE', 'issueDate', '"2026-13-01"'],
  [{ issueDate: '2026-02-30T10:00:00-05:00' }, 'ERR_DRAFT_DATE', 'issueDate', '"2026-02-30T10:00:00-05:00"'],
  [{ issueDate: '2026-11-24T25:00:00-05:00' }, 'ERR_DRAFT_DATE', 'issueDate', '"2026-11-24T25:00:00-05:00"'],
  [{ issueDate: 1764000000000 }, 'ERR_DRAFT_DATE', 'issueDate', '1764000000000'],
  [{ issueDate: new Date(Number.NaN) }, 'ERR_DRAFT_DATE', 'issueDate', 'an invalid Date'],
  [{ issueDate: new Date(8.64e15) }, 'ERR_DRAFT_DATE', 'issueDate', '+275760-09-13T00:00:00.000Z'],
  [{ issueDate: new Date(-8.64e15) }, 'ERR_DRAFT_DATE', 'issueDate', '-271821-04-20T00:00:00.000Z'],
  [{ issueDate: null }, 'ERR_DRAFT_DATE', 'issueDate', 'null'],
  [{ dueDate: 'mañana' }, 'ERR_DRAFT_DATE', 'dueDate', '"mañana"'],
  [{ dueDate: '0000-01-01T00:00:00Z' }, 'ERR_DRAFT_DATE', 'dueDate', '"0000-01-01T00:00:00Z"'],
  [
    { orderReference: { id: 'OC-1', issueDate: '2026-00-10' } },
    'ERR_DRAFT_DATE',
    'orderReference.issueDate',
    '"2026-00-10"',
  ],
];

const rest: readonly Case[] = [
  [{ kind: 'creditNote' }, 'ERR_DRAFT_CODE', 'kind', '"creditNote"'],
  [{ customer: undefined }, 'ERR_DRAFT_MISSING', 'customer', 'undefined'],
  [{ customer: 'DIAN' }, 'ERR_DRAFT_TYPE', 'customer', '"DIAN"'],
  [{ customer: null }, 'ERR_DRAFT_TYPE', 'customer', 'null'],
  [{ customer: [] }, 'ERR_DRAFT_TYPE', 'customer', 'an array of 0'],
  [{ payment: undefined }, 'ERR_DRAFT_MISSING', 'payment', 'undefined'],
  [{ payment: [] }, 'ERR_DRAFT_MISSING', 'payment', 'an array of 0'],
  [{ payment: 'contado' }, 'ERR_DRAFT_TYPE', 'payment', '"contado"'],
  [{ payment: { means: '10' } }, 'ERR_DRAFT_MISSING', 'payment.form', 'undefined'],
  [{ payment: { form: 'contado' } }, 'ERR_DRAFT_MISSING', 'payment.means', 'undefined'],
  [{ payment: { form: 'fiado', means: '10' } }, 'ERR_DRAFT_CODE', 'payment.form', '"fiado"'],
  [{ payment: { form: 'contado', means: '999' } }, 'ERR_DRAFT_CODE', 'payment.means', '"999"'],
  [{ payment: { form: 'contado', means: 10 } }, 'ERR_DRAFT_TYPE', 'payment.means', '10'],
  [{ payment: { form: 'credito', means: '10' } }, 'ERR_DRAFT_MISSING', 'payment.dueDate', 'undefined'],
  [{ payment: { form: 'contado', means: '10', ids: [''] } }, 'ERR_DRAFT_TEXT', 'payment.ids[0]', '""'],
  [
    {
      payment: [
        { form: 'contado', means: '10' },
        { form: 'contado', means: 'X' },
      ],
    },
    'ERR_DRAFT_CODE',
    'payment[1].means',
    '"X"',
  ],
  [{ currency: 'PESOS' }, 'ERR_DRAFT_CODE', 'currency', '"PESOS"'],
  [{ currency: 170 }, 'ERR_DRAFT_TYPE', 'currency', '170'],
  [{ notes: 'una nota' }, 'ERR_DRAFT_TYPE', 'notes', '"una nota"'],
  [{ notes: ['bien', 5] }, 'ERR_DRAFT_TYPE', 'notes[1]', '5'],
  [{ notes: ['bien', ' '] }, 'ERR_DRAFT_TEXT', 'notes[1]', '" "'],
  [{ notes: ['\u0007'] }, 'ERR_DRAFT_TEXT', 'notes[0]', '"\\u0007"'],
  [{ orderReference: 'OC-1' }, 'ERR_DRAFT_TYPE', 'orderReference', '"OC-1"'],
  [{ orderReference: {} }, 'ERR_DRAFT_MISSING', 'orderReference.id', 'undefined'],
  [{ lines: undefined }, 'ERR_DRAFT_MISSING', 'lines', 'undefined'],
  [{ lines: [] }, 'ERR_DRAFT_MISSING', 'lines', 'an array of 0'],
  [{ lines: [null] }, 'ERR_DRAFT_TYPE', 'lines[0]', 'null'],
  [{ lines: Array(1) }, 'ERR_DRAFT_MISSING', 'lines[0]', 'undefined'],
  [{ prize: 1 }, 'ERR_DRAFT_UNKNOWN', 'prize', '1'],
  [{ toString: 'x' }, 'ERR_DRAFT_UNKNOWN', 'toString', '"x"'],
];

describe('a draft with one thing wrong gives one problem', () => {
  it.each([...number, ...dates, ...rest])('%p: %s at %s', (change, code, path, found) => {
    expect(problems(draftWith({ ...change }))).toEqual([
      expect.objectContaining({ code, path, found, expected: expect.stringMatching(/./) }),
    ]);
  });
});

const line: readonly Case[] = [
  [{ description: undefined }, 'ERR_DRAFT_MISSING', 'description', 'undefined'],
  [{ description: 5 }, 'ERR_DRAFT_TYPE', 'description', '5'],
  [{ description: '' }, 'ERR_DRAFT_TEXT', 'description', '""'],
  [{ description: ' \t\n' }, 'ERR_DRAFT_TEXT', 'description', '" \\t\\n"'],
  [{ description: 'x'.repeat(301) }, 'ERR_DRAFT_TEXT', 'description', `"${'x'.repeat(80)}…"`],
  [{ description: 'Pan\u0000' }, 'ERR_DRAFT_TEXT', 'description', '"Pan\\u0000"'],
  [{ description: 'Pan\ud83e' }, 'ERR_DRAFT_TEXT', 'description', '"Pan\\ud83e"'],
  [{ description: '\udd56Pan' }, 'ERR_DRAFT_TEXT', 'description', '"\\udd56Pan"'],
  [{ description: 'Pan\ufffe' }, 'ERR_DRAFT_TEXT', 'description', '"Pan\ufffe"'],
  [{ quantity: undefined }, 'ERR_DRAFT_MISSING', 'quantity', 'undefined'],
  [{ quantity: -1 }, 'ERR_DRAFT_RANGE', 'quantity', '-1'],
  [{ quantity: '-0.000001' }, 'ERR_DRAFT_RANGE', 'quantity', '"-0.000001"'],
  [{ quantity: Number.NaN }, 'ERR_DRAFT_DECIMAL', 'quantity', 'NaN'],
  [{ quantity: Number.POSITIVE_INFINITY }, 'ERR_DRAFT_DECIMAL', 'quantity', 'Infinity'],
  [{ quantity: '1,5' }, 'ERR_DRAFT_DECIMAL', 'quantity', '"1,5"'],
  [{ quantity: '1e3' }, 'ERR_DRAFT_DECIMAL', 'quantity', '"1e3"'],
  [{ quantity: true }, 'ERR_DRAFT_DECIMAL', 'quantity', 'true'],
  [{ quantity: null }, 'ERR_DRAFT_DECIMAL', 'quantity', 'null'],
  [{ quantity: {} }, 'ERR_DRAFT_DECIMAL', 'quantity', 'an object'],
  [{ price: undefined }, 'ERR_DRAFT_MISSING', 'price', 'undefined'],
  [{ price: 0.1234567 }, 'ERR_DRAFT_DECIMAL', 'price', '0.1234567'],
  [{ price: '0.1234567' }, 'ERR_DRAFT_DECIMAL', 'price', '"0.1234567"'],
  [{ price: 1e-7 }, 'ERR_DRAFT_DECIMAL', 'price', '1e-7'],
  [{ price: 0.1 + 0.2 }, 'ERR_DRAFT_DECIMAL', 'price', '0.30000000000000004'],
  [{ price: '$4500' }, 'ERR_DRAFT_DECIMAL', 'price', '"$4500"'],
  [{ price: -4500n }, 'ERR_DRAFT_RANGE', 'price', '-4500n'],
  [{ price: 1e15 }, 'ERR_DRAFT_RANGE', 'price', '1000000000000000'],
  [{ price: '9007199254740991' }, 'ERR_DRAFT_RANGE', 'price', '"9007199254740991"'],
  [{ price: '1000000000000000.5' }, 'ERR_DRAFT_RANGE', 'price', '"1000000000000000.5"'],
  [{ price: 10n ** 40n }, 'ERR_DRAFT_RANGE', 'price', `${10n ** 40n}n`],
  [{ unitCode: 'unidad' }, 'ERR_DRAFT_CODE', 'unitCode', '"unidad"'],
  [{ unitCode: 94 }, 'ERR_DRAFT_TYPE', 'unitCode', '94'],
  [{ sellersItemId: 'x'.repeat(51) }, 'ERR_DRAFT_TEXT', 'sellersItemId', `"${'x'.repeat(51)}"`],
  [{ brandName: {} }, 'ERR_DRAFT_TYPE', 'brandName', 'an object'],
  [{ modelName: 7n }, 'ERR_DRAFT_TYPE', 'modelName', '7n'],
  [{ notes: {} }, 'ERR_DRAFT_TYPE', 'notes', 'an object'],
  [{ standardItem: '001' }, 'ERR_DRAFT_TYPE', 'standardItem', '"001"'],
  [{ standardItem: { scheme: '002', id: '1' } }, 'ERR_DRAFT_CODE', 'standardItem.scheme', '"002"'],
  [{ standardItem: { scheme: '001' } }, 'ERR_DRAFT_MISSING', 'standardItem.id', 'undefined'],
  [{ standardItem: { id: '1' } }, 'ERR_DRAFT_MISSING', 'standardItem.scheme', 'undefined'],
  [{ taxes: { code: '01', percent: 19 } }, 'ERR_DRAFT_TYPE', 'taxes', 'an object'],
  [{ taxes: ['01'] }, 'ERR_DRAFT_TYPE', 'taxes[0]', '"01"'],
  [{ taxes: [{ percent: 19 }] }, 'ERR_DRAFT_MISSING', 'taxes[0].code', 'undefined'],
  [{ taxes: [{ code: '99', percent: 19 }] }, 'ERR_DRAFT_CODE', 'taxes[0].code', '"99"'],
  [{ taxes: [{ code: 1, percent: 19 }] }, 'ERR_DRAFT_TYPE', 'taxes[0].code', '1'],
  [{ taxes: [{ code: '05', percent: 15 }] }, 'ERR_DRAFT_CODE', 'taxes[0].code', '"05"'],
  [{ taxes: [{ code: '01' }] }, 'ERR_DRAFT_MISSING', 'taxes[0].percent', 'undefined'],
  [{ taxes: [{ code: '01', percent: -5 }] }, 'ERR_DRAFT_RANGE', 'taxes[0].percent', '-5'],
  [{ taxes: [{ code: '35', percent: '10.1234' }] }, 'ERR_DRAFT_DECIMAL', 'taxes[0].percent', '"10.1234"'],
  [{ taxes: [{ code: '35', percent: '100.01' }] }, 'ERR_DRAFT_RANGE', 'taxes[0].percent', '"100.01"'],
  [{ taxes: [{ code: '01', perMille: 190 }] }, 'ERR_DRAFT_RANGE', 'taxes[0].perMille', '190'],
  [{ taxes: [{ code: '01', percent: 19, rate: 1 }] }, 'ERR_DRAFT_UNKNOWN', 'taxes[0].rate', '1'],
  [{ taxes: [{ code: '01', percent: 19, name: 'IVA' }] }, 'ERR_DRAFT_UNKNOWN', 'taxes[0].name', '"IVA"'],
  [{ taxes: [{ code: 'ZZ', percent: 1 }] }, 'ERR_DRAFT_MISSING', 'taxes[0].name', 'undefined'],
  [
    { taxes: [{ code: '01', percent: 19, taxableAmount: '1.001' }] },
    'ERR_DRAFT_DECIMAL',
    'taxes[0].taxableAmount',
    '"1.001"',
  ],
  [{ withholdings: [{ code: '01', percent: 19 }] }, 'ERR_DRAFT_CODE', 'withholdings[0].code', '"01"'],
  [{ allowances: [{ percent: 101 }] }, 'ERR_DRAFT_RANGE', 'allowances[0].percent', '101'],
  [{ allowances: [{ percent: '10.001' }] }, 'ERR_DRAFT_DECIMAL', 'allowances[0].percent', '"10.001"'],
  [{ allowances: [{ amount: -1 }] }, 'ERR_DRAFT_RANGE', 'allowances[0].amount', '-1'],
  [{ allowances: [{ amount: 11, base: 10 }] }, 'ERR_DRAFT_RANGE', 'allowances[0].amount', '11'],
  [{ allowances: [{ percent: 1, reasonCode: '9' }] }, 'ERR_DRAFT_CODE', 'allowances[0].reasonCode', '"9"'],
  [{ charges: [{ percent: 1, reason: '' }] }, 'ERR_DRAFT_TEXT', 'charges[0].reason', '""'],
  [{ charges: 'x' }, 'ERR_DRAFT_TYPE', 'charges', '"x"'],
  [{ discount: 1 }, 'ERR_DRAFT_UNKNOWN', 'discount', '1'],
];

describe('a line with one thing wrong gives one problem', () => {
  it.each(line)('%p: %s at %s', (change, code, path, found) => {
    expect(problems(draftWithLine({ ...change }))).toEqual([
      expect.objectContaining({
        code,
        path: `lines[0].${path}`,
        found,
        expected: expect.stringMatching(/./),
      }),
    ]);
  });

  it('whichever line it is', () => {
    const [good] = draftWith().lines;
    const lines = [good, { ...good, quantity: -1 }, good, { ...good, price: 'x' }];
    expect(problems(draftWith({ lines })).map(({ path }) => path)).toEqual([
      'lines[1].quantity',
      'lines[3].price',
    ]);
  });
});

describe('what is no draft at all', () => {
  it.each([undefined, null, 5, 'factura', [], true])('%p gives an error, and says so first', (value) => {
    expect(problems(value)[0]).toMatchObject({ path: '', expected: 'an object' });
  });
});

describe('a draft with everything wrong', () => {
  const everything = {
    kind: 'invoice',
    number: 'FE-1',
    issueDate: 'ayer',
    dueDate: 5,
    customer: {
      nit: '800197268-9',
      personType: 'empresa',
      taxScheme: '99',
      address: { municipality: '99999' },
    },
    payment: { form: 'credito', means: 'cash' },
    currency: 'XYZ',
    notes: [1],
    orderReference: { issueDate: '' },
    lines: [
      { quantity: -1, price: Number.NaN, taxes: [{ code: '99' }], unidad: 'KGM' },
      { description: 'a\u0001', quantity: '1', price: 0.1234567, allowances: [{ percent: 200 }] },
    ],
    descuento: 10,
  };

  it('gives one error that lists every problem, with path, what was found and what was expected', () => {
    const all = problems(everything);
    expect(all.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([
      'currency ERR_DRAFT_CODE',
      'customer.address.line ERR_DRAFT_MISSING',
      'customer.address.municipality ERR_DRAFT_CODE',
      'customer.name ERR_DRAFT_MISSING',
      'customer.nit ERR_DRAFT_NIT',
      'customer.personType ERR_DRAFT_CODE',
      'customer.taxScheme ERR_DRAFT_CODE',
      'descuento ERR_DRAFT_UNKNOWN',
      'dueDate ERR_DRAFT_DATE',
      'issueDate ERR_DRAFT_DATE',
      'lines[0].description ERR_DRAFT_MISSING',
      'lines[0].price ERR_DRAFT_DECIMAL',
      'lines[0].quantity ERR_DRAFT_RANGE',
      'lines[0].taxes[0].code ERR_DRAFT_CODE',
      'lines[0].taxes[0].percent ERR_DRAFT_MISSING',
      'lines[0].unidad ERR_DRAFT_UNKNOWN',
      'lines[1].allowances[0].percent ERR_DRAFT_RANGE',
      'lines[1].description ERR_DRAFT_TEXT',
      'lines[1].price ERR_DRAFT_DECIMAL',
      'notes[0] ERR_DRAFT_TYPE',
      'number ERR_DRAFT_NUMBER',
      'orderReference.id ERR_DRAFT_MISSING',
      'orderReference.issueDate ERR_DRAFT_DATE',
      'payment.dueDate ERR_DRAFT_MISSING',
      'payment.means ERR_DRAFT_CODE',
    ]);
    for (const { found, expected } of all) expect([found, expected]).not.toContain('');
  });

  it('says all of it in the message too, and nothing of the secrets', () => {
    const error = errorOf(() => buildInvoice(everything as unknown as InvoiceDraft, context));
    for (const { path, found, expected } of error.problems ?? []) {
      expect(error.message).toContain(`${path}: found ${found}, expected ${expected}`);
    }
    const secrets = [context.software.pin, context.numberingRanges[0]?.technicalKey];
    for (const secret of secrets) expect(JSON.stringify(error) + error.message).not.toContain(secret);
  });

  it('leaves the draft as it was', () => {
    const before = structuredClone(everything);
    problems(everything);
    expect(everything).toEqual(before);
  });
});

function errorOf(call: () => unknown) {
  try {
    call();
  } catch (error) {
    if (isFacturadorError(error)) return error;
  }
  throw new Error('no FacturadorError was thrown');
}
