import {
  creditNoteCustomizationIds,
  currencies,
  debitNoteCustomizationIds,
  healthCustomizationIds,
  invoiceCustomizationIds,
} from '../../catalogs/index.js';
import { compare, decimal, tryDecimal } from '../../decimal/index.js';
import { colombianDateTime, environmentDigit, isDocumentNumber } from '../../identifiers/index.js';
import { type BuiltKind, DOCUMENT_KINDS, typeOf } from '../../kinds/index.js';
import { attributeOf, childNamed, childrenNamed, textAt } from '../../xml/index.js';

import { type Rule, rule } from '../engine/rule.js';
import type { Subject } from '../engine/subject.js';

/** An older code of the standard operation, which the service still takes. */
const OLD_STANDARD = '01';
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d-05:00$/;
const WINDOW_DAYS = 10;
const DAY = 24 * 60 * 60 * 1000;

/** The document's head (Anexo Técnico 1.9, FAD01 to FAD16). FAD01, FAD03, FAD07 and FAD09d are in our own words. */
export const HEADER_RULES: readonly Rule[] = [
  rule({
    code: 'FAD01',
    severity: 'rejection',
    message: 'UBLVersionID no contiene el literal “UBL 2.1”',
    test: ({ root }) => textAt(root, 'UBLVersionID') === 'UBL 2.1',
  }),
  rule({
    code: 'FAD02',
    severity: 'rejection',
    message: 'CustomizationID no indica un valor válido para el tipo de operación',
    test: ({ kind, root }) => isOperation(kind, textAt(root, 'CustomizationID')),
  }),
  rule({
    code: 'FAD02a',
    severity: 'rejection',
    kinds: ['creditNote'],
    message: 'CustomizationID debe ser igual a "20"',
    test: ({ root }) =>
      textAt(root, 'DiscrepancyResponse', 'ResponseCode') !== '2' || textAt(root, 'CustomizationID') === '20',
  }),
  rule({
    code: 'FAD03',
    severity: 'rejection',
    message: 'ProfileID no corresponde al literal del tipo de documento',
    test: ({ kind, root }) => textAt(root, 'ProfileID') === DOCUMENT_KINDS[kind].profileId,
  }),
  rule({
    code: 'FAD04',
    severity: 'rejection',
    needs: ['environment'],
    message: 'ProfileExecutionID no indica un valor válido para ambiente de destino del documento',
    test: (subject, { environment }) => subject.environmentDigit === environmentDigit(environment),
  }),
  rule({
    code: 'FAD05a',
    severity: 'rejection',
    message: 'No se permiten caracteres adicionales como espacios o guiones',
    test: ({ number }) => isDocumentNumber(number),
  }),
  rule({
    code: 'FAD07',
    severity: 'rejection',
    message: 'El ambiente del UUID (schemeID) es diferente de ProfileExecutionID',
    test: (subject) => uuidAttributeOf(subject, 'schemeID') === subject.environmentDigit,
  }),
  rule({
    code: 'FAD08',
    severity: 'rejection',
    message: 'No fue utilizado uno de los algoritmos permitidos para el cáculo del CUFE',
    test: (subject) =>
      uuidAttributeOf(subject, 'schemeName') === (hasCufe(subject) ? 'CUFE-SHA384' : 'CUDE-SHA384'),
  }),
  rule({
    code: 'FAD09c',
    severity: 'rejection',
    needs: ['now'],
    message: 'La fecha de emision es anterior en mas de 10 dias de la fecha actual',
    test: ({ issueDate }, { now }) => !(daysFrom(issueDate, now) > WINDOW_DAYS),
  }),
  rule({
    code: 'FAD09d',
    severity: 'rejection',
    needs: ['now'],
    message: 'La fecha de emision es posterior en mas de 10 dias de la fecha actual',
    test: ({ issueDate }, { now }) => !(daysFrom(issueDate, now) < -WINDOW_DAYS),
  }),
  rule({
    code: 'FAD10',
    severity: 'rejection',
    message: 'Hora del envio no esta en el formato autorizado',
    test: ({ root }) => TIME.test(textAt(root, 'IssueTime')),
  }),
  rule({
    code: 'FAD12',
    severity: 'rejection',
    kinds: ['invoice'],
    message: 'Código de tipo de factura inválido',
    test: ({ typeCode }) => Object.hasOwn(DOCUMENT_KINDS.invoice.types, typeCode),
  }),
  rule({
    code: 'FAD15a',
    severity: 'rejection',
    message: 'Código de divisa inválido',
    test: ({ root }) => (currencies.has as (code: string) => boolean)(textAt(root, 'DocumentCurrencyCode')),
  }),
  rule({
    code: 'FAD16',
    severity: 'rejection',
    message: 'LineCountNumeric diferente del número de ocurrencias del grupo de líneas',
    test: ({ root, lines }) => {
      const count = tryDecimal(textAt(root, 'LineCountNumeric'));
      return count !== undefined && compare(count, decimal(lines.length)) === 0;
    },
  }),
  rule({
    code: 'FBF01',
    severity: 'rejection',
    kinds: ['creditNote', 'debitNote'],
    message: 'No se encuentra el grupo DiscrepancyResponse',
    test: ({ root }) => childNamed(root, 'DiscrepancyResponse') !== undefined,
  }),
  rule({
    code: 'FBG04a',
    severity: 'rejection',
    kinds: ['creditNote', 'debitNote'],
    needs: ['isAccepted'],
    message: 'documento referenciado no existe en los registros de la DIAN',
    test: ({ root }, { isAccepted }) =>
      childrenNamed(root, 'BillingReference')
        .map((reference) => childNamed(reference, 'InvoiceDocumentReference'))
        .every((invoice) => invoice === undefined || isAccepted(textAt(invoice, 'UUID'))),
  }),
];

/** Invoices of types 01, 02 and 04 have a CUFE; everything else has a CUDE (Anexo Técnico 1.9, §11). */
export function hasCufe({ kind, typeCode }: Subject): boolean {
  return typeOf(kind, typeCode).identifier === 'CUFE';
}

function isOperation(kind: BuiltKind, code: string): boolean {
  const tables: Readonly<Record<BuiltKind, readonly { has(code: string): boolean }[]>> = {
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
