import { randomUUID } from 'node:crypto';
import { type DocumentKind, isBuiltKind, rowOf } from '../../kinds/index.js';
import type { ZipEntry } from '../../packaging/index.js';
import type {
  DianResponseFields,
  FileParameters,
  TestSetParameters,
  UploadDocumentFields,
} from '../../soap/index.js';

import { receiveFiles } from '../service/receive-files.js';
import type { Call, Service, TestSetCount } from '../service/service.js';
import { submitDocument } from '../service/submit-document.js';

type Answers = readonly Partial<DianResponseFields>[];
type Uploaded = Partial<UploadDocumentFields>;

const MOST_DOCUMENTS = 50;
/** Everything but events. */
const accepts = (kind: DocumentKind): boolean => rowOf(kind).operation !== 'SendEventUpdateStatus';

/** Takes a ZIP of documents and gives a key to ask for their verdicts with. */
export async function sendBillAsync(
  service: Service,
  sent: Partial<FileParameters>,
  call: Call,
): Promise<Uploaded> {
  return enqueue(service, sent, { call, process: (files) => validateAll(service, files, { call }) });
}

/** {@link sendBillAsync} for a test set: what is accepted counts, and a set that is complete takes no more. */
export async function sendTestSetAsync(
  service: Service,
  sent: Partial<TestSetParameters>,
  call: Call,
): Promise<Uploaded> {
  if (service.environment === 'produccion') return refused('Acción no disponible en producción.', sent);
  const testSetId = sent.testSetId?.trim() ?? '';
  if (testSetId === '') return refused('Identificador del set de pruebas es obligatorio.', sent);
  const { testSets } = service;
  if (testSets === undefined) return sendBillAsync(service, sent, call);
  const progress = testSets.get(testSetId);
  if (progress === undefined) {
    return enqueue(service, sent, {
      call,
      process: async () => refusal(`Set de prueba con identificador ${testSetId} es incorrecto.`),
    });
  }
  return enqueue(service, sent, {
    call,
    process: async (files) =>
      isComplete(progress)
        ? refusal(`Set de prueba con identificador ${testSetId} se encuentra Aceptado.`)
        : validateAll(service, files, { call, progress }),
  });
}

/** Is in the WSDL, but not there. */
export async function sendBillAttachmentAsync(_: Service, sent: Partial<FileParameters>): Promise<Uploaded> {
  return refused('Método no disponible.', sent);
}

function enqueue(
  service: Service,
  sent: Partial<FileParameters>,
  {
    call: { extraPolls },
    process,
  }: { readonly call: Call; readonly process: (files: readonly ZipEntry[]) => Promise<Answers> },
): Uploaded {
  const received = receiveFiles(sent.contentFile);
  if ('refusal' in received) return refused(received.refusal, sent);
  if (received.files.length > MOST_DOCUMENTS) {
    return refused(
      `Cantidad de documentos dentro del lote ZIP excede máximo permitido: ${MOST_DOCUMENTS}`,
      sent,
    );
  }
  const zipKey = randomUUID();
  const answers = process(received.files);
  // Who polls gets the failure; until then it is no unhandled one.
  answers.catch(() => undefined);
  service.batches.set(zipKey, { pollsLeft: service.processing + extraPolls, answers });
  return { zipKey };
}

/** One after the other, as a batch is worked off. */
async function validateAll(
  service: Service,
  files: readonly ZipEntry[],
  { call, progress }: { readonly call: Call; readonly progress?: TestSetCount | undefined },
): Promise<Answers> {
  const answers: Partial<DianResponseFields>[] = [];
  for (const file of files) {
    const { fields, kind, accepted } = await submitDocument(service, { file, call, accepts });
    if (accepted && progress !== undefined && isBuiltKind(kind)) progress.accepted[kind] += 1;
    answers.push(fields);
  }
  return answers;
}

function isComplete({ set, accepted }: TestSetCount): boolean {
  return (
    accepted.invoice >= set.invoices &&
    accepted.creditNote >= set.creditNotes &&
    accepted.debitNote >= set.debitNotes
  );
}

function refusal(statusDescription: string): Answers {
  return [{ isValid: false, statusCode: '2', statusDescription }];
}

function refused(processedMessage: string, { fileName = '' }: Partial<FileParameters>): Uploaded {
  const item = { documentKey: '', processedMessage, senderCode: '', success: false, xmlFileName: fileName };
  return { errorMessageList: [item] };
}
