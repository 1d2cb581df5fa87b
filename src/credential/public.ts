export type {
  Certificate,
  CertificateConcern,
  CertificateExtensions,
  CertificateProblem,
  CertificateReport,
  Credential,
  KeyUsage,
  NameAttribute,
  OpenPemOptions,
  OpenPkcs12Options,
  PemInput,
  SignatureAlgorithm,
} from './index.js';
export {
  assertUsable,
  certificateReport,
  credential,
  openPem,
  openPkcs12,
  orderChain,
  readCertificate,
} from './index.js';
