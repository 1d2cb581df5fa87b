export type { IssuerConfig } from './config.js';
export type { Issuer } from './create-issuer.js';
export { createIssuer } from './create-issuer.js';
export type { Submission, SubmissionResult, SubmissionState } from './submission.js';
export { signedXml } from './submission.js';
