import { reading } from '../draft/index.js';
import { describe, FacturadorError } from '../errors/index.js';
import { isDocumentNumber } from '../identifiers/index.js';
import { isBuiltKind, NUMBER_SPACES } from '../kinds/index.js';
import type { Submission } from './submission.js';

const STATES: readonly unknown[] = ['prepared', 'sent', 'pending', 'unknown', 'accepted', 'rejected'];

/** Letters and digits, as stores make folders of them. */
const isName = isDocumentNumber;

/** What settling and keeping a submission stand on. */
const CHECKS: Readonly<Partial<Record<keyof Submission, (value: unknown) => boolean>>> = {
  issuerNit: isName,
  number: isName,
  numberSpace: (value) => (NUMBER_SPACES as readonly unknown[]).includes(value),
  uuid: isText,
  issueDate: isTextOrNone,
  fileName: isText,
  zipFileName: isText,
  xmlBase64: isText,
  state: (value) => STATES.includes(value),
  kind: isBuiltKind,
  attempt: isCountOrNone,
  revision: isCountOrNone,
  testSetId: isTextOrNone,
  zipKey: isTextOrNone,
};

function isCountOrNone(value: unknown): boolean {
  return value === undefined || (Number.isSafeInteger(value) && (value as number) > 0);
}

function isTextOrNone(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** Tells a submission from what it is made of. */
export function isSubmission(document: unknown): document is Submission {
  return reading(
    { '': document },
    () => typeof document === 'object' && document !== null && 'xmlBase64' in document,
  );
}

/** @throws {FacturadorError} `ERR_INPUT` for anything but a submission */
export function checkSubmission(submission: Submission): Submission {
  const fields = (submission ?? {}) as Submission;
  for (const name of Object.keys(CHECKS) as (keyof Submission)[]) {
    const value = reading({ submission }, () => fields[name]);
    if (CHECKS[name]?.(value) !== true) throw notOne(name, value);
  }
  return submission;
}

function notOne(name: string, value: unknown): FacturadorError {
  const expected = 'a submission as prepare, submit and pending give it, or its number';
  return new FacturadorError('ERR_INPUT', `Found ${describe(value)} as ${name}, expected ${expected}`, {
    path: 'submission',
  });
}
