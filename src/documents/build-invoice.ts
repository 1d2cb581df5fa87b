import { healthCustomizationIds, invoiceCustomizationIds } from '../catalogs/index.js';
import { cufe } from '../cufe/index.js';
import {
  type CodeTable,
  type Fields,
  type Moment,
  openFields,
  readDate,
  readMoment,
} from '../draft/index.js';
import { ProblemList } from '../errors/index.js';
import { qrUrl } from '../identifiers/index.js';
import type {
  BuildContext,
  BuiltInvoice,
  CalculatedInvoice,
  Invoice,
  InvoiceDraft,
  NumberingRange,
} from '../model/index.js';
import { calculate, INVOICE_FIELDS } from '../totals/index.js';
import { printInvoice } from '../ubl/index.js';
import { checkHealth } from './check-health.js';
import { CONTINGENCY, checkInvoice } from './check-invoice.js';
import { readExchangeRate } from './exchange-rate.js';
import { readInteroperabilidad } from './interoperabilidad.js';
import { nameFile } from './name-file.js';
import { invoiceControl, readNumber } from './numbering.js';
import { readPayments } from './payment.js';
import { readPrepaidPayments } from './prepaid-payments.js';
import { withPrefix } from './prepared-party.js';
import { readSalesParts, type SalesParts } from './sales-parts.js';
import { readSoftwareOwner, type SoftwareOwner, softwareProvider } from './software.js';
import { readSupplier } from './supplier.js';
import { documentCude, taxAmount } from './uuid.js';

/** Table 13.1.3: venta, exportación, contingencia del facturador, contingencia de la DIAN. */
const TYPES: CodeTable = new Set(['01', '02', '03', '04']);
const SALE = '01';
const OPERATIONS: CodeTable = {
  has: (code) => invoiceCustomizationIds.has(code) || healthCustomizationIds.has(code),
};
/** Table 13.1.5.1: estándar. */
const STANDARD = '10';

/**
 * Builds an invoice: checks the draft, computes its totals and its CUFE (CUDE for type 03), and writes it as canonical
 * XML, ready to be signed (Anexo Técnico 1.9, §6.1).
 *
 * @throws {FacturadorError} `ERR_DRAFT` with every problem found, each with its path, what was found and what was expected
 * @example
 * const built = buildInvoice(draft, { environment: 'habilitacion', supplier, software, numberingRanges, now: new Date() });
 * built.uuid; // the CUFE, 96 hexadecimal digits
 */
export function buildInvoice(draft: InvoiceDraft, context: BuildContext): BuiltInvoice {
  const problems = new ProblemList();
  const fields = openFields(draft, '', problems, INVOICE_FIELDS);
  const whole = readWhole(fields, context);
  problems.throwIfAny('draft');
  const document = identify(whole, context);
  const { xml, signaturePlace } = printInvoice(document);
  const { number, range, owner } = whole;
  return {
    kind: 'invoice',
    number,
    uuid: document.uuid,
    document,
    xml,
    signaturePlace,
    fileName: nameFile({
      kind: 'invoice',
      nit: document.supplier.id.number,
      providerCode: owner.code,
      issueDate: document.issueDate,
      consecutive: context.fileConsecutive ?? Number(number.slice(range.prefix.length)),
    }),
  };
}

/** A draft that has been read, with what the context adds. */
interface Whole
  extends Pick<
    Invoice,
    | 'number'
    | 'invoiceTypeCode'
    | 'customizationId'
    | 'dueDate'
    | 'supplier'
    | 'paymentMeans'
    | 'paymentExchangeRate'
    | 'prepaidPayments'
    | 'interoperabilidad'
  > {
  readonly range: NumberingRange;
  readonly owner: SoftwareOwner;
  readonly issued: Moment;
  readonly parts: SalesParts;
  readonly calculated: CalculatedInvoice;
}

function readWhole(fields: Fields, context: BuildContext): Whole {
  const { problems } = fields;
  if (fields.has('kind') && fields.raw('kind') !== 'invoice')
    fields.fail('ERR_DRAFT_CODE', 'kind', "'invoice'");
  const supplier = readSupplier(context, problems);
  const issued = readMoment(fields, 'issueDate', context.now);
  const { number, range } = readNumber(fields, context.numberingRanges, issued.date);
  const invoiceTypeCode = fields.code<string>('invoiceTypeCode', TYPES, 'table 13.1.3') ?? SALE;
  const customizationId = fields.code<string>('customizationId', OPERATIONS, 'table 13.1.5.1') ?? STANDARD;
  const parts = readSalesParts(fields, issued.date, 'Invoice');
  const calculated = calculate(fields, 'invoice');
  const prepaidPayments = readPrepaidPayments(fields);
  checkInvoice(fields, invoiceTypeCode, parts);
  checkHealth(fields, customizationId, parts, prepaidPayments);
  checkTechnicalKey(fields, range, invoiceTypeCode);
  return {
    number,
    // Absent only when that is a problem, which is thrown.
    range: range as NumberingRange,
    owner: readSoftwareOwner(context, supplier, problems),
    issued,
    invoiceTypeCode,
    customizationId,
    dueDate: readDate(fields, 'dueDate'),
    supplier,
    paymentMeans: readPayments(fields),
    paymentExchangeRate: readExchangeRate(fields, calculated.documentCurrencyCode, issued.date),
    prepaidPayments,
    interoperabilidad: readInteroperabilidad(fields, prepaidPayments),
    parts,
    calculated,
  };
}

/** Contingency ranges have no technical key, and their invoices no CUFE. */
function checkTechnicalKey(fields: Fields, range: NumberingRange | undefined, invoiceTypeCode: string): void {
  if (range === undefined || range.technicalKey || invoiceTypeCode === CONTINGENCY) return;
  const expected = 'a range with its technical key; only type 03 takes one without';
  fields.problems.add('ERR_DRAFT_MISSING', 'numberingRanges', range.resolutionNumber, expected);
}

/** Adds what identifies the document: CUFE, security code, QR address and the authorisation of its number. */
function identify(whole: Whole, context: BuildContext): Invoice {
  const { number, range, issued, supplier, parts, calculated } = whole;
  const { environment } = context;
  const isTranscription = whole.invoiceTypeCode === CONTINGENCY;
  const { customer } = parts;
  const uuid = isTranscription
    ? documentCude({ number, issued, calculated, supplier, customer }, context)
    : documentCufe(whole, context);
  // Written out: spreading the parts costs as much as the CUFE.
  return {
    kind: 'invoice',
    environment,
    invoiceTypeCode: whole.invoiceTypeCode,
    customizationId: whole.customizationId,
    number,
    uuid,
    uuidSchemeName: isTranscription ? 'CUDE-SHA384' : 'CUFE-SHA384',
    issueDate: issued.date,
    issueTime: issued.time,
    dueDate: whole.dueDate,
    notes: parts.notes,
    documentCurrencyCode: calculated.documentCurrencyCode,
    invoicePeriod: parts.invoicePeriod,
    orderReference: parts.orderReference,
    billingReferences: parts.billingReferences,
    despatchDocumentReferences: parts.despatchDocumentReferences,
    receiptDocumentReferences: parts.receiptDocumentReferences,
    additionalDocumentReferences: parts.additionalDocumentReferences,
    invoiceControl: invoiceControl(range),
    softwareProvider: softwareProvider(whole.owner, context, number),
    qrCode: qrUrl(uuid, environment),
    supplier: withPrefix(supplier, range.prefix),
    customer,
    taxRepresentativeParty: parts.taxRepresentativeParty,
    delivery: parts.delivery,
    deliveryTerms: parts.deliveryTerms,
    paymentMeans: whole.paymentMeans,
    paymentTerms: parts.paymentTerms,
    prepaidPayments: whole.prepaidPayments,
    allowanceCharges: calculated.allowanceCharges,
    paymentExchangeRate: whole.paymentExchangeRate,
    taxTotals: calculated.taxTotals,
    withholdingTaxTotals: calculated.withholdingTaxTotals,
    monetaryTotal: calculated.monetaryTotal,
    lines: calculated.lines,
    interoperabilidad: whole.interoperabilidad,
    extensions: parts.extensions,
  };
}

/** The CUFE, with the technical key of the range (annex §11.2). */
function documentCufe({ number, range, issued, supplier, parts, calculated }: Whole, context: BuildContext) {
  const { taxTotals, monetaryTotal } = calculated;
  return cufe({
    number,
    issueDate: issued.date,
    issueTime: issued.time,
    lineExtensionAmount: monetaryTotal.lineExtensionAmount,
    ivaAmount: taxAmount(taxTotals, '01'),
    incAmount: taxAmount(taxTotals, '04'),
    icaAmount: taxAmount(taxTotals, '03'),
    payableAmount: monetaryTotal.payableAmount,
    supplierNit: supplier.id.number,
    customerId: parts.customer.id.number,
    technicalKey: range.technicalKey ?? '',
    environment: context.environment,
  });
}
