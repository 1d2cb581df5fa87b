import type { XmlNamespace } from '../xml/index.js';

export const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

/** A namespace declaration. */
export function declaration(prefix: string, uri: string): XmlNamespace {
  return { prefix, uri };
}
