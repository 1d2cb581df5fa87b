import { asBuffer } from '../bytes/index.js';
import { type Certificate, isIssuedBy } from '../credential/index.js';
import { digestMethodOf, digestOf } from '../xmldsig/index.js';
import { isIssuerName } from './issuer-name.js';
import { problem, type Report } from './problems.js';
import type { NamedCertificate } from './read-properties.js';
import type { SigningTime } from './signing-time.js';

/** Compares what SigningCertificate names with the certificate that verified the signature. */
export function checkSigningCertificate(
  certificate: Certificate,
  named: readonly NamedCertificate[],
  report: Report,
): void {
  const [first] = named;
  if (first === undefined) {
    report(
      problem('SIG_SIGNING_CERTIFICATE_MISSING', 'SigningCertificate names no certificate, expected one'),
    );
    return;
  }
  if (named.length > 1) {
    report(
      problem(
        'SIG_SIGNING_CERTIFICATE_CHAIN',
        `SigningCertificate names ${named.length} certificates, one is enough`,
      ),
    );
  }
  const own = named.find((name) => isDigestOf(name, certificate.der)) ?? first;
  if (!isDigestOf(own, certificate.der)) reportDigest(own, certificate, report);
  if (own.serialNumber !== certificate.serialNumber) {
    report(
      problem(
        'SIG_SIGNING_CERTIFICATE_SERIAL',
        `SigningCertificate has the serial number ${own.serialNumber.slice(0, 60)}, expected ${certificate.serialNumber} in decimal`,
      ),
    );
  }
  if (own.issuer === certificate.issuer) return;
  const isSame = isIssuerName(own.issuer, certificate);
  report(
    problem(
      isSame ? 'SIG_ISSUER_STYLE' : 'SIG_SIGNING_CERTIFICATE_ISSUER',
      `X509IssuerName is "${own.issuer.slice(0, 300)}", expected "${certificate.issuer}"`,
    ),
  );
}

function isDigestOf({ digestMethod, digestValue }: NamedCertificate, content: Uint8Array | string): boolean {
  const algorithm = digestMethodOf(digestMethod);
  return algorithm !== undefined && digestOf(algorithm, content) === digestValue;
}

function reportDigest(named: NamedCertificate, { der }: Certificate, report: Report): void {
  const isOfText = isDigestOf(named, asBuffer(der).toString('base64'));
  report(
    problem(
      'SIG_SIGNING_CERTIFICATE_DIGEST',
      isOfText
        ? 'The digest in SigningCertificate is that of the base64 text, expected that of the DER'
        : 'The digest in SigningCertificate is not that of the certificate in KeyInfo',
    ),
  );
}

/** Checks that the certificate was valid at the time of signing, under either reading of that time's offset. */
export function checkValidity(certificate: Certificate, time: SigningTime | undefined, report: Report): void {
  if (time === undefined) return;
  const { notBefore, notAfter } = certificate;
  if (isWithin(certificate, time.moment) || isWithin(certificate, time.colombianMoment)) return;
  report(
    problem(
      'SIG_CERTIFICATE_VALIDITY',
      `Signed at ${new Date(time.moment).toISOString()}, but the certificate is valid from ${notBefore.toISOString()} to ${notAfter.toISOString()}`,
    ),
  );
}

function isWithin({ notBefore, notAfter }: Certificate, moment: number): boolean {
  return moment >= notBefore.getTime() && moment <= notAfter.getTime();
}

/**
 * Tells whether a certificate is trusted: itself, or through authorities from the pool that were valid at the moment.
 * Revocation is not looked at, since nothing is fetched.
 */
export function isTrusted(
  certificate: Certificate,
  pool: readonly Certificate[],
  trusted: readonly Certificate[],
  moment: number,
): boolean {
  const anchors = new Set(trusted.map(({ der }) => digestOf('sha256', der)));
  // Each certificate is climbed from once: authorities that certify each other would else be tried without end.
  const seen = new Set<Certificate>([certificate]);
  const open = [certificate];
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    if (anchors.has(digestOf('sha256', current.der))) return true;
    for (const issuer of [...trusted, ...pool]) {
      if (seen.has(issuer) || !issuer.isAuthority || !isWithin(issuer, moment)) continue;
      if (!isIssuedBy(current, issuer)) continue;
      seen.add(issuer);
      open.push(issuer);
    }
  }
  return false;
}
