import { unitCodes } from '../../catalogs/index.js';
import type { AllowanceCharge, InvoiceLine, Item, TaxTotal } from '../../model/index.js';
import { GAP, patternOf, type XmlAttribute, type XmlElement, type XmlFilled } from '../../xml/index.js';
import { type LineKind, writeLine } from '../line.js';
import { byCurrency } from './by-currency.js';
import { fillTaxTotal, isPlainTaxTotal, taxTotalWithGaps } from './tax-total.js';

/** Gives the pattern of a plain line, filled; `undefined` for any other. What it gives holds until the next call. */
export type PlainLines = (line: InvoiceLine) => XmlFilled | undefined;

/** What a plain line may have: the bits of its shape. */
const TAX = 1;
const ALLOWANCE = 2;
const REASON = 4;
const CHARGE = 8;
const SELLERS_CODE = 16;
const OWN_CODE = '999';

/** A pattern with room for its texts, used over and over. */
interface Filled extends XmlFilled {
  readonly texts: string[];
}

/** By unit, then by shape. */
type Patterns = Map<string, Filled[]>;

/** By the name of the line, then by currency. */
const known: Readonly<
  Record<LineKind['element'], (currency: readonly XmlAttribute[]) => Patterns | undefined>
> = {
  InvoiceLine: byCurrency(() => new Map()),
  CreditNoteLine: byCurrency(() => new Map()),
  DebitNoteLine: byCurrency(() => new Map()),
};

/**
 * Lines that differ in their texts alone, as nearly all do: a description, one tax or none, one discount or charge or
 * none. They are written from patterns, without making their elements; {@link writeLine} made the pattern.
 */
export function plainLines(kind: LineKind, currency: readonly XmlAttribute[]): PlainLines {
  const patterns = known[kind.element](currency);
  if (patterns === undefined) return () => undefined;
  return (line) => {
    const shape = shapeOf(line);
    if (shape === undefined) return undefined;
    let ofUnit = patterns.get(line.unitCode);
    if (ofUnit === undefined) {
      if (!unitCodes.has(line.unitCode)) return undefined;
      ofUnit = [];
      patterns.set(line.unitCode, ofUnit);
    }
    let filled = ofUnit[shape];
    if (filled === undefined) {
      filled = emptyPattern(writeLine(kind, withGaps(line), currency));
      ofUnit[shape] = filled;
    }
    fill(filled.texts, kind, line);
    return filled;
  };
}

function emptyPattern(element: XmlElement): Filled {
  const pattern = patternOf(element);
  return { pattern, texts: pattern.chunks.slice(1).map(() => '') };
}

/** Which pattern a line has, or `undefined` when it has anything that no pattern has. */
function shapeOf(line: InvoiceLine): number | undefined {
  const { item, taxTotals, allowanceCharges } = line;
  if (hasDetails(line) || hasItemDetails(item) || taxTotals.length > 1 || allowanceCharges.length > 1) {
    return undefined;
  }
  let shape = item.sellersItemId === undefined ? 0 : SELLERS_CODE;
  if (taxTotals.length === 1) {
    const total = taxTotals[0] as TaxTotal;
    if (total.taxSubtotals.length !== 1 || !isPlainTaxTotal(total)) return undefined;
    shape |= TAX;
  }
  if (allowanceCharges.length === 0) return shape;
  const allowance = allowanceCharges[0] as AllowanceCharge;
  if (!isPlainAllowance(allowance)) return undefined;
  if (allowance.reason !== undefined) shape |= REASON;
  if (allowance.chargeIndicator) shape |= CHARGE;
  return shape | ALLOWANCE;
}

function hasDetails(line: InvoiceLine): boolean {
  return (
    line.idScheme !== undefined ||
    line.notes.length > 0 ||
    line.freeOfChargeIndicator !== undefined ||
    line.invoicePeriod !== undefined ||
    line.orderLineReferences !== undefined ||
    line.documentReferences !== undefined ||
    line.pricingReference !== undefined ||
    line.delivery !== undefined ||
    line.withholdingTaxTotals.length > 0 ||
    line.baseQuantity !== undefined ||
    line.baseQuantityUnitCode !== undefined ||
    line.itemPriceExtension !== undefined
  );
}

function hasItemDetails(item: Item): boolean {
  const { standardItem } = item;
  return (
    item.descriptions.length !== 1 ||
    item.packSizeNumeric !== undefined ||
    item.brandNames.length > 0 ||
    item.modelNames.length > 0 ||
    item.sellersItemExtendedId !== undefined ||
    item.manufacturersItemIds !== undefined ||
    item.additionalItems !== undefined ||
    item.additionalItemProperties !== undefined ||
    item.principal !== undefined ||
    standardItem?.scheme !== OWN_CODE ||
    standardItem.schemeName !== undefined ||
    standardItem.schemeAgencyId !== undefined ||
    standardItem.schemeAgencyName !== undefined
  );
}

function isPlainAllowance({ id, reasonCode, multiplierFactorNumeric, baseAmount }: AllowanceCharge): boolean {
  return (
    id !== undefined &&
    reasonCode === undefined &&
    multiplierFactorNumeric !== undefined &&
    baseAmount !== undefined
  );
}

/** The line with gaps for the texts that {@link fill} gives. */
function withGaps(line: InvoiceLine): InvoiceLine {
  const { item } = line;
  return {
    ...line,
    id: GAP,
    quantity: GAP,
    lineExtensionAmount: GAP,
    priceAmount: GAP,
    taxTotals: line.taxTotals.map(taxTotalWithGaps),
    allowanceCharges: line.allowanceCharges.map(({ chargeIndicator, reason }) => ({
      chargeIndicator,
      id: GAP,
      reason: reason && GAP,
      multiplierFactorNumeric: GAP,
      amount: GAP,
      baseAmount: GAP,
    })),
    item: {
      ...item,
      descriptions: [GAP],
      sellersItemId: item.sellersItemId && GAP,
      standardItem: { scheme: OWN_CODE, id: GAP },
    },
  };
}

/** The texts of a plain line, in the order in which they are written. */
function fill(texts: string[], kind: LineKind, line: InvoiceLine): void {
  const { item } = line;
  texts[0] = line.id;
  texts[1] = line.quantity;
  texts[2] = line.lineExtensionAmount;
  let count = 3;
  if (kind.allowancesFirst) count = fillAllowance(texts, count, line);
  count = fillTax(texts, count, line);
  if (!kind.allowancesFirst) count = fillAllowance(texts, count, line);
  texts[count++] = item.descriptions[0] as string;
  if (item.sellersItemId !== undefined) texts[count++] = item.sellersItemId;
  texts[count++] = item.standardItem?.id as string;
  texts[count++] = line.priceAmount;
  texts[count] = line.quantity;
}

function fillTax(texts: string[], at: number, { taxTotals }: InvoiceLine): number {
  return taxTotals.length === 0 ? at : fillTaxTotal(texts, at, taxTotals[0] as TaxTotal);
}

function fillAllowance(texts: string[], at: number, { allowanceCharges }: InvoiceLine): number {
  if (allowanceCharges.length === 0) return at;
  const allowance = allowanceCharges[0] as AllowanceCharge;
  let count = at;
  texts[count++] = allowance.id as string;
  if (allowance.reason !== undefined) texts[count++] = allowance.reason;
  texts[count++] = allowance.multiplierFactorNumeric as string;
  texts[count++] = allowance.amount;
  texts[count++] = allowance.baseAmount as string;
  return count;
}
