import { FacturadorError } from '../errors/index.js';
import { childNamed, descend, elementsOf, readXml, textOf, type XmlElement } from '../xml/index.js';

/** A SOAP message, taken apart. */
export interface Envelope {
  readonly root: XmlElement;
  readonly header?: XmlElement;
  readonly body: XmlElement;
  /** The body's element: an operation's wrapper, or `Fault`; absent for an empty body. */
  readonly payload?: XmlElement;
  /** `wsa:Action`. */
  readonly action?: string;
  /** `wsa:To`. */
  readonly to?: string;
  /** `wsa:MessageID`. */
  readonly messageId?: string;
  /** `wsa:RelatesTo`: the MessageID that this message answers. */
  readonly relatesTo?: string;
  /** The moment in the header's `wsu:Timestamp` at which the message was made, as written. */
  readonly created?: string;
  /** The moment from which the message is not to be accepted, as written. */
  readonly expires?: string;
}

/**
 * Reads a SOAP envelope, request or answer. Elements are found by their local names, since servers change prefixes.
 *
 * @throws {FacturadorError} `ERR_XML_SYNTAX` and the other codes of {@link readXml}; `ERR_XML_CONTENT` for XML that is
 *   no envelope
 * @example
 * readEnvelope(bytes).payload?.name.local; // 'GetStatusResponse'
 */
export function readEnvelope(message: Uint8Array | string): Envelope {
  const { root } = readXml(message);
  const body = childNamed(root, 'Body');
  if (root.name.local !== 'Envelope' || body === undefined) {
    throw new FacturadorError(
      'ERR_XML_CONTENT',
      `Found the root element ${root.name.qualified}, expected a SOAP Envelope with a Body`,
    );
  }
  const header = childNamed(root, 'Header');
  const timestamp = descend(header, 'Security', 'Timestamp');
  const said = {
    header,
    payload: elementsOf(body)[0],
    action: trimmed(childNamed(header, 'Action')),
    to: trimmed(childNamed(header, 'To')),
    messageId: trimmed(childNamed(header, 'MessageID')),
    relatesTo: trimmed(childNamed(header, 'RelatesTo')),
    created: trimmed(childNamed(timestamp, 'Created')),
    expires: trimmed(childNamed(timestamp, 'Expires')),
  };
  return { root, body, ...present(said) };
}

function trimmed(element: XmlElement | undefined): string | undefined {
  return textOf(element)?.trim();
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function present<T extends object>(values: T): Present<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<T>;
}
