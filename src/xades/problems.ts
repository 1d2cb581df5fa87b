import {
  type XmlSignatureProblem as Problem,
  type ProblemTable,
  problemOf,
  XMLDSIG_PROBLEMS,
  type XmldsigProblemCode,
} from '../xmldsig/index.js';

export { SIGNATURE_CAUSES, type SignatureCause } from '../xmldsig/index.js';

/** Problems of XAdES-EPES as the DIAN requires it; codes are never reused. */
const XADES_PROBLEMS = {
  SIG_MISSING: [
    'error',
    'the document, or everything in the file, has no signature',
    'el documento no está firmado',
  ],
  SIG_CONTAINER_UNSIGNED: [
    'note',
    'the AttachedDocument itself has no signature',
    'el AttachedDocument mismo no está firmado',
  ],
  SIG_CONTAINER_EMPTY: ['error', 'the AttachedDocument carries nothing', 'el AttachedDocument no trae nada'],
  SIG_ATTACHMENT: [
    'note',
    'an attachment is no document, so it was not verified',
    'un adjunto no es un documento y no se verificó',
  ],
  SIG_ATTACHMENT_UNSIGNED: [
    'note',
    'a document inside has no signature of its own; that of the document around it covers it',
    'un documento de adentro no tiene firma propia; lo cubre la del que lo contiene',
  ],
  SIG_ATTACHMENT_CLOSED: [
    'note',
    'an attachment was not looked into; the signature around it covers it',
    'un adjunto no se pudo abrir; lo cubre la firma del que lo contiene',
  ],
  SIG_ATTACHMENT_UNCHECKED: [
    'error',
    'an attachment was not looked into, and no signature covers it',
    'un adjunto no se pudo abrir, y ninguna firma lo cubre',
  ],
  SIG_SEVERAL: ['error', 'the document has several signatures', 'el documento tiene varias firmas'],
  SIG_PLACE: [
    'error',
    'the signature is not in the ExtensionContent of a UBLExtension',
    'la firma no está en el ExtensionContent de una UBLExtension',
  ],
  SIG_NOT_COVERED: [
    'error',
    'no reference covers the whole document',
    'ninguna referencia cubre todo el documento',
  ],
  SIG_WRAPPING: [
    'error',
    'a reference points at something other than the parts of its own signature',
    'una referencia apunta a algo que no es parte de su firma',
  ],
  SIG_TARGET: [
    'error',
    'QualifyingProperties do not name their signature',
    'QualifyingProperties no nombra su firma',
  ],
  SIG_CERTIFICATE_VALIDITY: [
    'error',
    'the certificate was not valid at the time of signing',
    'el certificado no era válido al momento de la firma',
  ],
  SIG_CERTIFICATE_VALIDITY_UNKNOWN: [
    'note',
    'neither the signature nor the caller says when, so the validity of the certificate was not judged',
    'no se sabe cuándo se firmó: la vigencia del certificado no se juzgó',
  ],
  SIG_CERTIFICATE_UNTRUSTED: [
    'error',
    'the certificate does not lead to a trusted one',
    'el certificado no llega a uno de confianza',
  ],
  SIG_EXTENSION_POSITION: [
    'note',
    'the signature is not in the second UBLExtension',
    'la firma no está en la segunda UBLExtension',
  ],
  SIG_SHAPE_REFERENCES: [
    'note',
    'the references are not the three that the annex requires',
    'las referencias no son las tres que pide el anexo',
  ],
  SIG_SHAPE_CANONICALIZATION: [
    'note',
    'SignedInfo is not canonicalised with inclusive C14N 1.0',
    'SignedInfo no usa C14N 1.0 inclusiva',
  ],
  SIG_REPEATED_ID: [
    'note',
    'the document has an Id several times, to which no reference points',
    'el documento repite un Id al que ninguna referencia apunta',
  ],
  SIG_KEY_INFO_UNSIGNED: ['note', 'no reference covers KeyInfo', 'ninguna referencia cubre KeyInfo'],
  SIG_SIGNED_PROPERTIES_UNSIGNED: [
    'note',
    'no reference covers SignedProperties: time, role and policy are not protected',
    'ninguna referencia cubre las SignedProperties: hora, rol y política sin proteger',
  ],
  SIG_SIGNED_PROPERTIES_MISSING: ['note', 'there are no SignedProperties', 'no hay SignedProperties'],
  SIG_SIGNING_CERTIFICATE_MISSING: [
    'note',
    'SigningCertificate names no certificate',
    'SigningCertificate no nombra ningún certificado',
  ],
  SIG_SIGNING_CERTIFICATE_DIGEST: [
    'note',
    'no digest in SigningCertificate is that of the certificate',
    'ningún resumen de SigningCertificate es el del certificado',
  ],
  SIG_SIGNING_CERTIFICATE_SERIAL: [
    'note',
    'SigningCertificate has another serial number',
    'SigningCertificate tiene otro número de serie',
  ],
  SIG_SIGNING_CERTIFICATE_ISSUER: [
    'note',
    'SigningCertificate has another issuer',
    'SigningCertificate tiene otro emisor',
  ],
  SIG_SIGNING_CERTIFICATE_CHAIN: [
    'note',
    'SigningCertificate names more than the signing certificate',
    'SigningCertificate nombra más que el certificado firmante',
  ],
  SIG_ISSUER_STYLE: [
    'note',
    'the issuer name is written in another style than RFC 2253',
    'el nombre del emisor no está escrito según RFC 2253',
  ],
  SIG_POLICY_MISSING: ['note', 'there is no signature policy', 'no hay política de firma'],
  SIG_POLICY_IDENTIFIER: ['note', 'the policy has another address', 'la política tiene otra dirección'],
  SIG_POLICY_HASH: [
    'note',
    'the policy digest is not that of policy version 2 under the digest it names',
    'el resumen de la política no es el de la versión 2',
  ],
  SIG_ROLE_MISSING: ['note', 'there is no claimed role', 'no hay rol declarado'],
  SIG_ROLE_UNKNOWN: [
    'note',
    'the claimed role is neither supplier nor third party',
    'el rol declarado no es supplier ni third party',
  ],
  SIG_TIME_MISSING: [
    'note',
    'there is no SigningTime, or it is not a date and time',
    'no hay SigningTime, o no es fecha y hora',
  ],
  SIG_TIME_OFFSET: [
    'note',
    'SigningTime is not in Colombian time',
    'SigningTime no está en hora de Colombia',
  ],
  SIG_TIME_DATE: [
    'note',
    'the date of SigningTime is not the IssueDate',
    'la fecha de SigningTime no es la del documento (IssueDate)',
  ],
  SIG_TIME_FUTURE: ['note', 'SigningTime lies in the future', 'SigningTime está en el futuro'],
} as const satisfies ProblemTable;

/**
 * Every code that `verify` reports about signatures: severity and meaning, in English and in Spanish. Beside them, a file that cannot be read has
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
