import { healthCustomizationIds, invoiceCustomizationIds } from '../../catalogs/index.js';
import { type CodeTable, type Fields, readDate } from '../../draft/index.js';
import { DOCUMENT_KINDS, firstTypeCode, typeOf } from '../../kinds/index.js';
import type { Invoice, NumberingRange } from '../../model/index.js';
import { INVOICE_FIELDS } from '../../totals/index.js';
import { checkHealth } from '../health/check-health.js';
import { readInteroperabilidad } from '../health/interoperabilidad.js';
import { readExchangeRate } from '../parts/exchange-rate.js';
import { EXPECTED } from '../parts/expected.js';
import { invoiceControl } from '../parts/numbering.js';
import { readPayments } from '../parts/payment.js';
import { readPrepaidPayments } from '../parts/prepaid-payments.js';
import type { Builder } from './builder.js';
import { checkInvoice } from './check-invoice.js';

/** Table 13.1.3: venta, exportación, contingencia del facturador, contingencia de la DIAN. */
const TYPES: CodeTable = new Set(Object.keys(DOCUMENT_KINDS.invoice.types));
const OPERATIONS: CodeTable = {
  has: (code) => invoiceCustomizationIds.has(code) || healthCustomizationIds.has(code),
  get rows() {
    return [...invoiceCustomizationIds.rows, ...healthCustomizationIds.rows];
  },
};
/** Table 13.1.5.1: estándar. */
const STANDARD = '10';

/** What an invoice has and its notes have not. */
type OwnFields = Pick<
  Invoice,
  | 'invoiceTypeCode'
  | 'dueDate'
  | 'paymentMeans'
  | 'paymentExchangeRate'
  | 'prepaidPayments'
  | 'withholdingTaxTotals'
  | 'interoperabilidad'
>;

export const INVOICE: Builder<'invoice', OwnFields> = {
  fields: INVOICE_FIELDS,
  typeCodeOf: (fields) => fields.code<string>('invoiceTypeCode', TYPES, '13.1.3') ?? firstTypeCode('invoice'),
  operationOf: (fields) => fields.code<string>('customizationId', OPERATIONS, '13.1.5.1') ?? STANDARD,
  read({ fields, issued, numbering, typeCode, customizationId, parts, calculated }) {
    const prepaidPayments = readPrepaidPayments(fields);
    checkInvoice(fields, typeCode, parts);
    checkHealth(fields, { customizationId, parts, payments: prepaidPayments });
    checkTechnicalKey(fields, numbering.range, typeCode);
    return {
      invoiceTypeCode: typeCode,
      dueDate: readDate(fields, 'dueDate'),
      paymentMeans: readPayments(fields),
      paymentExchangeRate: readExchangeRate(fields, calculated.documentCurrencyCode, issued.date),
      prepaidPayments,
      withholdingTaxTotals: calculated.withholdingTaxTotals,
      interoperabilidad: readInteroperabilidad(fields, prepaidPayments),
    };
  },
  document: (common, own, { numbering }) =>
    Object.assign(common, {
      invoiceTypeCode: own.invoiceTypeCode,
      dueDate: own.dueDate,
      // Absent only when that is a problem, which was thrown.
      invoiceControl: invoiceControl(numbering.range as NumberingRange),
      prepaidPayments: own.prepaidPayments,
      withholdingTaxTotals: own.withholdingTaxTotals,
    }),
};

/** Contingency ranges have no technical key, and their invoices no CUFE. */
function checkTechnicalKey(fields: Fields, range: NumberingRange | undefined, typeCode: string): void {
  if (range === undefined || range.technicalKey || typeOf('invoice', typeCode).identifier !== 'CUFE') return;
  const expected = EXPECTED.rangeWithKey;
  fields.problems.add('ERR_DRAFT_MISSING', {
    path: 'numberingRanges',
    found: range.resolutionNumber,
    expected,
  });
}
