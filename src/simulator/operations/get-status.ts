import { documentTypeCodes } from '../../catalogs/public.js';
import { isBuiltKind } from '../../kinds/index.js';
import type { DianResponseFields, TrackIdParameters } from '../../soap/index.js';
import type { Statement } from '../../ubl/index.js';
import { descend, readXml, textAt } from '../../xml/index.js';
import { signApplicationResponse } from '../service/application-response.js';
import type { RegisteredDocument } from '../service/registry.js';
import type { Call, Service } from '../service/service.js';
import { NOT_FOUND, refusedFields, verdictFields } from '../service/verdict-fields.js';

type Fields = Partial<DianResponseFields>;
type Asked = Partial<TrackIdParameters>;

const SHORTEST_KEY = 20;
const IN_PROCESS: Fields = {
  isValid: false,
  statusCode: '',
  statusDescription: 'Batch en proceso de validación.',
};

/** The verdict of a document, accepted or not. */
export async function getStatus(service: Service, asked: Asked): Promise<Fields> {
  const refusal = refusalOf(asked);
  if (refusal !== undefined) return refusedFields(refusal);
  const document = await service.registry.find(keyOf(asked));
  return document === undefined ? NOT_FOUND : verdictFields(document);
}

/** The verdicts of a batch. A key that was never given is in process for ever, as with the service. */
export async function getStatusZip(service: Service, asked: Asked): Promise<readonly Fields[]> {
  if (keyOf(asked) === '') return [refusedFields('TrackId es nulo o vacío.')];
  const batch = service.batches.get(keyOf(asked));
  if (batch === undefined) return [IN_PROCESS];
  if (batch.pollsLeft > 0) {
    batch.pollsLeft -= 1;
    return [IN_PROCESS];
  }
  if (!service.registry.remembers) service.batches.delete(keyOf(asked));
  return batch.answers;
}

/** The events of an invoice that were accepted, listed in a signed answer. */
export async function getStatusEvent(service: Service, asked: Asked, call: Call): Promise<Fields> {
  return listing(service, asked, { call, isListed: ({ kind }) => kind === 'event' });
}

/** The notes that refer to an invoice, listed in a signed answer. */
export async function getReferenceNotes(service: Service, asked: Asked, call: Call): Promise<Fields> {
  return listing(service, asked, { call, isListed: ({ kind }) => isBuiltKind(kind) && kind !== 'invoice' });
}

async function listing(
  service: Service,
  asked: Asked,
  {
    call: { now },
    isListed,
  }: { readonly call: Call; readonly isListed: (document: RegisteredDocument) => boolean },
): Promise<Fields> {
  const refusal = refusalOf(asked);
  if (refusal !== undefined) return refusedFields(refusal);
  const document = await service.registry.find(keyOf(asked));
  const listed = service.registry.referringTo(keyOf(asked)).filter(isListed);
  if (document === undefined || listed.length === 0) return NOT_FOUND;
  const fields = {
    environment: service.environment,
    now,
    number: service.nextNumber(),
    receiver: document,
    statements: listed.map(statementOf),
  };
  const xmlBytes = await signApplicationResponse(fields, await service.identity);
  return { ...verdictFields(document), errorMessages: [], xmlBytes };
}

function statementOf(document: RegisteredDocument): Statement {
  const { kind, typeCode, xml } = document;
  const about = document;
  if (kind !== 'event') {
    return { code: typeCode, description: documentTypeCodes.find(typeCode)?.name ?? '', about, lines: [] };
  }
  const response = descend(readXml(xml).root, 'DocumentResponse', 'Response');
  return {
    code: textAt(response, 'ResponseCode'),
    description: textAt(response, 'Description'),
    about,
    lines: [],
  };
}

function keyOf({ trackId = '' }: Asked): string {
  return trackId.trim();
}

function refusalOf(asked: Asked): string | undefined {
  const key = keyOf(asked);
  if (key === '') return 'TrackId es nulo o vacío.';
  return key.length < SHORTEST_KEY ? 'TrackId inválido (Length).' : undefined;
}
