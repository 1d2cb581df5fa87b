import { FacturadorError, isFacturadorError } from '../errors/index.js';
import { bitString, decimalInteger, explicit, objectIdentifier, sequence, time } from './asn1.js';
import { type BerNode, contentOf, rawOf, readBer, TAG } from './ber.js';
import { assertCertificateSize, createBudget, limit } from './budget.js';
import { type CertificateExtensions, readExtensions } from './certificate-extensions.js';
import { type NameAttribute, readName } from './distinguished-name.js';
import { nitHint } from './nit-hint.js';

/** An X.509 certificate (RFC 5280), read once into plain values. */
export interface Certificate extends CertificateExtensions {
  /** The certificate itself, DER. */
  readonly der: Uint8Array;
  /** RFC 2253, as Java's `X500Principal.getName()` prints it: `C=CO,L=Bogota D.C.,O=Andes SCD,…`. */
  readonly subject: string;
  /** RFC 2253, as Java prints it: the text of `ds:X509IssuerName`. */
  readonly issuer: string;
  /** Attributes of the subject in the order of the certificate. */
  readonly subjectAttributes: readonly NameAttribute[];
  /** Attributes of the issuer in the order of the certificate. */
  readonly issuerAttributes: readonly NameAttribute[];
  /** In decimal, of any length: the text of `ds:X509SerialNumber`. */
  readonly serialNumber: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** `rsa`, `ec`, or the object identifier of another kind of key. */
  readonly publicKeyType: string;
  /** Size of the RSA modulus or of the curve; 0 when the kind of key is another. */
  readonly publicKeyBits: number;
  /** The key alone, as the certificate's BIT STRING holds it; an RSAPublicKey in DER for `rsa`. */
  readonly publicKey: Uint8Array;
  /** NIT or cédula of the subject without check digit, where the authority writes it; only a hint. */
  readonly nit?: string;
}

const RSA = '1.2.840.113549.1.1.1';
/** What OpenSSL verifies with; authorities use up to 8192. */
const MOST_MODULUS_BITS = 16_384;
/** Nearly all use 65537, which has 17. */
const MOST_EXPONENT_BITS = 64;
const EC = '1.2.840.10045.2.1';
const CURVE_BITS: Readonly<Record<string, number>> = {
  '1.2.840.10045.3.1.7': 256,
  '1.3.132.0.34': 384,
  '1.3.132.0.35': 521,
  '1.3.132.0.10': 256,
};

/**
 * Reads a certificate.
 *
 * @param der the certificate in DER; bytes after its end are left out of `der`
 * @returns names, serial, validity, public key and the extensions that matter for signing
 * @throws {FacturadorError} `ERR_CREDENTIAL_CERTIFICATE` when the bytes are not a certificate,
 *   `ERR_CREDENTIAL_LIMIT` when it is nested or filled beyond reason
 * @see RFC 5280 §4.1; RFC 2253 for the names
 * @example
 * const { issuer, serialNumber, notAfter } = readCertificate(credential.chain[0]);
 */
export function readCertificate(der: Uint8Array): Certificate {
  if (!(der instanceof Uint8Array)) {
    throw new FacturadorError('ERR_INPUT', 'A certificate is read from a Uint8Array with its DER');
  }
  try {
    return readParts(readBer(der, createBudget()));
  } catch (error) {
    if (!isFacturadorError(error) || error.code !== 'ERR_CREDENTIAL_FORMAT') throw error;
    throw new FacturadorError('ERR_CREDENTIAL_CERTIFICATE', 'The bytes are not an X.509 certificate in DER', {
      cause: error,
    });
  }
}

function readParts(root: BerNode): Certificate {
  assertCertificateSize(rawOf(root).length);
  const [body] = sequence(root, 'the certificate');
  const fields = sequence(body, 'the certificate body');
  const at = fields[0]?.tag === 0xa0 ? 1 : 0;
  const subject = readName(fields[at + 4], 'the subject');
  const issuer = readName(fields[at + 2], 'the issuer');
  const [notBefore, notAfter] = sequence(fields[at + 3], 'the validity');
  const extensions = fields.slice(at + 6).find((field) => field.tag === 0xa3);
  const nit = nitHint(subject.attributes);
  return {
    der: rawOf(root),
    subject: subject.text,
    issuer: issuer.text,
    subjectAttributes: subject.attributes,
    issuerAttributes: issuer.attributes,
    serialNumber: decimalInteger(fields[at], 'the serial number'),
    notBefore: time(notBefore, 'the start of the validity'),
    notAfter: time(notAfter, 'the end of the validity'),
    ...readPublicKey(fields[at + 5]),
    ...readExtensions(
      extensions === undefined ? [] : sequence(explicit(extensions, 3, 'extensions'), 'extensions'),
    ),
    ...(nit === undefined ? {} : { nit }),
  };
}

function readPublicKey(node: BerNode | undefined) {
  const [algorithm, key] = sequence(node, 'the public key');
  const [type, parameters] = sequence(algorithm, 'the algorithm of the public key');
  const oid = objectIdentifier(type, 'the algorithm of the public key');
  const publicKey = bitString(key, 'the public key');
  if (oid === RSA) return { publicKeyType: 'rsa', publicKeyBits: modulusBits(publicKey), publicKey };
  if (oid !== EC) return { publicKeyType: oid, publicKeyBits: 0, publicKey };
  const named = parameters?.tag === TAG.objectIdentifier;
  const bits = named ? CURVE_BITS[objectIdentifier(parameters, 'the curve')] : undefined;
  return { publicKeyType: 'ec', publicKeyBits: bits ?? 0, publicKey };
}

function modulusBits(rsaPublicKey: Uint8Array): number {
  const [modulus, exponent] = sequence(readBer(rsaPublicKey, createBudget()), 'the RSA key');
  const bits = integerBits(modulus);
  // OpenSSL reckons with numbers of any size, in the square of it.
  if (bits > MOST_MODULUS_BITS) throw limit(`Found an RSA modulus of ${bits} bits`);
  const exponentBits = integerBits(exponent);
  if (exponentBits > MOST_EXPONENT_BITS) throw limit(`Found an RSA exponent of ${exponentBits} bits`);
  return bits;
}

function integerBits(node: BerNode | undefined): number {
  const content = node?.tag === TAG.integer ? contentOf(node) : new Uint8Array();
  const first = content.findIndex((byte) => byte !== 0);
  if (first < 0) return 0;
  return (content.length - first) * 8 - (Math.clz32(content[first] ?? 0) - 24);
}
