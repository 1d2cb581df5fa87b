import { bitString, hex, objectIdentifier, octetString, sequence } from './asn1.js';
import { type BerNode, contentOf, readBer, TAG } from './ber.js';
import { createBudget } from './budget.js';

const KEY_USAGES = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const;

/** A bit of the KeyUsage extension (RFC 5280 §4.2.1.3). */
export type KeyUsage = (typeof KEY_USAGES)[number];

/** What the extensions of a certificate say, as far as signing cares. */
export interface CertificateExtensions {
  /** Absent when the certificate has no KeyUsage extension, which allows every use. */
  readonly keyUsage?: readonly KeyUsage[];
  /** Object identifiers of ExtendedKeyUsage; empty when the certificate has none. */
  readonly extendedKeyUsage: readonly string[];
  /** Whether BasicConstraints says that it is the certificate of an authority. */
  readonly isAuthority: boolean;
  /** SubjectKeyIdentifier in hexadecimal. */
  readonly subjectKeyIdentifier?: string;
  /** The key identifier of AuthorityKeyIdentifier in hexadecimal. */
  readonly authorityKeyIdentifier?: string;
}

type Part = Partial<CertificateExtensions>;

const READERS: Readonly<Record<string, (value: BerNode) => Part>> = {
  '2.5.29.14': (value) => ({ subjectKeyIdentifier: hex(octetString(value, 'the subject key identifier')) }),
  '2.5.29.15': (value) => ({ keyUsage: readKeyUsage(bitString(value, 'the key usage')) }),
  '2.5.29.19': (value) => ({ isAuthority: readIsAuthority(sequence(value, 'the basic constraints')) }),
  '2.5.29.35': (value) => readAuthorityKey(sequence(value, 'the authority key identifier')),
  '2.5.29.37': (value) => ({
    extendedKeyUsage: sequence(value, 'the extended key usage').map((purpose) =>
      objectIdentifier(purpose, 'a purpose of the key'),
    ),
  }),
};

/** Reads the known extensions and passes over the others. @throws {FacturadorError} `ERR_CREDENTIAL_FORMAT` */
export function readExtensions(extensions: readonly BerNode[]): CertificateExtensions {
  const found: Part[] = [];
  for (const extension of extensions) {
    const parts = sequence(extension, 'an extension');
    const read = READERS[objectIdentifier(parts[0], 'the type of an extension')];
    if (read === undefined) continue;
    const value = octetString(parts[parts.length - 1], 'the value of an extension');
    found.push(read(readBer(value, createBudget())));
  }
  return Object.assign({ extendedKeyUsage: [], isAuthority: false }, ...found);
}

function readKeyUsage(bits: Uint8Array): KeyUsage[] {
  return KEY_USAGES.filter((_, index) => ((bits[index >> 3] ?? 0) & (0x80 >> (index & 7))) !== 0);
}

function readIsAuthority([first]: readonly BerNode[]): boolean {
  return first?.tag === TAG.boolean && contentOf(first)[0] !== 0;
}

function readAuthorityKey(parts: readonly BerNode[]): Part {
  const keyIdentifier = parts.find((part) => part.tag === 0x80);
  return keyIdentifier === undefined ? {} : { authorityKeyIdentifier: hex(contentOf(keyIdentifier)) };
}
