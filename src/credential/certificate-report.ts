import type { Certificate } from './certificate.js';
import { readCertificate } from './certificate.js';
import type { KeyUsage } from './certificate-extensions.js';
import { isSelfSigned } from './chain.js';
import { type Credential, certificateOf } from './credential.js';
import { attributeOf } from './distinguished-name.js';
import { MAX_KEY_BITS, MIN_KEY_BITS } from './validity.js';

/** Why a certificate may fail; the first six forbid signing, the others only warn. */
export type CertificateConcern =
  | 'expired'
  | 'not-yet-valid'
  | 'key-type'
  | 'key-usage'
  | 'authority-certificate'
  | 'self-signed'
  | 'expires-soon'
  | 'chain-incomplete'
  | 'unknown-authority';

/** One thing about a certificate that stands in the way of signing, or soon will. */
export interface CertificateProblem {
  readonly code: CertificateConcern;
  /** `blocking`: the DIAN refuses, or the library does. `warning`: worth knowing. */
  readonly severity: 'blocking' | 'warning';
  readonly message: string;
}

/** What a person wants to know of a certificate before signing with it. */
export interface CertificateReport {
  /** RFC 2253. */
  readonly subject: string;
  /** Common name of the subject. */
  readonly name?: string;
  /** NIT or cédula without check digit, where the authority writes it; a hint, not a proof. */
  readonly nit?: string;
  /** RFC 2253. */
  readonly issuer: string;
  /** Common name of the issuing authority, or its organisation. */
  readonly authority: string;
  /** In decimal. */
  readonly serialNumber: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** Whole days until `notAfter`; negative when it has passed. */
  readonly daysLeft: number;
  readonly publicKeyBits: number;
  /** Absent when the certificate does not restrict its use. */
  readonly keyUsage?: readonly KeyUsage[];
  /** Subjects of the chain, leaf first. */
  readonly chain: readonly string[];
  /** Whether the chain ends in a self-signed root. */
  readonly chainComplete: boolean;
  /** Whether nothing known here keeps it from signing for the DIAN. */
  readonly canSign: boolean;
  readonly problems: readonly CertificateProblem[];
}

const DAY = 24 * 60 * 60 * 1000;
const RENEWAL_DAYS = 30;

/**
 * Names under which authorities accredited by ONAC have issued certificates for electronic invoicing. The list that
 * counts is ONAC's own and changes; a name that is missing here only causes a warning.
 */
const KNOWN_AUTHORITIES =
  /certic[aá]mara|andes scd|\bgse\b|gesti[oó]n de seguridad electr[oó]nica|camerfirma|olimpia|thomas signe/i;

/**
 * Reports what a credential's certificate says and whether it can sign for the DIAN.
 *
 * Nothing is fetched: revocation and ONAC's accreditation are not checked.
 *
 * @param now the moment to report for
 * @throws {FacturadorError} `ERR_CREDENTIAL_CERTIFICATE`, `ERR_CREDENTIAL_NO_CERTIFICATE`
 * @see the DIAN's signature policy, §9
 * @example
 * const { canSign, daysLeft, problems } = certificateReport(credential, { now: new Date() });
 */
export function certificateReport(
  credential: Credential,
  { now }: { readonly now: Date },
): CertificateReport {
  const leaf = certificateOf(credential);
  const chain = [leaf, ...credential.chain.slice(1).map(readCertificate)];
  const root = chain[chain.length - 1] ?? leaf;
  const chainComplete = isSelfSigned(root);
  const problems = [...blockingProblems(leaf, now), ...warnings(leaf, { now, chainComplete })];
  const name = attributeOf(leaf.subjectAttributes, '2.5.4.3');
  return {
    subject: leaf.subject,
    ...(name === undefined ? {} : { name }),
    ...(leaf.nit === undefined ? {} : { nit: leaf.nit }),
    issuer: leaf.issuer,
    authority: authorityOf(leaf),
    serialNumber: leaf.serialNumber,
    notBefore: leaf.notBefore,
    notAfter: leaf.notAfter,
    daysLeft: daysLeft(leaf, now),
    publicKeyBits: leaf.publicKeyBits,
    ...(leaf.keyUsage === undefined ? {} : { keyUsage: leaf.keyUsage }),
    chain: chain.map(({ subject }) => subject),
    chainComplete,
    canSign: problems.every(({ severity }) => severity !== 'blocking'),
    problems,
  };
}

function blockingProblems(leaf: Certificate, now: Date): CertificateProblem[] {
  const { publicKeyType: type, publicKeyBits: bits, keyUsage } = leaf;
  const found: [boolean, CertificateConcern, string][] = [
    [now > leaf.notAfter, 'expired', `Expired on ${day(leaf.notAfter)}; renew it with the authority`],
    [
      now < leaf.notBefore,
      'not-yet-valid',
      `Valid only from ${leaf.notBefore.toISOString()}; check the clock`,
    ],
    [
      type !== 'rsa' || bits < MIN_KEY_BITS || bits > MAX_KEY_BITS,
      'key-type',
      `Key of type ${type}, ${bits} bits; the DIAN accepts RSA of ${MIN_KEY_BITS} bits or more`,
    ],
    [
      keyUsage !== undefined &&
        !keyUsage.includes('digitalSignature') &&
        !keyUsage.includes('nonRepudiation'),
      'key-usage',
      'The authority did not issue it for signing (neither digitalSignature nor nonRepudiation)',
    ],
    [leaf.isAuthority, 'authority-certificate', 'It belongs to a certification authority, not to an issuer'],
    [
      isSelfSigned(leaf),
      'self-signed',
      'Self-signed; the DIAN accepts certificates of authorities accredited by ONAC',
    ],
  ];
  return found.flatMap(([present, code, message]) =>
    present ? [{ code, severity: 'blocking', message }] : [],
  );
}

function warnings(
  leaf: Certificate,
  { now, chainComplete }: { readonly now: Date; readonly chainComplete: boolean },
): CertificateProblem[] {
  const left = daysLeft(leaf, now);
  const found: [boolean, CertificateConcern, string][] = [
    [left >= 0 && left < RENEWAL_DAYS, 'expires-soon', `Expires in ${left} days; renew it in time`],
    [
      !chainComplete,
      'chain-incomplete',
      'The file does not hold every certificate up to the root of the authority',
    ],
    [
      !KNOWN_AUTHORITIES.test(leaf.issuer),
      'unknown-authority',
      `Issued by ${authorityOf(leaf)}; make sure that ONAC accredits it, the DIAN accepts no other`,
    ],
  ];
  return found.flatMap(([present, code, message]) =>
    present ? [{ code, severity: 'warning', message }] : [],
  );
}

function authorityOf({ issuerAttributes, issuer }: Certificate): string {
  return attributeOf(issuerAttributes, '2.5.4.3') ?? attributeOf(issuerAttributes, '2.5.4.10') ?? issuer;
}

function daysLeft({ notAfter }: Certificate, now: Date): number {
  return Math.floor((notAfter.getTime() - now.getTime()) / DAY);
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}
