import { canonicalBytes, writeCanonical } from './canonical.js';
import { output, writeRaw } from './output.js';
import { changed, type XmlElement, type XmlNamespace, type XmlSeries } from './tree.js';

/** The declaration that every document of ours begins with; it is not part of the canonical form. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>';
const DECLARATION_BYTES = new TextEncoder().encode(XML_DECLARATION);

/**
 * Writes a document, as UTF-8 bytes that from the root on already are Canonical XML 1.0: declarations sorted on the
 * root, attributes sorted, no self-closing tags, only the escapes of C14N. What is digested is what was written.
 *
 * @param more further children of the root, made one by one as they are written
 * @throws {FacturadorError} `ERR_XML_CHARACTER`
 */
export function writeXml(root: XmlElement, more?: XmlSeries): Uint8Array {
  return output(() => {
    writeRaw(DECLARATION_BYTES);
    writeCanonical(root, {}, more);
  });
}

/** The same element with namespace declarations: for the root of a document. */
export function declaring(element: XmlElement, declarations: readonly XmlNamespace[]): XmlElement {
  return changed(element, { declarations });
}

/**
 * The same element, written beforehand: for parts that many documents share, such as the supplier.
 *
 * Neither it nor anything in it may declare a namespace, and its prefixes must be those of the root.
 */
export function fixed(element: XmlElement): XmlElement {
  return changed(element, { written: canonicalBytes(element) });
}
