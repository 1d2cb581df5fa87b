import { types } from 'node:util';
import { FacturadorError } from './facturador-error.js';
import { describe } from './observe.js';

/**
 * What was given, when it is an object, whatever is in it: `null` is what a JSON file says when it says nothing.
 *
 * @throws {FacturadorError} `ERR_INPUT`
 */
export function given<Given>(value: Given, what: string): Given {
  if (typeof value === 'object' && value !== null) return value;
  throw new FacturadorError('ERR_INPUT', `Found ${describe(value)} as ${what}, expected an object`);
}

/** Bytes that were given. @throws {FacturadorError} `ERR_INPUT` */
export function givenBytes(value: Uint8Array, what: string): Uint8Array {
  if (types.isUint8Array(value)) return value;
  throw new FacturadorError('ERR_INPUT', `Found ${describe(value)} as ${what}, expected a Uint8Array`);
}
