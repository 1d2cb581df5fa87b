import type { PaymentTerms } from '../../model/index.js';
import {
  attributes,
  childNamed,
  childrenNamed,
  descend,
  textOf,
  type XmlAttribute,
  type XmlElement,
} from '../../xml/index.js';
import { cac, cbc } from './namespaces.js';

const DAYS = attributes({ unitCode: 'DAY' });

const NONE: readonly XmlElement[] = [];

/** cac:PaymentTerms (FAN06). */
export function writePaymentTerms(
  list: readonly PaymentTerms[],
  currency: readonly XmlAttribute[],
): readonly XmlElement[] {
  // Usually there are none, and even an empty flatMap costs a third of a microsecond.
  if (list.length === 0) return NONE;
  return list.flatMap((terms) => {
    const content = [
      terms.notes.map((note) => cbc.Note(note)),
      cbc.ReferenceEventCode(terms.referenceEventCode),
      cbc.Amount(terms.amount, currency),
      cbc.PaymentDueDate(terms.paymentDueDate),
      cac.SettlementPeriod([cbc.DurationMeasure(terms.settlementDays, DAYS)]),
    ];
    return cac.PaymentTerms(content) ?? [];
  });
}

export function readPaymentTerms(element: XmlElement): PaymentTerms {
  return {
    notes: childrenNamed(element, 'Note').map((note) => textOf(note) ?? ''),
    referenceEventCode: textOf(childNamed(element, 'ReferenceEventCode')),
    amount: textOf(childNamed(element, 'Amount')),
    paymentDueDate: textOf(childNamed(element, 'PaymentDueDate')),
    settlementDays: textOf(descend(element, 'SettlementPeriod', 'DurationMeasure')),
  };
}
