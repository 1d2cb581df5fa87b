/** Writes rows as comma-separated values (RFC 4180), in UTF-8, with a heading. */
export function csvText(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  return [headings, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

/** A field that a spreadsheet would take for a formula gets an apostrophe before it, since it may come from others. */
function field(text: string): string {
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
