import { hash } from 'node:crypto';
import { given } from '../errors/index.js';
import { alphanumeric, moment, pin, reference } from './fields.js';

/** What an {@link eventCude} is made of, as the ApplicationResponse writes it. */
export interface EventCudeFields {
  /** The event's number (`cbc:ID`). */
  readonly number: string;
  /** `YYYY-MM-DD` (`cbc:IssueDate`). */
  readonly issueDate: string;
  /** `HH:MM:SS-05:00` (`cbc:IssueTime`). */
  readonly issueTime: string;
  /** `cbc:CompanyID` of the sender, without check digit. */
  readonly senderId: string;
  /** `cbc:CompanyID` of the receiver, without check digit. */
  readonly receiverId: string;
  /** `cbc:ResponseCode`, such as `030`. */
  readonly responseCode: string;
  /** `cac:DocumentReference/cbc:ID`: the number of the document that the event is about. */
  readonly documentReferenceId: string;
  /** `cac:DocumentReference/cbc:DocumentTypeCode`, such as `01`. */
  readonly documentTypeCode: string;
  /** The PIN chosen when the software was registered. A secret. */
  readonly softwarePin: string;
}

/**
 * Computes the CUDE of an event (ApplicationResponse): the SHA-384 of {@link eventCudeText} (Anexo Técnico 1.9, §11.5).
 *
 * @returns 96 lower-case hexadecimal digits: `cbc:UUID` with `@schemeName="CUDE-SHA384"`
 * @throws {FacturadorError} `ERR_INPUT_CUFE` with the field's `path`
 * @example
 * eventCude({
 *   number: '1', issueDate: '2019-04-30', issueTime: '19:48:50-05:00', senderId: '99998888', receiverId: '800197268',
 *   responseCode: '030', documentReferenceId: 'FE123', documentTypeCode: '01', softwarePin: '11111',
 * }); // '0d91ba25b01f5e7d…'
 */
export function eventCude(fields: EventCudeFields): string {
  return hash('sha384', eventCudeText(fields), 'hex');
}

/**
 * Gives the text whose SHA-384 is the CUDE of an event: number, date, time, sender, receiver, response code, number and
 * type of the referenced document, and the PIN, joined without separators; no amounts and no environment (Anexo Técnico
 * 1.9, §11.5). The text holds the PIN: do not log or send it.
 *
 * @throws {FacturadorError} as {@link eventCude}
 * @example
 * eventCudeText(fields); // '12019-04-3019:48:50-05:0099998888800197268030FE12301…'
 */
export function eventCudeText(fields: EventCudeFields): string {
  given(fields, 'the fields');
  return (
    reference(fields.number, 'number') +
    moment(fields.issueDate, fields.issueTime) +
    alphanumeric(fields.senderId, 'senderId') +
    alphanumeric(fields.receiverId, 'receiverId') +
    alphanumeric(fields.responseCode, 'responseCode') +
    reference(fields.documentReferenceId, 'documentReferenceId') +
    alphanumeric(fields.documentTypeCode, 'documentTypeCode') +
    pin(fields.softwarePin)
  );
}
