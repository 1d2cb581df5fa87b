export type { DocumentIdentity, DocumentKind } from './document-identity.js';
export type { Fault, FaultRequest } from './faults.js';
export type { CertificateSubject, MadeCertificate, MakeCertificateOptions } from './make-certificate.js';
export { makeCertificate } from './make-certificate.js';
export type { MakePkcs12Options } from './make-pkcs12.js';
export { makePkcs12 } from './make-pkcs12.js';
export type {
  SimulatedRange,
  SimulatedSoftware,
  SimulatorOptions,
  Taxpayer,
  TestSet,
} from './options.js';
export type { RegisteredDocument } from './registry.js';
export type { Simulator } from './simulator.js';
export { startSimulator } from './start-simulator.js';
export type { RecordedRequest } from './traffic.js';
