import type { PaymentTerms, Received } from '../../model/index.js';
import { attributes, childNamed, textOf, type XmlAttribute, type XmlElement } from '../../xml/index.js';
import { textsOf } from './lists.js';
import { cac, cbc } from './namespaces.js';
import type { DocumentReading } from './reading.js';
import { dateIn, decimalIn } from './values.js';

const DAYS = attributes({ unitCode: 'DAY' });

const NONE: readonly XmlElement[] = [];

/** cac:PaymentTerms (FAN06). */
export function writePaymentTerms(
  list: readonly Received<PaymentTerms>[],
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

export function readPaymentTerms(reading: DocumentReading, element: XmlElement): Received<PaymentTerms> {
  return {
    notes: textsOf(element, 'Note'),
    referenceEventCode: textOf(childNamed(element, 'ReferenceEventCode')),
    amount: decimalIn(reading, element, 'Amount'),
    paymentDueDate: dateIn(reading, element, 'PaymentDueDate'),
    settlementDays: decimalIn(reading, childNamed(element, 'SettlementPeriod'), 'DurationMeasure'),
  };
}
