import { randomUUID } from 'node:crypto';
import {
  type Credential,
  certificateOf,
  readCertificate,
  type SignatureAlgorithm,
} from '../credential/index.js';
import { FacturadorError } from '../errors/index.js';
import { compileTemplate, type DigestAlgorithm, digestOf, type Template } from '../xmldsig/index.js';
import { keyInfoElement, signedInfoElement, signedPropertiesElement } from './elements.js';

/** Who signs: the obliged issuer, or a technology provider in its name; Política de firma v2, §12. */
export type SignerRole = 'supplier' | 'third party';

/** The digest that goes with a signature algorithm. */
export type SigningDigest = Exclude<DigestAlgorithm, 'sha1'>;

/** What signing with one credential in one manner repeats for every document, written once. */
export interface Signer {
  /** The Ids of its signatures, unless told otherwise: an Id has to be unique in one document only. */
  readonly id: string;
  readonly digest: SigningDigest;
  readonly signedInfo: Template;
  readonly keyInfo: Template;
  readonly signedProperties: Template;
}

/** The manner of signing. */
export interface SigningManner {
  readonly role: SignerRole;
  readonly algorithm: SignatureAlgorithm;
  readonly includeChain: boolean;
}

const DIGESTS: ReadonlyMap<string, SigningDigest> = new Map([
  ['rsa-sha256', 'sha256'],
  ['rsa-sha384', 'sha384'],
  ['rsa-sha512', 'sha512'],
]);
const ROLES: readonly string[] = ['supplier', 'third party'];

const signers = new WeakMap<Credential, { readonly manner: SigningManner; readonly signer: Signer }[]>();

/**
 * Returns the signer of a credential; made once, then taken from memory for as long as the credential lives.
 *
 * @throws {FacturadorError} `ERR_SIGN_ALGORITHM`, `ERR_INPUT`, `ERR_CREDENTIAL_NO_CERTIFICATE`
 */
export function signerOf(credential: Credential, manner: SigningManner): Signer {
  let known = signers.get(credential);
  if (known === undefined) {
    known = [];
    signers.set(credential, known);
  }
  for (const one of known) if (isSame(one.manner, manner)) return one.signer;
  const signer = makeSigner(credential, manner);
  known.push({ manner, signer });
  return signer;
}

function isSame(one: SigningManner, other: SigningManner): boolean {
  return (
    one.algorithm === other.algorithm && one.role === other.role && one.includeChain === other.includeChain
  );
}

function makeSigner(credential: Credential, { role, algorithm, includeChain }: SigningManner): Signer {
  const digest = DIGESTS.get(algorithm);
  if (digest === undefined) {
    throw new FacturadorError(
      'ERR_SIGN_ALGORITHM',
      `Found the algorithm "${algorithm}", expected one of ${[...DIGESTS.keys()].join(', ')}`,
    );
  }
  if (!ROLES.includes(role)) {
    throw new FacturadorError('ERR_INPUT', `Found the role "${role}", expected one of ${ROLES.join(', ')}`, {
      path: 'role',
    });
  }
  const leaf = certificateOf(credential);
  const above = includeChain ? credential.chain.slice(1).map(readCertificate) : [];
  const named = [leaf, ...above].map(({ der, issuer, serialNumber }) => ({
    issuer,
    serialNumber,
    digest: digestOf(digest, der),
  }));
  return {
    id: randomUUID(),
    digest,
    signedInfo: compileTemplate(signedInfoElement(digest)),
    keyInfo: compileTemplate(keyInfoElement(leaf.der)),
    signedProperties: compileTemplate(signedPropertiesElement(digest, named, role)),
  };
}
