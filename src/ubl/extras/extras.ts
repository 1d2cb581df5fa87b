import type { SalesDocument } from '../../model/index.js';
import type { XmlElement } from '../../xml/index.js';
import { applyExtras } from './apply-extras.js';
import { findExtras } from './find-extras.js';

/** Gives a document that has just been read what was found beyond what we write of it, if anything was. */
export function keepingExtras<Document extends Pick<SalesDocument, 'extras'>>(
  document: Document,
  written: XmlElement,
  found: XmlElement,
): Document {
  const extras = findExtras(written, found);
  return extras === undefined ? document : Object.assign(document, { extras });
}

/** What we write of a document, with its extras put back. */
export function withExtras(written: XmlElement, { extras }: Pick<SalesDocument, 'extras'>): XmlElement {
  return extras === undefined ? written : applyExtras(written, extras);
}
