import { createHash, randomBytes } from 'node:crypto';
import { asBuffer } from '../bytes/index.js';
import { FacturadorError } from '../errors/index.js';
import type { Submission, SubmissionKey } from '../submission/index.js';

/** What a record holds: all of a submission but the two documents, and how to tell that they are whole. */
export interface StoredRecord {
  readonly fields: Omit<Submission, 'xmlBase64' | 'applicationResponseBase64'> & {
    readonly revision: number;
  };
  readonly signedDigest: string;
  readonly response: StoredFile | undefined;
}

/** A document beside the record. */
export interface StoredFile {
  readonly name: string;
  readonly digest: string;
}

/** Which record it has to be, by its place. */
export interface RecordPlace {
  readonly folder: string;
  readonly key: SubmissionKey;
  readonly attempt: number;
  readonly revision: number;
}

export const SIGNED = 'signed.xml';
const FIRST = 'submission.json';

/** Of the files: 1 was version 0.1.0, which had one record, written over, and no digest of it. */
const FORMAT = 2;

const STATES: ReadonlySet<unknown> = new Set<Submission['state']>([
  'prepared',
  'sent',
  'pending',
  'unknown',
  'accepted',
  'rejected',
]);
const TEXTS = [
  'kind',
  'issuerNit',
  'numberSpace',
  'number',
  'uuid',
  'fileName',
  'zipFileName',
  'contentDigest',
];

/** The name of the record of a revision. */
export function recordName(revision: number): string {
  return revision === 1 ? FIRST : `submission-${revision}.json`;
}

/** The revisions whose records are among names, smallest first. */
export function revisionsAmong(names: readonly string[]): readonly number[] {
  return names
    .map((name) =>
      name === FIRST ? 1 : Number(/^submission-(\d{1,15})\.json$/.exec(name)?.[1] ?? Number.NaN),
    )
    .filter((revision) => !Number.isNaN(revision))
    .sort((a, b) => a - b);
}

/** A name for an answer that no other has: two processes may get two answers, and the record names one. */
export function newResponse(content: Uint8Array): StoredFile {
  return { name: `response-${randomBytes(8).toString('hex')}.xml`, digest: digestOf(content) };
}

/** Writes a record. It vouches for the documents beside it, and its own digest for the rest. */
export function writeRecord({ fields, signedDigest, response }: StoredRecord): string {
  const record = {
    format: FORMAT,
    ...fields,
    signedDigest,
    ...(response && { responseDigest: response.digest, responseFile: response.name }),
  };
  return `${JSON.stringify({ ...record, recordDigest: digestOf(JSON.stringify(record)) }, undefined, 2)}\n`;
}

/**
 * Reads a record.
 *
 * @param bytes of the file; undefined when there is none
 * @throws {FacturadorError} `ERR_STORE_DAMAGED` when it is not what was written, or not of its place
 */
export function readRecord(bytes: Uint8Array | undefined, place: RecordPlace): StoredRecord {
  const { folder, key, attempt, revision } = place;
  const name = recordName(revision);
  const found = bytes === undefined ? undefined : parse(new TextDecoder().decode(bytes));
  if (found === undefined) throw damaged(folder, `${name} is missing or not JSON`);
  const { recordDigest, ...record } = found;
  const { format, signedDigest, responseDigest, responseFile, ...fields } = record;
  if (format !== FORMAT && format !== 1) throw damaged(folder, `${name} is not of format 1 or ${FORMAT}`);
  const missing = TEXTS.filter((field) => typeof record[field] !== 'string');
  if (!STATES.has(record.state)) missing.push('state');
  if (missing.length > 0) throw damaged(folder, `${name} lacks ${missing.join(', ')}`);
  const { issuerNit, numberSpace, number } = key;
  const due = { issuerNit, numberSpace, number, attempt, ...(format === FORMAT && { revision }) };
  const wrong = Object.entries(due).find(([field, value]) => record[field] !== value);
  if (wrong !== undefined) throw damaged(folder, `${name} has another ${wrong[0]} than its place`);
  if (format === FORMAT && recordDigest !== digestOf(JSON.stringify(record))) {
    throw damaged(folder, `${name} is not what was written`);
  }
  return {
    fields: { ...(fields as unknown as StoredRecord['fields']), revision },
    signedDigest: String(signedDigest),
    response: responseOf(responseDigest, responseFile),
  };
}

/** The content of a document beside a record, in base64. @throws {FacturadorError} `ERR_STORE_DAMAGED` */
export function readDocument(
  bytes: Uint8Array | undefined,
  { name, digest }: StoredFile,
  folder: string,
): string {
  if (bytes !== undefined && digestOf(bytes) === digest) return asBuffer(bytes).toString('base64');
  throw damaged(folder, `${name} is missing or not what was written`);
}

export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Version 0.1.0 named an answer by its digest. */
function responseOf(digest: unknown, file: unknown): StoredFile | undefined {
  if (typeof digest !== 'string') return undefined;
  return { name: typeof file === 'string' ? file : `response-${digest.slice(0, 16)}.xml`, digest };
}

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    // Said by the caller, together with the file that is missing.
    return undefined;
  }
}

function damaged(folder: string, what: string): FacturadorError {
  const message = `In ${folder} of the submission store, ${what}; restore it from a copy, and do not issue the number again`;
  return new FacturadorError('ERR_STORE_DAMAGED', message, { path: folder });
}
