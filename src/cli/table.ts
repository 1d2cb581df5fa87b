const GAP = '  ';

type Rows = readonly (readonly string[])[];

/** Lays rows out in columns under a heading. */
export function table(headings: readonly string[], rows: Rows): string {
  const rules = headings.map((heading) => '─'.repeat(heading.length));
  return layOut([headings, rules, ...rows], numericColumns(rows));
}

/** Lays rows out in columns. */
export function columns(rows: Rows): string {
  return layOut(rows, numericColumns(rows));
}

/** Texts to the left, numbers to the right, and nothing behind the last column. */
function layOut(rows: Rows, numeric: ReadonlySet<number>): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, width(cell));
    });
  }
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => {
        const padding = ' '.repeat((widths[column] ?? 0) - width(cell));
        return numeric.has(column) ? padding + cell : cell + padding;
      })
      .join(GAP)
      .trimEnd();
  return rows.map(line).join('\n');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are written with them.
const COLOURS = /\u001b\[\d+m/g;
const NUMBER = /^(?:-?\d+(?:\.\d+)?|—)$/;

function numericColumns(rows: Rows): ReadonlySet<number> {
  const [first = []] = rows;
  const isNumeric = (column: number): boolean => rows.every((row) => NUMBER.test(shown(row[column] ?? '')));
  return new Set([...first.keys()].filter(isNumeric));
}

function shown(text: string): string {
  return text.replace(COLOURS, '');
}

/** How many characters a person sees. */
function width(text: string): number {
  return [...shown(text)].length;
}
