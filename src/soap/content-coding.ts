import { FacturadorError } from '../errors/index.js';
import { foreignText } from '../text/index.js';

/** What undoes one coding, and never makes more than so many bytes. */
type Decoder = (body: Uint8Array, maxOutputLength: number) => Promise<Uint8Array>;
/** What all of Node's decompressing functions take; each declares options of its own beside. */
type Decompress = (
  body: Uint8Array,
  options: { readonly maxOutputLength: number },
  done: (error: Error | null, decoded: Uint8Array) => void,
) => void;

/** More layers than any chain of proxies adds. */
const MOST_CODINGS = 4;
const GZIP_MAGIC = [0x1f, 0x8b, 0x08];
/** The method of every zlib stream (RFC 1950 §2.2), in the low half of its first byte. */
const DEFLATE_METHOD = 8;

const gunzip = decoder('gunzip');
const inflate = decoder('inflate');
const inflateRaw = decoder('inflateRaw');

/** By the names of RFC 9110 §8.4.1, and the one that it says to take for gzip. */
const DECODERS: Readonly<Record<string, Decoder>> = {
  gzip: gunzip,
  'x-gzip': gunzip,
  // The standard means zlib by the name; some servers leave its two bytes of header out.
  deflate: (body, most) => (isZlib(body) ? inflate : inflateRaw)(body, most),
  br: decoder('brotliDecompress'),
};

/**
 * Returns how an answer's body is coded, first coding first; empty for a plain one. The service is asked for none, but a
 * proxy on the way may compress all the same. One that compresses and drops the header is found by the bytes of gzip, with
 * which no XML begins.
 */
export function codingsOf(header: string | undefined, body: Uint8Array): readonly string[] {
  const codings = (header ?? '')
    .split(',')
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== '' && coding !== 'identity');
  if (codings.length === 0 && isGzip(body)) return ['gzip'];
  return codings;
}

/**
 * Undoes the codings of a body. A body that is XML although its header says otherwise is returned as it is: some proxies
 * decompress and leave the header.
 *
 * @param maxBytes most bytes that any layer may have
 * @throws {FacturadorError} `ERR_SOAP_RESPONSE` for another coding, damaged or incomplete data, or more bytes than allowed
 */
export async function decodeBody(
  body: Uint8Array,
  codings: readonly string[],
  maxBytes: number,
): Promise<Uint8Array> {
  if (codings.length > MOST_CODINGS) throw manyLayers(codings.length);
  let decoded = body;
  for (const coding of codings.toReversed()) {
    const decode = DECODERS[coding];
    if (decode === undefined) throw unknownCoding(coding);
    try {
      decoded = await decode(decoded, maxBytes);
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(maxBytes);
      if (isMarkup(decoded)) return decoded;
      throw damaged(coding, cause);
    }
  }
  return decoded;
}

/** The error for an answer, as it came or decoded, of more bytes than allowed. */
export function tooLarge(maxBytes: number): FacturadorError {
  return unreadable(`Found an answer of more than ${maxBytes} bytes, which is refused`);
}

function decoder(name: 'gunzip' | 'inflate' | 'inflateRaw' | 'brotliDecompress'): Decoder {
  return async (body, most) => {
    const decompress: Decompress = (await import('node:zlib'))[name];
    return new Promise((resolve, reject) => {
      decompress(body, { maxOutputLength: Math.max(most, 1) }, (error, decoded) => {
        if (error === null) resolve(decoded);
        else reject(error);
      });
    });
  };
}

function isGzip(body: Uint8Array): boolean {
  return GZIP_MAGIC.every((byte, index) => body[index] === byte);
}

/**
 * Whether the first two bytes are a zlib header. A raw stream that begins so would be a stored block whose padding is not
 * zero, which no encoder writes.
 */
function isZlib([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 0x0f) === DEFLATE_METHOD && ((first << 8) | second) % 31 === 0;
}

function isMarkup(body: Uint8Array): boolean {
  const start = Buffer.from(body.subarray(0, 16)).toString('utf8');
  return /^\uFEFF?\s*</.test(start);
}

function unknownCoding(coding: string): FacturadorError {
  return unreadable(
    `Found an answer in the content coding ${foreignText(coding)}, expected gzip, deflate, br or none; look at the proxy on the way`,
  );
}

function manyLayers(found: number): FacturadorError {
  return unreadable(`Found an answer in ${found} content codings, expected at most ${MOST_CODINGS}`);
}

function damaged(coding: string, cause: unknown): FacturadorError {
  return unreadable(`Found an answer whose ${coding} data is damaged or incomplete`, cause);
}

function unreadable(message: string, cause?: unknown): FacturadorError {
  return new FacturadorError('ERR_SOAP_RESPONSE', message, {
    mayHaveArrived: true,
    ...(cause === undefined ? {} : { cause }),
  });
}
