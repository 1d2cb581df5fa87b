import { partsOf, shown, type Text } from './style.js';

const GAP = '  ';

/** Cells by rows. */
export type Rows = readonly (readonly Text[])[];

/** Lays rows out in columns under a heading, a text for each line. */
export function table(headings: readonly string[], rows: Rows): readonly Text[] {
  const rules = headings.map((heading) => '─'.repeat(heading.length));
  return layOut([headings, rules, ...rows], numericColumns(rows));
}

/** Lays rows out in columns, a text for each line. */
export function columns(rows: Rows): readonly Text[] {
  return layOut(rows, numericColumns(rows));
}

/** Texts to the left, numbers to the right, and nothing behind the last column. */
function layOut(rows: Rows, numeric: ReadonlySet<number>): readonly Text[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, width(cell));
    });
  }
  const line = (row: readonly Text[]): Text => {
    const last = row.findLastIndex((cell) => shown(cell) !== '');
    return row.slice(0, last + 1).flatMap((cell, column) => {
      const padding = ' '.repeat((widths[column] ?? 0) - width(cell));
      const gap = column === 0 ? '' : GAP;
      if (numeric.has(column)) return [gap + padding, ...partsOf(cell)];
      return column === last ? [gap, ...partsOf(cell)] : [gap, ...partsOf(cell), padding];
    });
  };
  return rows.map(line);
}

const NUMBER = /^(?:-?\d+(?:\.\d+)?|—)$/;

function numericColumns(rows: Rows): ReadonlySet<number> {
  const [first = []] = rows;
  const isNumeric = (column: number): boolean => rows.every((row) => NUMBER.test(shown(row[column] ?? '')));
  return new Set([...first.keys()].filter(isNumeric));
}

/** How many characters a person sees. */
function width(text: Text): number {
  return [...shown(text)].length;
}
