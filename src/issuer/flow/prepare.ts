import { createHash } from 'node:crypto';
import { asBuffer } from '../../bytes/index.js';
import { buildDocument } from '../../documents/index.js';
import { reading } from '../../draft/index.js';
import { describe, FacturadorError } from '../../errors/index.js';
import { colombianDateTime, isDocumentNumber, parseFileName, zipFileName } from '../../identifiers/index.js';
import { isBuiltKind, type NumberSpace, numberSpaceOf } from '../../kinds/index.js';
import type { BuiltDocument, DocumentDraft } from '../../model/index.js';
import {
  type ContingencyMark,
  type Enrolled,
  type Enrolling,
  enrol,
  freesItsNumber,
  isSameDocument,
  numberTaken,
  type Submission,
} from '../../submission/index.js';
import { sign } from '../../xades/index.js';
import type { Settings } from './config.js';
import { draftDigest } from './draft-digest.js';
import { isBuilt } from './glance.js';
import { withStoredKeys } from './stored-references.js';

/** How {@link prepare} goes about it. */
export interface Preparing extends Enrolling {
  /** The state to keep it in: `sent` when it is sent at once, which saves keeping it twice. */
  readonly state: 'prepared' | 'sent';
  /** For documents of a test set. */
  readonly testSetId?: string;
  /** For invoices in contingency. */
  readonly contingency?: ContingencyMark;
}

/** Milliseconds that a caller may take from `build` to `submit` over midnight. */
const MOST_BETWEEN_BUILDING_AND_SIGNING = 10 * 60 * 1000;
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
  const dated = await datedBuild(document, settings);
  return enrol(settings.store, await signed(dated, { ...preparing, ...origin }, settings), preparing);
}

/** A document, and the moment of its signature. */
interface Dated {
  readonly built: BuiltDocument;
  readonly signingTime: Date;
}

/** Builds a draft. One moment for both: at midnight, what is built on one day would be signed on the next. */
async function datedBuild(document: DocumentDraft | BuiltDocument, settings: Settings): Promise<Dated> {
  if (isBuilt(document)) return { built: document, signingTime: signingTimeOf(document, settings.now()) };
  const draft = await withStoredKeys(document, settings);
  const now = settings.now();
  return { built: buildDocument(draft, settings.contextAt(now)), signingTime: now };
}

/** What is known of a document before it is built. */
type Origin = Pick<Submission, 'issuerNit'> & {
  readonly number: unknown;
  /** Absent when the draft does not say its kind, or says one that does not exist. */
  readonly numberSpace: NumberSpace | undefined;
  readonly draftDigest?: string;
  readonly contentDigest?: string;
};

function originOf(document: DocumentDraft | BuiltDocument, { issuerNit }: Settings): Origin {
  if (isBuilt(document)) {
    const { kind, number, xml } = document;
    const numberSpace = numberSpaceOf(kind, typeOf(document.document));
    return { issuerNit, number, numberSpace, contentDigest: digestOf(xml) };
  }
  // What is no draft at all is for the builder to say.
  const draft: Partial<DocumentDraft> = typeof document === 'object' && document !== null ? document : {};
  const digest = draftDigest(draft);
  return reading({ '': draft }, () => {
    const { number, kind } = draft;
    const numberSpace = isBuiltKind(kind) ? numberSpaceOf(kind, typeOf(draft)) : undefined;
    return { issuerNit, number, numberSpace, draftDigest: digest };
  });
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
  if (!isDocumentNumber(number)) return undefined;
  const stored = await store.get({ issuerNit: origin.issuerNit, numberSpace, number });
  if (stored === undefined) return undefined;
  const isSame = isSameDocument(stored, origin);
  if (freesItsNumber(stored)) return isSame && !retries(stored) ? stored : undefined;
  if (isSame) return stored;
  throw numberTaken(stored);
}

/** A document that was built right before midnight is signed as of then (FAD09e). */
function signingTimeOf({ document: { issueDate, issueTime } }: BuiltDocument, now: Date): Date {
  const issued = new Date(`${issueDate}T${issueTime}`);
  const isOfYesterday = colombianDateTime(now).date > issueDate;
  return isOfYesterday && now.getTime() - issued.getTime() <= MOST_BETWEEN_BUILDING_AND_SIGNING
    ? issued
    : now;
}

async function signed(
  { built, signingTime }: Dated,
  { issuerNit, draftDigest, state, testSetId, contingency }: Origin & Preparing,
  { credential, role }: Settings,
): Promise<Submission> {
  const xml = await sign(built, credential, { role, signingTime });
  if (xml.length > MOST_BYTES) throw tooLarge(xml.length, built);
  const { kind, number, uuid, fileName } = built;
  return {
    kind,
    issuerNit,
    numberSpace: numberSpaceOf(kind, typeOf(built.document)),
    number,
    attempt: 1,
    uuid,
    issueDate: built.document.issueDate,
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
