import { canonicalize } from './canonical.js';
import type { XmlElement, XmlNamespace } from './tree.js';

/** The declaration that every document of ours begins with; it is not part of the canonical form. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>';

/**
 * Writes a document whose text, from the root on, already is Canonical XML 1.0: declarations sorted on the root,
 * attributes sorted, no self-closing tags, only the escapes of C14N. What is digested is what was written.
 *
 * @throws {FacturadorError} `ERR_XML_CHARACTER`
 */
export function writeXml(root: XmlElement): string {
  return XML_DECLARATION + canonicalize(root);
}

/** The same element with namespace declarations: for the root of a document. */
export function declaring(element: XmlElement, declarations: readonly XmlNamespace[]): XmlElement {
  return { ...element, declarations };
}
