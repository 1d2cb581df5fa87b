import type { ErrorCode, ErrorReason, TextPosition } from '../errors/index.js';
import type { SignatureProblem } from './problems.js';

/** What {@link verify} found; survives `JSON.stringify`. */
export interface VerificationReport {
  /** Whether there is a signature, all of them are valid, and no problem of the file is an error. */
  readonly valid: boolean;
  /** The file's own signature first, then those of the documents inside it. */
  readonly signatures: readonly SignatureReport[];
  /** What concerns a document rather than a signature: not well-formed, unsigned. */
  readonly problems: readonly DocumentProblem[];
}

/** A problem of a document. */
export interface DocumentProblem extends Omit<SignatureProblem, 'code' | 'spanish'> {
  readonly code: SignatureProblem['code'] | ErrorCode;
  /** What the code and the cause mean, in Spanish; absent where the code is that of an error. `inSpanish(problem)` says either. */
  readonly spanish?: string;
  /** As in {@link SignatureReport.path}. */
  readonly path: string;
  /** Where in the text of the document, when it cannot be read. */
  readonly position?: TextPosition;
  /** Why it cannot be read, as data. */
  readonly reason?: ErrorReason;
}

/** What was found about one signature. */
export interface SignatureReport {
  /** Local name of the root of the signed document: `Invoice`, `ApplicationResponse`, `AttachedDocument`… */
  readonly target: string;
  /** `cbc:ID` of the signed document. */
  readonly documentId?: string;
  /** Where the signed document is: `/` for the file itself, else the path of the element that holds it. */
  readonly path: string;
  /** Whether every reference and the signature value hold and no problem is an error. */
  readonly valid: boolean;
  readonly references: readonly ReferenceReport[];
  /** Whether SignatureValue is that of SignedInfo by the key of the certificate. */
  readonly valueValid: boolean;
  readonly problems: readonly SignatureProblem[];
  /** `rsa-sha256`, … */
  readonly algorithm?: string;
  /** The certificate that verified the signature value, or else the first one. */
  readonly certificate?: SignatureCertificate;
  /** As it is written; see `SIG_SIGNED_PROPERTIES_UNSIGNED` for when it is not protected. */
  readonly signingTime?: string;
  /** The claimed role. */
  readonly role?: string;
  readonly policy?: PolicyReport;
}

/** What was found about one reference. */
export interface ReferenceReport {
  /** `''` is the document; absent when the reference has no URI. */
  readonly uri?: string;
  /** `document`, the local name of the referenced element, or absent when there is none. */
  readonly target?: string;
  readonly valid: boolean;
  /** `sha256`, … */
  readonly algorithm: string;
  /** DigestValue, in base64. */
  readonly expected: string;
  /** The digest of what is there, in base64; absent when it could not be computed. */
  readonly found?: string;
}

/** The certificate of a signature. */
export interface SignatureCertificate {
  /** RFC 2253. */
  readonly subject: string;
  /** RFC 2253. */
  readonly issuer: string;
  /** Decimal. */
  readonly serialNumber: string;
  /** ISO 8601, UTC. */
  readonly notBefore: string;
  /** ISO 8601, UTC. */
  readonly notAfter: string;
  /** Whether it leads to a trusted certificate; absent when no trusted certificates were given. */
  readonly trusted?: boolean;
}

/** The signature policy that a signature names. */
export interface PolicyReport {
  readonly identifier: string;
  readonly description?: string;
  /** Identifier of the digest, as written. */
  readonly digestMethod?: string;
  /** Base64. */
  readonly digestValue?: string;
}
