import type { PrepaidPayment } from '../../model/index.js';
import {
  attributeOf,
  attributes,
  childNamed,
  childrenNamed,
  requiredText,
  textOf,
  type XmlAttribute,
  type XmlElement,
} from '../../xml/index.js';
import { cac, cbc } from './namespaces.js';

/** cac:PrepaidPayment (FBD). */
export function writePrepaidPayment(payment: PrepaidPayment, currency: readonly XmlAttribute[]): XmlElement {
  return cac.PrepaidPayment([
    cbc.ID(payment.id, attributes({ schemeID: payment.idScheme })),
    cbc.PaidAmount(payment.paidAmount, currency),
    cbc.ReceivedDate(payment.receivedDate),
    cbc.PaidDate(payment.paidDate),
    cbc.PaidTime(payment.paidTime),
    cbc.InstructionID(payment.instructionId),
  ]);
}

export function readPrepaidPayments(parent: XmlElement): readonly PrepaidPayment[] {
  return childrenNamed(parent, 'PrepaidPayment').map((element) => ({
    id: textOf(childNamed(element, 'ID')) ?? '',
    idScheme: attributeOf(childNamed(element, 'ID'), 'schemeID'),
    paidAmount: requiredText(element, 'PaidAmount'),
    receivedDate: textOf(childNamed(element, 'ReceivedDate')),
    paidDate: textOf(childNamed(element, 'PaidDate')),
    paidTime: textOf(childNamed(element, 'PaidTime')),
    instructionId: textOf(childNamed(element, 'InstructionID')),
  }));
}
