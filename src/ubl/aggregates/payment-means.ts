import type { PaymentMeans, Received } from '../../model/index.js';
import type { XmlElement } from '../../xml/index.js';
import { textsOf } from './lists.js';
import { cac, cbc } from './namespaces.js';
import { type DocumentReading, neededText } from './reading.js';
import { dateIn } from './values.js';

/** cac:PaymentMeans (FAN). PaymentID is left out unless filled: an empty one is notified as FAN05. */
export function writePaymentMeans(means: Received<PaymentMeans>): XmlElement | undefined {
  return cac.PaymentMeans([
    cbc.ID(means.id),
    cbc.PaymentMeansCode(means.paymentMeansCode),
    cbc.PaymentDueDate(means.paymentDueDate),
    means.paymentIds.map((id) => cbc.PaymentID(id)),
  ]);
}

export function readPaymentMeans(reading: DocumentReading, element: XmlElement): Received<PaymentMeans> {
  return {
    id: neededText(reading, element, 'ID'),
    paymentMeansCode: neededText(reading, element, 'PaymentMeansCode'),
    paymentDueDate: dateIn(reading, element, 'PaymentDueDate'),
    paymentIds: textsOf(element, 'PaymentID'),
  };
}
