import { escapeUnseen, foreignText, messageText, visible } from '../../src/text/index.js';

/** One of each kind of what acts on a terminal or is not seen. */
const UNSEEN = [
  '\0',
  '\u0007',
  '\b',
  '\t',
  '\n',
  '\r',
  '\u001b',
  '\u007f',
  '\u0080',
  '\u009b',
  '\u009d',
  '\u00ad',
  '\u061c',
  '\u115f',
  '\u180e',
  '\u200b',
  '\u200d',
  '\u200e',
  '\u200f',
  '\u2028',
  '\u2029',
  '\u202a',
  '\u202e',
  '\u2060',
  '\u2066',
  '\u2069',
  '\u2800',
  '\u3164',
  '\ufe0f',
  '\ufeff',
  '\ufffb',
  '\u{e0041}',
  '\ud800',
  '\udfff',
];

describe('what acts on a terminal or is not seen', () => {
  it.each(UNSEEN)('%j is shown by its code', (character) => {
    const code = character.codePointAt(0)?.toString(16);
    expect(visible(`a${character}b`)).toBe(`a\\u{${code}}b`);
  });

  it.each(UNSEEN.filter((character) => character !== '\n'))(
    '%j is escaped in JSON, which stays the same',
    (character) => {
      const json = escapeUnseen(JSON.stringify({ [`k${character}`]: `a${character}b` }));
      expect(json).toMatch(/^[\x20-\x7e]*$/);
      expect(JSON.parse(json)).toEqual({ [`k${character}`]: `a${character}b` });
    },
  );

  it('all else stays, emoji and letters of any script too', () => {
    const text = 'Ñandú «café» 日本 🎉 n\u0303 — ✓ ＝';
    expect(visible(text)).toBe(text);
    expect(escapeUnseen(text)).toBe(text);
  });
});

describe('a text of others in a message', () => {
  it('has at most 1,000 characters and one line, however it is shown', () => {
    expect(foreignText('\u0007'.repeat(5000))).toHaveLength(1000);
    expect(foreignText('x'.repeat(1000))).toBe('x'.repeat(1000));
    expect(foreignText('x'.repeat(1001))).toBe(`${'x'.repeat(999)}…`);
    expect(foreignText('a\nb')).toBe('a\\u{a}b');
  });

  it('acts on nothing even where nobody thought of it, and makes no line longer than 2,000', () => {
    expect(messageText('one\u001b[2J\ntwo')).toBe('one\\u{1b}[2J\ntwo');
    expect(messageText('x'.repeat(9000))).toHaveLength(2000);
  });
});
