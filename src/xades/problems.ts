import {
  type SignatureProblem as Problem,
  type ProblemTable,
  problemOf,
  XMLDSIG_PROBLEMS,
  type XmldsigProblemCode,
} from '../xmldsig/index.js';

export { SIGNATURE_CAUSES, type SignatureCause } from '../xmldsig/index.js';

/** Problems of XAdES-EPES as the DIAN requires it; codes are never reused. */
const XADES_PROBLEMS = {
  SIG_MISSING: ['error', 'the document, or everything in the file, has no signature'],
  SIG_CONTAINER_UNSIGNED: ['note', 'the AttachedDocument itself has no signature'],
  SIG_ATTACHMENT: ['note', 'an attachment is not XML, so it was not verified'],
  SIG_SEVERAL: ['error', 'the document has several signatures'],
  SIG_PLACE: ['error', 'the signature is not in the ExtensionContent of a UBLExtension'],
  SIG_NOT_COVERED: ['error', 'no reference covers the whole document'],
  SIG_WRAPPING: ['error', 'a reference points at something other than the parts of its own signature'],
  SIG_TARGET: ['error', 'QualifyingProperties do not name their signature'],
  SIG_CERTIFICATE_VALIDITY: ['error', 'the certificate was not valid at the time of signing'],
  SIG_CERTIFICATE_UNTRUSTED: ['error', 'the certificate does not lead to a trusted one'],
  SIG_EXTENSION_POSITION: ['note', 'the signature is not in the second UBLExtension'],
  SIG_SHAPE_REFERENCES: ['note', 'the references are not the three that the annex requires'],
  SIG_SHAPE_CANONICALIZATION: ['note', 'SignedInfo is not canonicalised with inclusive C14N 1.0'],
  SIG_REPEATED_ID: ['note', 'the document has an Id several times, to which no reference points'],
  SIG_KEY_INFO_UNSIGNED: ['note', 'no reference covers KeyInfo'],
  SIG_SIGNED_PROPERTIES_UNSIGNED: [
    'note',
    'no reference covers SignedProperties: time, role and policy are not protected',
  ],
  SIG_SIGNED_PROPERTIES_MISSING: ['note', 'there are no SignedProperties'],
  SIG_SIGNING_CERTIFICATE_MISSING: ['note', 'SigningCertificate names no certificate'],
  SIG_SIGNING_CERTIFICATE_DIGEST: ['note', 'no digest in SigningCertificate is that of the certificate'],
  SIG_SIGNING_CERTIFICATE_SERIAL: ['note', 'SigningCertificate has another serial number'],
  SIG_SIGNING_CERTIFICATE_ISSUER: ['note', 'SigningCertificate has another issuer'],
  SIG_SIGNING_CERTIFICATE_CHAIN: ['note', 'SigningCertificate names more than the signing certificate'],
  SIG_ISSUER_STYLE: ['note', 'the issuer name is written in another style than RFC 2253'],
  SIG_POLICY_MISSING: ['note', 'there is no signature policy'],
  SIG_POLICY_IDENTIFIER: ['note', 'the policy has another address'],
  SIG_POLICY_HASH: ['note', 'the policy digest is not that of policy version 2 under the digest it names'],
  SIG_ROLE_MISSING: ['note', 'there is no claimed role'],
  SIG_ROLE_UNKNOWN: ['note', 'the claimed role is neither supplier nor third party'],
  SIG_TIME_MISSING: ['note', 'there is no SigningTime, or it is not a date and time'],
  SIG_TIME_OFFSET: ['note', 'SigningTime is not in Colombian time'],
  SIG_TIME_DATE: ['note', 'the date of SigningTime is not the IssueDate'],
  SIG_TIME_FUTURE: ['note', 'SigningTime lies in the future'],
} as const satisfies ProblemTable;

/**
 * Every code that `verify` reports about signatures: severity and meaning. Beside them, a file that cannot be read has
 * the `ERR_XML_…` code of the reader.
 */
export const SIGNATURE_PROBLEMS = { ...XMLDSIG_PROBLEMS, ...XADES_PROBLEMS } as const;

/** The code of one thing that is wrong, or notable, about a signature. */
export type SignatureProblemCode = XmldsigProblemCode | keyof typeof XADES_PROBLEMS;

/** One thing about a signature that the reader should know; an `error` makes it invalid, a `note` does not. */
export type SignatureProblem = Problem<SignatureProblemCode>;

/** Takes problems as they are found. */
export type Report = (found: SignatureProblem) => void;

/** Makes a problem. */
export const problem = problemOf(SIGNATURE_PROBLEMS);
