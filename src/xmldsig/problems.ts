/** An `error` makes a signature invalid; a `note` does not. */
export type Severity = 'error' | 'note';

/** The ways in which a digest or a signature value goes wrong, in words; codes are never reused. */
export const SIGNATURE_CAUSES = {
  edited: 'the content was changed after signing (edited, re-encoded or written again by another serialiser)',
  indented: 'the file was indented after signing; it holds without the white space between elements',
  'white-space-by-signature': 'white space was added beside the signature after signing',
  'line-ends': 'line ends (CR LF) were signed as they stood and the file was read with others',
  'encoded-twice': 'the UTF-8 of the file was taken for Latin-1 after signing and encoded again',
  'digest-length': 'DigestValue is not as long as the digest that DigestMethod names',
  'exclusive-c14n': 'it was computed over the exclusive canonical form, expected inclusive C14N 1.0',
  'with-comments': 'it was computed with the comments, which URI="" leaves out',
  'before-container': 'it was computed before the ExtensionContent of the signature was there',
  'before-extension': 'it was computed before the UBLExtension of the signature was there',
  detached: 'it was computed before this part was placed under these namespaces',
  'other-key': 'it was not made with the key of this certificate, or it was changed afterwards',
  'signed-info-changed': 'SignedInfo was changed after signing, or the signature was not made with this hash',
} as const;

/** One of {@link SIGNATURE_CAUSES}. */
export type SignatureCause = keyof typeof SIGNATURE_CAUSES;

/** One thing about a signature that the reader should know. */
export interface SignatureProblem<Code extends string = string> {
  readonly code: Code;
  /** What was found, what was expected and what probably happened. */
  readonly message: string;
  readonly severity: Severity;
  /** What probably happened, where a digest or the signature value is wrong; the words for it are in the message. */
  readonly cause?: SignatureCause;
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
  return <Code extends keyof Table & string>(
    code: Code,
    message: string,
    cause?: SignatureCause,
  ): SignatureProblem<Code> => {
    const severity = (table[code] as readonly [Severity, string])[0];
    return { code, message, severity, ...(cause === undefined ? {} : { cause }) };
  };
}

/** Makes a problem of XML signatures in general. */
export const problem = problemOf(XMLDSIG_PROBLEMS);
