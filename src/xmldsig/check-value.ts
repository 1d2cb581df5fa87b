import { type KeyObject, publicDecrypt, verify } from 'node:crypto';
import { type Certificate, publicKeyOf } from '../credential/index.js';
import { isFacturadorError } from '../errors/index.js';
import { canonicalBytes } from '../xml/index.js';
import type { DigestBudget } from './budget.js';
import { mistakesOf, partMistakes, type WrongDigest } from './explain.js';
import { knownCertificate } from './known-certificate.js';
import { type Causes, inWords, problem } from './problems.js';
import type { ReportPart } from './read-parts.js';
import type { ReadSignature } from './read-signature.js';

/** What came out of checking SignatureValue. */
export interface ValueCheck {
  readonly valid: boolean;
  /** The certificate whose key verifies the value; the first one when none does. */
  readonly certificate: Certificate | undefined;
}

/** Verifies SignatureValue over the canonical SignedInfo with a certificate of KeyInfo; XML Signature §3.2.2. */
export function checkValue(signature: ReadSignature, budget: DigestBudget, report: ReportPart): ValueCheck {
  const certificates = readCertificates(signature, report);
  const keys = certificates.flatMap((certificate) => {
    const key = rsaKeyOf(certificate, report);
    return key === undefined ? [] : [{ certificate, key }];
  });
  const [first] = keys;
  if (first === undefined) return { valid: false, certificate: certificates[0] };
  if (budget.bytes <= 0) {
    report(
      problem('SIG_LIMIT', 'The signatures of the file cover more than is digested in one verification'),
    );
    return { valid: false, certificate: first.certificate };
  }
  const { canonicalization, digest, path, signedInfo, value } = signature;
  const { method, withComments, prefixes } = canonicalization;
  const options = { method, withComments, inclusivePrefixes: prefixes, ancestors: path };
  const bytes = canonicalBytes(signedInfo, options);
  budget.bytes -= bytes.length;
  const signing = keys.find(({ key }) => verify(digest, bytes, key, value));
  if (signing === undefined) {
    const causes = explainValue(signature, first.key, { budget, size: bytes.length });
    report(problem('SIG_VALUE', `The signature value is wrong: ${inWords(causes)}`, causes));
    return { valid: false, certificate: first.certificate };
  }
  noteWeakness(signature, signing, report);
  return { valid: true, certificate: signing.certificate };
}

function readCertificates(signature: ReadSignature, report: ReportPart): readonly Certificate[] {
  if (signature.certificates.length === 0) {
    report(
      problem('SIG_CERTIFICATE_MISSING', 'KeyInfo has no X509Certificate, expected the signing certificate'),
    );
  }
  return signature.certificates.flatMap((der) => {
    try {
      return [knownCertificate(der)];
    } catch (error) {
      if (!isFacturadorError(error)) throw error;
      report(problem('SIG_CERTIFICATE_UNREADABLE', `X509Certificate is not a certificate: ${error.message}`));
      return [];
    }
  });
}

function rsaKeyOf(certificate: Certificate, report: ReportPart): KeyObject | undefined {
  const { publicKeyType } = certificate;
  if (publicKeyType !== 'rsa') {
    report(problem('SIG_KEY_TYPE', `The key of the certificate is of type ${publicKeyType}, expected rsa`));
    return undefined;
  }
  try {
    return publicKeyOf(certificate);
  } catch (error) {
    if (!isFacturadorError(error)) throw error;
    report(
      problem('SIG_CERTIFICATE_UNREADABLE', `The key of the certificate is not readable: ${error.message}`),
    );
    return undefined;
  }
}

function noteWeakness(
  { digest, references, keyValue }: ReadSignature,
  { certificate, key }: { readonly certificate: Certificate; readonly key: KeyObject },
  report: ReportPart,
): void {
  if (digest === 'sha1' || references.some((reference) => reference.digest === 'sha1')) {
    report(problem('SIG_WEAK_HASH', 'The signature uses SHA-1, expected SHA-256, SHA-384 or SHA-512'));
  }
  if (certificate.publicKeyBits < 2048) {
    report(
      problem('SIG_WEAK_KEY', `The RSA key has ${certificate.publicKeyBits} bits, expected at least 2048`),
    );
  }
  if (keyValue !== undefined && !isKey(keyValue, key)) {
    report(
      problem('SIG_KEY_VALUE', 'KeyValue holds another key than the certificate; the certificate was used'),
    );
  }
}

function isKey({ modulus, exponent }: NonNullable<ReadSignature['keyValue']>, key: KeyObject): boolean {
  const { n = '', e = '' } = key.export({ format: 'jwk' });
  return isInteger(modulus, n) && isInteger(exponent, e);
}

function isInteger(bytes: Uint8Array, base64url: string): boolean {
  const start = bytes.findIndex((byte) => byte !== 0);
  return Buffer.from(base64url, 'base64url').equals(bytes.subarray(Math.max(start, 0)));
}

/** The signature opens to the digest that was signed, which tells a wrong key from a changed SignedInfo. */
function explainValue(
  signature: ReadSignature,
  key: KeyObject,
  allowance: Pick<WrongDigest, 'budget' | 'size'>,
): Causes {
  const { digest, element, path, signedInfo, value } = signature;
  let info: Buffer;
  try {
    info = publicDecrypt(key, value);
  } catch {
    return ['other-key'];
  }
  const size = { sha1: 20, sha256: 32, sha384: 48, sha512: 64 }[digest];
  const expected = info.subarray(-size).toString('base64');
  return (
    mistakesOf({ digest, expected, ...allowance }, partMistakes([...path, signedInfo], element)) ?? [
      'signed-info-changed',
    ]
  );
}
