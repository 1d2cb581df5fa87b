import { describe, expect, it } from '@jest/globals';
import { type Sentence, sentences } from '../../src/errors/index.js';
import { rowsWritten, type SentenceRow, sentenceRows } from '../sentence-tables.js';

const TABLE = sentences({
  text: { en: 'text', es: 'texto' },
  span: { en: '{from} to {to}', es: 'de {from} a {to}' },
  other: { en: 'not {what}', es: 'no {what}' },
});

describe('a table of sentences', () => {
  it('a sentence without placeholders is there as it stands', () => {
    expect(TABLE.text).toEqual({ is: 'text', en: 'text', es: 'texto' });
    expect(Object.isFrozen(TABLE.text)).toBe(true);
  });

  it('another is made of the values of its placeholders, which it keeps', () => {
    const made: Sentence = TABLE.span({ from: 1, to: '{from}' });
    expect(made).toEqual({
      is: 'span',
      data: { from: 1, to: '{from}' },
      en: '1 to {from}',
      es: 'de 1 a {from}',
    });
    expect(JSON.parse(JSON.stringify(made))).toEqual(made);
  });

  it('a sentence in a sentence is said in the language of the whole', () => {
    expect(TABLE.other({ what: TABLE.span({ from: 1, to: 2 }) })).toMatchObject({
      en: 'not 1 to 2',
      es: 'no de 1 a 2',
    });
  });

  it('whose languages differ in their placeholders does not compile', () => {
    // @ts-expect-error: the Spanish lacks {most}
    sentences({ atMost: { en: 'at most {most}', es: 'máximo' } });
    // @ts-expect-error: the English lacks {most}
    sentences({ atMost: { en: 'at most', es: 'máximo {most}' } });
    // @ts-expect-error: they name it differently
    sentences({ atMost: { en: 'at most {most}', es: 'máximo {maximo}' } });
    // @ts-expect-error: there is no Spanish
    sentences({ text: { en: 'text' } });
    sentences({ swapped: { en: '{one} of {other}', es: '{other}: {one}' } });
  });

  it('whose sentence lacks a value, or is given one that it does not take, does not compile', () => {
    // @ts-expect-error: {to} has no value
    TABLE.span({ from: 1 });
    // @ts-expect-error: there is no {until}
    TABLE.span({ from: 1, to: 2, until: 3 });
    const make = (): unknown =>
      // @ts-expect-error: it takes no values
      TABLE.text({});
    expect(make).toThrow(TypeError);
  });
});

const rows = sentenceRows();
/** Words that English sentences are made of, and Spanish ones are not. */
const ENGLISH =
  /(?<!\p{L})(the|of|with|without|and|an|or|is|are|its|it|to|for|at|most|least|one|texts?|lines?|code|codes|table|date|digits?|only|either|quantity|units?|name|object|array|characters|decimals|rate|number|check|prefix|together|letters|range|between|before|after|kind|health|sector's|as|members|invoices?|address|time|why)(?!\p{L})/u;
/** What is the same in every language: values, and what programs call things, alone or side by side. */
const VALUES = /^(?:'[^' ]*'|\{\w+\}|[ ,()])+$/;

function placeholdersOf(template: string): readonly string[] {
  return (template.match(/\{\w+\}/g) ?? []).sort();
}

function namesOf(wrong: readonly SentenceRow[]): readonly string[] {
  return wrong.map(({ file, is, es }) => `${file}: ${is}: ${es}`);
}

describe('every sentence of the library', () => {
  it('is found: each file has the rows that its text has', () => {
    const files = [...new Set(rows.map(({ file }) => file))];
    expect(files).toEqual(
      expect.arrayContaining(['draft/expected.ts', 'totals/expected.ts', 'documents/parts/expected.ts']),
    );
    const found = files.map((file) => [file, rows.filter((row) => row.file === file).length]);
    expect(found).toEqual(files.map((file) => [file, rowsWritten(file)]));
    expect(rows.length).toBeGreaterThan(180);
  });

  it('has both texts, with the same placeholders', () => {
    expect(namesOf(rows.filter(({ en, es }) => en.trim() === '' || es.trim() === ''))).toEqual([]);
    const unlike = rows.filter(({ en, es }) => String(placeholdersOf(en)) !== String(placeholdersOf(es)));
    expect(namesOf(unlike)).toEqual([]);
  });

  it('is Spanish in its Spanish', () => {
    const bare = (es: string): string =>
      es
        .replaceAll(/'[^']*'|`[^`]*`|"[^"]*"|\{\w+\}|code ZZ|third party/g, '')
        .replaceAll(/\b\w+-\w+\b/g, '');
    const english = rows.filter(({ en, es }) => ENGLISH.test(bare(es)) || (en === es && !VALUES.test(es)));
    expect(namesOf(english)).toEqual([]);
  });

  it('has a name that says one thing', () => {
    const texts = new Map<string, string>();
    const reused = rows.filter(({ is, en }) => {
      const other = texts.get(is);
      texts.set(is, en);
      return other !== undefined && other !== en;
    });
    expect(namesOf(reused)).toEqual([]);
  });
});
