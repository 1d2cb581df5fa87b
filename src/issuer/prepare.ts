import { createHash } from 'node:crypto';
import { asBuffer } from '../bytes/index.js';
import { buildDocument } from '../documents/index.js';
import { describe, FacturadorError } from '../errors/index.js';
import { parseFileName, zipFileName } from '../identifiers/index.js';
import type { BuiltDocument, DocumentDraft } from '../model/index.js';
import { sign } from '../xades/index.js';
import type { Settings } from './config.js';
import { draftDigest } from './draft-digest.js';
import { type Enrolled, enrol, isSameDocument } from './enrol.js';
import { type NumberSpace, numberSpaceOf } from './number-space.js';
import { numberTaken } from './number-taken.js';
import { withStoredKeys } from './stored-references.js';
import { type ContingencyMark, freesItsNumber, type Submission } from './submission.js';

/** How {@link prepare} goes about it. */
export interface Preparing {
  /** The state to keep it in: `sent` when it is sent at once, which saves keeping it twice. */
  readonly state: 'prepared' | 'sent';
  /** Whether a draft that the DIAN has rejected is signed and sent anew; else the rejection stands. */
  readonly retries: (rejected: Submission) => boolean;
  /** For documents of a test set. */
  readonly testSetId?: string;
  /** For invoices in contingency. */
  readonly contingency?: ContingencyMark;
}

/** ZA01: the service refuses larger files. */
const MOST_BYTES = 500 * 1024;

/** Builds a draft at the issuer's clock. @throws {FacturadorError} `ERR_DRAFT` with every problem */
export function build<Draft extends DocumentDraft>(
  draft: Draft,
  settings: Settings,
): Extract<BuiltDocument, { kind: Draft['kind'] }> {
  return buildDocument(draft, settings.contextAt(settings.now()));
}

/**
 * Builds, signs and keeps a document, unless the store has it: then that is returned, whatever its state.
 *
 * @throws {FacturadorError} `ERR_NUMBER_TAKEN` when the store has another document of that number; what building, signing
 *   and storing throw
 */
export async function prepare(
  document: DocumentDraft | BuiltDocument,
  settings: Settings,
  preparing: Preparing,
): Promise<Enrolled> {
  const origin = originOf(document, settings);
  const stored = await findStored(origin, settings, preparing);
  if (stored !== undefined) return { submission: stored, isNew: false };
  const built = isBuilt(document) ? document : build(await withStoredKeys(document, settings), settings);
  return enrol(settings.store, await signed(built, origin, settings, preparing), preparing.retries);
}

/** What is known of a document before it is built. */
type Origin = Pick<Submission, 'issuerNit'> & {
  readonly number: unknown;
  /** Absent when the draft does not say its kind, or says one that does not exist. */
  readonly numberSpace: NumberSpace | undefined;
  readonly draftDigest?: string;
  readonly contentDigest?: string;
};

/** Tells a built document from a draft. */
export function isBuilt(document: DocumentDraft | BuiltDocument): document is BuiltDocument {
  return typeof document === 'object' && document !== null && 'xml' in document;
}

function originOf(document: DocumentDraft | BuiltDocument, { issuerNit }: Settings): Origin {
  if (isBuilt(document)) {
    const { kind, number, xml } = document;
    const numberSpace = numberSpaceOf(kind, typeOf(document.document));
    return { issuerNit, number, numberSpace, contentDigest: digestOf(xml) };
  }
  // What is no draft at all is for the builder to say.
  const fields: Partial<DocumentDraft> = document ?? {};
  const { number, kind } = fields;
  const isKind = kind === 'invoice' || kind === 'creditNote' || kind === 'debitNote';
  const numberSpace = isKind ? numberSpaceOf(kind, typeOf(fields)) : undefined;
  return { issuerNit, number, numberSpace, draftDigest: draftDigest(fields) };
}

/** Of an invoice or its draft. */
function typeOf(fields: object): string | undefined {
  return (fields as { readonly invoiceTypeCode?: string }).invoiceTypeCode;
}

async function findStored(
  { number, numberSpace, ...origin }: Origin,
  { store }: Settings,
  { retries }: Preparing,
): Promise<Submission | undefined> {
  if (store === undefined || numberSpace === undefined) return undefined;
  // What is no number is for the builder to say, together with the draft's other problems.
  if (typeof number !== 'string' || !/^[0-9A-Za-z]{1,20}$/.test(number)) return undefined;
  const stored = await store.get({ issuerNit: origin.issuerNit, numberSpace, number });
  if (stored === undefined) return undefined;
  const isSame = isSameDocument(stored, origin);
  if (freesItsNumber(stored)) return isSame && !retries(stored) ? stored : undefined;
  if (isSame) return stored;
  throw numberTaken(stored);
}

async function signed(
  built: BuiltDocument,
  { issuerNit, draftDigest }: Origin,
  { credential, role, now }: Settings,
  { state, testSetId, contingency }: Preparing,
): Promise<Submission> {
  const xml = await sign(built, credential, { role, signingTime: now() });
  if (xml.length > MOST_BYTES) throw tooLarge(xml.length, built);
  const { kind, number, uuid, fileName } = built;
  return {
    kind,
    issuerNit,
    numberSpace: numberSpaceOf(kind, typeOf(built.document)),
    number,
    attempt: 1,
    uuid,
    fileName,
    zipFileName: zipNameOf(fileName),
    xmlBase64: asBuffer(xml).toString('base64'),
    contentDigest: digestOf(built.xml),
    ...(draftDigest !== undefined && { draftDigest }),
    state,
    ...(contingency !== undefined && { contingency }),
    ...(testSetId !== undefined && { testSetId }),
  };
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function tooLarge(bytes: number, { document }: BuiltDocument): FacturadorError {
  const found = `The signed document has ${bytes} bytes and ${document.lines.length} lines`;
  return new FacturadorError(
    'ERR_DOCUMENT_SIZE',
    `${found}, expected at most ${MOST_BYTES} bytes; split it`,
    {
      rule: 'ZA01',
    },
  );
}

function zipNameOf(fileName: string): string {
  const parsed = parseFileName(fileName);
  if (parsed === undefined) {
    throw new FacturadorError(
      'ERR_INPUT',
      `Found the file name ${describe(fileName)}, expected one of annex §6.5.7`,
    );
  }
  return zipFileName(parsed);
}
