/** An `error` makes a signature invalid; a `note` does not. */
export type Severity = 'error' | 'note';

/** One thing about a signature that the reader should know. */
export interface SignatureProblem<Code extends string = string> {
  readonly code: Code;
  /** What was found, what was expected and what probably happened. */
  readonly message: string;
  readonly severity: Severity;
}

/** Code → its severity and its meaning. */
export type ProblemTable = Readonly<Record<string, readonly [Severity, string]>>;

/** Problems of XML signatures in general; codes are never reused. */
export const XMLDSIG_PROBLEMS = {
  SIG_STRUCTURE: ['error', 'a part of ds:Signature is missing, repeated, out of order or not readable'],
  SIG_LIMIT: ['error', 'there is more to verify than any honest file has'],
  SIG_ALGORITHM: ['error', 'an algorithm is not one of those that are accepted'],
  SIG_TRANSFORM: ['error', 'a reference has a transform that is not accepted'],
  SIG_REFERENCE_URI: ['error', 'a reference has no URI, or points outside the document'],
  SIG_REFERENCE_MISSING: ['error', 'a reference points at an Id that the document does not have'],
  SIG_DUPLICATE_ID: ['error', 'a reference points at an Id that the document has several times'],
  SIG_DIGEST_DOCUMENT: ['error', 'the document is not the one that was signed'],
  SIG_DIGEST_KEY_INFO: ['error', 'KeyInfo is not the one that was signed'],
  SIG_DIGEST_SIGNED_PROPERTIES: ['error', 'SignedProperties are not the ones that were signed'],
  SIG_DIGEST_OTHER: ['error', 'another referenced element is not the one that was signed'],
  SIG_VALUE: ['error', 'the signature value is not that of SignedInfo by the key of the certificate'],
  SIG_CERTIFICATE_MISSING: ['error', 'KeyInfo has no certificate'],
  SIG_CERTIFICATE_UNREADABLE: ['error', 'a certificate in KeyInfo is not readable'],
  SIG_KEY_TYPE: ['error', 'the key of the certificate is not RSA'],
  SIG_WEAK_HASH: ['note', 'SHA-1 is used, which no longer protects against forgery'],
  SIG_WEAK_KEY: ['note', 'the RSA key has less than 2048 bits'],
  SIG_KEY_VALUE: ['note', 'KeyValue is not the key of the certificate'],
} as const satisfies ProblemTable;

export type XmldsigProblemCode = keyof typeof XMLDSIG_PROBLEMS;

/** Makes a problem of a table, with the severity that its code has. */
export function problemOf<Table extends ProblemTable>(table: Table) {
  return <Code extends keyof Table & string>(code: Code, message: string): SignatureProblem<Code> => ({
    code,
    message,
    severity: (table[code] as readonly [Severity, string])[0],
  });
}

/** Makes a problem of XML signatures in general. */
export const problem = problemOf(XMLDSIG_PROBLEMS);
