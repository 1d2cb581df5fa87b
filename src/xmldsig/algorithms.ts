/** The digests of XML signatures; `sha1` only to verify, never to sign. */
export type DigestAlgorithm = 'sha1' | 'sha256' | 'sha384' | 'sha512';

/** The ways of canonicalising that a signature may name. */
export interface Canonicalization {
  readonly method: 'inclusive' | 'exclusive';
  readonly withComments: boolean;
}

/** Namespace of XML Signature. */
export const DS = 'http://www.w3.org/2000/09/xmldsig#';
/** Namespace of Exclusive XML Canonicalization, and of its `InclusiveNamespaces`. */
export const EXCLUSIVE_C14N = 'http://www.w3.org/2001/10/xml-exc-c14n#';
export const INCLUSIVE_C14N = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315';
export const ENVELOPED_SIGNATURE = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';

/** Digest → the identifier in DigestMethod. */
export const DIGEST_METHODS: Readonly<Record<DigestAlgorithm, string>> = {
  sha1: 'http://www.w3.org/2000/09/xmldsig#sha1',
  sha256: 'http://www.w3.org/2001/04/xmlenc#sha256',
  sha384: 'http://www.w3.org/2001/04/xmldsig-more#sha384',
  sha512: 'http://www.w3.org/2001/04/xmlenc#sha512',
};

/** Digest of an RSASSA-PKCS1-v1_5 signature → the identifier in SignatureMethod. */
export const RSA_METHODS: Readonly<Record<DigestAlgorithm, string>> = {
  sha1: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1',
  sha256: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  sha384: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha384',
  sha512: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512',
};

const DIGESTS: ReadonlyMap<string, DigestAlgorithm> = invert(DIGEST_METHODS);
const RSA_DIGESTS: ReadonlyMap<string, DigestAlgorithm> = invert(RSA_METHODS);
const CANONICALIZATIONS: ReadonlyMap<string, Canonicalization> = new Map([
  [INCLUSIVE_C14N, { method: 'inclusive', withComments: false }],
  [`${INCLUSIVE_C14N}#WithComments`, { method: 'inclusive', withComments: true }],
  [EXCLUSIVE_C14N, { method: 'exclusive', withComments: false }],
  [`${EXCLUSIVE_C14N}WithComments`, { method: 'exclusive', withComments: true }],
]);

/** The digest that a DigestMethod names, if we know it. */
export function digestMethodOf(method: string): DigestAlgorithm | undefined {
  return DIGESTS.get(method);
}

/** The digest of the RSA signature that a SignatureMethod names, if we know it. */
export function rsaMethodOf(method: string): DigestAlgorithm | undefined {
  return RSA_DIGESTS.get(method);
}

/** The canonicalisation that an identifier names, if we know it. */
export function canonicalizationOf(method: string): Canonicalization | undefined {
  return CANONICALIZATIONS.get(method);
}

function invert(methods: Readonly<Record<DigestAlgorithm, string>>): ReadonlyMap<string, DigestAlgorithm> {
  return new Map(Object.entries(methods).map(([digest, method]) => [method, digest as DigestAlgorithm]));
}
