/** What every row of a code table has. */
export interface CodeRow<Code extends string = string> {
  readonly code: Code;
  /** The name that the official table gives, in Spanish. */
  readonly name: string;
}

/**
 * An official code table.
 *
 * Nothing is built until the first use, so that importing a table costs nothing; after it, a lookup is one access to a
 * `Map`.
 *
 * @example
 * taxSchemes.find('01')?.name; // 'IVA'
 * paymentMeansCodes.has('8'); // false
 */
export interface Catalog<Row extends CodeRow> {
  /** Every row, in the order of the official table. */
  readonly rows: readonly Row[];
  /** The row of a code, or `undefined`; the first one when the official table has the code twice. */
  find(code: string): Row | undefined;
  /** Tells whether the table has a code, exactly as written. */
  has: string extends Row['code'] ? (code: string) => boolean : (code: string) => code is Row['code'];
}

/** Makes a table of rows that are produced on first use. */
export function catalog<Row extends CodeRow>(produce: () => readonly Row[]): Catalog<Row> {
  let rows: readonly Row[] | undefined;
  let byCode: Map<string, Row> | undefined;
  const all = () => {
    rows ??= produce();
    return rows;
  };
  const index = () => {
    byCode ??= firstByCode(all());
    return byCode;
  };
  const has = (code: string) => index().has(code);
  return {
    get rows() {
      return all();
    },
    find: (code) => index().get(code),
    has: has as Catalog<Row>['has'],
  };
}

function firstByCode<Row extends CodeRow>(rows: readonly Row[]): Map<string, Row> {
  const byCode = new Map<string, Row>();
  for (const row of rows) if (!byCode.has(row.code)) byCode.set(row.code, row);
  return byCode;
}

/** Splits a text of one row a line, fields between bars. The generator guarantees the shape. */
export function readRows<Row extends CodeRow>(fields: readonly (keyof Row)[], text: string): readonly Row[] {
  return text.split('\n').map((line) => {
    const values = line.split('|');
    const row: Partial<Record<keyof Row, string>> = {};
    for (const [i, field] of fields.entries()) row[field] = values[i] ?? '';
    return row as Row;
  });
}
