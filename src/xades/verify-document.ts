import { isFacturadorError } from '../errors/index.js';
import { type ReadLimits, readXml, type XmlDocument } from '../xml/index.js';
import { type DigestBudget, survey } from '../xmldsig/index.js';
import { type Carried, carriedBy } from './carried.js';
import { problem, type SignatureProblem } from './problems.js';
import type { DocumentProblem, SignatureReport } from './report.js';
import { type SignatureCircumstances, verifySignature } from './verify-signature.js';

// A delivered container has two documents inside; some hold several answers, or an answer in a container of its own.
const MOST_DOCUMENTS = 64;
const DEEPEST_ATTACHMENT = 4;
const CONTAINER = 'AttachedDocument';
/** XML that is looked at, and not read as a document. */
const IMAGES: ReadonlySet<string> = new Set(['svg']);

type Found = SignatureProblem;

/** What was found in a file so far. */
export interface Findings {
  /** Documents and other attachments. */
  documents: number;
  readonly signatures: SignatureReport[];
  readonly problems: DocumentProblem[];
}

/** A document, and where it is. */
export interface Placed {
  readonly xml: Uint8Array | string | XmlDocument;
  readonly path: string;
  readonly depth: number;
  /** Whether a valid signature of a document around it covers it. */
  readonly isCovered: boolean;
}

/** What a whole file is read and verified with. */
export interface Reading extends SignatureCircumstances {
  readonly readLimits: ReadLimits | undefined;
  readonly budget: DigestBudget;
}

/** Verifies the signatures of a document, then those of what it carries. */
export function verifyDocument(placed: Placed, circumstances: Reading, findings: Findings): void {
  const { xml, path } = placed;
  const document = attempt(path, findings, () =>
    typeof xml === 'object' && 'root' in xml ? xml : readXml(xml, circumstances.readLimits),
  );
  if (document === undefined) return;
  const { root } = document;
  const surveyed = { document, survey: survey(root), budget: circumstances.budget };
  const { signatures } = surveyed.survey;
  if (signatures.length === 0) report(findings, path, unsigned(root.name.local, placed));
  let isSigned = false;
  for (const signature of signatures) {
    const one = attempt(path, findings, () =>
      verifySignature(surveyed, { path: signature, where: path, circumstances }),
    );
    if (one === undefined) continue;
    findings.signatures.push(one);
    isSigned ||= one.valid;
  }
  const isRefused = signatures.length === 0 ? !placed.isCovered && root.name.local !== CONTAINER : !isSigned;
  verifyCarried({ ...placed, document, isSigned, isRefused }, circumstances, findings);
}

interface Opened extends Placed {
  readonly document: XmlDocument;
  /** Whether its own signature is valid. */
  readonly isSigned: boolean;
  /** Whether it is invalid itself, and the elements in it with it. */
  readonly isRefused: boolean;
}

function verifyCarried(opened: Opened, circumstances: Reading, findings: Findings): void {
  const { document, path, depth } = opened;
  const isContainer = document.root.name.local === CONTAINER;
  const carried = carriedBy(document.root, MOST_DOCUMENTS - findings.documents + 1);
  if (isContainer && carried.length === 0) {
    report(findings, path, problem('SIG_CONTAINER_EMPTY', 'The AttachedDocument carries no document'));
  }
  for (const each of carried) {
    const place = `${path === '/' ? '' : path}${each.path}`;
    findings.documents += 1;
    if (findings.documents > MOST_DOCUMENTS || depth >= DEEPEST_ATTACHMENT) {
      reportLimit(findings, place);
      return;
    }
    const isCovered = opened.isCovered || (opened.isSigned && !each.isInSignature);
    if (each.kind === 'elements' && opened.isRefused && !isCovered) continue;
    if (each.kind === 'xml') {
      verifyDocument({ xml: each.xml, path: place, depth: depth + 1, isCovered }, circumstances, findings);
    } else if (each.kind !== 'other' || isContainer) {
      report(findings, place, unverified(each, isCovered));
    }
  }
}

function reportLimit(findings: Findings, path: string): void {
  if (findings.problems.some(({ code }) => code === 'SIG_LIMIT')) return;
  const message = `The file carries more than ${MOST_DOCUMENTS} documents, or deeper than ${DEEPEST_ATTACHMENT}`;
  report(findings, path, problem('SIG_LIMIT', message));
}

/** What is carried, and has no signature to verify. */
function unverified(carried: Exclude<Carried, { readonly kind: 'xml' }>, isCovered: boolean): Found {
  if (carried.kind === 'elements') return isCovered ? covered(carried.root) : missing(carried.root);
  const { kind, what } = carried;
  if (kind === 'other') return problem('SIG_ATTACHMENT', `The attachment is no document: ${what}`);
  const message = `The attachment was not looked into: ${what}`;
  return problem(isCovered ? 'SIG_ATTACHMENT_CLOSED' : 'SIG_ATTACHMENT_UNCHECKED', message);
}

/** The DIAN never sees the container, and some deliver it unsigned; any other document counts only when signed. */
function unsigned(root: string, { isCovered, depth }: Placed): Found {
  if (depth > 0 && IMAGES.has(root))
    return problem('SIG_ATTACHMENT', `The attachment is no document: ${root}`);
  if (isCovered) return covered(root);
  return root === CONTAINER
    ? problem('SIG_CONTAINER_UNSIGNED', 'The container itself has no ds:Signature')
    : missing(root);
}

function covered(root: string): Found {
  return problem(
    'SIG_ATTACHMENT_UNSIGNED',
    `The ${root} has no ds:Signature of its own; the signature of the document around it covers it`,
  );
}

function missing(root: string): Found {
  return problem('SIG_MISSING', `The ${root} has no ds:Signature, expected one (rule FAC03)`);
}

function report({ problems }: Findings, path: string, found: Found): void {
  problems.push({ ...found, path });
}

/** What cannot be read, or holds what XML cannot carry, is a finding about the file. */
function attempt<T>(path: string, { problems }: Findings, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!isFacturadorError(error)) throw error;
    const { code, message, position, reason } = error;
    problems.push({
      code,
      message,
      severity: 'error',
      path,
      ...(position && { position }),
      ...(reason && { reason }),
    });
    return undefined;
  }
}
