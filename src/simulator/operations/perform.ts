import { randomUUID } from 'node:crypto';
import type { DianOperations, OperationName } from '../../soap/index.js';
import type { Call, Service } from '../service/service.js';
import type { ServiceRequest } from '../wire/read-request.js';
import type { AnswerFields } from '../wire/write-answer.js';
import { writeAnswer } from '../wire/write-answer.js';
import { aboutAnother } from './about-another.js';
import { getDocumentInfo } from './get-document-info.js';
import { getNumberingRange } from './get-numbering-range.js';
import { getReferenceNotes, getStatus, getStatusEvent, getStatusZip } from './get-status.js';
import { getAcquirer, getExchangeEmails } from './get-taxpayers.js';
import { getXmlByDocumentKey } from './get-xml.js';
import { inProcess } from './in-process.js';
import { sendBillAsync, sendBillAttachmentAsync, sendTestSetAsync } from './send-batch.js';
import { sendBillSync, sendEventUpdateStatus, sendNominaSync } from './send-document.js';

type Perform<Name extends OperationName> = (
  service: Service,
  parameters: Partial<DianOperations[Name]['parameters']>,
  call: Call,
) => Promise<AnswerFields<Name>>;

const PERFORM: { readonly [Name in OperationName]: Perform<Name> } = {
  sendBillSync,
  sendBillAsync,
  sendTestSetAsync,
  sendBillAttachmentAsync,
  sendEventUpdateStatus,
  sendNominaSync,
  getStatus,
  getStatusZip,
  getStatusEvent,
  getNumberingRange,
  getXmlByDocumentKey,
  getReferenceNotes,
  getExchangeEmails,
  getAcquirer,
  getDocumentInfo,
};

/** Performs a request and writes its answer. */
export async function perform(
  service: Service,
  request: ServiceRequest,
  { call, relatesTo }: { readonly call: Call; readonly relatesTo: string | undefined },
): Promise<Uint8Array> {
  return performOne(service, { name: request.operation, parameters: request.parameters, call, relatesTo });
}

async function performOne<Name extends OperationName>(
  service: Service,
  {
    name,
    parameters,
    call,
    relatesTo,
  }: {
    readonly name: Name;
    readonly parameters: Partial<DianOperations[Name]['parameters']>;
    readonly call: Call;
    readonly relatesTo: string | undefined;
  },
): Promise<Uint8Array> {
  const open = call.inProcess === undefined ? undefined : (inProcess(name) as AnswerFields<Name>);
  const isTaken = open === undefined || call.inProcess !== 'untaken';
  const validated = isTaken ? await PERFORM[name](service, parameters, call) : open;
  const fields = open ?? validated;
  const isOthers = call.astray === 'document';
  const told = isOthers ? (aboutAnother(service, name, { fields, parameters }) as typeof fields) : fields;
  const related = call.astray === 'message' ? `urn:uuid:${randomUUID()}` : relatesTo;
  return writeAnswer(
    name,
    told,
    related === undefined ? { now: call.now } : { now: call.now, relatesTo: related },
  );
}
