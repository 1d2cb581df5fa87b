import { isUtf8 } from 'node:buffer';
import { asBuffer } from '../bytes/index.js';
import { errorAt, type Source, wholeText } from './source.js';

const LONE_SURROGATE = /[\uD800-\uDFFF]/u;
const REPLACEMENT = '\ufffd';
const REPLACEMENT_IN_UTF_8 = '\xef\xbf\xbd';

/** The same text, if it is one that UTF-8 can say. @throws {FacturadorError} `ERR_XML_CHARACTER` */
export function withoutLoneSurrogates(source: Source): Source {
  if (!LONE_SURROGATE.test(source.text)) return source;
  throw errorAt(source, source.text.search(LONE_SURROGATE), {
    code: 'ERR_XML_CHARACTER',
    message: 'The text holds a lone surrogate, which XML cannot carry; remove it',
  });
}

/** The text that UTF-8 bytes are. @throws {FacturadorError} `ERR_XML_ENCODING` */
export function decode(bytes: Uint8Array): string {
  const buffer = asBuffer(bytes);
  if (isUtf8(buffer)) return buffer.toString();
  const text = buffer.toString();
  throw errorAt(wholeText(text), firstReplaced(text, buffer), {
    code: 'ERR_XML_ENCODING',
    message: 'The XML is not UTF-8; save it as UTF-8',
  });
}

/** Where the decoder put its replacement character for bytes that are none. */
function firstReplaced(text: string, bytes: Buffer): number {
  let at = -1;
  let read = 0;
  let offset = 0;
  do {
    at = text.indexOf(REPLACEMENT, at + 1);
    offset += Buffer.byteLength(text.slice(read, at));
    read = at;
  } while (bytes.toString('latin1', offset, offset + 3) === REPLACEMENT_IN_UTF_8);
  return at;
}
