import type { AllowanceCharge, Received } from '../../model/index.js';
import {
  childNamed,
  childrenNamed,
  each,
  textOf,
  type XmlAttribute,
  type XmlElement,
} from '../../xml/index.js';
import { writeBoolean } from './boolean.js';
import { cac, cbc } from './namespaces.js';
import { type DocumentReading, needed } from './reading.js';
import { decimalIn, indicatorOf, neededDecimal } from './values.js';

/** cac:AllowanceCharge of a document (FAQ) or of a line (FBE). */
export function writeAllowanceCharges(
  items: readonly Received<AllowanceCharge>[],
  currency: readonly XmlAttribute[],
): XmlElement | readonly XmlElement[] | undefined {
  return each(items, (item) =>
    cac.AllowanceCharge([
      cbc.ID(item.id),
      cbc.ChargeIndicator(writeBoolean(item.chargeIndicator)),
      cbc.AllowanceChargeReasonCode(item.reasonCode),
      cbc.AllowanceChargeReason(item.reason),
      cbc.MultiplierFactorNumeric(item.multiplierFactorNumeric),
      cbc.Amount(item.amount, currency),
      cbc.BaseAmount(item.baseAmount, currency),
    ]),
  );
}

export function readAllowanceCharges(
  reading: DocumentReading,
  parent: XmlElement,
): readonly Received<AllowanceCharge>[] {
  return childrenNamed(parent, 'AllowanceCharge').map((element) => ({
    id: textOf(childNamed(element, 'ID')),
    chargeIndicator: indicatorOf(reading, needed(reading, element, 'ChargeIndicator')),
    reasonCode: textOf(childNamed(element, 'AllowanceChargeReasonCode')),
    reason: textOf(childNamed(element, 'AllowanceChargeReason')),
    multiplierFactorNumeric: decimalIn(reading, element, 'MultiplierFactorNumeric'),
    amount: neededDecimal(reading, element, 'Amount'),
    baseAmount: decimalIn(reading, element, 'BaseAmount'),
  }));
}
