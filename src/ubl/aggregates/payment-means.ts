import type { PaymentMeans } from '../../model/index.js';
import { childNamed, childrenNamed, requiredText, textOf, type XmlElement } from '../../xml/index.js';
import { cac, cbc } from './namespaces.js';

/** cac:PaymentMeans (FAN). PaymentID is left out unless filled: an empty one is notified as FAN05. */
export function writePaymentMeans(means: PaymentMeans): XmlElement {
  return cac.PaymentMeans([
    cbc.ID(means.id),
    cbc.PaymentMeansCode(means.paymentMeansCode),
    cbc.PaymentDueDate(means.paymentDueDate),
    means.paymentIds.map((id) => cbc.PaymentID(id)),
  ]);
}

export function readPaymentMeans(element: XmlElement): PaymentMeans {
  return {
    id: requiredText(element, 'ID'),
    paymentMeansCode: requiredText(element, 'PaymentMeansCode'),
    paymentDueDate: textOf(childNamed(element, 'PaymentDueDate')),
    paymentIds: childrenNamed(element, 'PaymentID').map((id) => textOf(id) ?? ''),
  };
}
