import { randomUUID } from 'node:crypto';
import {
  type Credential,
  certificateOf,
  readCertificate,
  type SignatureAlgorithm,
} from '../credential/index.js';
import { describe, FacturadorError } from '../errors/index.js';
import { compileTemplate, type DigestAlgorithm, digestOf, type Template } from '../xmldsig/index.js';
import { keyInfoElement, signedInfoElement, signedPropertiesElement } from './elements.js';

/** Who signs: the obliged issuer, or a technology provider in its name; Política de firma v2, §12. */
export type SignerRole = 'supplier' | 'third party';

/** The digests that a signature may be made with. */
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
  /** That of the algorithm when absent. */
  readonly digest: SigningDigest | undefined;
  readonly includeChain: boolean;
}

const RSA_DIGESTS: ReadonlyMap<string, SigningDigest> = new Map([
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
    one.algorithm === other.algorithm &&
    one.digest === other.digest &&
    one.role === other.role &&
    one.includeChain === other.includeChain
  );
}

function makeSigner(credential: Credential, manner: SigningManner): Signer {
  const { role, algorithm, includeChain } = manner;
  const rsa = RSA_DIGESTS.get(algorithm);
  if (rsa === undefined) throw unknownAlgorithm('algorithm', algorithm, [...RSA_DIGESTS.keys()]);
  const { digest = rsa } = manner;
  const known = [...RSA_DIGESTS.values()];
  if (!known.includes(digest)) throw unknownAlgorithm('digest', digest, known);
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
    signedInfo: compileTemplate(signedInfoElement(rsa, digest)),
    keyInfo: compileTemplate(keyInfoElement(leaf.der)),
    signedProperties: compileTemplate(signedPropertiesElement(digest, named, role)),
  };
}

function unknownAlgorithm(path: string, found: unknown, known: readonly string[]): FacturadorError {
  const message = `Found the ${path} ${describe(found)}, expected one of ${known.join(', ')}`;
  return new FacturadorError('ERR_SIGN_ALGORITHM', message, { path });
}
