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
/** The parser takes all up to the next semicolon for a reference. */
const REFERENCE = /&[^;]*;?/g;
const REFERENCE_OR_MARKUP = /<|&[^;]*;?/g;
const NO_REFERENCE = 'found an & that begins no reference, expected &amp;';
const TAG = ['<', 'a tag does not end'] as const;
/** What a document may end in the midst of. */
const UNFINISHED = [
  ['&', NO_REFERENCE],
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
    const within = text.slice(complete, stop);
    const offset = complete + ([...within.matchAll(REFERENCE)].at(-1)?.index ?? 0);
    const isNone = /^(?:disallowed|empty)/.test(reason);
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
  parser.on('doctype', () => {
    throw new Error('found a DOCTYPE');
  });
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
  let tag: Failure | undefined;
  for (const { 0: token, index } of text.slice(complete).matchAll(REFERENCE_OR_MARKUP)) {
    if (token.endsWith(';')) continue;
    const offset = complete + index;
    const [start, reason] = UNFINISHED.find(([each]) => text.startsWith(each, offset)) ?? TAG;
    if (start !== '<') return { reason, offset };
    tag = { reason, offset };
  }
  return tag;
}

function beginning(text: string, complete: number, reason: string): number {
  if (!reason.startsWith('text')) return text.indexOf('<', complete);
  return complete + text.slice(complete).search(/[^ \t\r\n]/);
}

/** Where the last character begins that was read. */
function last(text: string, stop: number): number {
  const pair = text.slice(Math.max(stop - 2, 0), stop);
  return pair === '\r\n' || /^[\uD800-\uDBFF]/.test(pair) ? stop - 2 : stop - 1;
}

function sentence(reason: string): string {
  return reason.replace(/\.$/, '');
}
