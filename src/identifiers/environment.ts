import { describe, FacturadorError } from '../errors/index.js';
import type { Environment } from '../model/index.js';

/**
 * Gives the digit of an environment: `cbc:ProfileExecutionID`, `cbc:UUID/@schemeID` and the last character of a CUFE
 * text (Anexo Técnico 1.9, §13.1.1).
 *
 * @throws {FacturadorError} `ERR_INPUT` when it is neither `'produccion'` nor `'habilitacion'`
 * @example
 * environmentDigit('produccion'); // '1'
 */
export function environmentDigit(environment: Environment): '1' | '2' {
  if (environment === 'produccion') return '1';
  if (environment === 'habilitacion') return '2';
  throw new FacturadorError(
    'ERR_INPUT',
    `The environment is ${describe(environment)}; expected 'produccion' or 'habilitacion'`,
    { path: 'environment' },
  );
}

/**
 * Gives the environment of a `cbc:ProfileExecutionID`, or `undefined` when it is neither `1` nor `2`.
 *
 * @example
 * environmentOfDigit('2'); // 'habilitacion'
 */
export function environmentOfDigit(digit: string): Environment | undefined {
  if (digit === '1') return 'produccion';
  return digit === '2' ? 'habilitacion' : undefined;
}
