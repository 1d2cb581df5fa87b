import { FacturadorError } from '../../src/errors/index.js';
import { createIssuer, type Issuer, type IssuerConfig } from '../../src/issuer/index.js';
import { readRequest } from '../../src/simulator/wire/read-request.js';
import { writeAnswer } from '../../src/simulator/wire/write-answer.js';
import {
  type DianResponseFields,
  type OperationName,
  readEnvelope,
  type Transport,
  type TransportResponse,
} from '../../src/soap/index.js';
import { soapAnswer } from '../soap/answers.js';
import { issuerCredential, NOW, SOFTWARE } from '../support/service.js';
import { SUPPLIER, TEST_RANGE } from './support.js';

/** What the service does with a request: the fields of its answer (or a list of them), an HTTP answer, or an error on the way. */
export type Turn = object;

export interface ScriptedService {
  readonly transport: Transport;
  /** The operations that were asked for, in order. */
  readonly calls: string[];
  /** The files that were sent. */
  readonly sent: Buffer[];
}

/** A service that answers each operation by the next turn of its script, and by the last one again when it is over. */
export function scripted(script: Partial<Record<OperationName, readonly Turn[]>>): ScriptedService {
  const calls: string[] = [];
  const sent: Buffer[] = [];
  const turns = new Map(Object.entries(script).map(([name, list]) => [name, [...list]]));
  const transport: Transport = async ({ body }) => {
    const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
    const { operation, parameters } = readRequest(readEnvelope(bytes));
    calls.push(operation);
    if ('contentFile' in parameters) sent.push(Buffer.from(parameters.contentFile as Uint8Array));
    const list = turns.get(operation) ?? [];
    const turn = list.length > 1 ? list.shift() : list[0];
    if (turn === undefined) throw new Error(`The script has no turn for ${operation}`);
    if (turn instanceof FacturadorError) throw turn;
    if ('status' in turn && 'body' in turn) return turn as TransportResponse;
    return soapAnswer(writeAnswer(operation, turn as never, { now: new Date('2026-06-15T15:30:00Z') }));
  };
  return { transport, calls, sent };
}

type Fields = Partial<DianResponseFields>;

export const ACCEPTED: Fields = {
  isValid: true,
  statusCode: '00',
  statusDescription: 'Procesado Correctamente.',
  statusMessage: 'La Factura electrónica SETP990000001, ha sido autorizada.',
  errorMessages: ['Regla: FAJ43b, Notificación: Nombre informado No corresponde al registrado en el RUT'],
  xmlBytes: new TextEncoder().encode('<ApplicationResponse/>'),
};
export const REJECTED: Fields = {
  isValid: false,
  statusCode: '99',
  statusDescription: 'Validación contiene errores en campos mandatorios.',
  errorMessages: ['Regla: FAD06, Rechazo: Valor del CUFE no está calculado correctamente'],
};
export const IN_PROCESS: Fields = { isValid: false, statusCode: '98', statusDescription: 'En Proceso' };
export const BATCH_IN_PROCESS: Fields = {
  isValid: false,
  statusCode: '',
  statusDescription: 'Batch en proceso de validación.',
};
export const EMPTY: Fields = { isValid: false, statusCode: '', statusDescription: '' };
export const NOT_FOUND: Fields = {
  isValid: false,
  statusCode: '66',
  statusDescription: 'TrackId no existe en los registros de la DIAN.',
};
export const FAILED: Fields = {
  isValid: false,
  statusCode: '500',
  statusDescription: 'Ha ocurrido un error. Por favor inténtentelo de nuevo.',
};
export const UNKNOWN_XML = { code: '404', message: 'Xml con CUFE no encontrado.' };
/** “Already processed”, about the document of a key; older texts name none. */
export function duplicateOf(
  key: string,
  text = `Documento con CUFE '${key}' procesado anteriormente.`,
): Fields {
  return { ...REJECTED, errorMessages: [`Regla: 90, Rechazo: ${text}`], xmlDocumentKey: key };
}

export const cut = () =>
  new FacturadorError('ERR_TRANSPORT_INTERRUPTED', 'The connection broke', { mayHaveArrived: true });
export const unreachable = () =>
  new FacturadorError('ERR_TRANSPORT_CONNECT', 'The connection could not be opened', {
    mayHaveArrived: false,
  });
export const unavailable: TransportResponse = {
  status: 503,
  headers: { 'content-type': 'text/html' },
  body: new TextEncoder().encode('<html>Service Unavailable</html>'),
};

/** An issuer of the service of a script, which waits for nothing. */
export function issuerWith(
  { transport }: Pick<ScriptedService, 'transport'>,
  changes: Partial<IssuerConfig> = {},
): Issuer {
  return createIssuer({
    environment: 'habilitacion',
    supplier: SUPPLIER,
    software: SOFTWARE,
    credential: issuerCredential,
    numberingRanges: [TEST_RANGE],
    transport,
    now: () => NOW,
    sleep: async () => undefined,
    random: () => 0,
    ...changes,
  });
}
