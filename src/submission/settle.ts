import { type FacturadorError, isFacturadorError } from '../errors/index.js';
import type { CallOptions, DianClient, DianResponse } from '../soap/index.js';
import type { Answer, Channel } from './channel.js';
import { type Course, type CourseStep, goOn, startCourse } from './course.js';
import { keepResend, keepState, keepVerdict } from './keep.js';
import { registeredDocument } from './registered-document.js';
import { refusedBy, resultOf, settledBy, takenBy } from './result.js';
import { isFinal, type Submission, type SubmissionResult } from './submission.js';
import type { SubmissionStore } from './submission-store.js';
import { delays, type RetryPolicy, type Sleep, waitNext } from './wait.js';

/** What settling works with. */
export interface Settling {
  readonly client: DianClient;
  readonly channel: Channel;
  readonly store: SubmissionStore | undefined;
  readonly policy: RetryPolicy;
  readonly random: () => number;
  readonly sleep: Sleep;
  readonly options: CallOptions;
  /**
   * Whether to go on after a connection that broke or did not open. Without it such a failure ends the call, and only what
   * the service left open is asked for again.
   */
  readonly goesOn: boolean;
}

/** Errors that the same request would meet again. */
const LASTING: ReadonlySet<string> = new Set([
  'ERR_SOAP_SECURITY',
  'ERR_CONFIG',
  'ERR_INPUT',
  'ERR_XML_CHARACTER',
]);

/**
 * Brings a submission to its verdict, or as far as patience reaches.
 *
 * What may have left is asked for before it is sent again, and what is sent again are the same bytes.
 *
 * @param from `send` for a document of which nothing has left, `ask` for any other
 * @throws {FacturadorError} what kept the request from leaving, when none left
 */
export async function settle(
  submission: Submission,
  from: 'send' | 'ask',
  settling: Settling,
): Promise<SubmissionResult> {
  const course = startCourse(submission, from);
  const { sleep, options, policy, random } = settling;
  const waits = delays(policy, random);
  for (;;) {
    const step = await (course.next === 'send' ? sendOnce(course, settling) : askOnce(course, settling));
    if (step === 'again') continue;
    if (step !== 'wait') return step;
    try {
      if (!(await waitNext(waits, { sleep, signal: options.signal }))) return giveUp(course, settling);
    } catch (error) {
      course.error = asAborted(error);
      return giveUp(course, settling);
    }
  }
}

async function sendOnce(course: Course, settling: Settling): Promise<CourseStep> {
  const { channel, store, options, policy, goesOn } = settling;
  if (course.sends >= policy.maxSends) return giveUp(course, settling);
  course.sends += 1;
  course.lastSend = course.mayHaveLeft ? 'resend' : 'send';
  const { submission } = course;
  const kept = course.mayHaveLeft
    ? await keepResend(store, submission)
    : await keepState(store, submission, { ...submission, state: 'sent' });
  if (!kept.isOurs) return goOn(kept.submission, course);
  course.submission = kept.submission;
  let answer: Answer;
  try {
    answer = await channel.send(course.submission, options, course.lastSend);
  } catch (error) {
    if (!isFacturadorError(error)) throw error;
    course.error = error;
    if (error.mayHaveArrived === true) {
      course.mayHaveLeft = true;
      course.hasLeft = true;
      course.next = 'ask';
    } else course.sends -= 1;
    return goesOn && isPassing(error) ? 'wait' : giveUp(course, settling);
  }
  course.mayHaveLeft = true;
  course.hasLeft = true;
  course.next = 'ask';
  course.asked = course.lastSend;
  return take(answer, course, settling);
}

async function askOnce(course: Course, settling: Settling): Promise<CourseStep> {
  const { channel, options } = settling;
  let answer: Answer;
  try {
    answer = await channel.ask(course.submission, options, course.lastSend);
  } catch (error) {
    if (!isFacturadorError(error)) throw error;
    course.error = error;
    // A question may be asked again whatever became of it.
    return isPassing(error) ? 'wait' : giveUp(course, settling);
  }
  course.asked = 'question';
  return take(answer, course, settling);
}

function isPassing({ code }: FacturadorError): boolean {
  return code !== 'ERR_TRANSPORT_ABORTED' && /^ERR_(TRANSPORT|SOAP)_/.test(code) && !LASTING.has(code);
}

function asAborted(error: unknown): FacturadorError {
  if (isFacturadorError(error)) return error;
  throw error;
}

/** What an answer leads to. */
async function take(answer: Answer, course: Course, settling: Settling): Promise<CourseStep> {
  const { meaning, response, zipKey } = answer;
  course.response = response;
  course.error = undefined;
  // A key that is not known yet belongs to a document that was said to be in process before.
  if (meaning.kind !== 'not found') course.isPending = meaning.kind === 'pending';
  if (zipKey !== undefined) {
    const { submission } = await keepState(settling.store, course.submission, {
      ...course.submission,
      zipKey,
    });
    if (isFinal(submission)) return resultOf(submission);
    course.submission = submission;
  }
  switch (meaning.kind) {
    case 'verdict':
      // What is registered under its own key was not rejected, whatever is said of a later copy.
      if (meaning.state === 'rejected' && course.duplicate?.isOurs === true) return 'wait';
      if (response === undefined) return 'wait';
      return finish(meaning.state, { response, course, settling });
    case 'refused':
      return finishAlone({ settled: refusedBy(answer, course.submission), response }, course, settling);
    case 'duplicate':
      return response === undefined ? 'wait' : takeDuplicate(meaning.key, { response, course, settling });
    case 'not found':
      return takeNotFound(course, settling);
    case 'pending':
    case 'nothing':
      return 'wait';
  }
}

/** An answer, and the course that it is an answer in. */
interface Answered {
  readonly response: DianResponse;
  readonly course: Course;
  readonly settling: Settling;
}

async function takeDuplicate(
  key: string | undefined,
  { response, course, settling }: Answered,
): Promise<CourseStep> {
  const isOurs = key === course.submission.uuid.toLowerCase();
  if (key !== undefined && !isOurs) return finishTaken({ key, response }, course, settling);
  const isFirst = course.duplicate === undefined;
  course.duplicate = { response, isOurs, isOfOnlySend: course.asked === 'send' };
  // GetStatus has the verdict at once, as a rule.
  return isFirst ? 'again' : 'wait';
}

/** Said often enough, it may be sent again; unless the document can be downloaded, which then is there all the same. */
async function takeNotFound(course: Course, settling: Settling): Promise<CourseStep> {
  const { policy, client, options } = settling;
  const { submission, duplicate, response } = course;
  course.notFound += 1;
  const isFresh = submission.state === 'prepared';
  if (!isFresh && course.notFound < policy.questionsBeforeResend) return 'wait';
  const registered = isFresh ? 'unsaid' : await registeredDocument(client, submission, options);
  if (registered === 'another') return finishTaken({ key: submission.uuid, response }, course, settling);
  if (registered === 'this') return 'wait';
  if (duplicate !== undefined) {
    const { isOurs, isOfOnlySend } = duplicate;
    // An earlier copy of these very bytes may be what is registered.
    if (isOurs || !isOfOnlySend) return 'wait';
    const settled = takenBy('', duplicate.response, submission);
    return finishAlone({ settled, response: duplicate.response }, course, settling);
  }
  course.notFound = 0;
  course.next = 'send';
  return 'again';
}

async function finish(
  state: 'accepted' | 'rejected',
  { response, course, settling }: Answered,
): Promise<SubmissionResult> {
  const { submission, duplicate } = course;
  if (state === 'accepted' && duplicate !== undefined) {
    const registered = await registeredDocument(settling.client, submission, settling.options);
    const taken = { key: submission.uuid, response: duplicate.response };
    if (registered === 'another') return finishTaken(taken, course, settling);
  }
  return keepFinal(submission, settling, {
    response,
    settled: (current) => settledBy(current, state, response),
  });
}

/** The number is another document's: rejected for good. */
function finishTaken(
  { key, response }: { readonly key: string; readonly response: DianResponse | undefined },
  { submission }: Course,
  settling: Settling,
): Promise<SubmissionResult> {
  return keepFinal(submission, settling, { response, settled: (current) => takenBy(key, response, current) });
}

/** What stands on one request alone is final only while nobody has sent the document once more. */
async function finishAlone(
  { settled, response }: { readonly settled: Submission; readonly response: DianResponse | undefined },
  course: Course,
  { store }: Settling,
): Promise<CourseStep> {
  const kept = await keepState(store, course.submission, settled);
  if (kept.isOurs) return resultOf(kept.submission, { response });
  course.lastSend = 'resend';
  course.duplicate = undefined;
  return goOn(kept.submission, course);
}

/** Leaves a submission as it stands. */
async function giveUp(course: Course, settling: Settling): Promise<SubmissionResult> {
  const { submission, duplicate, mayHaveLeft, isPending, error, response } = course;
  if (duplicate?.isOurs === true) {
    // “Already processed” under its own key is an acceptance, whether or not the verdict can be had again.
    const known = { ...duplicate.response, messages: [] };
    return finish('accepted', { response: known, course, settling });
  }
  if (error !== undefined && (!mayHaveLeft || isUntouched(course, error))) {
    const back = await keepState(settling.store, submission, { ...submission, state: 'prepared' });
    if (back.isOurs) throw error;
    return resultOf(back.submission);
  }
  const state = isPending ? 'pending' : 'unknown';
  const kept = await keepState(settling.store, submission, { ...submission, state });
  return kept.isOurs ? resultOf(kept.submission, { response, error }) : resultOf(kept.submission);
}

/**
 * Without a store, a prepared submission is asked for before it is sent. When no connection opened for that, all is as it
 * was: it is no more unknown than before.
 */
function isUntouched(course: Course, { mayHaveArrived }: FacturadorError): boolean {
  const { wasPrepared, hasLeft, isPending, duplicate } = course;
  return wasPrepared && !hasLeft && !isPending && duplicate === undefined && mayHaveArrived !== true;
}

/** Keeps a verdict, unless another process kept one meanwhile: that one stands. */
async function keepFinal(
  submission: Submission,
  { store }: Settling,
  {
    response,
    settled,
  }: { readonly response: DianResponse | undefined; readonly settled: (current: Submission) => Submission },
): Promise<SubmissionResult> {
  const kept = await keepVerdict(store, submission, settled);
  return kept.isOurs ? resultOf(kept.submission, { response }) : resultOf(kept.submission);
}
