import { join } from 'node:path';
import { expectationText, foundText } from '../../src/cli/expectation-text.js';
import { expectationsIn } from './expectations-in-source.js';

const expectations = expectationsIn(join(__dirname, '../../src'), ['draft', 'documents', 'totals']);

/** Words that the library says expectations in, and that are not Spanish, nor names of fields or values. */
const ENGLISH =
  /\b(the|of|with|without|and|an|or|is|are|its|it|to|for|at|most|least|one|texts?|lines?|code|codes|table|date|digits?|only|either|quantity|units?|name|object|array|characters|decimals|rate|number|check|prefix|together|letters|range|between|before|after|kind|health|sector's|as|members|invoices?|address|time|why)\b/;
/** Values, such as `'invoice' or '07'` and `1500.00`, say themselves. */
const VALUES = /^(?:'[^' ]*'(?:, | or |$))+$|^[\d.]+$/;

const isSpanish = (text: string): boolean => {
  const shown = expectationText(text);
  // What stands in quotes is a value.
  return VALUES.test(text) || (shown !== text && !ENGLISH.test(shown.replaceAll(/'[^']*'/g, '')));
};

describe('what the library expected', () => {
  it('is found wherever a problem of a draft is noted', () => {
    const files = new Set(expectations.map(({ place }) => place.replace(/:\d+$/, '')));
    for (const file of [
      'draft/fields.ts',
      'documents/check-note.ts',
      'documents/numbering.ts',
      'totals/tax.ts',
      'totals/operation.ts',
    ]) {
      expect(files).toContain(file);
    }
    const texts = expectations.flatMap(({ wording }) => wording);
    for (const text of [
      'a code of table 13.2.4',
      "a code of 'juridica' or 'natural', as text",
      'a rate of table 13.3.11: 7',
      'at most fifteen digits before the point',
    ]) {
      expect(texts).toContain(text);
    }
    expect(new Set(texts).size).toBeGreaterThan(150);
  });

  it('is said in Spanish, all of it', () => {
    const untold = expectations
      .filter(({ wording }) => !wording.some(isSpanish))
      .map(({ place, wording }) => `${place}: ${wording[0]} → ${expectationText(wording[0] ?? '')}`);
    expect(untold).toEqual([]);
  });

  it('is left as it comes when nobody knows the wording', () => {
    expect(expectationText('something nobody says')).toBe('something nobody says');
  });
});

describe('what was found', () => {
  it.each([
    ['undefined', 'nada'],
    ['an object', 'un objeto'],
    ['an array of 3', 'una lista de 3'],
    ['"an object"', '"an object"'],
    ['7', '7'],
  ])('%s is %s', (found, spanish) => {
    expect(foundText(found)).toBe(spanish);
  });
});
