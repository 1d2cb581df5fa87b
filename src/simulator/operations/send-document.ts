import { type DocumentKindRow, rowOf } from '../../kinds/index.js';
import type { DianResponseFields } from '../../soap/index.js';
import { receiveFiles } from '../service/receive-files.js';
import type { Call, Service } from '../service/service.js';
import { submitDocument } from '../service/submit-document.js';
import { refusedFields } from '../service/verdict-fields.js';

type Fields = Partial<DianResponseFields>;
interface Sent {
  readonly contentFile?: Uint8Array;
}

const ONE_ONLY = 'El método síncrono solo puede recibir un documento.';
const SEVERAL =
  'Encontrados mas de un XML descomprimiendo el archivo ZIP: Se debe enviar solo un fichero XML.';

type Operation = DocumentKindRow['operation'];

export const sendBillSync = (service: Service, sent: Sent, call: Call) =>
  send(service, sent, { call, operation: 'SendBillSync' });
export const sendEventUpdateStatus = (service: Service, sent: Sent, call: Call) =>
  send(service, sent, { call, operation: 'SendEventUpdateStatus' });
export const sendNominaSync = (service: Service, sent: Sent, call: Call) =>
  send(service, sent, { call, operation: 'SendNominaSync' });

/** One document, validated while the caller waits. */
async function send(
  service: Service,
  { contentFile }: Sent,
  { call, operation }: { readonly call: Call; readonly operation: Operation },
): Promise<Fields> {
  const received = receiveFiles(contentFile);
  if ('refusal' in received) return refusedFields(received.refusal);
  const [file, another] = received.files;
  if (file === undefined || another !== undefined) return refusedFields(ONE_ONLY, SEVERAL);
  const { fields } = await submitDocument(service, {
    file,
    call,
    accepts: (kind) => rowOf(kind).operation === operation,
  });
  return fields;
}
