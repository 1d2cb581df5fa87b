import type { AllowanceCharge } from '../model/index.js';
import {
  childNamed,
  childrenNamed,
  requiredText,
  textOf,
  type XmlAttribute,
  type XmlElement,
} from '../xml/index.js';
import { cac, cbc } from './namespaces.js';

/** cac:AllowanceCharge of a document (FAQ) or of a line (FBE), numbered from 1. */
export function writeAllowanceCharge(
  item: AllowanceCharge,
  index: number,
  currency: readonly XmlAttribute[],
): XmlElement {
  return cac.AllowanceCharge([
    cbc.ID(String(index + 1)),
    cbc.ChargeIndicator(String(item.chargeIndicator)),
    cbc.AllowanceChargeReasonCode(item.reasonCode),
    cbc.AllowanceChargeReason(item.reason),
    cbc.MultiplierFactorNumeric(item.multiplierFactorNumeric),
    cbc.Amount(item.amount, currency),
    cbc.BaseAmount(item.baseAmount, currency),
  ]);
}

export function readAllowanceCharges(parent: XmlElement): readonly AllowanceCharge[] {
  return childrenNamed(parent, 'AllowanceCharge').map((element) => ({
    chargeIndicator: requiredText(element, 'ChargeIndicator') === 'true',
    reasonCode: textOf(childNamed(element, 'AllowanceChargeReasonCode')),
    reason: textOf(childNamed(element, 'AllowanceChargeReason')),
    multiplierFactorNumeric: textOf(childNamed(element, 'MultiplierFactorNumeric')) ?? '0.00',
    amount: requiredText(element, 'Amount'),
    baseAmount: textOf(childNamed(element, 'BaseAmount')) ?? '0.00',
  }));
}
