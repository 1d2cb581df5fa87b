import { hash } from 'node:crypto';
import { describe, FacturadorError, given } from '../errors/index.js';

/** What a {@link softwareSecurityCode} is made of. */
export interface SoftwareSecurityCodeFields {
  /** The identifier that the DIAN gave to the software when it was registered (`sts:SoftwareID`). */
  readonly softwareId: string;
  /** The PIN chosen when the software was registered. A secret: it is never written anywhere. */
  readonly softwarePin: string;
  /** The document number with its prefix (`cbc:ID`). */
  readonly number: string;
}

const BLANK = /\s/;

/**
 * Computes `sts:SoftwareSecurityCode`: SHA-384 of software id, PIN and document number, joined as they are (Anexo
 * Técnico 1.9, §11.8; rules FAB27b, CAB27b, DAB27b).
 *
 * @returns 96 lower-case hexadecimal digits
 * @throws {FacturadorError} `ERR_INPUT` when a field is absent or holds a blank
 * @example
 * softwareSecurityCode({
 *   softwareId: '56f2ae4e-9812-4fad-9255-08fcfcd5ccb0', softwarePin: '20191', number: 'SETP990000002',
 * }); // 'a8d18e4e5aa00b44…'
 */
export function softwareSecurityCode(fields: SoftwareSecurityCodeFields): string {
  const { softwareId, softwarePin, number } = given(fields, 'the fields');
  check('softwareId', softwareId, () => describe(softwareId));
  check('softwarePin', softwarePin, () =>
    typeof softwarePin === 'string' ? 'empty or with blanks' : 'not text',
  );
  check('number', number, () => describe(number));
  return hash('sha384', softwareId + softwarePin + number, 'hex');
}

function check(path: keyof SoftwareSecurityCodeFields, value: unknown, found: () => string): void {
  if (typeof value === 'string' && value.length > 0 && !BLANK.test(value)) return;
  throw new FacturadorError('ERR_INPUT', `The ${path} is ${found()}; expected text without blanks`, { path });
}
