/** A row of a code table, as far as a suggestion needs it. */
export interface NamedCode {
  readonly code: string;
  readonly name: string;
}

/** Longer names and values are nobody's slip. */
const LONGEST = 40;
/** What other countries' tables and other programs call some codes of table 13.3.6. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  MON: 'LUN',
  MES: 'LUN',
  H87: '94',
  UN: '94',
  UND: '94',
  UNI: '94',
  HRS: 'HUR',
  DIA: 'DAY',
  LT: 'LTR',
  KG: 'KGM',
  GL: 'GLL',
  M2: 'MTK',
  M3: 'MTQ',
};

/** Of some names, the one that a slip of the pen would turn into the wrong one. */
export function nearestName(wrong: string, names: readonly string[]): string | undefined {
  if (wrong.length > LONGEST) return undefined;
  const plain = folded(wrong);
  const most = mostSlips(plain);
  let nearest: string | undefined;
  let least = most + 1;
  for (const name of names) {
    if (Math.abs(name.length - wrong.length) > most) continue;
    const distance = slips(plain, folded(name));
    if (distance < least) [nearest, least] = [name, distance];
  }
  return nearest;
}

/** So many slips are one word still. */
function mostSlips(plain: string): number {
  return plain.length < 4 ? 1 : 2;
}

/** A row as it is compared. */
interface FoldedRow<Row> {
  readonly row: Row;
  readonly code: string;
  readonly name: string;
  readonly words: ReadonlySet<string>;
}

/** Of some codes, the one that was meant: by its name, by another program's code, or by a slip of the pen. */
export function nearestCode<Row extends NamedCode>(wrong: string, rows: readonly Row[]): Row | undefined {
  if (wrong.length > LONGEST || wrong === '') return undefined;
  const plain = folded(wrong);
  const other = OTHER_NAMES[wrong.toUpperCase()];
  const all = foldedRows(rows);
  const first = (isMeant: (folded: FoldedRow<Row>) => boolean) => all.find(isMeant)?.row;
  return (
    rows.find(({ code }) => code === other) ??
    first(({ name }) => name === plain) ??
    first(({ code, row }) => code === plain || row.code === `0${wrong}`) ??
    (plain.length > 2 ? first(({ words }) => words.has(plain)) : undefined) ??
    (wrong.length > 2 ? first((folded) => isSlip(wrong, plain, folded)) : undefined)
  );
}

function isSlip(wrong: string, plain: string, { code, row }: FoldedRow<NamedCode>): boolean {
  const most = mostSlips(plain);
  return Math.abs(row.code.length - wrong.length) <= most && slips(plain, code) <= most;
}

/** A table folded is kept: a thousand names take two milliseconds, and a draft may be wrong in every line. */
const tables = new WeakMap<readonly NamedCode[], readonly FoldedRow<NamedCode>[]>();

function foldedRows<Row extends NamedCode>(rows: readonly Row[]): readonly FoldedRow<Row>[] {
  const known = tables.get(rows) as readonly FoldedRow<Row>[] | undefined;
  if (known !== undefined) return known;
  const made = rows.map((row) => {
    const name = folded(row.name);
    return { row, code: folded(row.code), name, words: new Set(name.split(/[ ,.()]+/)) };
  });
  tables.set(rows, made);
  return made;
}

/** Without case and accents. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** How many letters were left out, added, changed or swapped with the next (Damerau and Levenshtein, adjacent swaps). */
function slips(one: string, other: string): number {
  let [before, last] = [[] as number[], Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let k = 1; k <= other.length; k++) {
      const isSame = one[i - 1] === other[k - 1];
      const swapped = i > 1 && k > 1 && one[i - 1] === other[k - 2] && one[i - 2] === other[k - 1];
      row[k] = Math.min(
        (last[k] ?? 0) + 1,
        (row[k - 1] ?? 0) + 1,
        (last[k - 1] ?? 0) + (isSame ? 0 : 1),
        swapped ? (before[k - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [before, last] = [last, row];
  }
  return last[other.length] ?? 0;
}
