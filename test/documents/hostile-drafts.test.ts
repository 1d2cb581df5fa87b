import {
  buildCreditNote,
  buildDebitNote,
  buildDocument,
  buildInvoice,
  prepareParty,
} from '../../src/documents/index.js';
import { isFacturadorError } from '../../src/errors/index.js';
import { calculateCreditNote, calculateDebitNote, calculateInvoice } from '../../src/totals/index.js';
import { HOSTILE } from '../hostile-drafts.js';
import { creditNoteWith, debitNoteWith } from './note-sample.js';
import { context, draftWith } from './sample.js';

const draft = draftWith();

type Read = (draft: never) => unknown;

const INVOICE: Read[] = [
  (it) => buildInvoice(it, context),
  (it) => buildDocument(it, context),
  calculateInvoice,
];
const CREDIT: Read[] = [
  (it) => buildCreditNote(it, context),
  (it) => buildDocument(it, context),
  calculateCreditNote,
];
const DEBIT: Read[] = [(it) => buildDebitNote(it, context), calculateDebitNote];

/** The code of what is thrown; an error that is not ours is thrown on. */
function codeOf(read: () => unknown): string | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (isFacturadorError(error)) return error.code;
    throw error;
  }
}

/** A draft with something else at one of its places. */
function withAt(base: object, path: readonly (string | number)[], value: unknown): never {
  const [key, ...rest] = path;
  if (key === undefined) return value as never;
  const copy = (Array.isArray(base) ? [...base] : { ...base }) as Record<string | number, unknown>;
  const inner = copy[key];
  const under = typeof inner === 'object' && inner !== null ? inner : {};
  copy[key] = rest.length === 0 ? value : withAt(under, rest, value);
  return copy as never;
}

const PLACES: (string | number)[][] = [
  [],
  ['kind'],
  ['number'],
  ['prefix'],
  ['issueDate'],
  ['dueDate'],
  ['customer'],
  ['customer', 'nit'],
  ['customer', 'address'],
  ['payment'],
  ['payment', 'form'],
  ['lines'],
  ['lines', 0],
  ['lines', 0, 'quantity'],
  ['lines', 0, 'description'],
  ['lines', 0, 'taxes'],
  ['lines', 0, 'taxes', 0],
  ['lines', 0, 'taxes', 0, 'code'],
  ['lines', 0, 'taxes', 0, 'percent'],
  ['prepaidPayments'],
  ['prepaidPayments', 0],
  ['billingReferences'],
  ['billingReferences', 0, 'id'],
  ['discrepancyResponse'],
  ['customizationId'],
  ['notes'],
  ['notes', 0],
  ['extensions'],
  ['totals'],
  ['unknown'],
];

describe.each(HOSTILE)('%s in a draft', (_, value) => {
  it('is a problem of the draft at any place, and never an error of ours', () => {
    for (const path of PLACES) {
      for (const read of INVOICE) codesAt(path, value, draft, read);
      for (const read of CREDIT) codesAt(path, value, creditNoteWith(), read);
      for (const read of DEBIT) codesAt(path, value, debitNoteWith(), read);
    }
  });

  it('is a problem of a party', () => {
    for (const path of [
      [],
      ['nit'],
      ['name'],
      ['address'],
      ['address', 'line'],
      ['taxLevelCodes'],
      ['unknown'],
    ]) {
      const code = codeOf(() => prepareParty(withAt({ nit: '800197268' }, path, value())));
      expect([path, code]).toEqual([path, 'ERR_DRAFT']);
    }
  });
});

/** A few of the values are what a field may hold; all others are refused. */
function codesAt(path: readonly (string | number)[], value: () => unknown, base: object, read: Read): void {
  const hostile = withAt(base, path, value());
  expect([path, [undefined, 'ERR_DRAFT']]).toEqual([
    path,
    expect.arrayContaining([codeOf(() => read(hostile))]),
  ]);
}

describe('what cannot be read', () => {
  it('is told with its place', () => {
    const lines = [
      {
        description: 'Pan',
        quantity: 1,
        get price(): string {
          throw new Error('no');
        },
      },
    ];
    const hostile = { ...draft, lines } as never;
    expect(() => buildInvoice(hostile, context)).toThrow(
      expect.objectContaining({
        code: 'ERR_DRAFT',
        problems: [
          expect.objectContaining({ code: 'ERR_DRAFT_TYPE', path: 'lines[0].price', found: 'a getter' }),
        ],
      }),
    );
  });

  it('does not keep what can be read from being built, such as a proxy', () => {
    expect(buildInvoice(new Proxy(draft, {}), context).number).toBe(draft.number);
  });
});
