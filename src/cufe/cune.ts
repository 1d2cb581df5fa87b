import { hash } from 'node:crypto';
import type { DecimalInput } from '../decimal/index.js';
import { given } from '../errors/index.js';
import { environmentDigit } from '../identifiers/index.js';
import type { Environment } from '../model/index.js';
import { alphanumeric, amount, digits, moment, oneOf, pin } from './fields.js';

const TIPO_XML = ['102', '103'] as const;

/** What a {@link cune} is made of. To delete a document (nota de ajuste, Eliminar) the amounts and `employeeId` are `'0'`. */
export interface CuneFields {
  /** `NumeroSecuenciaXML/@Numero`: letters and digits. */
  readonly number: string;
  /** `YYYY-MM-DD` (`InformacionGeneral/@FechaGen`). */
  readonly issueDate: string;
  /** `HH:MM:SS-05:00` (`InformacionGeneral/@HoraGen`). */
  readonly issueTime: string;
  /** `DevengadosTotal`: all that was earned. */
  readonly devengadosTotal: DecimalInput;
  /** `DeduccionesTotal`: all that was deducted. */
  readonly deduccionesTotal: DecimalInput;
  /** `ComprobanteTotal`: what is paid. */
  readonly comprobanteTotal: DecimalInput;
  /** `Empleador/@NIT`, without check digit. */
  readonly employerNit: string;
  /** `Trabajador/@NumeroDocumento`. */
  readonly employeeId: string;
  /** `TipoXML`: `102` nómina individual, `103` nota de ajuste. */
  readonly tipoXml: '102' | '103';
  /** The PIN chosen when the software was registered. A secret. */
  readonly softwarePin: string;
  readonly environment: Environment;
}

/**
 * Computes the CUNE of a payroll document: the SHA-384 of {@link cuneText} (Anexo Nómina Electrónica 1.0, §8.1.1).
 *
 * The digest that the annex prints for its own example does not result from the inputs it prints.
 *
 * @returns 96 lower-case hexadecimal digits
 * @throws {FacturadorError} `ERR_INPUT_CUFE` with the field's `path`, `ERR_INPUT` for the environment
 * @example
 * cune({
 *   number: 'N00001', issueDate: '2020-01-16', issueTime: '10:53:10-05:00',
 *   devengadosTotal: '3500000.00', deduccionesTotal: '1000000.00', comprobanteTotal: '2500000.00',
 *   employerNit: '700085371', employeeId: '800199436', tipoXml: '102', softwarePin: '693', environment: 'produccion',
 * }); // 'dae35b4dfdf10939…'
 */
export function cune(fields: CuneFields): string {
  return hash('sha384', cuneText(fields), 'hex');
}

/**
 * Gives the text whose SHA-384 is the CUNE: number, date, time, earned, deducted, paid, employer, employee, type, PIN
 * and environment, joined without separators (Anexo Nómina Electrónica 1.0, §8.1.1). The text holds the PIN: do not log
 * or send it.
 *
 * @throws {FacturadorError} as {@link cune}
 * @example
 * cuneText(fields).startsWith('N000012020-01-16'); // true for number N00001
 */
export function cuneText(fields: CuneFields): string {
  given(fields, 'the fields');
  return (
    alphanumeric(fields.number, 'number') +
    moment(fields.issueDate, fields.issueTime) +
    amount(fields.devengadosTotal, 'devengadosTotal') +
    amount(fields.deduccionesTotal, 'deduccionesTotal') +
    amount(fields.comprobanteTotal, 'comprobanteTotal') +
    digits(fields.employerNit, 'employerNit') +
    alphanumeric(fields.employeeId, 'employeeId') +
    oneOf(TIPO_XML, fields.tipoXml, 'tipoXml') +
    pin(fields.softwarePin) +
    environmentDigit(fields.environment)
  );
}
