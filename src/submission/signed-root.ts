import { isFacturadorError } from '../errors/index.js';
import { readXml, type XmlElement } from '../xml/index.js';

/** The root of a document that was sent or downloaded; `undefined` when it cannot be read. */
export function rootOf(xml: Uint8Array): XmlElement | undefined {
  try {
    return readXml(xml).root;
  } catch (error) {
    if (isFacturadorError(error)) return undefined;
    throw error;
  }
}
