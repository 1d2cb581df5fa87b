import type { FacturadorError } from '../errors/index.js';
import type { DianResponse } from '../soap/index.js';
import type { LastSend } from './channel.js';
import { resultOf } from './result.js';
import type { Asked } from './service-answers.js';
import { isFinal, type Submission, type SubmissionResult } from './submission.js';

/** How far a submission has come in one call. */
export interface Course {
  submission: Submission;
  next: 'send' | 'ask';
  /** Whether some request of this document may have arrived, in this call or before. */
  mayHaveLeft: boolean;
  /** Whether one since the call began may, of this process or of another. */
  hasLeft: boolean;
  /** Whether the submission was kept as prepared when the call began. */
  readonly wasPrepared: boolean;
  /** What the last send was; `resend` also when it was one of an earlier call. */
  lastSend: LastSend;
  /** What the answer that is being looked at was given to. */
  asked: Asked;
  /** The last thing that the service said about it, if it said that it has it. */
  isPending: boolean;
  /** The service said that the number is taken: by this document, as far as is known. */
  duplicate: Duplicate | undefined;
  notFound: number;
  sends: number;
  response: DianResponse | undefined;
  error: FacturadorError | undefined;
}

interface Duplicate {
  readonly response: DianResponse;
  /** Whether it names the key of this document. */
  readonly isOurs: boolean;
  /** Whether the only request that may have brought this document was answered so: then another one has the number. */
  readonly isOfOnlySend: boolean;
}

/** What comes next. */
export type CourseStep = SubmissionResult | 'wait' | 'again';

export function startCourse(submission: Submission, next: 'send' | 'ask'): Course {
  return {
    submission,
    next,
    mayHaveLeft: next === 'ask',
    hasLeft: false,
    wasPrepared: submission.state === 'prepared',
    lastSend: next === 'ask' ? 'resend' : 'send',
    asked: 'question',
    isPending: submission.state === 'pending',
    duplicate: undefined,
    notFound: 0,
    sends: 0,
    response: undefined,
    error: undefined,
  };
}

/** Another process went on with the submission meanwhile, and may have sent it. */
export function goOn(submission: Submission, course: Course): CourseStep {
  if (isFinal(submission)) return resultOf(submission);
  course.submission = submission;
  course.hasLeft ||= submission.state !== 'prepared';
  course.mayHaveLeft ||= course.hasLeft;
  course.next = course.mayHaveLeft ? 'ask' : 'send';
  return 'again';
}
