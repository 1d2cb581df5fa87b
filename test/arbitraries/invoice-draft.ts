import Big from 'big.js';
import fc from 'fast-check';
import { type DecimalInput, decimal } from '../../src/decimal/index.js';
import { consumidorFinal } from '../../src/documents/index.js';
import type {
  AllowanceDraft,
  InvoiceDraft,
  LineDraft,
  PartyDraft,
  PaymentDraft,
  TaxDraft,
  WithholdingDraft,
} from '../../src/model/index.js';
import { lineDetails } from './line-details.js';
import { someText } from './texts.js';

/** The same value in one of the forms that a draft takes. */
function asInput(text: string): fc.Arbitrary<DecimalInput> {
  const forms: DecimalInput[] = [text, decimal(text)];
  if (Big(Number(text)).eq(text) && Math.abs(Number(text)) < 1e15) forms.push(Number(text));
  if (/^\d+$/.test(text)) forms.push(BigInt(text));
  return fc.constantFrom(...forms);
}

/** Exact decimal text below a limit, with up to so many decimals. */
function decimalText(max: number, decimals: number): fc.Arbitrary<string> {
  return fc
    .tuple(fc.oneof(fc.nat(20), fc.nat(max)), fc.nat(decimals), fc.nat(10 ** decimals - 1))
    .map(([whole, scale, fraction]) => {
      const digits = String(fraction).padStart(decimals, '0').slice(0, scale);
      return digits === '' ? String(whole) : `${whole}.${digits}`;
    });
}

const input = (max: number, decimals: number) => decimalText(max, decimals).chain(asInput);
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

/** An object without the keys whose value is absent. */
function compact<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as Value;
}

const tax: fc.Arbitrary<TaxDraft> = fc.oneof(
  fc.record({ code: fc.constant('01' as const), percent: fc.constantFrom(0, 5, '16.00', 19, '19.000') }),
  fc.record({ code: fc.constant('04' as const), percent: fc.constantFrom('2', 4, 8.0, 16n) }),
  fc.record({ code: fc.constant('03' as const), perMille: fc.constantFrom('4.14', 9.66, '11.040') }),
  fc.record({
    code: fc.constant('35' as const),
    percent: fc.constantFrom(10, 15, 20),
    taxableAmount: input(1e6, 2),
  }),
  fc.record({ code: fc.constant('ZZ' as const), percent: input(90, 3), name: fc.constantFrom('Uno', 'Dos') }),
  fc.record({ code: fc.constant('22' as const), perUnitAmount: fc.constantFrom(70, '66.5') }),
  fc.record({
    code: fc.constant('34' as const),
    perUnitAmount: fc.constantFrom(38, 65n),
    baseUnitMeasure: input(50_000, 2),
  }),
);

const withholding: fc.Arbitrary<WithholdingDraft> = fc
  .oneof(
    fc.record({ code: fc.constant('05' as const), percent: fc.constantFrom(15, '100.00') }),
    fc.record({ code: fc.constant('06' as const), percent: fc.constantFrom('2.5', 3.5, 11) }),
    fc.record({ code: fc.constant('07' as const), perMille: fc.constantFrom('9.66', 4.14) }),
  )
  .chain((drafted) =>
    optional(input(1e6, 2)).map(
      (taxableAmount) => compact({ ...drafted, taxableAmount }) as WithholdingDraft,
    ),
  );

/** A discount or charge of at most 40 % of a base: two discounts never exceed it. */
function allowance(base: Big, codes: readonly ('00' | '01' | '02' | '03')[]): fc.Arbitrary<AllowanceDraft> {
  return fc
    .record({
      share: fc.nat(40),
      isPercent: fc.boolean(),
      base: optional(fc.constant(base.round(2, 0).toFixed(2))),
      reason: optional(someText(40)),
      reasonCode: optional(fc.constantFrom(...codes)),
    })
    .map(({ share, isPercent, ...rest }) =>
      compact(
        isPercent
          ? { ...rest, percent: share }
          : { ...rest, amount: base.times(share).div(100).round(2, 0).toFixed(2) },
      ),
    ) as fc.Arbitrary<AllowanceDraft>;
}

const upToTwo = <Value>(value: fc.Arbitrary<Value>) => optional(fc.array(value, { maxLength: 2 }));

const lineTexts = fc.record({
  description: someText(60),
  sellersItemId: optional(someText(10)),
  unitCode: optional(fc.constantFrom('94', 'KGM', 'HUR', 'ZZ')),
});

/** A line whose amounts fit together. */
export const lineDraft: fc.Arbitrary<LineDraft> = fc
  .tuple(decimalText(500, 6), decimalText(3e6, 6))
  .chain(([quantity, price]) => {
    const gross = new Big(quantity).times(price).round(2, Big.roundHalfEven);
    return fc
      .record({
        texts: lineTexts,
        details: lineDetails,
        quantity: asInput(quantity),
        price: asInput(price),
        // Of two cents, two discounts would leave nothing.
        allowances: gross.lt('0.10') ? fc.constant(undefined) : upToTwo(allowance(gross, ['00', '01'])),
        charges: upToTwo(allowance(gross, ['02', '03'])),
        taxes: optional(fc.array(tax, { maxLength: 3 })),
        // What costs nothing has to say what it is worth.
        referencePrice: gross.eq(0)
          ? fc.record({ amount: input(9000, 6), type: fc.constantFrom('01' as const, '03' as const) })
          : fc.constant(undefined),
        withholdings: upToTwo(withholding),
      })
      .map(({ texts, details, ...amounts }) => {
        const { sellersItemExtendedId, ...others } = details;
        const extended = texts.sellersItemId === undefined ? {} : { sellersItemExtendedId };
        return compact({ ...texts, ...others, ...extended, ...amounts }) as LineDraft;
      });
  });

const contact = { email: optional(fc.constant('compras@example.co')), telephone: optional(someText(20)) };

export const customerDraft: fc.Arbitrary<PartyDraft> = fc.oneof(
  fc.constant(consumidorFinal),
  fc
    .record({
      ...contact,
      nit: fc.constantFrom('800197268', '890903938-8', '860002964'),
      personType: fc.constantFrom('juridica' as const, 'natural' as const),
      name: someText(50),
      tradeName: optional(someText(50)),
      taxScheme: optional(fc.constantFrom('01', '04', 'ZA', 'ZZ')),
      taxLevelCodes: optional(fc.constantFrom(['O-13', 'O-15'], ['R-99-PN'])),
      address: optional(
        fc.record({ municipality: fc.constantFrom('11001', '05001', '88001'), line: someText(40) }),
      ),
      industryCodes: optional(fc.constantFrom(['4711'], ['4711', '5611'])),
      registrationNumber: optional(fc.constantFrom('02345678')),
      contactName: optional(someText(20)),
    })
    .map((party) => compact(party) as PartyDraft),
  fc
    .record({
      ...contact,
      id: fc.constantFrom({ scheme: '13', number: '52034567' }, { scheme: '41', number: 'AB123456' }),
      personType: fc.constant('natural' as const),
      name: someText(50),
      address: optional(
        fc.record({ country: fc.constantFrom('US', 'DE'), cityName: someText(20), line: someText(40) }),
      ),
    })
    .map((party) => compact(party) as PartyDraft),
);

const payment: fc.Arbitrary<PaymentDraft> = fc
  .record({
    form: fc.constantFrom('contado' as const, 'credito' as const),
    means: fc.constantFrom('10' as const, '42' as const, 'ZZZ' as const),
    ids: upToTwo(someText(20)),
  })
  .map(
    (paid) => compact(paid.form === 'credito' ? { ...paid, dueDate: '2027-01-31' } : paid) as PaymentDraft,
  );

const issueDate = fc.oneof(
  fc.constant(undefined),
  fc.constantFrom('2026-11-24', '2026-11-24T23:59:59-05:00', '2026-11-25T04:59:59.999Z', '2026-02-28T00:00Z'),
  fc.date({
    min: new Date('2020-01-01T05:00:00Z'),
    max: new Date('2029-12-31T00:00:00Z'),
    noInvalidDate: true,
  }),
);

/** An invoice draft that can be built, with as many lines as are asked for. */
export function invoiceDraft(
  lines: fc.Arbitrary<readonly LineDraft[]> = fc.array(lineDraft, { minLength: 1, maxLength: 6 }),
): fc.Arbitrary<InvoiceDraft> {
  return lines.chain((drafted) => {
    const roughly = drafted.reduce(
      (sum, { quantity, price }) => sum.plus(grossOf(quantity, price)),
      new Big(0),
    );
    // Lines keep at least a fifth of their gross value, so a tenth of it is a discount that the document can bear.
    const bearable = roughly.div(5).round(2, 0);
    return fc
      .record({
        number: fc.integer({ min: 990_000_001, max: 994_999_999 }).map((consecutive) => `SETP${consecutive}`),
        issueDate,
        dueDate: optional(fc.constantFrom('2027-01-31')),
        customer: customerDraft,
        payment: fc.oneof(payment, fc.array(payment, { minLength: 1, maxLength: 2 })),
        notes: upToTwo(someText(80)),
        orderReference: optional(fc.constantFrom({ id: 'OC-15' }, { id: 'OC-15', issueDate: '2026-11-01' })),
        allowances: upToTwo(allowance(bearable, ['00', '01'])),
        charges: upToTwo(allowance(bearable, ['02', '03'])),
        withholdings: upToTwo(withholding),
        payableRounding: optional(fc.constantFrom('0.29', 0, '0.01')),
      })
      .map(({ withholdings, ...draft }) => {
        const lines = drafted.map(({ principal: _, ...line }) => line as LineDraft);
        return compact({
          ...draft,
          kind: 'invoice',
          lines,
          withholdings: withholdings?.map((each) => ofItsOwnBase(each, lines)),
        }) as InvoiceDraft;
      });
  });
}

/** A withholding of the document that the lines have too says on what it is computed. */
function ofItsOwnBase(drafted: WithholdingDraft, lines: readonly LineDraft[]): WithholdingDraft {
  const isInLines = lines.some(({ withholdings }) => withholdings?.some(({ code }) => code === drafted.code));
  return isInLines ? { taxableAmount: '1000.00', ...drafted } : drafted;
}

function grossOf(quantity: DecimalInput, price: DecimalInput): Big {
  return toBig(quantity).times(toBig(price));
}

/** What an amount of a draft is worth. */
export function toBig(value: DecimalInput): Big {
  if (typeof value !== 'object') return new Big(String(value));
  return new Big(String(value.units)).times(new Big(10).pow(-value.scale));
}
