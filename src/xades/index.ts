export type { Diagnosis } from './diagnose.js';
export { diagnose } from './diagnose.js';
export type { DiagnosisCode, Likelihood } from './diagnoses.js';
export { DIAGNOSES } from './diagnoses.js';
export type { SignatureCause, SignatureProblem, SignatureProblemCode } from './problems.js';
export { SIGNATURE_CAUSES, SIGNATURE_PROBLEMS } from './problems.js';
export type {
  DocumentProblem,
  PolicyReport,
  ReferenceReport,
  SignatureCertificate,
  SignatureReport,
  VerificationReport,
} from './report.js';
export type { SignOptions } from './sign.js';
export { sign } from './sign.js';
export type { SignManyOptions } from './sign-many.js';
export { signMany } from './sign-many.js';
export type { SignerRole, SigningDigest } from './signer.js';
export type { Signable } from './signing-site.js';
export type { VerifyOptions } from './verify.js';
export { verify } from './verify.js';
