import { malformed } from './ber.js';

/** One block of a PEM file (RFC 7468). */
export interface PemBlock {
  /** What stands after BEGIN: `CERTIFICATE`, `PRIVATE KEY`, … */
  readonly label: string;
  /** The decoded content; still encrypted when there is a `cipher`. */
  readonly bytes: Uint8Array;
  /** Cipher of OpenSSL's traditional encryption, from the DEK-Info header (RFC 1421): `AES-256-CBC`. */
  readonly cipher?: string;
  /** The block as text, with its BEGIN and END lines. */
  readonly text: string;
}

const BEGIN = '-----BEGIN ';
const DASHES = '-----';
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/**
 * Splits PEM text into its blocks; text around them is passed over.
 *
 * @throws {FacturadorError} `ERR_CREDENTIAL_FORMAT` when a block does not end or is not Base64
 */
export function readPem(text: string): PemBlock[] {
  const blocks: PemBlock[] = [];
  let start = text.indexOf(BEGIN);
  while (start >= 0) {
    const block = readBlock(text, start);
    blocks.push(block);
    start = text.indexOf(BEGIN, start + block.text.length);
  }
  return blocks;
}

function readBlock(text: string, start: number): PemBlock {
  const labelEnd = text.indexOf(DASHES, start + BEGIN.length);
  const label = text.slice(start + BEGIN.length, labelEnd);
  if (labelEnd < 0 || label.includes('\n'))
    throw malformed('Found a BEGIN line that is cut off in the PEM text');
  const footer = `-----END ${label}-----`;
  const bodyStart = labelEnd + DASHES.length;
  const bodyEnd = text.indexOf(footer, bodyStart);
  if (bodyEnd < 0) throw malformed(`Found no END line for ${label} in the PEM text; is the file complete?`);
  const body = text.slice(bodyStart, bodyEnd);
  const headersEnd = /^\s*[\w-]{1,40}:/.test(body) ? endOfHeaders(body) : 0;
  const [, cipher] = /DEK-Info: ([\w-]{1,40})/.exec(body.slice(0, headersEnd)) ?? [];
  const base64 = body.slice(headersEnd).replace(/\s+/g, '');
  if (base64.length % 4 !== 0 || !BASE64.test(base64)) {
    throw malformed(`The PEM block ${label} is not Base64; is the file complete?`);
  }
  return {
    label,
    bytes: new Uint8Array(Buffer.from(base64, 'base64')),
    ...(cipher === undefined ? {} : { cipher }),
    text: text.slice(start, bodyEnd + footer.length),
  };
}

/** RFC 1421 ends the headers with an empty line. */
function endOfHeaders(body: string): number {
  let start = body.indexOf('\n') + 1;
  while (start > 0) {
    const end = body.indexOf('\n', start);
    if (end < 0) return 0;
    if (body.slice(start, end).trim() === '' && body.slice(0, start).trim() !== '') return end + 1;
    start = end + 1;
  }
  return 0;
}
