import { hash } from 'node:crypto';
import type { DecimalInput } from '../decimal/index.js';
import { given } from '../errors/index.js';
import { environmentDigit } from '../identifiers/index.js';
import type { Environment } from '../model/index.js';
import { alphanumeric, amount, digits, moment, pin } from './fields.js';

/** What a {@link cuds} is made of. In a documento soporte the buyer is the issuer, and the supplier does not invoice. */
export interface CudsFields {
  /** The document number with its prefix (`cbc:ID`): letters and digits. */
  readonly number: string;
  /** `YYYY-MM-DD` (`cbc:IssueDate`). */
  readonly issueDate: string;
  /** `HH:MM:SS-05:00` (`cbc:IssueTime`). */
  readonly issueTime: string;
  /** `cbc:LineExtensionAmount` of the document's monetary total. */
  readonly lineExtensionAmount: DecimalInput;
  /**
   * The document's IVA (`cac:TaxTotal/cbc:TaxAmount`); zero when absent. The annex names this total, but the DIAN's own
   * example of a document with two rates reproduces with the amount of the first rate only.
   */
  readonly ivaAmount?: DecimalInput;
  /** `cbc:PayableAmount` of the document's monetary total. */
  readonly payableAmount: DecimalInput;
  /** The seller's identification: letters and digits, without check digit. */
  readonly supplierId: string;
  /** The NIT of the buyer, who issues the document; without check digit. */
  readonly customerNit: string;
  /** The PIN chosen when the software was registered. A secret. */
  readonly softwarePin: string;
  readonly environment: Environment;
}

/**
 * Computes the CUDS of a documento soporte or of its adjustment note: the SHA-384 of {@link cudsText} (Anexo Documento
 * Soporte 1.1, §14.1).
 *
 * @returns 96 lower-case hexadecimal digits: `cbc:UUID` with `@schemeName="CUDS-SHA384"`
 * @throws {FacturadorError} `ERR_INPUT_CUFE` with the field's `path`, `ERR_INPUT` for the environment
 * @example
 * cuds({
 *   number: '0000000001', issueDate: '2020-10-24', issueTime: '14:04:35-05:00',
 *   lineExtensionAmount: '15000.00', ivaAmount: '19.00', payableAmount: '16350.00',
 *   supplierId: '900373076', customerNit: '8355990', softwarePin: '12345', environment: 'produccion',
 * }); // 'bf4bb6920d5054ac…'
 */
export function cuds(fields: CudsFields): string {
  return hash('sha384', cudsText(fields), 'hex');
}

/**
 * Gives the text whose SHA-384 is the CUDS: number, date, time, net, `01` IVA, total, seller, buyer, PIN and
 * environment, joined without separators (Anexo Documento Soporte 1.1, §14.1). The text holds the PIN: do not log or
 * send it.
 *
 * @throws {FacturadorError} as {@link cuds}
 * @example
 * cudsText(fields).startsWith('00000000012020-10-24'); // true for number 0000000001
 */
export function cudsText(fields: CudsFields): string {
  given(fields, 'the fields');
  return (
    alphanumeric(fields.number, 'number') +
    moment(fields.issueDate, fields.issueTime) +
    amount(fields.lineExtensionAmount, 'lineExtensionAmount') +
    `01${amount(fields.ivaAmount ?? '0.00', 'ivaAmount')}` +
    amount(fields.payableAmount, 'payableAmount') +
    alphanumeric(fields.supplierId, 'supplierId') +
    digits(fields.customerNit, 'customerNit') +
    pin(fields.softwarePin) +
    environmentDigit(fields.environment)
  );
}
