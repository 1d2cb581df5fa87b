import { createPrivateKey } from 'node:crypto';
import { FacturadorError } from '../errors/index.js';
import { utf8 } from './asn1.js';
import { malformed, readBer } from './ber.js';
import { assertFileSize, createBudget } from './budget.js';
import { type Certificate, readCertificate } from './certificate.js';
import type { Credential } from './credential.js';
import { ESCAPED_LINES, foreignFile, hasEscapedLines } from './foreign-file.js';
import { credentialOf } from './open-pkcs12.js';
import { addToSafe, emptySafe, type Opening, type Safe } from './opening.js';
import { passwordForms } from './password-forms.js';
import { unsupported } from './pbe.js';
import { type PemBlock, readPem } from './pem.js';
import { type RsaKey, readPkcs1, readPkcs8 } from './private-key.js';
import { readEncryptedPkcs8 } from './safe-contents.js';

/** PEM text, as a string or as the bytes of a file; certificates may also be DER bytes. */
export type PemInput = string | Uint8Array;

/** The parts of a credential in PEM. */
export interface OpenPemOptions {
  /** The private key: PKCS#8 or PKCS#1, encrypted or not. */
  readonly key: PemInput;
  /** The certificate of the key; the text may hold its chain too. */
  readonly certificate: PemInput;
  /** Certificates of the authorities above it, in any order. */
  readonly chain?: PemInput | readonly PemInput[];
  /** Opens an encrypted key. */
  readonly passphrase?: string;
  /** When given, the certificate must be valid at this moment; otherwise only signing checks it. */
  readonly now?: Date;
}

/**
 * Opens a private key and its certificate from PEM text (RFC 7468).
 *
 * @returns a credential with the chain (leaf first) and `sign`; the key stays in a KeyObject that only `sign` reaches
 * @throws {FacturadorError} `ERR_CREDENTIAL_FORMAT`, `ERR_CREDENTIAL_PASSWORD` (wrong or absent passphrase),
 *   `ERR_CREDENTIAL_NO_KEY`, `ERR_CREDENTIAL_NO_CERTIFICATE`, `ERR_CREDENTIAL_MISMATCH`,
 *   `ERR_CREDENTIAL_AMBIGUOUS`, `ERR_CREDENTIAL_ALGORITHM`, `ERR_CREDENTIAL_KEY_TYPE`,
 *   `ERR_CREDENTIAL_CERTIFICATE`, `ERR_CREDENTIAL_LIMIT`; with `now` also `ERR_CREDENTIAL_EXPIRED`,
 *   `ERR_CREDENTIAL_NOT_YET_VALID`; `ERR_INPUT` for arguments of another type
 * @example
 * const credential = await openPem({ key: await readFile('clave.pem'), certificate: await readFile('cert.pem') });
 */
export async function openPem(options: OpenPemOptions): Promise<Credential> {
  const { key, certificate, chain = [], passphrase, now } = options ?? {};
  if (passphrase !== undefined && typeof passphrase !== 'string') {
    throw new FacturadorError('ERR_INPUT', 'openPem takes the passphrase as a string');
  }
  const safe = emptySafe();
  addToSafe(safe, readKeys(key, passphrase));
  const certificates = [certificate, ...(Array.isArray(chain) ? chain : [chain])].flatMap(readCertificates);
  addToSafe(safe, { ...emptySafe(), certificates: certificates.map((value) => ({ value })) });
  if (certificates.length === 0) {
    throw new FacturadorError(
      'ERR_CREDENTIAL_NO_CERTIFICATE',
      'Found no CERTIFICATE block in the PEM text of the certificate',
    );
  }
  return credentialOf(safe, { now });
}

function readKeys(input: PemInput, passphrase: string | undefined): Safe {
  const opening: Opening = {
    budget: createBudget(),
    forms: passphrase === undefined ? [] : passwordForms(passphrase),
  };
  const safe = emptySafe();
  for (const block of readPem(textOf(input))) {
    const key = readKey(block, { opening, passphrase });
    if (typeof key === 'string') safe.otherKeys.push(key);
    else if (key !== undefined) safe.keys.push({ value: key });
  }
  return safe;
}

function readKey(
  block: PemBlock,
  { opening, passphrase }: { readonly opening: Opening; readonly passphrase: string | undefined },
): RsaKey | string | undefined {
  switch (block.label) {
    case 'PRIVATE KEY':
      return readPkcs8(block.bytes, opening.budget);
    case 'RSA PRIVATE KEY':
      return block.cipher !== undefined
        ? readTraditional(block, passphrase, opening)
        : readPkcs1(block.bytes, opening.budget);
    case 'ENCRYPTED PRIVATE KEY':
      if (passphrase === undefined) throw noPassphrase();
      return readEncryptedPkcs8(readBer(block.bytes, opening.budget), opening);
    default:
      return block.label.endsWith('PRIVATE KEY') ? block.label : undefined;
  }
}

/** The ciphers of OpenSSL's encryption of before PKCS#8 that every build of Node has. */
const TRADITIONAL_CIPHERS = new Set(['AES-128-CBC', 'AES-192-CBC', 'AES-256-CBC', 'DES-EDE3-CBC']);

function readTraditional(
  { text, cipher = '' }: PemBlock,
  passphrase: string | undefined,
  { budget }: Opening,
): RsaKey {
  if (passphrase === undefined) throw noPassphrase();
  if (!TRADITIONAL_CIPHERS.has(cipher)) throw unsupported('cipher', cipher);
  let der: Buffer;
  try {
    der = createPrivateKey({ key: text, passphrase }).export({ format: 'der', type: 'pkcs1' });
  } catch (cause) {
    throw new FacturadorError(
      'ERR_CREDENTIAL_PASSWORD',
      'The passphrase does not open the private key; check it, or the file is damaged',
      { cause },
    );
  }
  return readPkcs1(der, budget);
}

function readCertificates(input: PemInput): Certificate[] {
  if (input instanceof Uint8Array && input[0] === 0x30) {
    assertFileSize(input.length);
    return [readCertificate(new Uint8Array(input))];
  }
  return readPem(textOf(input))
    .filter(({ label }) => label === 'CERTIFICATE' || label === 'X509 CERTIFICATE')
    .map(({ bytes }) => readCertificate(bytes));
}

function textOf(input: PemInput): string {
  if (!isInput(input)) {
    throw new FacturadorError('ERR_INPUT', 'openPem takes the key and the certificates as PEM text or bytes');
  }
  assertFileSize(input.length);
  const text = typeof input === 'string' ? input : utf8(input);
  if (hasEscapedLines(text)) throw malformed(`Found ${ESCAPED_LINES.what}; ${ESCAPED_LINES.advice}`);
  if (text.includes('-----BEGIN ')) return text;
  const found = typeof input === 'string' ? undefined : foreignFile(input);
  const what = found === undefined || found.what === 'something else' ? 'Found' : `Found ${found.what}, with`;
  throw malformed(`${what} no BEGIN line, expected PEM text; open a .p12 or .pfx file with openPkcs12`);
}

function isInput(value: unknown): value is PemInput {
  return typeof value === 'string' || value instanceof Uint8Array;
}

function noPassphrase(): FacturadorError {
  return new FacturadorError('ERR_CREDENTIAL_PASSWORD', 'The private key is encrypted; give its passphrase');
}
