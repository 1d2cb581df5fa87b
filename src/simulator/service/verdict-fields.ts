import type { DocumentKind } from '../../kinds/index.js';
import type { DianMessage, DianResponseFields } from '../../soap/index.js';
import { stemOf } from './receive-files.js';
import type { RegisteredDocument } from './registry.js';

type Fields = Partial<DianResponseFields>;

const REJECTED = {
  isValid: false,
  statusCode: '99',
  statusDescription: 'Validación contiene errores en campos mandatorios.',
  statusMessage: 'Documento con errores en campos mandatorios.',
} as const;

/** How the service calls a document that it authorised; those of notes follow the invoice's. */
const DOCUMENT = ['El documento', 'autorizado'] as const;
const PAYROLL = ['Documento Nomina', 'autorizada'] as const;
const NAMES: Readonly<Record<DocumentKind, readonly [name: string, participle: string]>> = {
  invoice: ['La Factura electrónica', 'autorizada'],
  creditNote: ['La Nota crédito electrónica', 'autorizada'],
  debitNote: ['La Nota débito electrónica', 'autorizada'],
  supportDocument: DOCUMENT,
  supportAdjustmentNote: DOCUMENT,
  equivalentDocument: DOCUMENT,
  equivalentCreditNote: DOCUMENT,
  equivalentDebitNote: DOCUMENT,
  event: ['El evento', 'autorizado'],
  payroll: PAYROLL,
  payrollAdjustment: PAYROLL,
};

/** A line of `ErrorMessage`. */
export function messageLine({ code, severity, text }: DianMessage): string {
  return `Regla: ${code}, ${severity === 'rejection' ? 'Rechazo' : 'Notificación'}: ${text}`;
}

/** What the service says of a document that it has validated. */
export function verdictFields(document: RegisteredDocument, fileName = document.fileName): Fields {
  const { kind, number, status, messages, key, applicationResponse } = document;
  const [name, participle] = NAMES[kind];
  const verdict =
    status === 'accepted'
      ? {
          isValid: true,
          statusCode: '00',
          statusDescription: 'Procesado Correctamente.',
          statusMessage: `${name} ${number}, ha sido ${participle}.`,
        }
      : REJECTED;
  return {
    ...verdict,
    errorMessages: messages.map(messageLine),
    xmlBytes: applicationResponse,
    xmlDocumentKey: key,
    xmlFileName: stemOf(fileName),
  };
}

/** The answer to a document that is already registered, with the key and the answer of the one that is. */
export function duplicateFields(twin: RegisteredDocument, fileName: string): Fields {
  const identifier = twin.kind === 'event' ? 'CUDE' : 'CUFE';
  const text = `Documento con ${identifier} '${twin.key}' procesado anteriormente.`;
  return {
    ...REJECTED,
    errorMessages: [messageLine({ code: '90', severity: 'rejection', text })],
    xmlBytes: twin.applicationResponse,
    xmlDocumentKey: twin.key,
    xmlFileName: stemOf(fileName),
  };
}

/** The answer to a file that is not read as a document at all. */
export function unreadableFields(code: string, text: string, fileName: string): Fields {
  const errorMessages = [messageLine({ code, severity: 'rejection', text })];
  return { ...REJECTED, errorMessages, xmlFileName: stemOf(fileName) };
}

/** The answer to a request that is refused before anything is validated. */
export function refusedFields(statusDescription: string, statusMessage?: string): Fields {
  const refused = { isValid: false, statusCode: '89', statusDescription };
  return statusMessage === undefined ? refused : { ...refused, statusMessage };
}

/** The answer about a key that nothing is registered under. */
export const NOT_FOUND: Fields = {
  isValid: false,
  statusCode: '66',
  statusDescription: 'TrackId no existe en los registros de la DIAN.',
};
