export type {
  CertificateSubject,
  MadeCertificate,
  MakeCertificateOptions,
  MakePkcs12Options,
} from '../practice/index.js';
export { makeCertificate, makePkcs12 } from '../practice/index.js';
export type {
  DocumentIdentity,
  Fault,
  FaultRequest,
  RecordedRequest,
  RegisteredDocument,
  SimulatedRange,
  SimulatedSoftware,
  Simulator,
  SimulatorOptions,
  Taxpayer,
  TestSet,
} from './index.js';
export { startSimulator } from './index.js';
