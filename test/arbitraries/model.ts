import fc from 'fast-check';
import type {
  Address,
  AllowanceCharge,
  Contact,
  InvoiceControl,
  InvoiceLine,
  InvoicePeriod,
  Item,
  ItemProperty,
  MonetaryTotal,
  Party,
  PartyId,
  PaymentMeans,
  PriceExtension,
  PricingReference,
  Principal,
  Scheme,
  SoftwareProvider,
  StandardItem,
  TaxSubtotal,
  TaxTotal,
} from '../../src/model/index.js';
import type { Summary } from '../../src/ubl/aggregates/summary.js';

/** An arbitrary for every field of a type, so that a field that is added to the model does not compile without one. */
type Fields<Type> = { readonly [Key in keyof Required<Type>]: fc.Arbitrary<Type[Key]> };

/** Values of a type as they may stand in a document, also in one that others made. */
const model = <Type extends object>(fields: Fields<Type>): fc.Arbitrary<Type> =>
  fc.record(fields as { [Key in keyof Type]: fc.Arbitrary<Type[Key]> }) as fc.Arbitrary<Type>;

/** What XML escapes, what it normalises, what looks like a gap of a pattern, and nothing. */
const ODD = ['', ' ', ']]>', '\u{F0000}', '\u{F0001}', 'ñ'.repeat(9000)];
const CHARACTERS = [...'abc 0129.-<>&"\'\t\n\ráñ€🥖'];
const text = fc.oneof(
  { weight: 9, arbitrary: fc.string({ unit: fc.constantFrom(...CHARACTERS), maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constantFrom(...ODD) },
);
const code = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom('94', 'KGM', '31', '13', '999') },
  { weight: 1, arbitrary: text },
);
const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined });
const few = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value[]> =>
  fc.oneof(
    { weight: 20, arbitrary: fc.array(value, { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.array(value, { minLength: 13, maxLength: 16 }) },
  );

const scheme = model<Scheme>({ id: code, name: text });
const partyId = model<PartyId>({ scheme: code, number: text, checkDigit: maybe(code) });
const allowanceCharge = model<AllowanceCharge>({
  id: maybe(text),
  chargeIndicator: fc.boolean(),
  reasonCode: maybe(text),
  reason: maybe(text),
  multiplierFactorNumeric: maybe(text),
  amount: text,
  baseAmount: maybe(text),
});
const taxSubtotal = model<TaxSubtotal>({
  taxableAmount: maybe(text),
  taxAmount: text,
  percent: maybe(text),
  baseUnitMeasure: maybe(text),
  unitCode: maybe(code),
  perUnitAmount: maybe(text),
  taxScheme: maybe(scheme),
});
export const taxTotal = model<TaxTotal>({
  taxScheme: scheme,
  taxAmount: text,
  roundingAmount: maybe(text),
  taxEvidenceIndicator: maybe(fc.boolean()),
  taxSubtotals: few(taxSubtotal),
});
export const monetaryTotal = model<MonetaryTotal>({
  lineExtensionAmount: text,
  taxExclusiveAmount: text,
  taxInclusiveAmount: text,
  allowanceTotalAmount: maybe(text),
  chargeTotalAmount: maybe(text),
  prepaidAmount: maybe(text),
  payableRoundingAmount: maybe(text),
  payableAmount: text,
});
const standardItem = model<StandardItem>({
  scheme: maybe(code),
  schemeName: maybe(code),
  schemeAgencyId: maybe(code),
  schemeAgencyName: maybe(code),
  id: text,
});
const itemProperty = model<ItemProperty>({
  name: text,
  value: maybe(text),
  valueQuantity: maybe(text),
  unitCode: maybe(code),
});
const principal = model<Principal>({ id: partyId, name: maybe(text) });
const item = model<Item>({
  descriptions: few(text),
  packSizeNumeric: maybe(text),
  brandNames: few(text),
  modelNames: few(text),
  sellersItemId: maybe(text),
  sellersItemExtendedId: maybe(text),
  manufacturersItemIds: maybe(few(text)),
  standardItem: maybe(standardItem),
  additionalItems: maybe(few(standardItem)),
  additionalItemProperties: maybe(few(itemProperty)),
  principal: maybe(principal),
});
const invoicePeriod = model<InvoicePeriod>({
  startDate: text,
  startTime: maybe(text),
  endDate: text,
  endTime: maybe(text),
});
const pricingReference = model<PricingReference>({
  priceAmount: text,
  priceTypeCode: text,
  priceType: maybe(text),
});
const priceExtension = model<PriceExtension>({ amount: text, currencyCode: code });
const reference = fc.record({ id: text, documentTypeCode: maybe(text) });
const delivery = fc.record({ actualDeliveryDate: text });
const orderLine = fc.record({ lineId: text });
export const invoiceLine = model<InvoiceLine>({
  id: text,
  idScheme: maybe(code),
  notes: few(text),
  quantity: text,
  unitCode: code,
  lineExtensionAmount: text,
  freeOfChargeIndicator: maybe(fc.boolean()),
  invoicePeriod: maybe(invoicePeriod),
  orderLineReferences: rarely(few(orderLine)),
  documentReferences: rarely(few(reference)),
  pricingReference: maybe(pricingReference),
  delivery: rarely(delivery),
  allowanceCharges: few(allowanceCharge),
  taxTotals: few(taxTotal),
  withholdingTaxTotals: few(taxTotal),
  item,
  priceAmount: text,
  baseQuantity: maybe(text),
  baseQuantityUnitCode: maybe(code),
  itemPriceExtension: maybe(priceExtension),
});
const address = model<Address>({
  municipality: maybe(text),
  cityName: maybe(text),
  postalZone: maybe(text),
  countrySubentity: maybe(text),
  countrySubentityCode: maybe(text),
  line: text,
  country: text,
  countryName: maybe(text),
});
const contact = model<Contact>({
  name: maybe(text),
  telephone: maybe(text),
  telefax: maybe(text),
  electronicMail: maybe(text),
  note: maybe(text),
});
const taxLevelCodes = fc.array(fc.constantFrom('O-13', 'O-15', 'R-99-PN'), { maxLength: 3 });
export const party = model<Party>({
  id: partyId,
  personType: fc.constantFrom('juridica', 'natural'),
  name: text,
  tradeNames: maybe(few(text)),
  taxLevelCodes,
  taxScheme: scheme,
  address: maybe(address),
  registrationAddress: maybe(address),
  contact: maybe(contact),
  person: rarely(fc.record({ firstName: text })),
  shareholderParties: rarely(
    fc.array(
      fc.record({ partecipationPercent: text, id: partyId, name: text, taxLevelCodes, taxScheme: scheme }),
    ),
  ),
  industryCodes: maybe(few(text)),
  prefix: maybe(text),
  registrationNumber: maybe(text),
});
const invoiceControl = model<InvoiceControl>({
  invoiceAuthorization: text,
  startDate: text,
  endDate: text,
  prefix: fc.constantFrom('', 'SETP', 'FE'),
  from: text,
  to: text,
});
const softwareProvider = model<SoftwareProvider>({
  providerId: text,
  providerCheckDigit: code,
  softwareId: text,
  softwareSecurityCode: text,
});
/** What the head of a document is made of. */
export const head = fc.record({
  invoiceControl: maybe(invoiceControl),
  softwareProvider,
  qrCode: text,
  interoperabilidad: fc.constant(undefined),
  extensions: fc.constant([] as readonly string[]),
  environment: fc.constantFrom('produccion' as const, 'habilitacion' as const),
  customizationId: text,
  number: text,
  uuid: text,
  uuidSchemeName: fc.constantFrom('CUFE-SHA384' as const, 'CUDE-SHA384' as const),
  issueDate: text,
  issueTime: text,
});

export const summary = model<Summary>({
  dueDate: maybe(text),
  typeCode: maybe(text),
  notes: few(text),
  documentCurrencyCode: text,
  lineCount: text,
});
export const paymentMeans = model<PaymentMeans>({
  id: text,
  paymentMeansCode: text,
  paymentDueDate: maybe(text),
  paymentIds: few(text),
});

/** So that most values have a pattern. */
function rarely<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> {
  return fc.oneof({ weight: 15, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });
}
