import { type Certificate, readCertificate } from '../credential/index.js';
import { isFacturadorError } from '../errors/index.js';
import { childNamed, textOf } from '../xml/index.js';
import {
  checkReferences,
  checkValue,
  type ElementPath,
  type ReadSignature,
  type ReferenceCheck,
  readSignature,
  type SurveyedDocument,
} from '../xmldsig/index.js';
import { checkSigningCertificate, checkValidity, isTrusted } from './check-certificate.js';
import { noteProperties, noteTime } from './check-properties.js';
import { checkCoverage, checkPlace, findSignedProperties, noteShape } from './check-shape.js';
import { problem, type Report, type SignatureProblem } from './problems.js';
import { readProperties, type SignedProperties } from './read-properties.js';
import type { PolicyReport, ReferenceReport, SignatureCertificate, SignatureReport } from './report.js';

/** What the caller knows beside the file. */
export interface SignatureCircumstances {
  /** Empty when no trusted certificates were given. */
  readonly trusted: readonly Certificate[] | undefined;
  readonly now: Date | undefined;
}

type Details = Partial<Omit<SignatureReport, 'target' | 'path' | 'valid' | 'problems'>>;

/** Verifies one signature of a document that has been read. */
export function verifySignature(
  surveyed: SurveyedDocument,
  {
    path,
    where,
    circumstances,
  }: { readonly path: ElementPath; readonly where: string; readonly circumstances: SignatureCircumstances },
): SignatureReport {
  const problems: SignatureProblem[] = [];
  const report: Report = (found) => void problems.push(found);
  const { root } = surveyed.document;
  const documentId = textOf(childNamed(root, 'ID'))?.trim();
  const count = surveyed.survey.signatureCount;
  if (count > 1) {
    report(problem('SIG_SEVERAL', `The document has ${count} signatures, expected one (rule FAC03)`));
  }
  checkPlace(path, report);
  const signature = readSignature(path, report);
  const details = signature === undefined ? {} : verifyParts(surveyed, signature, { circumstances, report });
  return {
    target: root.name.local,
    ...(documentId === undefined ? {} : { documentId }),
    path: where,
    valid: signature !== undefined && problems.every(({ severity }) => severity === 'note'),
    references: [],
    valueValid: false,
    ...details,
    problems,
  };
}

function verifyParts(
  surveyed: SurveyedDocument,
  signature: ReadSignature,
  { circumstances, report }: { readonly circumstances: SignatureCircumstances; readonly report: Report },
): Details {
  const { keyInfo } = signature;
  const checks = checkReferences(surveyed, signature, report);
  const { valid: valueValid, certificate } = checkValue(signature, surveyed.budget, report);
  const signedProperties = findSignedProperties(signature, report);
  checkCoverage(checks, { signature: signature, parts: { keyInfo, signedProperties }, report });
  noteShape(checks, { signature: signature, survey: surveyed.survey, report });
  if (signedProperties === undefined) {
    report(problem('SIG_SIGNED_PROPERTIES_MISSING', 'There are no SignedProperties, expected XAdES-EPES'));
  }
  const properties = signedProperties === undefined ? undefined : readProperties(signedProperties);
  return {
    references: checks.map(describeReference),
    valueValid,
    algorithm: `rsa-${signature.digest}`,
    ...(properties === undefined ? {} : describeProperties(properties)),
    ...checkSigner(surveyed, signature, {
      found: { certificate, properties },
      circumstances: circumstances,
      report,
    }),
  };
}

function checkSigner(
  { document }: SurveyedDocument,
  signature: ReadSignature,
  {
    found: { certificate, properties },
    circumstances: { trusted, now },
    report,
  }: {
    readonly found: { certificate: Certificate | undefined; properties: SignedProperties | undefined };
    readonly circumstances: SignatureCircumstances;
    readonly report: Report;
  },
): Pick<Details, 'certificate'> {
  if (properties !== undefined) noteProperties(properties, report);
  const time =
    properties === undefined ? undefined : noteTime(properties, { root: document.root, now, report });
  if (certificate === undefined) return {};
  if (properties !== undefined) checkSigningCertificate(certificate, properties.certificates, report);
  checkValidity(certificate, { time, now }, report);
  if (trusted === undefined) return { certificate: describeCertificate(certificate) };
  const moment = time?.moment ?? now?.getTime() ?? certificate.notBefore.getTime();
  const isKnown = isTrusted(certificate, { pool: readableCertificates(signature), trusted, moment });
  if (!isKnown) {
    report(
      problem(
        'SIG_CERTIFICATE_UNTRUSTED',
        `The certificate of "${certificate.subject}" does not lead to any of the ${trusted.length} trusted certificates`,
      ),
    );
  }
  return { certificate: { ...describeCertificate(certificate), trusted: isKnown } };
}

/** What is not readable has been reported when the signature value was checked. */
function readableCertificates({ certificates }: ReadSignature): readonly Certificate[] {
  return certificates.flatMap((der) => {
    try {
      return [readCertificate(der)];
    } catch (error) {
      if (!isFacturadorError(error)) throw error;
      return [];
    }
  });
}

function describeCertificate(certificate: Certificate): SignatureCertificate {
  const { subject, issuer, serialNumber, notBefore, notAfter } = certificate;
  return {
    subject,
    issuer,
    serialNumber,
    notBefore: notBefore.toISOString(),
    notAfter: notAfter.toISOString(),
  };
}

function describeReference({ reference, target, valid, found }: ReferenceCheck): ReferenceReport {
  const { uri, digest, expected } = reference;
  const name = uri === '' ? 'document' : target?.at(-1)?.name.local;
  return {
    ...(uri === undefined ? {} : { uri }),
    ...(name === undefined ? {} : { target: name }),
    valid,
    algorithm: digest,
    expected,
    ...(found === undefined ? {} : { found }),
  };
}

function describeProperties({ signingTime, roles, policy }: SignedProperties): Details {
  const [role] = roles;
  return {
    ...(signingTime === undefined ? {} : { signingTime }),
    ...(role === undefined ? {} : { role }),
    ...(policy === undefined ? {} : { policy: describePolicy(policy) }),
  };
}

function describePolicy({ description, ...policy }: NonNullable<SignedProperties['policy']>): PolicyReport {
  return description === undefined ? policy : { ...policy, description };
}
