import type { SalesDocument } from '../../model/index.js';
import type { XmlElement } from '../../xml/index.js';
import { applyExtras } from './apply-extras.js';
import { findExtras } from './find-extras.js';

/** A document with what was found beyond what we write of it; the same object when that is nothing. */
export function keepingExtras<Document extends SalesDocument>(
  document: Document,
  written: XmlElement,
  found: XmlElement,
): Document {
  const extras = findExtras(written, found);
  return extras === undefined ? document : { ...document, extras };
}

/** What we write of a document, with its extras put back. */
export function withExtras(written: XmlElement, { extras }: Pick<SalesDocument, 'extras'>): XmlElement {
  return extras === undefined ? written : applyExtras(written, extras);
}
