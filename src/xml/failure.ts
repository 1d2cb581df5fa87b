import { SaxesParser } from 'saxes';

/** Why a text is not well-formed, and where. */
export interface Failure {
  readonly reason: string;
  readonly offset: number;
}

/** What is wrong with a whole tag, declaration or text is told where that begins. */
const OF_THE_WHOLE =
  /^(?:(?:an |the )?XML declaration must|documents may|duplicate|inappropriately|incorrect|malformed name|tags may|text data|unbound|unmatched|weird)/;
const OF_A_REFERENCE = /^(?:disallowed character in|empty|malformed character|undefined) entity/;
const NO_REFERENCE = 'found an & that begins no reference, expected &amp;';
const BLANK: ReadonlySet<string> = new Set(' \t\r\n');
const TAG = ['<', 'a tag does not end'] as const;
/** What a document may end in the midst of. */
const UNFINISHED = [
  ['<!--', 'a comment does not end'],
  ['<![CDATA[', 'a CDATA section does not end'],
  ['<!', 'a declaration does not end'],
  ['<?', 'a processing instruction does not end'],
  TAG,
] as const;

/**
 * Finds the place of a failure by parsing again, with an eye on where things end: so that reading pays nothing for it.
 *
 * It is the character that cannot stand there, the beginning of the tag or reference that is wrong as a whole, or of
 * what does not end; or the end of the text, where more of it is missing.
 *
 * @param reason what the parser says of it
 */
export function failureOf(text: string, reason: string): Failure {
  const { complete, stop, isAtEnd, closed } = parseAgain(text);
  if (isAtEnd) return unfinished(text, complete) ?? { reason: sentence(reason), offset: text.length };
  if (OF_A_REFERENCE.test(reason)) {
    const isNone = /^(?:disallowed|empty)/.test(reason);
    const [offset] = lastReference(text.slice(0, stop), complete);
    return { reason: isNone ? NO_REFERENCE : sentence(reason), offset };
  }
  if (reason === 'unexpected close tag.') {
    const expected = `unexpected closing tag, expected </${closed}>`;
    return { reason: expected, offset: text.lastIndexOf('<', stop - 1) };
  }
  const offset = OF_THE_WHOLE.test(reason) ? beginning(text, complete, reason) : last(text, stop);
  return { reason: sentence(reason), offset };
}

/** Where a DOCTYPE begins. */
export function doctypeIn(text: string): number {
  return text.indexOf('<', parseAgain(text).complete);
}

interface Progress {
  /** The end of the last tag, comment, instruction or CDATA section that was complete. */
  readonly complete: number;
  /** After the last character that was read. */
  readonly stop: number;
  /** Whether every character could stand where it is. */
  readonly isAtEnd: boolean;
  /** The name of the last element that was closed. */
  readonly closed: string;
}

function parseAgain(text: string): Progress {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let complete = text.startsWith('\ufeff') ? 1 : 0;
  let isAtEnd = false;
  let closed = '';
  const note = () => {
    complete = parser.position;
  };
  parser.on('xmldecl', note);
  parser.on('opentag', note);
  parser.on('closetag', (tag) => {
    complete = parser.position;
    closed = tag.name;
  });
  parser.on('cdata', note);
  parser.on('processinginstruction', note);
  // It is told of when its > is still to come.
  parser.on('comment', () => {
    complete = parser.position + 1;
  });
  // No more handlers than it is fast with, as in reading.
  if (text.includes('!DOCTYPE')) {
    parser.on('doctype', () => {
      throw new Error('found a DOCTYPE');
    });
  }
  try {
    parser.write(text);
    isAtEnd = true;
    parser.close();
  } catch {
    // The failure is known: it is why the text is parsed again.
  }
  return { complete, stop: Math.min(parser.position, text.length), isAtEnd, closed };
}

/** Where the first thing begins that does not end; of a tag and a reference in it, the reference. */
function unfinished(text: string, complete: number): Failure | undefined {
  const markup = text.indexOf('<', complete);
  const [start, reason] = UNFINISHED.find(([each]) => text.startsWith(each, markup)) ?? TAG;
  const [reference, end] = lastReference(text, complete);
  const isOpen = reference !== -1 && end === -1;
  if (isOpen && (markup === -1 || reference < markup || start === '<')) {
    return { reason: NO_REFERENCE, offset: reference };
  }
  return markup === -1 ? undefined : { reason, offset: markup };
}

/** Where the last reference begins, and the semicolon where the parser takes it to end. */
function lastReference(text: string, from: number): readonly [start: number, end: number] {
  // Searched for without patterns, which take long over a long text when they are used once.
  let last: readonly [number, number] = [-1, -1];
  for (let at = text.indexOf('&', from); at !== -1; ) {
    const end = text.indexOf(';', at);
    last = [at, end];
    at = end === -1 ? -1 : text.indexOf('&', end);
  }
  return last;
}

function beginning(text: string, complete: number, reason: string): number {
  if (!reason.startsWith('text')) return text.indexOf('<', complete);
  let at = complete;
  while (BLANK.has(text.charAt(at))) at += 1;
  return at;
}

/** Where the last character begins that was read. */
function last(text: string, stop: number): number {
  const pair = text.slice(Math.max(stop - 2, 0), stop);
  return pair === '\r\n' || /^[\uD800-\uDBFF]/.test(pair) ? stop - 2 : stop - 1;
}

function sentence(reason: string): string {
  return reason.replace(/\.$/, '');
}
