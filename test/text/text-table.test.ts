import { TextTable } from '../../src/text/index.js';

const LENGTHS = [0, 1, 7999, 8000, 8001, 16_000, 16_001, 40_000];

describe('a table by texts', () => {
  it('tells texts of every length apart, by any of their characters', () => {
    const table = new TextTable<string>();
    const texts = LENGTHS.flatMap((length) => {
      const plain = 'x'.repeat(length);
      const places = [0, 7999, 8000, length - 1].filter((at) => at >= 0 && at < length);
      return [plain, ...new Set(places.map((at) => `${plain.slice(0, at)}y${plain.slice(at + 1)}`))];
    });
    for (const text of texts) {
      expect(table.get(text)).toBeUndefined();
      table.add(text, text);
    }
    for (const text of texts) expect(table.get(text)).toBe(text);
    expect(table.values).toEqual(texts);
  });

  it('knows no part of a text, and no text that goes on', () => {
    const table = new TextTable<number>();
    table.add('x'.repeat(20_000), 1);
    for (const length of [0, 8000, 16_000, 19_999, 20_001, 24_000]) {
      expect(table.get('x'.repeat(length))).toBeUndefined();
    }
  });
});
