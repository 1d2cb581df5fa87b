export type { DirectoryStoreOptions, Disk, ProcessOwner } from '../store/index.js';
export { directoryStore, memoryStore } from '../store/index.js';
export type {
  ContingencyMark,
  NumberSeries,
  RetryPolicy,
  Sleep,
  Submission,
  SubmissionKey,
  SubmissionResult,
  SubmissionState,
  SubmissionStore,
} from '../submission/index.js';
export { signedXml } from '../submission/index.js';
export type {
  BatchItem,
  BatchProgress,
  Contingency,
  ContingencyConfig,
  ContingencyReport,
  IssueOptions,
  Issuer,
  IssuerConfig,
  NumberOptions,
  NumberSource,
  OutagePolicy,
  OutageSign,
  QueuedInvoice,
  RangeOwner,
  RangeWarning,
  SendQueueOptions,
  SubmitDocumentOptions,
  SubmitManyOptions,
  SubmitOptions,
  SubmitTestSetOptions,
  TestSetItem,
  TestSetProgress,
  TestSetReport,
} from './index.js';
export { createIssuer, fetchNumberingRanges, rangeWarnings, threeFailedTries } from './index.js';
