import type { BuiltKind, DOCUMENT_KINDS } from '../../kinds/index.js';
import type { MonetaryTotal, Received } from '../../model/index.js';
import type { XmlAttribute, XmlElement } from '../../xml/index.js';
import { cac, cbc } from './namespaces.js';
import type { DocumentReading } from './reading.js';
import { decimalIn, neededDecimal } from './values.js';

/** The element that holds the totals: a debit note has a name of its own for it. */
export type MonetaryTotalElement = (typeof DOCUMENT_KINDS)[BuiltKind]['totalElement'];

/** The totals of a document (FAU, CAU, DAU). */
export function writeMonetaryTotal(
  local: MonetaryTotalElement,
  total: Received<MonetaryTotal> | undefined,
  currency: readonly XmlAttribute[],
): XmlElement | undefined {
  if (total === undefined) return undefined;
  return cac[local]([
    cbc.LineExtensionAmount(total.lineExtensionAmount, currency),
    cbc.TaxExclusiveAmount(total.taxExclusiveAmount, currency),
    cbc.TaxInclusiveAmount(total.taxInclusiveAmount, currency),
    cbc.AllowanceTotalAmount(total.allowanceTotalAmount, currency),
    cbc.ChargeTotalAmount(total.chargeTotalAmount, currency),
    cbc.PrepaidAmount(total.prepaidAmount, currency),
    cbc.PayableRoundingAmount(total.payableRoundingAmount, currency),
    cbc.PayableAmount(total.payableAmount, currency),
  ]);
}

export function readMonetaryTotal(
  reading: DocumentReading,
  element: XmlElement | undefined,
): Received<MonetaryTotal> | undefined {
  if (element === undefined) return undefined;
  return {
    lineExtensionAmount: neededDecimal(reading, element, 'LineExtensionAmount'),
    taxExclusiveAmount: neededDecimal(reading, element, 'TaxExclusiveAmount'),
    taxInclusiveAmount: neededDecimal(reading, element, 'TaxInclusiveAmount'),
    allowanceTotalAmount: decimalIn(reading, element, 'AllowanceTotalAmount'),
    chargeTotalAmount: decimalIn(reading, element, 'ChargeTotalAmount'),
    prepaidAmount: decimalIn(reading, element, 'PrepaidAmount'),
    payableRoundingAmount: decimalIn(reading, element, 'PayableRoundingAmount'),
    payableAmount: neededDecimal(reading, element, 'PayableAmount'),
  };
}
