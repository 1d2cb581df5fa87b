import type {
  AllowanceCharge,
  InvoiceLine,
  InvoicePeriod,
  Item,
  ItemProperty,
  PriceExtension,
  PricingReference,
  Principal,
  Received,
  StandardItem,
} from '../../model/index.js';
import type { XmlAttribute } from '../../xml/index.js';
import { LINE_KINDS, type LineKind, writeLine } from '../aggregates/line.js';
import { partyId } from './party.js';
import { type Patterns, type PatternsByCurrency, patternsByCurrency } from './patterns-of.js';
import { code, flag, lacking, list, part, rare, type Survey, text } from './survey.js';
import { taxTotal } from './totals.js';

const allowanceCharge: Survey<Received<AllowanceCharge>> = (allowance) => ({
  id: text(allowance.id),
  chargeIndicator: flag(allowance.chargeIndicator),
  reasonCode: text(allowance.reasonCode),
  reason: text(allowance.reason),
  multiplierFactorNumeric: text(allowance.multiplierFactorNumeric),
  amount: text(allowance.amount),
  baseAmount: text(allowance.baseAmount),
});

const standardItem: Survey<Received<StandardItem>> = (item) => ({
  scheme: code(item.scheme),
  schemeName: code(item.schemeName),
  schemeAgencyId: code(item.schemeAgencyId),
  schemeAgencyName: code(item.schemeAgencyName),
  id: text(item.id),
});

const itemProperty: Survey<Received<ItemProperty>> = (property) => ({
  name: text(property.name),
  value: text(property.value),
  valueQuantity: text(property.valueQuantity),
  unitCode: code(property.unitCode),
});

const principal: Survey<Received<Principal>> = ({ id, name }) => ({
  id: id === undefined ? lacking() : partyId(id),
  name: text(name),
});

const item: Survey<Received<Item>> = (whole) => ({
  descriptions: list(text, whole.descriptions),
  packSizeNumeric: text(whole.packSizeNumeric),
  brandNames: list(text, whole.brandNames),
  modelNames: list(text, whole.modelNames),
  sellersItemId: text(whole.sellersItemId),
  sellersItemExtendedId: text(whole.sellersItemExtendedId),
  manufacturersItemIds: list(text, whole.manufacturersItemIds),
  standardItem: part(standardItem, whole.standardItem),
  additionalItems: list(standardItem, whole.additionalItems),
  additionalItemProperties: list(itemProperty, whole.additionalItemProperties),
  principal: part(principal, whole.principal),
});

const invoicePeriod: Survey<Received<InvoicePeriod>> = (period) => ({
  startDate: text(period.startDate),
  startTime: text(period.startTime),
  endDate: text(period.endDate),
  endTime: text(period.endTime),
});

const pricingReference: Survey<Received<PricingReference>> = (reference) => ({
  priceAmount: text(reference.priceAmount),
  priceTypeCode: text(reference.priceTypeCode),
  priceType: text(reference.priceType),
});

const priceExtension: Survey<Received<PriceExtension>> = ({ amount, currencyCode }) => ({
  amount: text(amount),
  currencyCode: code(currencyCode),
});

const line: Survey<Received<InvoiceLine>> = (whole) => ({
  id: text(whole.id),
  idScheme: code(whole.idScheme),
  notes: list(text, whole.notes),
  quantity: text(whole.quantity),
  unitCode: code(whole.unitCode),
  lineExtensionAmount: text(whole.lineExtensionAmount),
  freeOfChargeIndicator: flag(whole.freeOfChargeIndicator),
  invoicePeriod: part(invoicePeriod, whole.invoicePeriod),
  orderLineReferences: rare(whole.orderLineReferences),
  documentReferences: rare(whole.documentReferences),
  pricingReference: part(pricingReference, whole.pricingReference),
  delivery: rare(whole.delivery),
  allowanceCharges: list(allowanceCharge, whole.allowanceCharges),
  taxTotals: list(taxTotal, whole.taxTotals),
  withholdingTaxTotals: list(taxTotal, whole.withholdingTaxTotals),
  item: whole.item === undefined ? lacking() : item(whole.item),
  priceAmount: text(whole.priceAmount),
  baseQuantity: text(whole.baseQuantity),
  baseQuantityUnitCode: code(whole.baseQuantityUnitCode),
  itemPriceExtension: part(priceExtension, whole.itemPriceExtension),
});

const lines = (kind: LineKind): PatternsByCurrency<Received<InvoiceLine>> =>
  patternsByCurrency(line, (gapped, currency) => writeLine(kind, gapped, currency));

const linesOf: Readonly<Record<LineKind['element'], PatternsByCurrency<Received<InvoiceLine>>>> = {
  InvoiceLine: lines(LINE_KINDS.invoice),
  CreditNoteLine: lines(LINE_KINDS.creditNote),
  DebitNoteLine: lines(LINE_KINDS.debitNote),
};

/** The patterns of the lines of a document, like `writeLine`. */
export function patternedLines(
  kind: LineKind,
  currency: readonly XmlAttribute[],
): Patterns<Received<InvoiceLine>> {
  return linesOf[kind.element](currency);
}
