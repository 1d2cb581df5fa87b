import {
  creditNoteCustomizationIds,
  currencies,
  debitNoteCustomizationIds,
  healthCustomizationIds,
  invoiceCustomizationIds,
} from '../../catalogs/index.js';
import { compare, decimal, tryDecimal } from '../../decimal/index.js';
import { colombianDateTime, environmentDigit } from '../../identifiers/index.js';
import { attributeOf, childNamed, childrenNamed } from '../../xml/index.js';
import { text } from '../document-identity.js';
import type { Check } from './check.js';
import type { SaleKind, Subject } from './subject.js';

const PROFILES: Readonly<Record<SaleKind, string>> = {
  invoice: 'DIAN 2.1: Factura Electrónica de Venta',
  creditNote: 'DIAN 2.1: Nota Crédito de Factura Electrónica de Venta',
  debitNote: 'DIAN 2.1: Nota Débito de Factura Electrónica de Venta',
};
const INVOICE_TYPES = new Set(['01', '02', '03', '04']);
/** An older code of the standard operation, which the service still takes. */
const OLD_STANDARD = '01';
const NUMBER = /^[0-9A-Za-z]{1,20}$/;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d-05:00$/;
const WINDOW_DAYS = 10;
const DAY = 24 * 60 * 60 * 1000;

/** The document's head (Anexo Técnico 1.9, FAD01 to FAD16). FAD01, FAD03, FAD07 and FAD09d are in our own words. */
export const HEADER_CHECKS: readonly Check[] = [
  {
    code: 'FAD01',
    severity: 'rejection',
    message: 'UBLVersionID no contiene el literal “UBL 2.1”',
    test: ({ root }) => text(root, 'UBLVersionID') === 'UBL 2.1',
  },
  {
    code: 'FAD02',
    severity: 'rejection',
    message: 'CustomizationID no indica un valor válido para el tipo de operación',
    test: ({ kind, root }) => isOperation(kind, text(root, 'CustomizationID')),
  },
  {
    code: 'FAD02a',
    severity: 'rejection',
    kinds: ['creditNote'],
    message: 'CustomizationID debe ser igual a "20"',
    test: ({ root }) =>
      text(root, 'DiscrepancyResponse', 'ResponseCode') !== '2' || text(root, 'CustomizationID') === '20',
  },
  {
    code: 'FAD03',
    severity: 'rejection',
    message: 'ProfileID no corresponde al literal del tipo de documento',
    test: ({ kind, root }) => text(root, 'ProfileID') === PROFILES[kind],
  },
  {
    code: 'FAD04',
    severity: 'rejection',
    message: 'ProfileExecutionID no indica un valor válido para ambiente de destino del documento',
    test: (subject, { environment }) => subject.environmentDigit === environmentDigit(environment),
  },
  {
    code: 'FAD05a',
    severity: 'rejection',
    message: 'No se permiten caracteres adicionales como espacios o guiones',
    test: ({ number }) => NUMBER.test(number),
  },
  {
    code: 'FAD07',
    severity: 'rejection',
    message: 'El ambiente del UUID (schemeID) es diferente de ProfileExecutionID',
    test: (subject) => uuidAttributeOf(subject, 'schemeID') === subject.environmentDigit,
  },
  {
    code: 'FAD08',
    severity: 'rejection',
    message: 'No fue utilizado uno de los algoritmos permitidos para el cáculo del CUFE',
    test: (subject) =>
      uuidAttributeOf(subject, 'schemeName') === (hasCufe(subject) ? 'CUFE-SHA384' : 'CUDE-SHA384'),
  },
  {
    code: 'FAD09c',
    severity: 'rejection',
    message: 'La fecha de emision es anterior en mas de 10 dias de la fecha actual',
    test: ({ issueDate }, { now }) => !(daysFrom(issueDate, now) > WINDOW_DAYS),
  },
  {
    code: 'FAD09d',
    severity: 'rejection',
    message: 'La fecha de emision es posterior en mas de 10 dias de la fecha actual',
    test: ({ issueDate }, { now }) => !(daysFrom(issueDate, now) < -WINDOW_DAYS),
  },
  {
    code: 'FAD10',
    severity: 'rejection',
    message: 'Hora del envio no esta en el formato autorizado',
    test: ({ root }) => TIME.test(text(root, 'IssueTime')),
  },
  {
    code: 'FAD12',
    severity: 'rejection',
    kinds: ['invoice'],
    message: 'Código de tipo de factura inválido',
    test: ({ typeCode }) => INVOICE_TYPES.has(typeCode),
  },
  {
    code: 'FAD15a',
    severity: 'rejection',
    message: 'Código de divisa inválido',
    test: ({ root }) => (currencies.has as (code: string) => boolean)(text(root, 'DocumentCurrencyCode')),
  },
  {
    code: 'FAD16',
    severity: 'rejection',
    message: 'LineCountNumeric diferente del número de ocurrencias del grupo de líneas',
    test: ({ root, lines }) => {
      const count = tryDecimal(text(root, 'LineCountNumeric'));
      return count !== undefined && compare(count, decimal(lines.length)) === 0;
    },
  },
  {
    code: 'FBF01',
    severity: 'rejection',
    kinds: ['creditNote', 'debitNote'],
    message: 'No se encuentra el grupo DiscrepancyResponse',
    test: ({ root }) => childNamed(root, 'DiscrepancyResponse') !== undefined,
  },
  {
    code: 'FBG04a',
    severity: 'rejection',
    kinds: ['creditNote', 'debitNote'],
    message: 'documento referenciado no existe en los registros de la DIAN',
    test: ({ root }, { isAccepted }) =>
      childrenNamed(root, 'BillingReference')
        .map((reference) => childNamed(reference, 'InvoiceDocumentReference'))
        .every((invoice) => invoice === undefined || isAccepted(text(invoice, 'UUID'))),
  },
];

/** Invoices of types 01, 02 and 04 have a CUFE; everything else has a CUDE (Anexo Técnico 1.9, §11). */
export function hasCufe({ kind, typeCode }: Subject): boolean {
  return kind === 'invoice' && typeCode !== '03';
}

function isOperation(kind: SaleKind, code: string): boolean {
  const tables: Readonly<Record<SaleKind, readonly { has(code: string): boolean }[]>> = {
    invoice: [invoiceCustomizationIds, healthCustomizationIds],
    creditNote: [creditNoteCustomizationIds],
    debitNote: [debitNoteCustomizationIds],
  };
  return tables[kind].some((table) => table.has(code)) || (kind === 'invoice' && code === OLD_STANDARD);
}

function uuidAttributeOf({ root }: Subject, name: string): string | undefined {
  return attributeOf(childNamed(root, 'UUID'), name);
}

/** Days from a date to today in Colombia; NaN when it is no date. */
function daysFrom(date: string, now: Date): number {
  return (Date.parse(colombianDateTime(now).date) - Date.parse(date)) / DAY;
}
