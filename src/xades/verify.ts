import { type Certificate, readCertificate } from '../credential/index.js';
import { describe, FacturadorError, isFacturadorError } from '../errors/index.js';
import { type ReadLimits, readXml, type XmlDocument } from '../xml/index.js';
import { survey } from '../xmldsig/index.js';
import { attachmentsOf } from './attachments.js';
import { problem } from './problems.js';
import type { DocumentProblem, SignatureReport, VerificationReport } from './report.js';
import { type Circumstances, verifySignature } from './verify-signature.js';

/** What to hold signatures against. */
export interface VerifyOptions {
  /** Certificates to trust, DER: authorities or signers. Without them no chain is asked for. */
  readonly trustedCertificates?: readonly Uint8Array[];
  /** The present moment, to notice a signing time in the future. */
  readonly now?: Date;
  /** How much to read of the file, and of each document in it. */
  readonly readLimits?: ReadLimits;
}

// A delivered container has two documents inside; some hold several answers, or an answer in a container of its own.
const MOST_DOCUMENTS = 64;
const DEEPEST_ATTACHMENT = 4;
const MOST_SIGNATURES = 8;

/**
 * Verifies every signature of a file: its own, then those of the documents inside an AttachedDocument (the invoice's
 * and the DIAN's).
 *
 * Cryptography decides: a signature is valid when its references and its value hold, when it covers the whole
 * document, and when it was made within the validity of its certificate. Where it merely differs from the shape that
 * the annex prescribes, as many signatures do that the DIAN accepted, it stays valid and the difference is a note.
 * What is not understood (a transform, an algorithm, a reference out of the document, a repeated Id, a second
 * signature) is refused, never skipped. Nothing is ever fetched, revocation lists included.
 *
 * @param xml the file, UTF-8 bytes or text, or what {@link readXml} read of it
 * @returns a report that survives `JSON.stringify`; its codes are explained in `SIGNATURE_PROBLEMS`. A bad signature
 *   or malformed XML is reported, not thrown
 * @throws {FacturadorError} `ERR_INPUT` when `xml` is none of these; `ERR_CREDENTIAL_…` when a trusted
 *   certificate is not a certificate
 * @see Anexo Técnico 1.9, § "Firma digital"; Política de firma v2; XML Signature (W3C); XAdES 1.3.2 (ETSI TS 101 903)
 * @example
 * const { valid, signatures } = await verify(readFileSync('ad0900373115.xml'));
 * signatures.map(({ target, valid }) => [target, valid]);
 * // [['AttachedDocument', true], ['Invoice', true], ['ApplicationResponse', true]]
 */
export async function verify(
  xml: Uint8Array | string | XmlDocument,
  options: VerifyOptions = {},
): Promise<VerificationReport> {
  if (typeof xml !== 'string' && !ArrayBuffer.isView(xml) && !isRead(xml)) {
    throw new FacturadorError('ERR_INPUT', `Found ${describe(xml)} to verify, expected bytes or text`);
  }
  const trusted: readonly Certificate[] | undefined = options.trustedCertificates?.map(readCertificate);
  const findings: Findings = { documents: 0, signatures: [], problems: [] };
  const { now, readLimits } = options;
  verifyDocument({ xml, path: '/', depth: 0 }, { trusted, now, readLimits }, findings);
  const { signatures, problems } = findings;
  const isSound = problems.every(({ severity }) => severity === 'note');
  if (isSound && signatures.length === 0) {
    problems.push({ ...problem('SIG_MISSING', 'Nothing in the file is signed'), path: '/' });
  }
  const valid = isSound && signatures.length > 0 && signatures.every((signature) => signature.valid);
  return { valid, signatures, problems };
}

function isRead(value: Partial<XmlDocument> | null | undefined): value is XmlDocument {
  return value?.root !== undefined;
}

interface Findings {
  documents: number;
  readonly signatures: SignatureReport[];
  readonly problems: DocumentProblem[];
}

interface Carried {
  readonly xml: Uint8Array | string | XmlDocument;
  readonly path: string;
  readonly depth: number;
}

interface Reading extends Circumstances {
  readonly readLimits: ReadLimits | undefined;
}

function verifyDocument({ xml, path, depth }: Carried, circumstances: Reading, findings: Findings): void {
  findings.documents += 1;
  if (findings.documents > MOST_DOCUMENTS || depth > DEEPEST_ATTACHMENT) {
    const message = `The file carries more than ${MOST_DOCUMENTS} documents, or deeper than ${DEEPEST_ATTACHMENT}`;
    if (!findings.problems.some(({ code }) => code === 'SIG_LIMIT')) {
      findings.problems.push({ ...problem('SIG_LIMIT', message), path });
    }
    return;
  }
  const document = attempt(path, findings, () =>
    typeof xml === 'object' && 'root' in xml ? xml : readXml(xml, circumstances.readLimits),
  );
  if (document === undefined) return;
  const { root } = document;
  const surveyed = { document, survey: survey(root) };
  const { signatures } = surveyed.survey;
  if (signatures.length === 0) findings.problems.push(unsigned(root.name.local, path));
  for (const signature of signatures.slice(0, MOST_SIGNATURES)) {
    const report = attempt(path, findings, () => verifySignature(surveyed, signature, path, circumstances));
    if (report !== undefined) findings.signatures.push(report);
  }
  for (const attachment of attachmentsOf(root)) {
    const place = `${path === '/' ? '' : path}${attachment.path}`;
    if (attachment.text.startsWith('<')) {
      verifyDocument({ xml: attachment.text, path: place, depth: depth + 1 }, circumstances, findings);
    } else {
      findings.problems.push({ ...problem('SIG_ATTACHMENT', 'The attachment is not XML'), path: place });
    }
  }
}

/** What cannot be read, or holds what XML cannot carry, is a finding about the file. */
function attempt<T>(path: string, { problems }: Findings, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!isFacturadorError(error)) throw error;
    const { code, message, position } = error;
    problems.push({ code, message, severity: 'error', path, ...(position && { position }) });
    return undefined;
  }
}

/** The DIAN never sees the container, and some deliver it unsigned; any other document counts only when signed. */
function unsigned(root: string, path: string): DocumentProblem {
  return root === 'AttachedDocument'
    ? { ...problem('SIG_CONTAINER_UNSIGNED', 'The container itself has no ds:Signature'), path }
    : { ...problem('SIG_MISSING', `The ${root} has no ds:Signature, expected one (rule FAC03)`), path };
}
