import { paint, renderFor, type Text } from '../../src/cli/print/style.js';
import { columns, table } from '../../src/cli/print/table.js';

const seen = (lines: readonly Text[], isTty = false): string =>
  lines.map(renderFor({ write: () => undefined, isTty }, {})).join('\n');

describe('tables', () => {
  it('texts stand to the left, numbers to the right, and nothing trails', () => {
    const rows = [
      ['Pan aliñado', '3', '4500.00', 'IVA'],
      ['Café', '12', '28900.00', ''],
      ['Leche', '1', '—', 'INC'],
    ];
    expect(seen(table(['qué', 'cantidad', 'precio', ''], rows))).toBe(
      [
        'qué          cantidad    precio',
        '───          ────────    ──────',
        'Pan aliñado         3   4500.00  IVA',
        'Café               12  28900.00',
        'Leche               1         —  INC',
      ].join('\n'),
    );
  });

  it('a column with one text is of text', () => {
    expect(
      seen(
        columns([
          ['a', '1'],
          ['b', 'uno'],
        ]),
      ),
    ).toBe('a  1\nb  uno');
  });

  it('colours take no room', () => {
    const laid = columns([
      [paint('red', 'no'), 'x'],
      ['tal vez', 'y'],
    ]);
    expect(seen(laid, true)).toBe('\u001b[31mno\u001b[0m       x\ntal vez  y');
    expect(seen(laid)).toBe('no       x\ntal vez  y');
  });

  it('no rows are no text but the heading', () => {
    expect(seen(table(['a'], []))).toBe('a\n─');
    expect(columns([])).toEqual([]);
  });
});
