import { type DecimalInput, format, round, tryDecimal } from '../decimal/index.js';
import { describe, type ErrorCode, FacturadorError } from '../errors/index.js';

const READY = /^(?:0|[1-9]\d*)\.\d\d$/;
const NUMBER_DECIMALS = 6;

/**
 * Prints an amount as a CUFE text and a QR carry it: a point, no thousands separator, exactly two decimals, the rest
 * truncated and never rounded (Anexo Técnico 1.9, §11.2).
 *
 * @param value a decimal that is not negative; a `number` counts by its shortest decimal text and may have six decimals
 * @param path the field's name, for the error
 * @throws {FacturadorError} `code` when it is anything else
 * @example
 * amountText('12600.069', 'payableAmount'); // '12600.06'
 */
export function amountText(value: DecimalInput, path: string, code: ErrorCode = 'ERR_INPUT'): string {
  if (typeof value === 'string' && READY.test(value)) return value;
  const amount = tryDecimal(value);
  if (amount === undefined || amount.units < 0) throw malformed(value, path, code);
  // A number with more decimals is the rest of a binary calculation, and truncating it may lose a cent.
  if (typeof value === 'number' && amount.scale > NUMBER_DECIMALS) throw malformed(value, path, code);
  return format(round(amount, 2, 'truncate'), 2);
}

function malformed(value: unknown, path: string, code: ErrorCode): FacturadorError {
  return new FacturadorError(
    code,
    `The ${path} is ${describe(value)}; expected a decimal that is not negative, such as '1500000.00'`,
    { path },
  );
}
