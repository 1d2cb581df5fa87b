import { cufe } from '../cufe/index.js';
import { type Fields, type Moment, openFields, readDate, readMoment } from '../draft/index.js';
import { ProblemList } from '../errors/index.js';
import { qrUrl, softwareSecurityCode, xmlFileName } from '../identifiers/index.js';
import type {
  BuildContext,
  BuiltInvoice,
  CalculatedInvoice,
  Invoice,
  InvoiceDraft,
  NumberingRange,
  OrderReference,
  TaxTotal,
} from '../model/index.js';
import { calculate, INVOICE_FIELDS } from '../totals/index.js';
import { printInvoice } from '../ubl/index.js';
import { invoiceControl, readNumber } from './numbering.js';
import { readPayments } from './payment.js';
import { partyOf, withPrefix } from './prepared-party.js';

const ORDER_FIELDS = new Set(['id', 'issueDate']);
/** Table 13.1.3: factura electrónica de venta. */
const SALE = '01';
/** Table 13.1.5.1: estándar. */
const STANDARD = '10';

/**
 * Builds an invoice: checks the draft, computes its totals and its CUFE, and writes it as canonical XML, ready to be
 * signed (Anexo Técnico 1.9, §6.1).
 *
 * @throws {FacturadorError} `ERR_DRAFT` with every problem found, each with its path, what was found and what was expected
 * @example
 * const built = buildInvoice(draft, { environment: 'habilitacion', supplier, software, numberingRanges, now: new Date() });
 * built.uuid; // the CUFE, 96 hexadecimal digits
 */
export function buildInvoice(draft: InvoiceDraft, context: BuildContext): BuiltInvoice {
  const problems = new ProblemList();
  const supplier = partyOf(context.supplier, 'supplier', problems);
  const fields = openFields(draft, '', problems, INVOICE_FIELDS);
  if (fields.has('kind') && fields.raw('kind') !== 'invoice')
    fields.fail('ERR_DRAFT_CODE', 'kind', "'invoice'");
  const issued = readMoment(fields, 'issueDate', context.now);
  const { number, range } = readNumber(fields, context.numberingRanges, issued.date);
  const parts: Parts = {
    number,
    issued,
    supplier,
    customer: partyOf(fields.raw('customer'), 'customer', problems),
    dueDate: readDate(fields, 'dueDate'),
    notes: fields.texts('notes'),
    orderReference: readOrder(fields),
    paymentMeans: readPayments(fields),
    calculated: calculate(fields, 'invoice'),
  };
  if (range !== undefined && !range.technicalKey) {
    problems.add(
      'ERR_DRAFT_MISSING',
      'numberingRanges',
      range.resolutionNumber,
      'a range with its technical key',
    );
  }
  problems.throwIfAny('draft');
  const document = identify(parts, range as NumberingRange, context);
  return {
    kind: 'invoice',
    number,
    uuid: document.uuid,
    document,
    xml: printInvoice(document),
    fileName: nameFile(document, range as NumberingRange, context),
  };
}

interface Parts
  extends Pick<
    Invoice,
    'number' | 'dueDate' | 'notes' | 'orderReference' | 'supplier' | 'customer' | 'paymentMeans'
  > {
  readonly issued: Moment;
  readonly calculated: CalculatedInvoice;
}

/** Adds what identifies the document: CUFE, security code, QR address and the authorisation of its number. */
function identify(parts: Parts, range: NumberingRange, context: BuildContext): Invoice {
  const { number, issued, supplier, customer, calculated } = parts;
  const { environment, software } = context;
  const { id: softwareId, pin: softwarePin } = software;
  const { taxTotals, monetaryTotal } = calculated;
  const uuid = cufe({
    number,
    issueDate: issued.date,
    issueTime: issued.time,
    lineExtensionAmount: monetaryTotal.lineExtensionAmount,
    ivaAmount: taxAmount(taxTotals, '01'),
    incAmount: taxAmount(taxTotals, '04'),
    icaAmount: taxAmount(taxTotals, '03'),
    payableAmount: monetaryTotal.payableAmount,
    supplierNit: supplier.id.number,
    customerId: customer.id.number,
    technicalKey: range.technicalKey ?? '',
    environment,
  });
  // Written out: spreading the parts costs as much as the CUFE.
  return {
    kind: 'invoice',
    environment,
    invoiceTypeCode: SALE,
    customizationId: STANDARD,
    number,
    uuid,
    uuidSchemeName: 'CUFE-SHA384',
    issueDate: issued.date,
    issueTime: issued.time,
    dueDate: parts.dueDate,
    notes: parts.notes,
    documentCurrencyCode: calculated.documentCurrencyCode,
    orderReference: parts.orderReference,
    invoiceControl: invoiceControl(range),
    softwareProvider: {
      providerId: supplier.id.number,
      providerCheckDigit: supplier.id.checkDigit ?? '',
      softwareId,
      softwareSecurityCode: softwareSecurityCode({ softwareId, softwarePin, number }),
    },
    qrCode: qrUrl(uuid, environment),
    supplier: withPrefix(supplier, range.prefix),
    customer,
    paymentMeans: parts.paymentMeans,
    allowanceCharges: calculated.allowanceCharges,
    taxTotals,
    withholdingTaxTotals: calculated.withholdingTaxTotals,
    monetaryTotal,
    lines: calculated.lines,
  };
}

function taxAmount(totals: readonly TaxTotal[], code: string): string {
  return totals.find(({ taxScheme }) => taxScheme.id === code)?.taxAmount ?? '0.00';
}

function readOrder(owner: Fields): OrderReference | undefined {
  if (!owner.has('orderReference')) return undefined;
  const fields = owner.nested('orderReference', ORDER_FIELDS);
  return { id: fields.requiredText('id', 100), issueDate: readDate(fields, 'issueDate') };
}

function nameFile(
  { number, issueDate, supplier }: Invoice,
  { prefix }: NumberingRange,
  context: BuildContext,
): string {
  return xmlFileName({
    kind: 'invoice',
    nit: supplier.id.number,
    providerCode: '000',
    year: Number(issueDate.slice(0, 4)),
    consecutive: context.fileConsecutive ?? Number(number.slice(prefix.length)),
  });
}
