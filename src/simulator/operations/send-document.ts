import type { DianResponseFields } from '../../soap/index.js';
import type { DocumentKind } from '../document-identity.js';
import { receiveFiles } from '../receive-files.js';
import type { Call, Service } from '../service.js';
import { submitDocument } from '../submit-document.js';
import { refusedFields } from '../verdict-fields.js';

type Fields = Partial<DianResponseFields>;
interface Sent {
  readonly contentFile?: Uint8Array;
}

const ONE_ONLY = 'El método síncrono solo puede recibir un documento.';
const SEVERAL =
  'Encontrados mas de un XML descomprimiendo el archivo ZIP: Se debe enviar solo un fichero XML.';
const BILLS: ReadonlySet<DocumentKind> = new Set<DocumentKind>([
  'invoice',
  'creditNote',
  'debitNote',
  'otherInvoice',
  'otherNote',
]);
const EVENTS: ReadonlySet<DocumentKind> = new Set<DocumentKind>(['event']);
const PAYROLL: ReadonlySet<DocumentKind> = new Set<DocumentKind>(['payroll']);

export const sendBillSync = (service: Service, sent: Sent, call: Call) => send(service, sent, call, BILLS);
export const sendEventUpdateStatus = (service: Service, sent: Sent, call: Call) =>
  send(service, sent, call, EVENTS);
export const sendNominaSync = (service: Service, sent: Sent, call: Call) =>
  send(service, sent, call, PAYROLL);

/** One document, validated while the caller waits. */
async function send(
  service: Service,
  { contentFile }: Sent,
  call: Call,
  accepts: ReadonlySet<DocumentKind>,
): Promise<Fields> {
  const received = receiveFiles(contentFile);
  if ('refusal' in received) return refusedFields(received.refusal);
  const [file, another] = received.files;
  if (file === undefined || another !== undefined) return refusedFields(ONE_ONLY, SEVERAL);
  const { fields } = await submitDocument(service, file, call, accepts);
  return fields;
}
