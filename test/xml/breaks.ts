type Random = (below: number) => number;

/** A document that was broken at one place, and the token that is broken now. */
export interface Broken {
  readonly text: string;
  /** Where the token begins, and where the reader must have noticed at the latest; both are in it. */
  readonly from: number;
  readonly to: number;
}

/** One way to break a document; `undefined` where the place does not allow it. */
type Break = (text: string, random: Random) => Broken | undefined;

const START_TAG = /<[\w:][^<>]*>/g;
const END_TAG = /<\/[\w:]+>/g;
/** What an element holds: nothing after the XML declaration. */
const TEXT = /(?<!\?)>([^<>&\]]+)</g;
const VALUE = / [\w:]+="[^"<>&]+"/g;
const LEAF = /<((?:\w+:)?\w+)([^<>]*)>([^<>]*)<\/\1>/g;

function pick(text: string, pattern: RegExp, random: Random): RegExpMatchArray & { index: number } {
  const all = [...text.matchAll(pattern)];
  return all[random(all.length)] as RegExpMatchArray & { index: number };
}

function put(text: string, at: number, piece: string, removed = 0): string {
  return text.slice(0, at) + piece + text.slice(at + removed);
}

/** A piece is put into a text that an element holds, and is itself what is broken. */
function inText(piece: string, reach: (text: string, at: number) => number): Break {
  return (text, random) => {
    const found = pick(text, TEXT, random);
    const at = found.index + 1 + random((found[1] as string).length + 1);
    // Between the two, they would be line ends each.
    if (text.startsWith('\r\n', at - 1)) return undefined;
    const changed = put(text, at, piece);
    return { text: changed, from: at, to: reach(changed, at) };
  };
}

/** A tag is changed, and is broken as a whole. */
function inTag(pattern: RegExp, change: (tag: string, random: Random) => string | undefined): Break {
  return (text, random) => {
    const { 0: tag, index } = pick(text, pattern, random);
    const changed = change(tag, random);
    if (changed === undefined || changed === tag) return undefined;
    return { text: put(text, index, changed, tag.length), from: index, to: index + changed.length };
  };
}

/** To the next < after the tag that begins at a place: a quote or a > that is missing is noticed there. */
function nextMarkup(text: string, from: number): number {
  const end = text.indexOf('<', from + 1);
  return end === -1 ? text.length : end;
}

function without(character: string): (tag: string) => string | undefined {
  return (tag) => (tag.includes(character) ? tag.replace(character, '') : undefined);
}

function reaching(change: Break): Break {
  return (text, random) => {
    const broken = change(text, random);
    return broken && { ...broken, to: nextMarkup(broken.text, broken.from) };
  };
}

export const BREAKS: Readonly<Record<string, Break>> = {
  'a character that XML cannot carry': (text, random) => {
    const at = random(text.length);
    if (text.startsWith('\r\n', at - 1)) return undefined;
    return { text: put(text, at, '\u0001'), from: at, to: at };
  },
  'a < in a text': inText('<', nextMarkup),
  'a & in a text': inText('& ', (_, at) => at),
  'an entity that is not defined': inText('&nope;', (_, at) => at + 5),
  'a reference to no character': inText('&#0;', (_, at) => at + 3),
  'an end of a CDATA section in a text': inText(']]>', (_, at) => at + 2),
  'a comment with dashes': inText('<!-- -- -->', (_, at) => at + 10),
  'a declaration in the midst': inText('<?xml version="1.0"?>', (_, at) => at),
  'a DOCTYPE in the midst': inText('<!DOCTYPE a>', (_, at) => at),
  'a < in a value': (text, random) => {
    const { 0: value, index } = pick(text, VALUE, random);
    const at = index + value.length - 1;
    // One of the XML declaration is wrong as a whole.
    if (at < text.indexOf('?>')) return undefined;
    return { text: put(text, at, '<'), from: at, to: at };
  },
  'a letter of an end tag': inTag(END_TAG, (tag, random) => {
    const at = 2 + random(tag.length - 3);
    return put(tag, at, tag[at] === 'x' ? 'y' : 'x', 1);
  }),
  'a letter of a start tag': (text, random) => {
    const { 0: leaf, 1: name = '', index } = pick(text, LEAF, random);
    const end = index + leaf.length + 1;
    return { text: put(text, index + name.length + 1, 'x'), from: index, to: end };
  },
  'a prefix that is not bound': inTag(/<\w+:\w+[^<>]*\/?>/g, (tag) => tag.replace(/^<\w+/, '<nobody')),
  'an attribute twice': inTag(START_TAG, (tag) => {
    const attribute = / [\w:]+="[^"]*"/.exec(tag)?.[0];
    return attribute && tag.replace(attribute, attribute + attribute);
  }),
  'an attribute without a blank before it': inTag(START_TAG, (tag) =>
    /" \w/.test(tag) ? tag.replace('" ', '"') : undefined,
  ),
  'a sign of equality less': inTag(START_TAG, without('=')),
  'an opening quote less': reaching(inTag(START_TAG, without('"'))),
  'the > of an end tag less': reaching(inTag(END_TAG, without('>'))),
  'the > of a start tag less': reaching(inTag(START_TAG, without('>'))),
  'a cut in an end tag': (text, random) => {
    const { 0: tag, index } = pick(text, END_TAG, random);
    const end = index + 1 + random(tag.length - 1);
    return { text: text.slice(0, end), from: index, to: end };
  },
  'a cut in a start tag': (text, random) => {
    const { 0: tag, index } = pick(text, START_TAG, random);
    const end = index + 1 + random(tag.length - 1);
    return { text: text.slice(0, end), from: index, to: end };
  },
};
