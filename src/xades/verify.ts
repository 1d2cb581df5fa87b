import { type Certificate, readCertificate } from '../credential/index.js';
import { describe, FacturadorError } from '../errors/index.js';
import type { ReadLimits, XmlDocument } from '../xml/index.js';
import { digestBudget } from '../xmldsig/index.js';
import { problem } from './problems.js';
import type { VerificationReport } from './report.js';
import type { Findings } from './verify-document.js';

/** What to hold signatures against. */
export interface VerifyOptions {
  /** Certificates to trust, DER: authorities or signers. Without them no chain is asked for. */
  readonly trustedCertificates?: readonly Uint8Array[];
  /**
   * The present moment: to notice a signing time in the future, and to judge the certificate of a signature that does not
   * say when it was made.
   */
  readonly now?: Date;
  /** How much to read of the file, and of each document in it. */
  readonly readLimits?: ReadLimits;
}

/**
 * Verifies every signature of a file: its own, then those of the documents that it carries (a container has the
 * invoice's and the DIAN's) as text, escaped however often, in base64 or as elements.
 *
 * Cryptography decides: a signature is valid when its references and its value hold, when it covers the whole
 * document, and when it was made within the validity of its certificate. Where it merely differs from the shape that
 * the annex prescribes, as many signatures do that the DIAN accepted, it stays valid and the difference is a note.
 * What is not understood (a transform, an algorithm, a reference out of the document, a repeated Id, a second
 * signature) is refused, never skipped. Nothing is ever fetched, revocation lists included.
 *
 * Whatever a reader would take for a document is signed, or under the signature of the document around it, or `valid`
 * is false. An AttachedDocument need not be signed when everything in it is.
 *
 * @param xml the file, UTF-8 bytes or text, or what {@link readXml} read of it
 * @returns a report that survives `JSON.stringify`; its codes are explained in `SIGNATURE_PROBLEMS`. A bad signature
 *   or malformed XML is reported, not thrown
 * @throws {FacturadorError} `ERR_INPUT` when an argument is not what it should be; `ERR_CREDENTIAL_…` when a trusted
 *   certificate is not a certificate. For what is in the file, nothing
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
  assertArguments(xml, options);
  // On first use: a process that only signs does without it.
  const { verifyDocument } = await import('./verify-document.js');
  const { now, readLimits, trustedCertificates } = options;
  const trusted: readonly Certificate[] | undefined = trustedCertificates?.map((der) => readCertificate(der));
  const findings: Findings = { documents: 1, signatures: [], problems: [] };
  const reading = { trusted, now, readLimits, budget: digestBudget() };
  verifyDocument({ xml, path: '/', depth: 0, isCovered: false }, reading, findings);
  const { signatures, problems } = findings;
  const isSound = problems.every(({ severity }) => severity === 'note');
  if (isSound && signatures.length === 0) {
    problems.push({ ...problem('SIG_MISSING', 'Nothing in the file is signed'), path: '/' });
  }
  const valid = isSound && signatures.length > 0 && signatures.every((signature) => signature.valid);
  return { valid, signatures, problems };
}

function assertArguments(xml: unknown, options: unknown): void {
  const isFile = typeof xml === 'string' || xml instanceof Uint8Array || isRead(xml);
  if (!isFile) throw inputError('xml', xml, 'bytes or text to verify');
  if (!isRecord(options)) throw inputError('options', options, 'an object');
  const { now, readLimits, trustedCertificates } = options;
  if (trustedCertificates !== undefined && !Array.isArray(trustedCertificates)) {
    throw inputError('trustedCertificates', trustedCertificates, 'a list of DER certificates');
  }
  if (now !== undefined && !(now instanceof Date && !Number.isNaN(now.getTime()))) {
    throw inputError('now', now, 'a valid Date');
  }
  if (readLimits === undefined) return;
  if (!isRecord(readLimits)) throw inputError('readLimits', readLimits, 'an object');
  for (const [name, limit] of Object.entries(readLimits)) {
    const isLimit = limit === undefined || (typeof limit === 'number' && limit >= 0);
    if (!isLimit) throw inputError(`readLimits.${name}`, limit, 'a number from 0 up');
  }
}

function inputError(path: string, found: unknown, expected: string): FacturadorError {
  return new FacturadorError('ERR_INPUT', `Found ${describe(found)} as ${path}, expected ${expected}`, {
    path,
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isRead(value: unknown): value is XmlDocument {
  if (!isRecord(value) || !isRecord(value.root)) return false;
  const { name, attributes, children, declarations } = value.root;
  const lists = [value.before, value.after, attributes, children, declarations];
  return isRecord(name) && typeof name.local === 'string' && lists.every(Array.isArray);
}
