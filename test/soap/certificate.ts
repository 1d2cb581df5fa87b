import { generateKeyPairSync, sign, X509Certificate } from 'node:crypto';
import type { Credential } from '../../src/credential/index.js';
import {
  bitString,
  element,
  explicit,
  integer,
  nothing,
  objectIdentifier,
  octetString,
  sequence,
  set,
  time,
  utf8String,
} from '../../src/practice/der.js';

export interface TestCertificate {
  /** PEM. */
  readonly key: string;
  /** PEM. */
  readonly certificate: string;
  readonly der: Uint8Array;
  readonly credential: Credential;
}

const SHA256_WITH_RSA = sequence(objectIdentifier('1.2.840.113549.1.1.11'), nothing());
const DAY_MILLISECONDS = 86_400_000;

/** A throw-away self-signed certificate for localhost, good for TLS and for signing, and the credential of its key. */
export function testCertificate(): TestCertificate {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const name = sequence(set(sequence(objectIdentifier('2.5.4.3'), utf8String('Prueba'))));
  const hosts = sequence(element(0x82, Buffer.from('localhost')), element(0x87, Uint8Array.of(127, 0, 0, 1)));
  const body = sequence(
    explicit(0, integer(2)),
    integer(1n),
    SHA256_WITH_RSA,
    name,
    sequence(
      time(new Date(Date.now() - DAY_MILLISECONDS)),
      time(new Date(Date.now() + 30 * DAY_MILLISECONDS)),
    ),
    name,
    new Uint8Array(publicKey.export({ format: 'der', type: 'spki' })),
    explicit(3, sequence(sequence(objectIdentifier('2.5.29.17'), octetString(hosts)))),
  );
  const der = sequence(body, SHA256_WITH_RSA, bitString(sign('sha256', body, privateKey)));
  return {
    key: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    certificate: new X509Certificate(der).toString(),
    der,
    credential: {
      chain: [der],
      sign: async (bytes) => new Uint8Array(sign('sha256', bytes, privateKey)),
    },
  };
}
