import { createHmac, timingSafeEqual } from 'node:crypto';
import { FacturadorError } from '../errors/index.js';
import { objectIdentifier, octetString, sequence } from './asn1.js';
import type { BerNode } from './ber.js';
import type { Budget } from './budget.js';
import type { PasswordForm } from './password-forms.js';
import { HMAC_HASHES, readIterations, readPbkdf2, unsupported } from './pbe.js';
import { type Pkcs12Hash, PURPOSE, pkcs12Derive } from './pkcs12-kdf.js';

const PBMAC1 = '1.2.840.113549.1.5.14';

const HASHES: Readonly<Record<string, { readonly hash: Pkcs12Hash; readonly size: number }>> = {
  '1.3.14.3.2.26': { hash: 'sha1', size: 20 },
  '2.16.840.1.101.3.4.2.4': { hash: 'sha224', size: 28 },
  '2.16.840.1.101.3.4.2.1': { hash: 'sha256', size: 32 },
  '2.16.840.1.101.3.4.2.2': { hash: 'sha384', size: 48 },
  '2.16.840.1.101.3.4.2.3': { hash: 'sha512', size: 64 },
  '2.16.840.1.101.3.4.2.5': { hash: 'sha512-224', size: 28 },
  '2.16.840.1.101.3.4.2.6': { hash: 'sha512-256', size: 32 },
};

interface Mac {
  readonly hash: string;
  /** The key of the HMAC, from a password. */
  readonly derive: (password: PasswordForm) => Uint8Array;
}

/**
 * Finds the form of the password under which the MAC of a PKCS#12 file is right (RFC 7292 §4; RFC 9579 for PBMAC1).
 *
 * @param macData the MacData of the file
 * @param content the octets that it protects
 * @throws {FacturadorError} `ERR_CREDENTIAL_PASSWORD`, `ERR_CREDENTIAL_ALGORITHM`, `ERR_CREDENTIAL_FORMAT`,
 *   `ERR_CREDENTIAL_LIMIT`
 */
export function verifyMac(
  macData: BerNode,
  content: Uint8Array,
  { forms, budget }: { readonly forms: readonly PasswordForm[]; readonly budget: Budget },
): PasswordForm {
  const [digestInfo, saltNode, iterationsNode] = sequence(macData, 'the MAC');
  const [algorithm, digestNode] = sequence(digestInfo, 'the digest of the MAC');
  const expected = octetString(digestNode, 'the digest of the MAC');
  const { hash, derive } = readMac(algorithm, { saltNode, iterationsNode, budget });
  const form = forms.find((candidate) => {
    const actual = createHmac(hash, derive(candidate)).update(content).digest();
    return actual.length === expected.length && timingSafeEqual(actual, expected);
  });
  if (form !== undefined) return form;
  throw new FacturadorError(
    'ERR_CREDENTIAL_PASSWORD',
    'The password does not open the PKCS#12 file; check it (capitals, blanks at the ends), or the file is damaged',
  );
}

function readMac(
  algorithm: BerNode | undefined,
  {
    saltNode,
    iterationsNode,
    budget,
  }: { saltNode: BerNode | undefined; iterationsNode: BerNode | undefined; budget: Budget },
): Mac {
  const [type, parameters] = sequence(algorithm, 'the algorithm of the MAC');
  const oid = objectIdentifier(type, 'the algorithm of the MAC');
  if (oid === PBMAC1) return readPbmac1(parameters, budget);
  const found = HASHES[oid];
  if (found === undefined) throw unsupported('MAC', oid);
  const { hash, size } = found;
  const salt = octetString(saltNode, 'the salt of the MAC');
  const iterations = iterationsNode === undefined ? 1 : readIterations(iterationsNode);
  const derive = ({ bmp }: PasswordForm) =>
    pkcs12Derive({ hash, salt, iterations }, bmp, { purpose: PURPOSE.mac, size, budget });
  return { hash, derive };
}

function readPbmac1(parameters: BerNode | undefined, budget: Budget): Mac {
  const [derivation, scheme] = sequence(parameters, 'the PBMAC1 parameters');
  const oid = objectIdentifier(sequence(scheme, 'the PBMAC1 scheme')[0], 'the PBMAC1 scheme');
  const found = HMAC_HASHES[oid];
  if (found === undefined) throw unsupported('MAC', oid);
  const derive = readPbkdf2(derivation, found.size, budget);
  return { hash: found.hash, derive: ({ octets }) => derive(octets) };
}
