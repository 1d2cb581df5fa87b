import { createHash } from 'node:crypto';
import { asBuffer } from '../../bytes/index.js';
import { FacturadorError } from '../../errors/index.js';
import { type Submission, signedXml } from '../submission.js';

/** What `submission.json` holds: all but the two documents, and how to tell that they are whole. */
interface StoredRecord {
  readonly fields: Omit<Submission, 'xmlBase64' | 'applicationResponseBase64'>;
  readonly signedDigest: string;
  readonly responseDigest: string | undefined;
}

export const RECORD = 'submission.json';
export const SIGNED = 'signed.xml';

/** Of the files, for who comes later. */
const FORMAT = 1;

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

/** Writes a submission as files, each with its name; the record last, since it vouches for the others. */
export function toFiles(submission: Submission): Readonly<Record<string, string | Uint8Array>> {
  const { xmlBase64, applicationResponseBase64, ...fields } = submission;
  const signed = signedXml({ xmlBase64 });
  const response =
    applicationResponseBase64 === undefined ? undefined : Buffer.from(applicationResponseBase64, 'base64');
  const responseDigest = response && digestOf(response);
  const record = { format: FORMAT, ...fields, signedDigest: digestOf(signed), responseDigest };
  return {
    [SIGNED]: signed,
    ...(response && responseDigest && { [responseName(responseDigest)]: response }),
    [RECORD]: `${JSON.stringify(record, undefined, 2)}\n`,
  };
}

/**
 * Reads a submission of its folder.
 *
 * @param read returns the content of one of its files
 * @throws {FacturadorError} `ERR_STORE_DAMAGED` when they are not what was written
 */
export async function fromFiles(
  read: (name: string) => Promise<Uint8Array | undefined>,
  folder: string,
): Promise<Submission> {
  const { fields, signedDigest, responseDigest } = parseRecord(await read(RECORD), folder);
  const wanted = async (name: string, digest: string): Promise<string> => {
    const bytes = await read(name);
    if (bytes === undefined || digestOf(bytes) !== digest) {
      throw damaged(folder, `${name} is missing or not what was written`);
    }
    return asBuffer(bytes).toString('base64');
  };
  const submission = { ...fields, xmlBase64: await wanted(SIGNED, signedDigest) };
  if (responseDigest === undefined) return submission;
  const applicationResponseBase64 = await wanted(responseName(responseDigest), responseDigest);
  return { ...submission, applicationResponseBase64 };
}

/** Two processes may get two answers, signed at different times: each has its file, and the record names one. */
function responseName(digest: string): string {
  return `response-${digest.slice(0, 16)}.xml`;
}

function parseRecord(bytes: Uint8Array | undefined, folder: string): StoredRecord {
  const record = bytes === undefined ? undefined : parse(new TextDecoder().decode(bytes));
  if (record === undefined) throw damaged(folder, `${RECORD} is missing or not JSON`);
  const { format, signedDigest, responseDigest, ...fields } = record;
  if (format !== FORMAT) throw damaged(folder, `${RECORD} is not of format ${FORMAT}`);
  const missing = TEXTS.filter((name) => typeof record[name] !== 'string');
  if (!Number.isInteger(record.attempt)) missing.push('attempt');
  if (!STATES.has(record.state)) missing.push('state');
  if (missing.length > 0) throw damaged(folder, `${RECORD} lacks ${missing.join(', ')}`);
  return {
    fields: fields as unknown as StoredRecord['fields'],
    signedDigest: String(signedDigest),
    responseDigest: typeof responseDigest === 'string' ? responseDigest : undefined,
  };
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
  return new FacturadorError('ERR_STORE_DAMAGED', message);
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
