import {
  firstWrong,
  IN_NAME,
  isNoncharacter,
  KINDS,
  pastBlanks,
  STOPS_RAW,
  startsWith,
} from './characters.js';
import type { ReasonCode } from './reasons.js';
import { failure, type Source } from './source.js';
import type { Texts } from './texts.js';
import type { XmlComment, XmlInstruction } from './tree.js';

const CR = 0x0d;
const LF = 0x0a;
const HYPHEN = 0x2d;
const GREATER = 0x3e;
const QUESTION = 0x3f;
const COLON = 0x3a;
const BRACKET = 0x5d;

/** What holds characters without markup in them. */
interface Raw {
  /** How it begins. */
  readonly start: string;
  /** How it ends: so many of the first byte, and a >. */
  readonly mark: number;
  readonly marks: number;
  /** Why it is refused when it does not end. */
  readonly open: ReasonCode;
}

const COMMENT: Raw = { start: '<!--', mark: HYPHEN, marks: 2, open: 'comment-open' };
const CDATA: Raw = { start: '<![CDATA[', mark: BRACKET, marks: 2, open: 'cdata-open' };
const INSTRUCTION: Raw = { start: '<?', mark: QUESTION, marks: 1, open: 'instruction-open' };

/** Gathers the CDATA section that begins at a place, and tells where it ends. */
export function gatherCdata(source: Source, texts: Texts, at: number): number {
  return gather(source, texts, { raw: CDATA, at, from: at + CDATA.start.length });
}

/** Reads the comment that begins at a place, and tells where it ends. */
export function readComment(source: Source, texts: Texts, at: number): readonly [XmlComment, number] {
  const end = gather(source, texts, { raw: COMMENT, at, from: at + COMMENT.start.length });
  return [{ comment: texts.take() }, end];
}

/** Reads the processing instruction that begins at a place, and tells where it ends. */
export function readInstruction(source: Source, texts: Texts, at: number): readonly [XmlInstruction, number] {
  const { bytes } = source;
  const from = at + INSTRUCTION.start.length;
  const end = endOfTarget(source, at, from);
  const target = bytes.toString('utf8', from, end);
  const data = pastBlanks(bytes, end);
  const isEmpty = data === end && startsWith(bytes, end, '?>');
  if (data === end && !isEmpty) {
    throw failure(source, end < bytes.length ? end : at, {
      reason: end < bytes.length ? 'character-in-instruction-name' : INSTRUCTION.open,
    });
  }
  if (target.toLowerCase() === 'xml') {
    throw failure(source, at, { reason: target === 'xml' ? 'declaration-late' : 'target-reserved' });
  }
  const last = gather(source, texts, { raw: INSTRUCTION, at, from: data });
  return [{ target, data: texts.take() }, last];
}

function endOfTarget(source: Source, at: number, from: number): number {
  const { bytes } = source;
  let end = from;
  while (end < bytes.length && ((KINDS[bytes[end] as number] as number) & IN_NAME) !== 0) end += 1;
  if (end === bytes.length) throw failure(source, at, { reason: INSTRUCTION.open });
  if (end === from) throw failure(source, from, { reason: 'instruction-without-target' });
  const colon = bytes.subarray(from, end).indexOf(COLON);
  const wrong =
    colon === -1 ? firstWrong(bytes, from, end) : Math.min(firstWrong(bytes, from, end), from + colon);
  if (wrong !== end) throw failure(source, wrong, { reason: 'character-in-instruction-name' });
  return end;
}

/** Gathers what stands from a place to the end of what began at another. */
function gather(
  source: Source,
  texts: Texts,
  { raw, at, from }: { readonly raw: Raw; readonly at: number; readonly from: number },
): number {
  const { bytes } = source;
  const { length } = bytes;
  let run = from;
  let seen = 0;
  for (let i = from; i < length; i++) {
    const unit = bytes[i] as number;
    if (unit === raw.mark) {
      if (!isRepeated(bytes, i, raw)) continue;
      texts.gather(run, i, seen);
      if (bytes[i + raw.marks] === GREATER) return i + raw.marks + 1;
      if (raw === COMMENT)
        throw failure(source, i + 2 < length ? i + 2 : at, {
          reason: i + 2 < length ? 'comment-malformed' : raw.open,
        });
      run = i;
    } else if (((KINDS[unit] as number) & STOPS_RAW) !== 0) {
      if (unit === CR) {
        texts.gather(run, i, seen);
        texts.gatherCharacter(LF);
        if (bytes[i + 1] === LF) i += 1;
        run = i + 1;
      } else if (unit < 0x20 || isNoncharacter(bytes, i)) throw failure(source, i, { reason: 'character' });
    }
    seen |= unit;
  }
  throw failure(source, at, { reason: raw.open });
}

function isRepeated(bytes: Uint8Array, at: number, { mark, marks }: Raw): boolean {
  return marks === 1 || bytes[at + 1] === mark;
}
