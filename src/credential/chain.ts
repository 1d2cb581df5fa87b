import type { Certificate } from './certificate.js';
import { isSameName } from './distinguished-name.js';
import { nodeCertificate, publicKeyOf } from './public-key.js';

const LONGEST_CHAIN = 10;

/**
 * Tells whether `issuer` issued `certificate`: the names meet, as RFC 5280 §7.1 compares them, and the signature verifies.
 *
 * Validity, revocation and key usage are not looked at.
 *
 * @example
 * isIssuedBy(root, root); // true: self-signed
 */
export function isIssuedBy(certificate: Certificate, issuer: Certificate): boolean {
  if (!isSameName(certificate.issuerAttributes, issuer.subjectAttributes)) return false;
  try {
    return nodeCertificate(certificate).verify(publicKeyOf(issuer));
  } catch {
    // A key or algorithm that OpenSSL refuses proves nothing, and one odd certificate must not close the file.
    return false;
  }
}

/** Tells whether a certificate is its own issuer, as a root and a home-made certificate are. */
export function isSelfSigned(certificate: Certificate): boolean {
  return isIssuedBy(certificate, certificate);
}

/**
 * Orders certificates from a leaf to its root, by issuer and signature.
 *
 * @param pool certificates in any order; those that are not above the leaf are left out
 * @returns the leaf first, then each issuer that the pool holds; the last one is a root when the chain is complete
 * @example
 * orderChain(leaf, [root, other, intermediate]); // [leaf, intermediate, root]
 */
export function orderChain(leaf: Certificate, pool: readonly Certificate[]): Certificate[] {
  const chain = [leaf];
  let current = leaf;
  while (chain.length < LONGEST_CHAIN && !isSelfSigned(current)) {
    const issuer = newestIssuer(current, pool, chain);
    if (issuer === undefined) break;
    chain.push(issuer);
    current = issuer;
  }
  return chain;
}

/** An authority may hold several certificates of one name and key; the one that lasts longest serves longest. */
function newestIssuer(
  certificate: Certificate,
  pool: readonly Certificate[],
  chain: readonly Certificate[],
): Certificate | undefined {
  return pool
    .filter((candidate) => !chain.includes(candidate) && isIssuedBy(certificate, candidate))
    .sort((a, b) => b.notAfter.getTime() - a.notAfter.getTime())[0];
}
