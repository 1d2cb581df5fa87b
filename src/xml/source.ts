import { FacturadorError, type Sentence, type TextPosition } from '../errors/index.js';
import { isForbidden } from './characters.js';
import { type ReasonCode, refusalOf } from './reasons.js';

/** What is read, as UTF-8, and which part of it is the user's. */
export interface Source {
  readonly bytes: Buffer;
  /** Where the user's part begins; what stands around it is ours. */
  readonly from: number;
  /** Where it ends. */
  readonly to: number;
}

/** What was found, and what was expected, in few words. */
export interface Circumstances {
  readonly found?: string | Sentence | undefined;
  readonly expected?: string | Sentence | undefined;
  /** What is to be done beside what the reason says. */
  readonly too?: Sentence | undefined;
  readonly cause?: unknown;
}

/** Why something is refused. */
export interface Refusal extends Circumstances {
  readonly reason: ReasonCode;
}

/** All of some bytes. */
export function wholeOf(bytes: Buffer): Source {
  return { bytes, from: 0, to: bytes.length };
}

const LF = 0x0a;
const CR = 0x0d;
const CONTINUATION = 0x80;
const LEAD = 0xc0;
const LEAD_OF_FOUR = 0xf0;

/** Bytes of the byte order mark. */
export const MARK_BYTES = 3;

/** Whether a byte order mark begins at a place. */
export function isMark(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf;
}

interface Place {
  readonly position: TextPosition;
  /** In UTF-16 units, from the beginning of the text, a byte order mark included. */
  readonly offset: number;
}

/** The place of a byte in the user's part. It is worked out only when it is told, so that reading pays nothing for it. */
export function placeOf({ bytes, from, to }: Source, byte: number): Place {
  const end = Math.min(Math.max(byte, from), to);
  let offset = 0;
  let line = 1;
  let start = isMark(bytes, from) ? 1 : 0;
  for (let i = from; i < end; i++) {
    const unit = bytes[i] as number;
    if (unit < CONTINUATION || unit >= LEAD) offset += unit >= LEAD_OF_FOUR ? 2 : 1;
    if (unit !== LF && (unit !== CR || bytes[i + 1] === LF)) continue;
    line += 1;
    start = offset;
  }
  return { position: { line, column: Math.max(offset - start, 0) + 1 }, offset };
}

/** An error that is about no place. */
export function refusal(reason: ReasonCode, { found = '', expected = '' }: Circumstances): FacturadorError {
  const { code, en, es } = refusalOf(reason, { found, expected, too: '' });
  return new FacturadorError(code, en, {
    reason: { code: reason, found: english(found), expected: english(expected), spanish: es },
  });
}

/** An error that says where in the user's text it is. */
export function failure(
  source: Source,
  byte: number,
  { reason, found, expected, too, cause }: Refusal,
): FacturadorError {
  const { code, en, es } = refusalOf(reason, {
    found: found ?? '',
    expected: expected ?? '',
    too: too ?? '',
  });
  const { position, offset } = placeOf(source, byte);
  return new FacturadorError(code, `${en} (line ${position.line}, column ${position.column})`, {
    position,
    cause,
    reason: {
      code: reason,
      offset,
      ...(found !== undefined && { found: english(found) }),
      ...(expected !== undefined && { expected: english(expected) }),
      spanish: es,
    },
  });
}

function english(data: string | Sentence): string {
  return typeof data === 'string' ? data : data.en;
}

/** The error for markup that is wrong as a whole, unless it is so by a character that XML cannot carry. */
export function failureUnless(
  source: Source,
  { at, stop }: { readonly at: number; readonly stop: number },
  refused: Refusal,
): FacturadorError {
  return isForbidden(source.bytes, stop)
    ? failure(source, stop, { reason: 'character' })
    : failure(source, at, refused);
}
