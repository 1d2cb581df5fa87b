import { attributes, vocabulary, type XmlElement } from '../xml/index.js';
import {
  DIGEST_METHODS,
  type DigestAlgorithm,
  DS,
  ENVELOPED_SIGNATURE,
  INCLUSIVE_C14N,
  RSA_METHODS,
} from './algorithms.js';

/** Makes elements of XML Signature with the prefix `ds`. */
export const ds = vocabulary('ds', DS, [
  'CanonicalizationMethod',
  'DigestMethod',
  'DigestValue',
  'KeyInfo',
  'Object',
  'Reference',
  'Signature',
  'SignatureMethod',
  'SignatureValue',
  'SignedInfo',
  'Transform',
  'Transforms',
  'X509Certificate',
  'X509Data',
  'X509IssuerName',
  'X509SerialNumber',
]);

/** What one reference says. */
export interface ReferenceContent {
  readonly id?: string;
  readonly uri: string;
  readonly type?: string;
  /** Whether the signature itself is left out of what is digested. */
  readonly enveloped?: boolean;
  /** The digest, in base64. */
  readonly value: string;
}

/** `ds:DigestMethod` and `ds:DigestValue`, as they stand in a Reference, a CertDigest and a SigPolicyHash. */
export function digestElements(digest: DigestAlgorithm, value: string): readonly XmlElement[] {
  return [ds.DigestMethod('', attributes({ Algorithm: DIGEST_METHODS[digest] })), ds.DigestValue(value)];
}

/**
 * `ds:SignedInfo` under inclusive Canonical XML 1.0, signed with RSA; XML Signature §4.3.
 *
 * @param rsa the digest of the signature itself
 * @param digest that of the references
 */
export function signedInfo(
  rsa: DigestAlgorithm,
  digest: DigestAlgorithm,
  references: readonly ReferenceContent[],
): XmlElement {
  return ds.SignedInfo([
    ds.CanonicalizationMethod('', attributes({ Algorithm: INCLUSIVE_C14N })),
    ds.SignatureMethod('', attributes({ Algorithm: RSA_METHODS[rsa] })),
    ...references.map((reference) => referenceElement(digest, reference)),
  ]);
}

function referenceElement(digest: DigestAlgorithm, reference: ReferenceContent): XmlElement {
  const { id, uri, type, enveloped, value } = reference;
  return ds.Reference(
    [
      enveloped
        ? ds.Transforms([ds.Transform('', attributes({ Algorithm: ENVELOPED_SIGNATURE }))])
        : undefined,
      ...digestElements(digest, value),
    ],
    attributes({ Id: id, Type: type, URI: uri }),
  );
}
