import type { DianResponse } from '../soap/index.js';
import { numberAnswered } from './answered-number.js';
import type { Submission } from './submission.js';

/** What the service's answer means for a submission that was sent or asked for. */
export type Meaning =
  | { readonly kind: 'verdict'; readonly state: 'accepted' | 'rejected' }
  /** Nothing was validated, and nothing but the refused request can have brought the document. */
  | { readonly kind: 'refused' }
  /** The number is registered, for the document of `key` or, when the answer does not say, for one unknown. */
  | { readonly kind: 'duplicate'; readonly key: string | undefined }
  /** The service has it and has not finished. */
  | { readonly kind: 'pending' }
  /** The service does not have it, or not yet. */
  | { readonly kind: 'not found' }
  | { readonly kind: 'nothing' };

/**
 * What was answered.
 *
 * - `send`: the only request that may have brought the document to the service.
 * - `resend`: an earlier request may have brought it too, so a refusal of this one does not speak of that one.
 * - `question`: GetStatus. That a question is refused says nothing about the document.
 */
export type Asked = 'send' | 'resend' | 'question';

/** What an answer says, whatever was asked. */
type Said =
  /** It is about another document. */
  | 'another'
  | 'accepted'
  /** It names a rule that this document broke. */
  | 'rule'
  /** The service has a document of this number already. */
  | 'registered'
  | 'in process'
  | 'not found'
  /** No, without a rule about the document: the request was refused, or its status is unknown. */
  | 'refused'
  | 'nothing';

const NOTHING: Meaning = { kind: 'nothing' };
const ACCEPTED: Meaning = { kind: 'verdict', state: 'accepted' };
const REJECTED: Meaning = { kind: 'verdict', state: 'rejected' };
const REFUSED: Meaning = { kind: 'refused' };
const PENDING: Meaning = { kind: 'pending' };
const NOT_FOUND: Meaning = { kind: 'not found' };

/**
 * A refusal ends a document only when nothing but the refused request can have brought it to the service, and “not found”
 * is said of a key that was asked for.
 */
const MEANINGS: Readonly<Record<Exclude<Said, 'registered'>, Readonly<Record<Asked, Meaning>>>> = {
  another: { send: NOTHING, resend: NOTHING, question: NOTHING },
  accepted: { send: ACCEPTED, resend: ACCEPTED, question: ACCEPTED },
  rule: { send: REJECTED, resend: REJECTED, question: REJECTED },
  'in process': { send: PENDING, resend: PENDING, question: PENDING },
  'not found': { send: NOTHING, resend: NOTHING, question: NOT_FOUND },
  refused: { send: REFUSED, resend: NOTHING, question: NOTHING },
  nothing: { send: NOTHING, resend: NOTHING, question: NOTHING },
};

/** The rule by which the service says that it already has a document of that number. */
const ALREADY_PROCESSED = '90';
const UNKNOWN_KEY = '66';
/** Codes of rules about a document begin with a letter; a number alone is of the request, or of the document's number. */
const DOCUMENT_RULE = /^[A-Z][A-Z\d]{1,19}$/i;

/** What an answer about a submission means. */
export function meaningOf(
  response: DianResponse,
  submission: Pick<Submission, 'uuid' | 'number'>,
  asked: Asked,
): Meaning {
  const said = saidBy(response, submission);
  return said === 'registered' ? { kind: 'duplicate', key: registeredKey(response) } : MEANINGS[said][asked];
}

function saidBy(response: DianResponse, { uuid, number }: Pick<Submission, 'uuid' | 'number'>): Said {
  const { verdict, statusCode, messages } = response;
  const isOther = isAnother(response, uuid);
  if (verdict === 'rejected' && alreadyProcessed(response) !== undefined) {
    // It names the document that has the number: another one, but one of this number.
    return isOther && (numberAnswered(response) ?? number) !== number ? 'another' : 'registered';
  }
  if (isOther) return 'another';
  if (statusCode === UNKNOWN_KEY) return 'not found';
  if (verdict === 'accepted') return 'accepted';
  if (verdict === 'pending') return 'in process';
  if (verdict === 'unknown') return 'nothing';
  const rejections = messages.filter(({ severity }) => severity === 'rejection');
  if (rejections.some(({ code }) => DOCUMENT_RULE.test(code))) return 'rule';
  // A no with nothing but notices contradicts itself.
  return messages.length > 0 && rejections.length === 0 ? 'nothing' : 'refused';
}

/** Whether an answer is about a document of another key, by what it says itself. */
export function isAnother({ xmlDocumentKey }: DianResponse, uuid: string): boolean {
  const key = xmlDocumentKey.trim().toLowerCase();
  return key !== '' && key !== uuid.toLowerCase();
}

function alreadyProcessed({ messages }: DianResponse): string | undefined {
  return messages.find(({ code }) => code === ALREADY_PROCESSED)?.text;
}

/** The key stands in a field of its own, and in the text; older texts have none. */
function registeredKey(response: DianResponse): string | undefined {
  const key = response.xmlDocumentKey.trim() || /[\da-f]{96}/i.exec(alreadyProcessed(response) ?? '')?.[0];
  return key?.toLowerCase();
}
