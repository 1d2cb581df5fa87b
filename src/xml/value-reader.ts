import { isNoncharacter, KINDS, STOPS_VALUE } from './characters.js';
import { readReference } from './references.js';
import { failure, type Source } from './source.js';
import type { Texts } from './texts.js';

const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const AMPERSAND = 0x26;
const LESS = 0x3c;

/** Reads the values of attributes, normalised as XML 1.0 §3.3.3 wants: white space that is typed becomes blanks. */
export class ValueReader {
  private readonly source: Source;
  private readonly texts: Texts;
  /** After the closing quote of the value that was read last. */
  end = 0;

  constructor(source: Source, texts: Texts) {
    this.source = source;
    this.texts = texts;
  }

  /** The value that begins at a place, after its quote, in a tag that begins at another. */
  read(from: number, quote: number, tag: number): string {
    const { bytes } = this.source;
    const { length } = bytes;
    let at = from;
    let seen = 0;
    while (at < length) {
      const unit = bytes[at] as number;
      if (((KINDS[unit] as number) & STOPS_VALUE) !== 0) break;
      seen |= unit;
      at += 1;
    }
    if (bytes[at] !== quote) return this.readOdd(from, quote, tag);
    this.end = at + 1;
    return this.texts.make(from, at, seen);
  }

  /** A value with references, line ends or other quotes in it. */
  private readOdd(from: number, quote: number, tag: number): string {
    const { texts, source } = this;
    const { bytes } = source;
    const { length } = bytes;
    let run = from;
    let seen = 0;
    for (let at = from; at < length; ) {
      const unit = bytes[at] as number;
      if (((KINDS[unit] as number) & STOPS_VALUE) === 0 || !this.isOdd(unit, quote, at)) {
        seen |= unit;
        at += 1;
        continue;
      }
      texts.gather(run, at, seen);
      if (unit === quote) {
        this.end = at + 1;
        return texts.take();
      }
      run = this.gatherOdd(unit, at);
      at = run;
    }
    throw failure(source, tag, { reason: 'tag-open' });
  }

  /** Whether a character stands for something else, or ends the value. */
  private isOdd(unit: number, quote: number, at: number): boolean {
    if (unit === quote || unit === AMPERSAND || unit === TAB || unit === LF || unit === CR) return true;
    if (unit === LESS) throw failure(this.source, at, { reason: 'less-than-in-value' });
    if (unit < SPACE || isNoncharacter(this.source.bytes, at))
      throw failure(this.source, at, { reason: 'character' });
    return false;
  }

  private gatherOdd(unit: number, at: number): number {
    const { texts, source } = this;
    if (unit === AMPERSAND) {
      const { code, end } = readReference(source, at);
      texts.gatherCharacter(code);
      return end;
    }
    texts.gatherCharacter(SPACE);
    return unit === CR && source.bytes[at + 1] === LF ? at + 2 : at + 1;
  }
}
