import type { BuiltKind, DOCUMENT_KINDS } from '../../kinds/index.js';
import type { MonetaryTotal } from '../../model/index.js';
import { childNamed, requiredText, textOf, type XmlAttribute, type XmlElement } from '../../xml/index.js';
import { cac, cbc } from './namespaces.js';

/** The element that holds the totals: a debit note has a name of its own for it. */
export type MonetaryTotalElement = (typeof DOCUMENT_KINDS)[BuiltKind]['totalElement'];

/** The totals of a document (FAU, CAU, DAU). */
export function writeMonetaryTotal(
  local: MonetaryTotalElement,
  total: MonetaryTotal,
  currency: readonly XmlAttribute[],
): XmlElement {
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

export function readMonetaryTotal(element: XmlElement): MonetaryTotal {
  return {
    lineExtensionAmount: requiredText(element, 'LineExtensionAmount'),
    taxExclusiveAmount: requiredText(element, 'TaxExclusiveAmount'),
    taxInclusiveAmount: requiredText(element, 'TaxInclusiveAmount'),
    allowanceTotalAmount: textOf(childNamed(element, 'AllowanceTotalAmount')),
    chargeTotalAmount: textOf(childNamed(element, 'ChargeTotalAmount')),
    prepaidAmount: textOf(childNamed(element, 'PrepaidAmount')),
    payableRoundingAmount: textOf(childNamed(element, 'PayableRoundingAmount')),
    payableAmount: requiredText(element, 'PayableAmount'),
  };
}
