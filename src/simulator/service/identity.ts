import { generateKeyPair, type KeyObject, sign } from 'node:crypto';
import { promisify } from 'node:util';
import { asBuffer } from '../../bytes/index.js';
import { type Credential, credential } from '../../credential/index.js';
import { makeCertificate } from '../../practice/index.js';

/** What the simulator proves itself with: signing answers, and HTTPS. */
export interface Identity {
  /** DER. */
  readonly certificate: Uint8Array;
  readonly key: KeyObject;
  readonly credential: Credential;
}

const DIAN_NIT = '800197268';
const KEY_BITS = 2048;
const DAY = 24 * 60 * 60 * 1000;
/** Valid well around the simulator's clock, which tests may move. */
const VALID_DAYS = 3650;
const SUBJECT = {
  commonName: 'Simulador de la DIAN (sin validez)',
  organization: 'U.A.E. DIRECCION DE IMPUESTOS Y ADUANAS NACIONALES',
  organizationalUnit: 'Certificado de prueba hecho por facturador',
  locality: 'Bogotá D.C.',
} as const;

/** Makes the simulator's key, unless one is given, and a certificate as if it were the DIAN's. */
export async function makeIdentity(
  keyPair: { readonly privateKey: KeyObject } | undefined,
  now: Date,
): Promise<Identity> {
  const { privateKey } = keyPair ?? (await promisify(generateKeyPair)('rsa', { modulusLength: KEY_BITS }));
  const { certificate } = makeCertificate({
    subject: SUBJECT,
    nit: DIAN_NIT,
    hosts: ['localhost', '127.0.0.1'],
    serialNumber: BigInt(now.getTime()),
    notBefore: new Date(now.getTime() - VALID_DAYS * DAY),
    notAfter: new Date(now.getTime() + VALID_DAYS * DAY),
    keyPair: { privateKey },
  });
  const hashes = { 'rsa-sha256': 'sha256', 'rsa-sha384': 'sha384', 'rsa-sha512': 'sha512' } as const;
  return {
    certificate,
    key: privateKey,
    credential: credential({
      chain: [certificate],
      sign: async (bytes, algorithm) => sign(hashes[algorithm], bytes, privateKey),
    }),
  };
}

/** A certificate in PEM. */
export function toPem(certificate: Uint8Array): string {
  const lines = asBuffer(certificate)
    .toString('base64')
    .replace(/.{64}(?=.)/g, '$&\n');
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}
