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

const signers = new WeakMap<Credential, Map<string, Signer>>();

/**
 * Returns the signer of a credential; made once, then taken from memory for as long as the credential lives.
 *
 * @throws {FacturadorError} `ERR_SIGN_ALGORITHM`, `ERR_INPUT`, `ERR_CREDENTIAL_NO_CERTIFICATE`
 */
export function signerOf(credential: Credential, manner: SigningManner): Signer {
  let known = signers.get(credential);
  if (known === undefined) {
    known = new Map();
    signers.set(credential, known);
  }
  const key = `${manner.algorithm} ${manner.role} ${manner.includeChain}`;
  let signer = known.get(key);
  if (signer === undefined) {
    signer = makeSigner(credential, manner);
    known.set(key, signer);
  }
  return signer;
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
    digest,
    signedInfo: compileTemplate(signedInfoElement(digest)),
    keyInfo: compileTemplate(keyInfoElement(leaf.der)),
    signedProperties: compileTemplate(signedPropertiesElement(digest, named, role)),
  };
}
