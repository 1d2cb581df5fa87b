import { type FacturadorError, isFacturadorError } from '../errors/index.js';
import type { CallOptions, DianClient, DianResponse } from '../soap/index.js';
import type { Answer, Channel } from './channel.js';
import { registeredDocument } from './registered-document.js';
import { resultOf, settledBy } from './result.js';
import type { SubmissionStore } from './store/submission-store.js';
import { isFinal, type Submission, type SubmissionResult } from './submission.js';
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

/** How far a submission has come in one call. */
interface Course {
  submission: Submission;
  next: 'send' | 'ask';
  /** Whether some request of this document may have arrived, in this call or before. */
  mayHaveLeft: boolean;
  /** The last thing that the service said about it, if it said that it has it. */
  isPending: boolean;
  /** The service said that the number is taken: by this document, as far as is known. */
  duplicate: { readonly response: DianResponse; readonly isOurs: boolean } | undefined;
  notFound: number;
  sends: number;
  response: DianResponse | undefined;
  error: FacturadorError | undefined;
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

type Step = SubmissionResult | 'wait' | 'again';

function startCourse(submission: Submission, next: 'send' | 'ask'): Course {
  return {
    submission,
    next,
    mayHaveLeft: next === 'ask',
    isPending: submission.state === 'pending',
    duplicate: undefined,
    notFound: 0,
    sends: 0,
    response: undefined,
    error: undefined,
  };
}

async function sendOnce(course: Course, settling: Settling): Promise<Step> {
  const { channel, options, policy, goesOn } = settling;
  if (course.sends >= policy.maxSends) return giveUp(course, settling);
  course.sends += 1;
  course.submission = await keep({ ...course.submission, state: 'sent' }, course.submission, settling);
  try {
    const answer = await channel.send(course.submission, options);
    course.mayHaveLeft = true;
    course.next = 'ask';
    return take(answer, course, settling);
  } catch (error) {
    if (!isFacturadorError(error)) throw error;
    course.error = error;
    if (error.mayHaveArrived === true) {
      course.mayHaveLeft = true;
      course.next = 'ask';
    } else course.sends -= 1;
    return goesOn && isPassing(error) ? 'wait' : giveUp(course, settling);
  }
}

async function askOnce(course: Course, settling: Settling): Promise<Step> {
  const { channel, options } = settling;
  try {
    return await take(await channel.ask(course.submission, options), course, settling);
  } catch (error) {
    if (!isFacturadorError(error)) throw error;
    course.error = error;
    // A question may be asked again whatever became of it.
    return isPassing(error) ? 'wait' : giveUp(course, settling);
  }
}

function isPassing({ code }: FacturadorError): boolean {
  return code !== 'ERR_TRANSPORT_ABORTED' && /^ERR_(TRANSPORT|SOAP)_/.test(code) && !LASTING.has(code);
}

function asAborted(error: unknown): FacturadorError {
  if (isFacturadorError(error)) return error;
  throw error;
}

/** What an answer leads to. */
async function take(answer: Answer, course: Course, settling: Settling): Promise<Step> {
  const { meaning, response, zipKey } = answer;
  course.response = response;
  course.error = undefined;
  course.isPending = meaning.kind === 'pending';
  if (zipKey !== undefined) {
    course.submission = await keep({ ...course.submission, zipKey }, course.submission, settling);
  }
  switch (meaning.kind) {
    case 'verdict':
      return finish(meaning.state, answer, course, settling);
    case 'duplicate':
      return takeDuplicate(meaning.key, answer, course, settling);
    case 'not found':
      return takeNotFound(course, settling);
    case 'pending':
    case 'nothing':
      return 'wait';
  }
}

async function takeDuplicate(
  key: string | undefined,
  { response }: Answer,
  course: Course,
  settling: Settling,
): Promise<Step> {
  const { uuid } = course.submission;
  if (response === undefined) return 'wait';
  if (key !== undefined && key !== uuid) return finishTaken(key, response, course, settling);
  const isFirst = course.duplicate === undefined;
  course.duplicate = { response, isOurs: key === uuid };
  // GetStatus has the verdict at once, as a rule.
  return isFirst ? 'again' : 'wait';
}

/** Said often enough, it may be sent again; unless the document can be downloaded, which then is there all the same. */
async function takeNotFound(course: Course, settling: Settling): Promise<Step> {
  const { policy, client, options } = settling;
  const { submission, duplicate } = course;
  course.notFound += 1;
  const isFresh = submission.state === 'prepared';
  if (!isFresh && course.notFound < policy.questionsBeforeResend) return 'wait';
  const registered = isFresh ? 'unsaid' : await registeredDocument(client, submission, options);
  if (registered === 'another') return finishTaken(submission.uuid, course.response, course, settling);
  if (registered === 'this') return 'wait';
  if (duplicate !== undefined) {
    return duplicate.isOurs ? 'wait' : finishTaken('', duplicate.response, course, settling);
  }
  course.notFound = 0;
  course.next = 'send';
  return 'again';
}

async function finish(
  state: 'accepted' | 'rejected',
  { response, messages }: Answer,
  course: Course,
  settling: Settling,
): Promise<SubmissionResult> {
  const { submission, duplicate } = course;
  if (state === 'accepted' && duplicate !== undefined) {
    const registered = await registeredDocument(settling.client, submission, settling.options);
    if (registered === 'another') return finishTaken(submission.uuid, duplicate.response, course, settling);
  }
  const settled =
    response === undefined
      ? { ...submission, state, messages: messages ?? [] }
      : settledBy(submission, state, response);
  return resultOf(await keep(settled, submission, settling), { response });
}

/** The number is another document's: rejected for good. */
async function finishTaken(
  key: string,
  response: DianResponse | undefined,
  course: Course,
  settling: Settling,
): Promise<SubmissionResult> {
  const { submission } = course;
  const settled = {
    ...submission,
    state: 'rejected' as const,
    messages: response?.messages ?? [],
    duplicateOf: key,
  };
  return resultOf(await keep(settled, submission, settling), { response });
}

/** Leaves a submission as it stands. */
async function giveUp(course: Course, settling: Settling): Promise<SubmissionResult> {
  const { submission, duplicate, mayHaveLeft, isPending, error, response } = course;
  if (duplicate?.isOurs === true) {
    // “Already processed” under its own key is an acceptance, whether or not the verdict can be had again.
    const known = { ...duplicate.response, messages: [] };
    return finish('accepted', { meaning: { kind: 'nothing' }, response: known }, course, settling);
  }
  if (!mayHaveLeft && error !== undefined) {
    await keep({ ...submission, state: 'prepared' }, submission, settling);
    throw error;
  }
  const state = isPending ? 'pending' : 'unknown';
  return resultOf(await keep({ ...submission, state }, submission, settling), { response, error });
}

async function keep(next: Submission, current: Submission, { store }: Settling): Promise<Submission> {
  const isNew = next.state !== current.state || next.zipKey !== current.zipKey;
  if (store !== undefined && isNew && !isFinal(current)) await store.update(next);
  return next;
}
