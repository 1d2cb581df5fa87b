import { hash } from 'node:crypto';
import type { DecimalInput } from '../decimal/index.js';
import { given } from '../errors/index.js';
import { environmentDigit } from '../identifiers/index.js';
import type { Environment } from '../model/index.js';
import { absent, alphanumeric, amount, digits, moment, pin, technicalKeyText } from './fields.js';

/** What the CUFE and the CUDE of a sales document have in common, as the document writes it. */
export interface SalesDocumentFields {
  /** The document number with its prefix (`cbc:ID`): letters and digits. */
  readonly number: string;
  /** `YYYY-MM-DD` (`cbc:IssueDate`). */
  readonly issueDate: string;
  /** `HH:MM:SS-05:00` (`cbc:IssueTime`). */
  readonly issueTime: string;
  /** `cbc:LineExtensionAmount` of the document's monetary total. */
  readonly lineExtensionAmount: DecimalInput;
  /** The document's tax 01, IVA; zero when absent. */
  readonly ivaAmount?: DecimalInput;
  /** The document's tax 04, INC; zero when absent. */
  readonly incAmount?: DecimalInput;
  /** The document's tax 03, ICA; zero when absent. */
  readonly icaAmount?: DecimalInput;
  /** `cbc:PayableAmount` of the document's monetary total. */
  readonly payableAmount: DecimalInput;
  /** The issuer's NIT, digits only, without check digit. */
  readonly supplierNit: string;
  /** The customer's identification: letters and digits, without check digit. */
  readonly customerId: string;
  readonly environment: Environment;
}

/** What a {@link cufe} is made of. */
export interface CufeFields extends SalesDocumentFields {
  /** The numbering range's key, as `GetNumberingRange` gives it: 40 or 64 hexadecimal digits. A secret. */
  readonly technicalKey: string;
  readonly softwarePin?: never;
}

/** What a {@link cude} is made of. */
export interface CudeFields extends SalesDocumentFields {
  /** The PIN chosen when the software was registered. A secret. */
  readonly softwarePin: string;
  readonly technicalKey?: never;
}

/**
 * Computes the CUFE of an invoice of type 01, 02 or 04: the SHA-384 of {@link cufeText} (Anexo Técnico 1.9, §11.2).
 *
 * @returns 96 lower-case hexadecimal digits: `cbc:UUID` with `@schemeName="CUFE-SHA384"`
 * @throws {FacturadorError} `ERR_INPUT_CUFE` with the field's `path`, `ERR_INPUT` for the environment
 * @example
 * cufe({
 *   number: '323200000129', issueDate: '2019-01-16', issueTime: '10:53:10-05:00',
 *   lineExtensionAmount: '1500000.00', ivaAmount: '285000.00', payableAmount: '1785000.00',
 *   supplierNit: '700085371', customerId: '800199436',
 *   technicalKey: '693ff6f2a553c3646a063436fd4dd9ded0311471', environment: 'produccion',
 * }); // '8bb918b19ba22a69…'
 */
export function cufe(fields: CufeFields): string {
  return hash('sha384', cufeText(fields), 'hex');
}

/**
 * Gives the text whose SHA-384 is the CUFE: number, date, time, net, `01` IVA, `04` INC, `03` ICA, total, issuer,
 * customer, technical key and environment, joined without separators; amounts with two decimals, truncated (Anexo
 * Técnico 1.9, §11.2). The text holds the technical key: do not log or send it.
 *
 * @throws {FacturadorError} as {@link cufe}
 * @example
 * cufeText(fields).endsWith('1'); // true in production
 */
export function cufeText(fields: CufeFields): string {
  given(fields, 'the fields');
  absent(fields.softwarePin, 'softwarePin', 'technicalKey');
  return text(fields, technicalKeyText(fields.technicalKey));
}

/**
 * Computes the CUDE of a credit note, a debit note, an invoice of type 03 or a documento equivalente: the SHA-384 of
 * {@link cudeText} (Anexo Técnico 1.9, §11.4).
 *
 * @returns 96 lower-case hexadecimal digits: `cbc:UUID` with `@schemeName="CUDE-SHA384"`
 * @throws {FacturadorError} `ERR_INPUT_CUFE` with the field's `path`, `ERR_INPUT` for the environment
 * @example
 * cude({
 *   number: 'NC3', issueDate: '2019-06-21', issueTime: '09:15:23-05:00',
 *   lineExtensionAmount: '12600.06', ivaAmount: '2394.01', payableAmount: '14994.07',
 *   supplierNit: '900508908', customerId: '900108281', softwarePin: '20191', environment: 'habilitacion',
 * }); // 'da3af05f963db5cf…'
 */
export function cude(fields: CudeFields): string {
  return hash('sha384', cudeText(fields), 'hex');
}

/**
 * Gives the text whose SHA-384 is the CUDE: that of {@link cufeText} with the software's PIN in the place of the
 * technical key (Anexo Técnico 1.9, §11.4). The text holds the PIN: do not log or send it.
 *
 * @throws {FacturadorError} as {@link cude}
 * @example
 * cudeText(fields).startsWith('NC32019-06-2109:15:23-05:00'); // true for note NC3
 */
export function cudeText(fields: CudeFields): string {
  given(fields, 'the fields');
  absent(fields.technicalKey, 'technicalKey', 'softwarePin');
  return text(fields, pin(fields.softwarePin));
}

function text(fields: SalesDocumentFields, secret: string): string {
  return (
    alphanumeric(fields.number, 'number') +
    moment(fields.issueDate, fields.issueTime) +
    amount(fields.lineExtensionAmount, 'lineExtensionAmount') +
    `01${amount(fields.ivaAmount ?? '0.00', 'ivaAmount')}` +
    `04${amount(fields.incAmount ?? '0.00', 'incAmount')}` +
    `03${amount(fields.icaAmount ?? '0.00', 'icaAmount')}` +
    amount(fields.payableAmount, 'payableAmount') +
    digits(fields.supplierNit, 'supplierNit') +
    alphanumeric(fields.customerId, 'customerId') +
    secret +
    environmentDigit(fields.environment)
  );
}
