import type { PrepaidPayment, Received } from '../../model/index.js';
import {
  attributeOf,
  attributes,
  childNamed,
  childrenNamed,
  textOf,
  type XmlAttribute,
  type XmlElement,
} from '../../xml/index.js';
import { cac, cbc } from './namespaces.js';
import { type DocumentReading, usualText } from './reading.js';
import { dateIn, neededDecimal, timeIn } from './values.js';

/** cac:PrepaidPayment (FBD). */
export function writePrepaidPayment(
  payment: Received<PrepaidPayment>,
  currency: readonly XmlAttribute[],
): XmlElement | undefined {
  return cac.PrepaidPayment([
    cbc.ID(payment.id, attributes({ schemeID: payment.idScheme })),
    cbc.PaidAmount(payment.paidAmount, currency),
    cbc.ReceivedDate(payment.receivedDate),
    cbc.PaidDate(payment.paidDate),
    cbc.PaidTime(payment.paidTime),
    cbc.InstructionID(payment.instructionId),
  ]);
}

export function readPrepaidPayments(
  reading: DocumentReading,
  parent: XmlElement,
): readonly Received<PrepaidPayment>[] {
  return childrenNamed(parent, 'PrepaidPayment').map((element) => ({
    id: usualText(reading, element, 'ID'),
    idScheme: attributeOf(childNamed(element, 'ID'), 'schemeID'),
    paidAmount: neededDecimal(reading, element, 'PaidAmount'),
    receivedDate: dateIn(reading, element, 'ReceivedDate'),
    paidDate: dateIn(reading, element, 'PaidDate'),
    paidTime: timeIn(reading, element, 'PaidTime'),
    instructionId: textOf(childNamed(element, 'InstructionID')),
  }));
}
