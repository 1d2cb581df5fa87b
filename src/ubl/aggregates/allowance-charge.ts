import type { AllowanceCharge } from '../../model/index.js';
import {
  childNamed,
  childrenNamed,
  each,
  required,
  requiredText,
  textOf,
  type XmlAttribute,
  type XmlElement,
} from '../../xml/index.js';
import { readBoolean, writeBoolean } from './boolean.js';
import { cac, cbc } from './namespaces.js';

/** cac:AllowanceCharge of a document (FAQ) or of a line (FBE). */
export function writeAllowanceCharges(
  items: readonly AllowanceCharge[],
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

export function readAllowanceCharges(parent: XmlElement): readonly AllowanceCharge[] {
  return childrenNamed(parent, 'AllowanceCharge').map((element) => ({
    id: textOf(childNamed(element, 'ID')),
    chargeIndicator: readBoolean(required(element, 'ChargeIndicator')) ?? false,
    reasonCode: textOf(childNamed(element, 'AllowanceChargeReasonCode')),
    reason: textOf(childNamed(element, 'AllowanceChargeReason')),
    multiplierFactorNumeric: textOf(childNamed(element, 'MultiplierFactorNumeric')),
    amount: requiredText(element, 'Amount'),
    baseAmount: textOf(childNamed(element, 'BaseAmount')),
  }));
}
