import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import {
  bitString,
  boolean,
  childrenOf,
  element,
  explicit,
  ia5String,
  integer,
  nothing,
  objectIdentifier,
  octetString,
  printableString,
  sequence,
  set,
  time,
  utf8String,
} from './der.js';

/** Who a throw-away certificate is for; the country is always `CO`. */
export interface CertificateSubject {
  readonly commonName: string;
  readonly organization?: string;
  readonly organizationalUnit?: string;
  readonly title?: string;
  readonly email?: string;
  readonly street?: string;
  readonly locality?: string;
  readonly state?: string;
}

/** What a throw-away certificate says. */
export interface MakeCertificateOptions {
  readonly subject: CertificateSubject;
  /** Written as serialNumber and as the NIT attribute of Camerfirma and GSE, as the Colombian authorities do. */
  readonly nit?: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** Positive; a string is read as decimal. */
  readonly serialNumber: bigint | string;
  /** RSA; made when absent (2048 bits, which takes a moment). */
  readonly keyPair?: { readonly privateKey: KeyObject };
  /** Who signs it; the certificate signs itself when absent. */
  readonly issuer?: MadeCertificate;
  /** Makes the certificate of an authority, which may issue others. */
  readonly authority?: boolean;
  /** Host names and IPv4 addresses of a server that proves itself with it (HTTPS). */
  readonly hosts?: readonly string[];
}

/** A certificate and the private key that belongs to it. */
export interface MadeCertificate {
  /** DER. */
  readonly certificate: Uint8Array;
  readonly key: KeyObject;
}

const SHA256_WITH_RSA = sequence(objectIdentifier('1.2.840.113549.1.1.11'), nothing());
const NIT = '1.3.6.1.4.1.4710.1.3.2';
const KEY_BITS = 2048;
/** Extended key usage: TLS server. */
const SERVER = '1.3.6.1.5.5.7.3.1';
/** KeyUsage as a BIT STRING: digitalSignature and nonRepudiation; keyCertSign and cRLSign. */
const SIGNER_USAGE = element(0x03, Uint8Array.of(6, 0xc0));
const AUTHORITY_USAGE = element(0x03, Uint8Array.of(1, 0x06));

/**
 * Makes a throw-away X.509 certificate (RFC 5280) for demonstrations and tests, written as the Colombian authorities
 * write theirs. No authority stands behind it: the DIAN refuses it.
 *
 * @returns the certificate in DER and its private key
 * @example
 * const { certificate, key } = makeCertificate({
 *   subject: { commonName: 'Panadería La Espiga S.A.S.' },
 *   nit: '900373115', serialNumber: 1n, notBefore, notAfter,
 * });
 */
export function makeCertificate(options: MakeCertificateOptions): MadeCertificate {
  const { keyPair, issuer, notBefore, notAfter } = options;
  const key = keyPair?.privateKey ?? generateKeyPairSync('rsa', { modulusLength: KEY_BITS }).privateKey;
  const publicKey = createPublicKey(key);
  const subject = nameOf(options);
  const body = sequence(
    explicit(0, integer(2)),
    integer(BigInt(options.serialNumber)),
    SHA256_WITH_RSA,
    issuer === undefined ? subject : subjectOf(issuer.certificate),
    sequence(time(notBefore), time(notAfter)),
    subject,
    new Uint8Array(publicKey.export({ format: 'der', type: 'spki' })),
    explicit(3, sequence(...extensionsOf(options, publicKey))),
  );
  const signature = sign('sha256', body, issuer?.key ?? key);
  return { certificate: sequence(body, SHA256_WITH_RSA, bitString(signature)), key };
}

/** From the street to the country, so that RFC 2253, which turns it around, starts with `C=CO`. */
function nameOf({ subject, nit }: MakeCertificateOptions): Uint8Array {
  const attributes: readonly (readonly [string, string | undefined, (text: string) => Uint8Array])[] = [
    ['2.5.4.9', subject.street, utf8String],
    ['1.2.840.113549.1.9.1', subject.email, ia5String],
    ['2.5.4.3', subject.commonName, utf8String],
    ['2.5.4.5', nit, printableString],
    [NIT, nit, utf8String],
    ['2.5.4.12', subject.title, utf8String],
    ['2.5.4.11', subject.organizationalUnit, utf8String],
    ['2.5.4.10', subject.organization, utf8String],
    ['2.5.4.7', subject.locality, utf8String],
    ['2.5.4.8', subject.state, utf8String],
    ['2.5.4.6', 'CO', printableString],
  ];
  return sequence(
    ...attributes.flatMap(([oid, text, write]) =>
      text === undefined ? [] : [set(sequence(objectIdentifier(oid), write(text)))],
    ),
  );
}

/** The subject's name, octet by octet, for the issuer's name must equal it so. */
function subjectOf(certificate: Uint8Array): Uint8Array {
  const [body = new Uint8Array()] = childrenOf(certificate);
  const [, , , , , subject = new Uint8Array()] = childrenOf(body);
  return subject;
}

function extensionsOf(
  { authority = false, issuer, hosts }: MakeCertificateOptions,
  publicKey: KeyObject,
): Uint8Array[] {
  const keyIdentifier = keyIdentifierOf(publicKey);
  const issuerIdentifier =
    issuer === undefined ? keyIdentifier : keyIdentifierOf(createPublicKey(issuer.key));
  const purposes = [...(hosts === undefined ? [] : [SERVER]), '1.3.6.1.5.5.7.3.2', '1.3.6.1.5.5.7.3.4'];
  return [
    extension('2.5.29.19', authority ? sequence(boolean(true)) : sequence(), { critical: true }),
    extension('2.5.29.15', authority ? AUTHORITY_USAGE : SIGNER_USAGE, { critical: true }),
    ...(authority ? [] : [extension('2.5.29.37', sequence(...purposes.map(objectIdentifier)))]),
    extension('2.5.29.14', octetString(keyIdentifier)),
    extension('2.5.29.35', sequence(element(0x80, issuerIdentifier))),
    ...(hosts === undefined ? [] : [extension('2.5.29.17', sequence(...hosts.map(hostName)))]),
  ];
}

/** A GeneralName: dNSName, or iPAddress for four numbers (RFC 5280 §4.2.1.6). */
function hostName(host: string): Uint8Array {
  const address = /^\d+(?:\.\d+){3}$/.test(host);
  return address
    ? element(0x87, Uint8Array.from(host.split('.').map(Number)))
    : element(0x82, Buffer.from(host));
}

function extension(oid: string, value: Uint8Array, { critical = false } = {}): Uint8Array {
  return sequence(objectIdentifier(oid), ...(critical ? [boolean(true)] : []), octetString(value));
}

/** RFC 5280 §4.2.1.2, method 1. */
function keyIdentifierOf(publicKey: KeyObject): Uint8Array {
  return createHash('sha1')
    .update(publicKey.export({ format: 'der', type: 'pkcs1' }))
    .digest();
}
