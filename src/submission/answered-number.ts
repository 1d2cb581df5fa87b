import type { DianResponse } from '../soap/index.js';
import { descend, textOf } from '../xml/index.js';
import { rootOf } from './signed-root.js';

/** The number of the document that the ApplicationResponse of an answer is about; undefined when it does not tell. */
export function numberAnswered({ xmlBytes, xmlFormat }: DianResponse): string | undefined {
  if (xmlBytes === undefined || xmlFormat !== 'xml') return undefined;
  const reference = descend(rootOf(xmlBytes), 'DocumentResponse', 'DocumentReference', 'ID');
  return textOf(reference)?.trim() || undefined;
}
