import type { DecimalInput } from '../decimal/index.js';
import { describe, FacturadorError, given } from '../errors/index.js';
import type { Environment } from '../model/index.js';
import { amountText } from './amount-text.js';

/** What the QR code of a graphic representation says. */
export interface QrFields {
  /** The document number with its prefix (`cbc:ID`). */
  readonly number: string;
  /** `YYYY-MM-DD`, as in `cbc:IssueDate`. */
  readonly issueDate: string;
  /** `HH:MM:SS-05:00`, as in `cbc:IssueTime`. */
  readonly issueTime: string;
  /** Without dots, dash or check digit. */
  readonly supplierNit: string;
  /** Without dots, dash or check digit. */
  readonly customerId: string;
  readonly lineExtensionAmount: DecimalInput;
  /** The document's tax 01. */
  readonly ivaAmount: DecimalInput;
  /** The sum of the document's taxes other than 01. */
  readonly otherTaxesAmount: DecimalInput;
  readonly payableAmount: DecimalInput;
  /** The CUFE or CUDE. */
  readonly uuid: string;
  readonly uuidKind: 'CUFE' | 'CUDE';
  readonly environment: Environment;
  /** What stands before the address on the last line, such as `'QRCode: '`; nothing by default. */
  readonly urlLabel?: string;
}

const SEARCH = {
  produccion: 'https://catalogo-vpfe.dian.gov.co/document/searchqr?documentkey=',
  habilitacion: 'https://catalogo-vpfe-hab.dian.gov.co/document/searchqr?documentkey=',
} as const;
const LINE = /^\P{Cc}+$/u;

/**
 * Gives the address where anyone can look a document up in the DIAN's catalog: the content of `sts:QRCode` (Anexo
 * Técnico 1.9, FAB36).
 *
 * @param uuid the CUFE, CUDE, CUDS or CUNE
 * @throws {FacturadorError} `ERR_INPUT` when the environment is unknown or the uuid is not letters and digits
 * @example
 * qrUrl('8bb918b1…', 'produccion'); // 'https://catalogo-vpfe.dian.gov.co/document/searchqr?documentkey=8bb918b1…'
 */
export function qrUrl(uuid: string, environment: Environment): string {
  if (!Object.hasOwn(SEARCH, environment)) {
    throw malformed('environment', environment, "'produccion' or 'habilitacion'");
  }
  if (typeof uuid !== 'string' || !/^[0-9A-Za-z]+$/.test(uuid)) {
    throw malformed('uuid', uuid, 'hexadecimal digits');
  }
  return SEARCH[environment] + uuid;
}

/**
 * Gives the text of the QR code that is printed on every page of the graphic representation (Anexo Técnico 1.9, §11.7):
 * eleven lines joined by line feeds, the last one the address of {@link qrUrl}. `ValTolFac` is the annex's spelling.
 *
 * Amounts are printed as {@link amountText} does. The sources differ on whether the last line has a label: `urlLabel`
 * sets one.
 *
 * @throws {FacturadorError} `ERR_INPUT` when a field is absent or malformed
 * @example
 * qrText(fields).split('\n')[0]; // 'NumFac: SETP990000001'
 */
export function qrText(fields: QrFields): string {
  const { uuidKind } = given(fields, 'the fields');
  if (uuidKind !== 'CUFE' && uuidKind !== 'CUDE') throw malformed('uuidKind', uuidKind, "'CUFE' or 'CUDE'");
  return [
    `NumFac: ${text(fields, 'number')}`,
    `FecFac: ${text(fields, 'issueDate')}`,
    `HorFac: ${text(fields, 'issueTime')}`,
    `NitFac: ${text(fields, 'supplierNit')}`,
    `DocAdq: ${text(fields, 'customerId')}`,
    `ValFac: ${amountText(fields.lineExtensionAmount, 'lineExtensionAmount')}`,
    `ValIva: ${amountText(fields.ivaAmount, 'ivaAmount')}`,
    `ValOtroIm: ${amountText(fields.otherTaxesAmount, 'otherTaxesAmount')}`,
    `ValTolFac: ${amountText(fields.payableAmount, 'payableAmount')}`,
    `${uuidKind}: ${text(fields, 'uuid')}`,
    `${fields.urlLabel ?? ''}${qrUrl(fields.uuid, fields.environment)}`,
  ].join('\n');
}

function text(
  fields: QrFields,
  path: 'number' | 'issueDate' | 'issueTime' | 'supplierNit' | 'customerId' | 'uuid',
) {
  const value: unknown = fields[path];
  if (typeof value === 'string' && LINE.test(value)) return value;
  throw malformed(path, value, 'text of one line');
}

function malformed(path: string, found: unknown, expected: string): FacturadorError {
  return new FacturadorError('ERR_INPUT', `The ${path} is ${describe(found)}; expected ${expected}`, {
    path,
  });
}
