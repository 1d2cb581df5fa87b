export type { CertificateSubject, MadeCertificate, MakeCertificateOptions } from './make-certificate.js';
export { makeCertificate } from './make-certificate.js';
export type { MakePkcs12Options } from './make-pkcs12.js';
export { makePkcs12 } from './make-pkcs12.js';
