/** Most characters of a foreign text within a message. */
const LONGEST_FOREIGN = 1000;
/** Most characters of one line of a message: a foreign text, and what we say about it. */
const LONGEST_LINE = 2000;

/**
 * What a terminal obeys or an eye does not see: controls (C0, DEL, C1), format characters (bidirectional marks, zero
 * width, tags), line and paragraph separators, lone surrogates and what is drawn as nothing at all.
 *
 * Made when it is first needed: the compiler looks up every property, for a fifth of a millisecond, in a literal too.
 */
let patterns: { readonly one: RegExp; readonly all: RegExp } | undefined;

function unseen() {
  patterns ??= {
    // biome-ignore lint/complexity/useRegexLiterals: a literal is parsed whenever the module is
    one: new RegExp('[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Default_Ignorable_Code_Point}\\u2800]', 'u'),
    // biome-ignore lint/complexity/useRegexLiterals: a literal is parsed whenever the module is
    all: new RegExp('[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Default_Ignorable_Code_Point}\\u2800]', 'gu'),
  };
  return patterns;
}

/**
 * A text on one line in which nothing hides and nothing acts: an escape character becomes `\u{1b}`, a line end `\u{a}`.
 *
 * @example
 * visible('a\u001b[2Jb'); // 'a\\u{1b}[2Jb'
 */
export function visible(text: string): string {
  if (!unseen().one.test(text)) return text;
  return text.replace(unseen().all, (character) => `\\u{${codeOf(character).toString(16)}}`);
}

/** JSON that says the same, with `\uXXXX` for what {@link visible} replaces: JSON.stringify only does so below U+0020. */
export function escapeUnseen(json: string): string {
  return json.replace(unseen().all, (character) => {
    // Between the parts of an object, a line end is no part of a text.
    if (character === '\n') return character;
    return character
      .split('')
      .map((unit) => `\\u${hex4(unit.charCodeAt(0))}`)
      .join('');
  });
}

/** A text of others for a message of ours: {@link visible}, and at most 1,000 characters of it. */
export function foreignText(text: string): string {
  return shortened(visible(text.slice(0, LONGEST_FOREIGN + 1)), LONGEST_FOREIGN);
}

/** A message of ours, line by line {@link visible}, whatever was put into it, and no line longer than 2,000 characters. */
export function messageText(message: string): string {
  if (message.length <= LONGEST_LINE && !unseen().one.test(message)) return message;
  const line = (text: string): string => shortened(visible(text.slice(0, LONGEST_LINE + 1)), LONGEST_LINE);
  return message.split('\n').map(line).join('\n');
}

function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

function hex4(unit: number): string {
  return unit.toString(16).padStart(4, '0');
}
