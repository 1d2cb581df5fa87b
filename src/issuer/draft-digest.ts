import { createHash } from 'node:crypto';
import { format, isDecimal } from '../decimal/index.js';

/**
 * Returns the SHA-256 of a draft, hexadecimal: the same for drafts that say the same, whatever the order of their fields
 * and whether an amount is written as text, number, bigint or Decimal.
 */
export function draftDigest(draft: object): string {
  return createHash('sha256')
    .update(JSON.stringify(plain(draft)))
    .digest('hex');
}

function plain(value: unknown): unknown {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString();
  if (Array.isArray(value)) return value.map(plain);
  if (isDecimal(value)) return format(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(
    fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, field]) => [name, plain(field)]),
  );
}
