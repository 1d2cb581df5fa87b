import fc from 'fast-check';
import type { LineDraft } from '../../src/model/index.js';
import { someText } from './texts.js';

/** What few lines have, under the names of a draft. */
export type LineDetails = Partial<LineDraft>;

const uuid = 'fedcba9876543210'.repeat(6);
const day = fc.constantFrom('2026-10-01', '2026-10-15T08:30:00-05:00', '2026-10-31T23:00:00Z');

/** An object in which any of the fields may be absent, but not the required ones. */
function some(fields: Readonly<Record<string, fc.Arbitrary<unknown>>>, ...required: readonly string[]) {
  return fc.record(fields, { requiredKeys: [...required] });
}

const listOf = <Value>(value: fc.Arbitrary<Value>, maxLength = 2) =>
  fc.array(value, { minLength: 1, maxLength });

/** A standard code of the shape that its table wants. */
export const standardItem = fc.oneof(
  fc.record({ scheme: fc.constant('001'), id: fc.constantFrom('50161509', '50202301') }),
  fc.record({
    scheme: fc.constant('010'),
    id: fc.constantFrom('7702535011119', '07701234567890', '96385074'),
  }),
  fc.record({ scheme: fc.constantFrom('020', '999'), id: someText(20) }),
);

const property = fc.oneof(
  fc.record({ name: someText(20), value: someText(40) }),
  some(
    {
      name: someText(20),
      value: someText(40),
      valueQuantity: fc.constantFrom(1, '2.50', '0.000001'),
      unitCode: fc.constantFrom('KGM', 'GLL'),
    },
    'name',
    'valueQuantity',
  ),
);

/** What the schema of every document has. */
const ofAnyDocument = {
  sellersItemExtendedId: someText(20),
  manufacturersItemId: someText(20),
  standardItem,
  additionalItems: listOf(standardItem),
  additionalItemProperties: listOf(property),
  packSizeNumeric: fc.constantFrom(6, '12.5'),
  brandName: fc.oneof(someText(20), listOf(someText(20), 3)),
  modelName: fc.oneof(someText(20), listOf(someText(20), 3)),
  notes: listOf(someText(30)),
  documentReferences: listOf(
    some(
      {
        id: someText(20),
        documentTypeCode: fc.constantFrom('AAJ', '01'),
        issueDate: day,
        uuid: fc.constant(uuid),
      },
      'id',
      'documentTypeCode',
    ),
  ),
  delivery: some(
    {
      actualDeliveryDate: day,
      deliveryLocation: some(
        { id: someText(20), scheme: fc.constant('999'), schemeName: fc.constant('EAN') },
        'id',
      ),
    },
    'deliveryLocation',
  ),
  principal: fc.constantFrom({ nit: '900108281-3' }, { id: { scheme: '13', number: '52034567' } }),
};

/** What that of the debit note lacks. */
const ofInvoicesAndCredits = {
  invoicePeriod: fc.constantFrom(
    { startDate: '2026-10-01', endDate: '2026-10-31' },
    { startDate: '2026-10-01T00:00:00-05:00', endDate: '2026-10-01T23:59:59-05:00' },
  ),
  orderLineReferences: listOf(
    some({ lineId: someText(10), salesOrderLineId: someText(10), orderId: someText(20) }, 'lineId'),
  ),
  itemPriceExtension: fc.record({
    amount: fc.constantFrom(1, '0.3', '1234.56789'),
    currency: fc.constantFrom('USD', 'EUR'),
  }),
};

/** Any of the details, seldom many. */
export const lineDetails: fc.Arbitrary<LineDetails> = fc.oneof(
  { weight: 2, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: some({ ...ofAnyDocument, ...ofInvoicesAndCredits }) as fc.Arbitrary<LineDetails> },
);

/** The fields that a line of a debit note has not. */
export const NOT_IN_DEBIT_NOTES: readonly string[] = [...Object.keys(ofInvoicesAndCredits), 'freeOfCharge'];
