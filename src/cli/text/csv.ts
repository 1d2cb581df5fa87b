import { visible } from '../../text/index.js';

/** Writes rows as comma-separated values (RFC 4180), in UTF-8, with a heading; every cell is on one line. */
export function csvText(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  return [headings, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

/** A number is no formula, whatever its sign. */
const NUMBER = /^[-+]?\d+(?:\.\d+)?$/;
const BLANK = /[\s"']/;
const FORMULA = /[=+\-@＝＋－＠]/;
/** Where a spreadsheet of other settings begins another cell. */
const BORDER = /[;,|]/;

function field(text: string): string {
  const line = visible(text);
  const safe = NUMBER.test(line) ? line : withoutFormulas(line);
  return /[",;|]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * What a spreadsheet would take for a formula gets an apostrophe before it, since it may come from others: at the
 * beginning, and behind what would begin a cell if the file were read with another separator.
 */
function withoutFormulas(text: string): string {
  let isStart = true;
  let safe = '';
  for (const character of text) {
    if (isStart && FORMULA.test(character)) safe += "'";
    safe += character;
    isStart = BORDER.test(character) || (isStart && BLANK.test(character));
  }
  return safe;
}
