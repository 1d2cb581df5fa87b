/** Kinds of bytes of UTF-8, as bits: what a byte may do where the reader meets it. */
export const KINDS = new Uint8Array(256);
/** May stand in a name; so may, as far as its bytes tell, every character beyond ASCII. */
export const IN_NAME = 1;
/** Ends a run of plain character data. */
export const STOPS_TEXT = 2;
/** Ends a run of plain characters in an attribute value. */
export const STOPS_VALUE = 4;
/** Ends a run of plain characters in a comment, an instruction or a CDATA section, if its end does not. */
export const STOPS_RAW = 8;
/** White space of XML. */
export const BLANK = 16;

/** The first byte of U+FFFE and U+FFFF, which XML cannot carry, among other characters. */
export const LEAD_OF_NONCHARACTERS = 0xef;
const DELETE = 0x7f;

function mark(bytes: string, kind: number): void {
  for (let i = 0; i < bytes.length; i++) markRange(bytes.charCodeAt(i), bytes.charCodeAt(i), kind);
}

function markRange(first: number, last: number, kind: number): void {
  for (let byte = first; byte <= last; byte++) KINDS[byte] = (KINDS[byte] as number) | kind;
}

mark('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._:', IN_NAME);
markRange(DELETE + 1, 0xff, IN_NAME);
markRange(0, 0x1f, STOPS_VALUE);
markRange(0, 8, STOPS_TEXT | STOPS_RAW);
markRange(11, 0x1f, STOPS_TEXT | STOPS_RAW);
markRange(LEAD_OF_NONCHARACTERS, LEAD_OF_NONCHARACTERS, STOPS_TEXT | STOPS_VALUE | STOPS_RAW);
mark('<&]', STOPS_TEXT);
mark('<&"\'', STOPS_VALUE);
mark(' \t\r\n', BLANK);

/** Whether the bytes at a place are U+FFFE or U+FFFF. */
export function isNoncharacter(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === LEAD_OF_NONCHARACTERS && bytes[at + 1] === 0xbf && (bytes[at + 2] ?? 0) >= 0xbe;
}

/** Whether the character at a place is one that XML cannot carry; all others are, once they are UTF-8. */
export function isForbidden(bytes: Uint8Array, at: number): boolean {
  const unit = bytes[at];
  if (unit === undefined || unit >= 0x20) return isNoncharacter(bytes, at);
  return unit !== 9 && unit !== 10 && unit !== 13;
}

/** How many bytes a character has, by its first. */
export function widthOf(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

/** The character at a place, by its code point. */
export function codePointAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number;
  if (lead < 0x80) return lead;
  const width = widthOf(lead);
  let code = lead & (0xff >> (width + 1));
  for (let i = 1; i < width; i++) code = (code << 6) | ((bytes[at + i] as number) & 0x3f);
  return code;
}

/** XML 1.0 §2.2, for what a reference may stand for. */
export function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return code < 0xd800 || (code > 0xdfff && code < 0xfffe) || (code > 0xffff && code <= 0x10ffff);
}

/** The ranges of NameStartChar beyond ASCII (XML 1.0 §2.3, fifth edition): first and last of each. */
const NAME_START = [
  0xc0, 0xd6, 0xd8, 0xf6, 0xf8, 0x2ff, 0x370, 0x37d, 0x37f, 0x1fff, 0x200c, 0x200d, 0x2070, 0x218f, 0x2c00,
  0x2fef, 0x3001, 0xd7ff, 0xf900, 0xfdcf, 0xfdf0, 0xfffd, 0x10000, 0xeffff,
] as const;
/** What NameChar has beyond that. */
const NAME_INSIDE = [0xb7, 0xb7, 0x300, 0x36f, 0x203f, 0x2040] as const;

function isAmong(ranges: readonly number[], code: number): boolean {
  for (let i = 0; i < ranges.length; i += 2) {
    if (code >= (ranges[i] as number) && code <= (ranges[i + 1] as number)) return true;
  }
  return false;
}

const DIGIT_ZERO = 0x30;
export const COLON = 0x3a;
const HYPHEN = 0x2d;
const DOT = 0x2e;

/** Whether a name may begin with a character; a colon is none of them (Namespaces in XML 1.0, NCName). */
export function isNameStart(code: number): boolean {
  if (code >= 0x80) return isAmong(NAME_START, code);
  return (
    ((KINDS[code] as number) & IN_NAME) !== 0 &&
    code !== HYPHEN &&
    code !== DOT &&
    !(code >= DIGIT_ZERO && code <= COLON)
  );
}

/** Whether a name may hold a character, a colon included. */
export function isInName(code: number): boolean {
  if (code >= 0x80) return isAmong(NAME_START, code) || isAmong(NAME_INSIDE, code);
  return ((KINDS[code] as number) & IN_NAME) !== 0;
}

/** Where the first character is that cannot stand in a name; the end if all can. Where colons may be is another matter. */
export function firstWrong(bytes: Uint8Array, from: number, to: number): number {
  for (let at = from; at < to; ) {
    const code = codePointAt(bytes, at);
    const isRight = at === from ? isNameStart(code) || code === COLON : isInName(code);
    if (!isRight) return at;
    at += widthOf(bytes[at] as number);
  }
  return to;
}

/** How many bytes are those of some ASCII. */
export function matching(bytes: Uint8Array, at: number, text: string): number {
  let count = 0;
  while (count < text.length && bytes[at + count] === text.charCodeAt(count)) count += 1;
  return count;
}

/** Whether some ASCII begins at a place. */
export function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  return matching(bytes, at, text) === text.length;
}

/** Where white space ends. */
export function pastBlanks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && ((KINDS[bytes[at] as number] as number) & BLANK) !== 0) at += 1;
  return at;
}
