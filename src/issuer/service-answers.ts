import type { DianResponse } from '../soap/index.js';

/** What the service's answer means for a submission that was sent or asked for. */
export type Meaning =
  | { readonly kind: 'verdict'; readonly state: 'accepted' | 'rejected' }
  /** The number is registered, for the document of `key` or, when the answer does not say, for one unknown. */
  | { readonly kind: 'duplicate'; readonly key: string | undefined }
  /** The service has it and has not finished. */
  | { readonly kind: 'pending' }
  /** The service does not have it, or not yet. */
  | { readonly kind: 'not found' }
  | { readonly kind: 'nothing' };

/** The rule by which the service says that it already has a document of that number. */
const ALREADY_PROCESSED = '90';
const NOT_FOUND = '66';
/** The request was refused, and nothing validated. */
const REFUSED = '89';
const NOTHING: Meaning = { kind: 'nothing' };

/** What the answer to a send means. */
export function meaningOfSend(response: DianResponse): Meaning {
  const duplicate = response.messages.find(({ code }) => code === ALREADY_PROCESSED);
  if (response.verdict === 'rejected' && duplicate !== undefined) {
    return { kind: 'duplicate', key: registeredKey(response, duplicate.text) };
  }
  const { verdict } = response;
  if (verdict === 'accepted' || verdict === 'rejected') return { kind: 'verdict', state: verdict };
  return verdict === 'pending' ? { kind: 'pending' } : NOTHING;
}

/** What the answer to GetStatus means: a question that is refused says nothing about the document. */
export function meaningOfStatus(response: DianResponse): Meaning {
  if (response.statusCode === NOT_FOUND) return { kind: 'not found' };
  return response.statusCode === REFUSED ? NOTHING : meaningOfSend(response);
}

/** The key stands in a field of its own, and in the text; older texts have none. */
function registeredKey({ xmlDocumentKey }: DianResponse, text: string): string | undefined {
  const key = xmlDocumentKey === '' ? /[\da-f]{96}/i.exec(text)?.[0] : xmlDocumentKey;
  return key?.toLowerCase();
}
