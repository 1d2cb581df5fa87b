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
  const isOwn = digestOfContent(certificate.der);
  const own = named.find(isOwn) ?? first;
  if (!isOwn(own)) reportDigest(own, certificate, report);
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

/** Tells whether a digest is that of a content, which is digested once by each algorithm. */
function digestOfContent(content: Uint8Array | string): (named: NamedCertificate) => boolean {
  const known = new Map<string, string | undefined>();
  return ({ digestMethod, digestValue }) => {
    if (!known.has(digestMethod)) {
      const algorithm = digestMethodOf(digestMethod);
      known.set(digestMethod, algorithm === undefined ? undefined : digestOf(algorithm, content));
    }
    return known.get(digestMethod) === digestValue;
  };
}

function reportDigest(named: NamedCertificate, { der }: Certificate, report: Report): void {
  const isOfText = digestOfContent(asBuffer(der).toString('base64'))(named);
  report(
    problem(
      'SIG_SIGNING_CERTIFICATE_DIGEST',
      isOfText
        ? 'The digest in SigningCertificate is that of the base64 text, expected that of the DER'
        : 'The digest in SigningCertificate is not that of the certificate in KeyInfo',
    ),
  );
}

/** When a signature was made, as far as it is known. */
export interface SigningMoment {
  /** What SigningTime says, unless that lies in the future. */
  readonly time: SigningTime | undefined;
  /** The present, as the caller says. */
  readonly now: Date | undefined;
}

/**
 * Checks that the certificate was valid at the time of signing, under either reading of that time's offset; at present,
 * when the signature does not say when it was made.
 */
export function checkValidity(certificate: Certificate, { time, now }: SigningMoment, report: Report): void {
  const moments = time === undefined ? now && [now.getTime()] : [time.moment, time.colombianMoment];
  const [moment] = moments ?? [];
  if (moments === undefined || moment === undefined) {
    report(
      problem(
        'SIG_CERTIFICATE_VALIDITY_UNKNOWN',
        'Neither SigningTime nor the caller says when, so the validity of the certificate was not judged; give `now`',
      ),
    );
    return;
  }
  if (moments.some((each) => isWithin(certificate, each))) return;
  const { notBefore, notAfter } = certificate;
  const when = time === undefined ? 'Judged at the present, ' : 'Signed at ';
  report(
    problem(
      'SIG_CERTIFICATE_VALIDITY',
      `${when}${new Date(moment).toISOString()}, but the certificate is valid from ${notBefore.toISOString()} to ${notAfter.toISOString()}`,
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
  {
    pool,
    trusted,
    moment,
  }: {
    readonly pool: readonly Certificate[];
    readonly trusted: readonly Certificate[];
    readonly moment: number;
  },
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
