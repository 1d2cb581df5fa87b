import type { FacturadorError } from '../errors/index.js';
import { isForbidden, matching, pastBlanks, startsWith } from './characters.js';
import { EXPECTED, type ReasonCode } from './reasons.js';
import { type Circumstances, failure, failureUnless, type Source } from './source.js';

/** What the XML declaration says. */
export interface Declaration {
  readonly encoding: string | undefined;
  /** Where the encoding is told. */
  readonly encodingAt: number;
  /** Where the declaration ends. */
  readonly end: number;
}

const START = '<?xml';
const END = '?>';
const NAMES = ['version', 'encoding', 'standalone'] as const;
const EQUALS = 0x3d;
const QUOTES: ReadonlySet<number | undefined> = new Set([0x22, 0x27]);
/** What nobody writes longer; the value is looked for no further. */
const LONGEST_VALUE = 100;
const ENCODING = /^[A-Za-z][A-Za-z0-9._-]*$/;

interface Pair {
  readonly value: string;
  readonly at: number;
  readonly end: number;
}

/** Reads the XML declaration that begins at a place, if one does. @throws {FacturadorError} `ERR_XML_SYNTAX` */
export function readDeclaration(source: Source, at: number): Declaration | undefined {
  const { bytes } = source;
  const from = at + START.length;
  if (!startsWith(bytes, at, START) || !(startsWith(bytes, from, END) || pastBlanks(bytes, from) > from)) {
    return undefined;
  }
  const reader = new DeclarationReader(source, at);
  const version = reader.pair(from, 'version');
  if (version === undefined) throw reader.unexpected(from, 'version');
  // In 1.1 other characters end lines, so that the same bytes would have another canonical form.
  if (version.value !== '1.0')
    throw failure(source, version.at, { reason: 'version-other', found: version.value });
  const encoding = reader.pair(version.end, 'encoding');
  if (encoding !== undefined && !ENCODING.test(encoding.value)) {
    throw failure(source, encoding.at, { reason: 'declaration-expected', expected: EXPECTED.encodingName });
  }
  const standalone = reader.pair((encoding ?? version).end, 'standalone');
  if (standalone !== undefined && standalone.value !== 'yes' && standalone.value !== 'no') {
    throw failure(source, standalone.at, { reason: 'declaration-expected', expected: EXPECTED.standalone });
  }
  const last = (standalone ?? encoding ?? version).end;
  const end = pastBlanks(bytes, last);
  if (!startsWith(bytes, end, END)) throw reader.unexpected(last, END);
  return { encoding: encoding?.value, encodingAt: encoding?.at ?? at, end: end + END.length };
}

class DeclarationReader {
  private readonly source: Source;
  private readonly start: number;

  constructor(source: Source, start: number) {
    this.source = source;
    this.start = start;
  }

  /** A name with its value, after white space, if it is the one that is expected here. */
  pair(from: number, name: string): Pair | undefined {
    const { bytes } = this.source;
    const at = pastBlanks(bytes, from);
    if (!startsWith(bytes, at, name)) return undefined;
    if (at === from)
      throw this.fail(at, 'declaration-expected', { expected: EXPECTED.spaceBefore({ name }) });
    const sign = pastBlanks(bytes, at + name.length);
    if (bytes[sign] !== EQUALS) throw this.fail(sign, 'declaration-expected', { expected: '=' });
    const quote = pastBlanks(bytes, sign + 1);
    if (!QUOTES.has(bytes[quote])) throw this.fail(quote, 'declaration-unquoted');
    const end = this.endOfValue(quote);
    return { value: bytes.toString('latin1', quote + 1, end), at, end: end + 1 };
  }

  private endOfValue(quote: number): number {
    const { bytes } = this.source;
    for (let at = quote + 1; at < quote + LONGEST_VALUE; at++) {
      if (bytes[at] === bytes[quote]) return at;
      if (at >= bytes.length || isForbidden(bytes, at)) throw this.fail(at, 'character');
    }
    throw this.fail(quote, 'declaration-expected', { expected: EXPECTED.shortValue });
  }

  /** The error for what stands where some ASCII is expected, after white space. */
  unexpected(from: number, expected: string): FacturadorError {
    const { bytes } = this.source;
    const at = pastBlanks(bytes, from);
    const stops = [...NAMES, expected].map((name) => at + matching(bytes, at, name));
    const stop = Math.max(...stops);
    if (stop >= bytes.length) return this.fail(stop, 'declaration-expected');
    return failureUnless(this.source, { at, stop }, { reason: 'declaration-expected', expected });
  }

  /** What the document ends in the midst of is wrong as a whole. */
  private fail(at: number, reason: ReasonCode, circumstances?: Circumstances): FacturadorError {
    return at < this.source.bytes.length
      ? failure(this.source, at, { reason, ...circumstances })
      : failure(this.source, this.start, { reason: 'instruction-open' });
  }
}
