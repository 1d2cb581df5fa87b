import {
  createCipheriv,
  createHash,
  createHmac,
  hash,
  type KeyObject,
  pbkdf2Sync,
  randomBytes,
} from 'node:crypto';
import {
  bmpString,
  concat,
  element,
  explicit,
  integer,
  nothing,
  objectIdentifier,
  octetString,
  sequence,
  set,
} from './der.js';

/** What a throw-away PKCS#12 file holds. */
export interface MakePkcs12Options {
  readonly key: KeyObject;
  /** DER. */
  readonly certificate: Uint8Array;
  /** Certificates of the authorities, in DER. */
  readonly chain?: readonly Uint8Array[];
  readonly password: string;
  readonly friendlyName?: string;
  /** Source of salts and initialisation vectors; node:crypto's when absent. */
  readonly random?: (size: number) => Uint8Array;
}

type Random = (size: number) => Uint8Array;

const ITERATIONS = 2048;
const DATA = '1.2.840.113549.1.7.1';
const ENCRYPTED_DATA = '1.2.840.113549.1.7.6';
const SHA256 = sequence(objectIdentifier('2.16.840.1.101.3.4.2.1'), nothing());
const HMAC_SHA256 = sequence(objectIdentifier('1.2.840.113549.2.9'), nothing());
/** Purpose of the octets derived for the MAC (RFC 7292, appendix B.3). */
const MAC_PURPOSE = 3;
const SHA256_BLOCK = 64;

/**
 * Writes a PKCS#12 file (RFC 7292) as OpenSSL 3 does: key and certificates under PBES2 with AES-256 and
 * HMAC-SHA-256, MAC by SHA-256.
 *
 * @returns the bytes of the `.p12` file
 * @example
 * const file = makePkcs12({ ...makeCertificate(options), password: 'demo' });
 */
export function makePkcs12(options: MakePkcs12Options): Uint8Array {
  const { key, certificate, chain = [], password, friendlyName, random = randomBytes } = options;
  const attributes = attributesOf(certificate, friendlyName);
  const certificates = sequence(
    certificateBag(certificate, attributes),
    ...chain.map((der) => certificateBag(der)),
  );
  const privateKey = new Uint8Array(key.export({ format: 'der', type: 'pkcs8' }));
  const sealedKey = seal(privateKey, password, random);
  const keys = sequence(
    bag(
      '1.2.840.113549.1.12.10.1.2',
      sequence(sealedKey.algorithm, octetString(sealedKey.ciphertext)),
      attributes,
    ),
  );
  const safe = sequence(encryptedPart(certificates, password, random), data(keys));
  return sequence(integer(3), data(safe), macOf(safe, password, random));
}

function data(content: Uint8Array): Uint8Array {
  return sequence(objectIdentifier(DATA), explicit(0, octetString(content)));
}

function encryptedPart(content: Uint8Array, password: string, random: Random): Uint8Array {
  const { algorithm, ciphertext } = seal(content, password, random);
  const info = sequence(objectIdentifier(DATA), algorithm, element(0x80, ciphertext));
  return sequence(objectIdentifier(ENCRYPTED_DATA), explicit(0, sequence(integer(0), info)));
}

/** PBES2 (RFC 8018 §6.2). */
function seal(content: Uint8Array, password: string, random: Random) {
  const salt = random(16);
  const iv = random(16);
  const cipher = createCipheriv('aes-256-cbc', pbkdf2Sync(password, salt, ITERATIONS, 32, 'sha256'), iv);
  const derivation = sequence(
    objectIdentifier('1.2.840.113549.1.5.12'),
    sequence(octetString(salt), integer(ITERATIONS), HMAC_SHA256),
  );
  const encryption = sequence(objectIdentifier('2.16.840.1.101.3.4.1.42'), octetString(iv));
  return {
    algorithm: sequence(objectIdentifier('1.2.840.113549.1.5.13'), sequence(derivation, encryption)),
    ciphertext: concat(cipher.update(content), cipher.final()),
  };
}

function certificateBag(der: Uint8Array, attributes?: Uint8Array): Uint8Array {
  const value = sequence(objectIdentifier('1.2.840.113549.1.9.22.1'), explicit(0, octetString(der)));
  return bag('1.2.840.113549.1.12.10.1.3', value, attributes);
}

function bag(oid: string, value: Uint8Array, attributes?: Uint8Array): Uint8Array {
  return sequence(
    objectIdentifier(oid),
    explicit(0, value),
    ...(attributes === undefined ? [] : [attributes]),
  );
}

function attributesOf(certificate: Uint8Array, friendlyName: string | undefined): Uint8Array {
  const attribute = (oid: string, value: Uint8Array) => sequence(objectIdentifier(oid), set(value));
  const localKeyId = octetString(createHash('sha1').update(certificate).digest());
  return set(
    ...(friendlyName === undefined ? [] : [attribute('1.2.840.113549.1.9.20', bmpString(friendlyName))]),
    attribute('1.2.840.113549.1.9.21', localKeyId),
  );
}

function macOf(safe: Uint8Array, password: string, random: Random): Uint8Array {
  const salt = random(16);
  const digest = createHmac('sha256', macKey(password, salt)).update(safe).digest();
  return sequence(sequence(SHA256, octetString(digest)), octetString(salt), integer(ITERATIONS));
}

/** RFC 7292, appendix B.2, for as many octets as SHA-256 gives, which needs one round of it. */
function macKey(password: string, salt: Uint8Array): Uint8Array {
  const bmp = Buffer.from(`${password}\0`, 'utf16le').swap16();
  let octets: Uint8Array = concat(
    new Uint8Array(SHA256_BLOCK).fill(MAC_PURPOSE),
    repeated(salt),
    repeated(bmp),
  );
  for (let i = 0; i < ITERATIONS; i += 1) octets = hash('sha256', octets, 'buffer');
  return octets;
}

function repeated(octets: Uint8Array): Uint8Array {
  const size = Math.ceil(octets.length / SHA256_BLOCK) * SHA256_BLOCK;
  return Uint8Array.from({ length: size }, (_, i) => octets[i % octets.length] ?? 0);
}
