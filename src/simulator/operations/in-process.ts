import type { DianResponseFields, OperationName } from '../../soap/index.js';

const IN_PROCESS: Partial<DianResponseFields> = {
  isValid: false,
  statusCode: '98',
  statusDescription: 'En Proceso',
};

/** The operations that answer by a status, and whether by one or by a list of them. */
const ANSWERS: Readonly<Partial<Record<OperationName, 'one' | 'list'>>> = {
  sendBillSync: 'one',
  sendEventUpdateStatus: 'one',
  sendNominaSync: 'one',
  getStatus: 'one',
  getStatusEvent: 'one',
  getReferenceNotes: 'one',
  getStatusZip: 'list',
};

/** What an operation answers while everything is in process; undefined for one that answers by no status. */
export function inProcess(name: OperationName): unknown {
  const answers = ANSWERS[name];
  if (answers === undefined) return undefined;
  return answers === 'list' ? [IN_PROCESS] : IN_PROCESS;
}
