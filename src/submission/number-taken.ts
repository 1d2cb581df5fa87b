import { FacturadorError } from '../errors/index.js';
import { foreignText } from '../text/index.js';
import type { Submission } from './submission.js';

/** The error of a document whose number another one has in the store. */
export function numberTaken(stored: Submission, wantedUuid?: string): FacturadorError {
  const { number, uuid, state } = stored;
  const wanted = wantedUuid === undefined ? 'another document' : `another document (${wantedUuid})`;
  return new FacturadorError(
    'ERR_NUMBER_TAKEN',
    `Number ${number} belongs to the document ${uuid}, which is ${state}; ${wanted} needs another number, and resume('${number}') goes on with that one`,
    { path: 'number', rule: '90' },
  );
}

/** The error of a document whose number the DIAN has registered for another one. */
export function numberRegistered({ number, uuid }: Submission, duplicateOf: string): FacturadorError {
  const registered =
    duplicateOf === uuid
      ? `a document with the same key ${uuid} and another signature`
      : `the document ${foreignText(duplicateOf)}, and this one is ${uuid}`;
  return new FacturadorError(
    'ERR_NUMBER_TAKEN',
    `The DIAN has registered number ${number} for ${registered}; issue it under another number: nextNumber gives one, for the same reference too`,
    { path: 'number', rule: '90' },
  );
}
