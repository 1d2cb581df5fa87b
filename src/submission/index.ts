export type { Channel } from './channel.js';
export { syncChannel } from './channel.js';
export { checkSubmission, isSubmission } from './check-submission.js';
export type { Enrolled, Enrolling } from './enrol.js';
export { enrol, isSameDocument } from './enrol.js';
export { keepVerdict } from './keep.js';
export { notAdded } from './not-stored.js';
export { numberTaken } from './number-taken.js';
export { resultOf } from './result.js';
export type { Settling } from './settle.js';
export { settle } from './settle.js';
export { rootOf } from './signed-root.js';
export type {
  ContingencyMark,
  Submission,
  SubmissionKey,
  SubmissionResult,
  SubmissionState,
} from './submission.js';
export { freesItsNumber, isFinal, signedXml, wasRefused } from './submission.js';
export type { NumberSeries, SubmissionStore } from './submission-store.js';
export { testSetChannel } from './test-set-channel.js';
export type { RetryPolicy, Sleep } from './wait.js';
export { DEFAULT_POLICY, sleep } from './wait.js';
