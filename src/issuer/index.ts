export type { BatchItem } from './batch-item.js';
export type { ContingencyConfig, IssuerConfig } from './config.js';
export type { Contingency, IssueOptions, SendQueueOptions } from './contingency/contingency.js';
export type { ContingencyReport, QueuedInvoice } from './contingency/deadlines.js';
export type { OutagePolicy, OutageSign } from './contingency/outage-watch.js';
export { threeFailedTries } from './contingency/outage-watch.js';
export { createIssuer } from './create-issuer.js';
export type { Issuer } from './issuer.js';
export type { NumberSpace } from './number-space.js';
export type { NumberOptions, NumberSource } from './numbering.js';
export type { RangeOwner } from './numbering-ranges.js';
export { fetchNumberingRanges } from './numbering-ranges.js';
export type { RangeWarning } from './range-warnings.js';
export { rangeWarnings } from './range-warnings.js';
export type { DirectoryStoreOptions } from './store/directory-store.js';
export { directoryStore } from './store/directory-store.js';
export type { Disk } from './store/disk.js';
export { memoryStore } from './store/memory-store.js';
export type { ProcessOwner } from './store/process-owner.js';
export type { NumberSeries, SubmissionStore } from './store/submission-store.js';
export type {
  ContingencyMark,
  Submission,
  SubmissionKey,
  SubmissionResult,
  SubmissionState,
} from './submission.js';
export { signedXml } from './submission.js';
export type { SubmitDocumentOptions } from './submit.js';
export type { SubmitOptions } from './submit-document.js';
export type { BatchProgress, SubmitManyOptions } from './submit-many.js';
export type { SubmitTestSetOptions, TestSetProgress } from './test-set/run.js';
export type { TestSetItem, TestSetReport } from './test-set/test-set-report.js';
export type { RetryPolicy, Sleep } from './wait.js';
