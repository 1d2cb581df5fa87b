import { csvText } from '../../src/cli/text/csv.js';

/** Reads as a spreadsheet does: a field in quotes ends at its quote, and what follows it belongs to it. */
function cellsOf(csv: string, separator: string): string[] {
  const cells: string[] = [];
  for (const line of csv.trimEnd().split('\r\n')) {
    let [cell, isQuoted] = ['', false];
    for (let at = 0; at < line.length; at += 1) {
      const character = line.charAt(at);
      if (isQuoted && character === '"' && line.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else if (character === '"' && (isQuoted || cell === '')) isQuoted = !isQuoted;
      else if (character === separator && !isQuoted) {
        cells.push(cell);
        cell = '';
      } else cell += character;
    }
    cells.push(cell);
  }
  return cells;
}

const STARTS = [
  '=',
  '+',
  '-',
  '@',
  '\t=',
  '\r=',
  '\n=',
  ' =',
  '"=',
  '""=',
  "'=",
  '＝',
  '＋',
  '－',
  '＠',
  '\u200b=',
];
const SETTINGS = [',', ';', '\t', '|'];
const HOSTILE = STARTS.flatMap((start) => [
  `${start}1+1`,
  ...SETTINGS.flatMap((separator) => [
    `x${separator}${start}1+1`,
    `x"${separator}${start}1+1"`,
    `x"${separator}"${start}1+1`,
    `x${separator}"${start}1+1"`,
  ]),
]);

describe('a cell of the summary', () => {
  it.each(SETTINGS)('begins no formula in a spreadsheet whose separator is %j', (separator) => {
    const csv = csvText(
      ['a', 'b', 'c'],
      HOSTILE.map((text) => ['x', text, text]),
    );
    const formulas = cellsOf(csv, separator).filter((cell) => /^[\s"\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell));
    expect(formulas).toEqual([]);
  });

  it('is on one line, and acts on no terminal', () => {
    const csv = csvText(['a'], [['x\r\n=1+1'], ['\u001b[2J'], ['a\u2028b']]);
    expect(csv).toBe('a\r\nx\\u{d}\\u{a}=1+1\r\n\\u{1b}[2J\r\na\\u{2028}b\r\n');
  });

  it('is a number where it is one, negative too', () => {
    expect(csvText(['a'], [['-1500.00', '+3', '0', '-1+1']])).toBe("a\r\n-1500.00,+3,0,'-1+1\r\n");
  });
});
