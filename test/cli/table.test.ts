import { columns, table } from '../../src/cli/table.js';

describe('tables', () => {
  it('texts stand to the left, numbers to the right, and nothing trails', () => {
    const rows = [
      ['Pan aliñado', '3', '4500.00', 'IVA'],
      ['Café', '12', '28900.00', ''],
      ['Leche', '1', '—', 'INC'],
    ];
    expect(table(['qué', 'cantidad', 'precio', ''], rows)).toBe(
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
      columns([
        ['a', '1'],
        ['b', 'uno'],
      ]),
    ).toBe('a  1\nb  uno');
  });

  it('colours take no room', () => {
    const red = '\u001b[31mno\u001b[0m';
    expect(
      columns([
        [red, 'x'],
        ['tal vez', 'y'],
      ]),
    ).toBe(`${red}       x\ntal vez  y`);
  });

  it('no rows are no text but the heading', () => {
    expect(table(['a'], [])).toBe('a\n─');
    expect(columns([])).toBe('');
  });
});
