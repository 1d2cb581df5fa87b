import { cufe } from '../cufe/index.js';
import { type Fields, openFields } from '../draft/index.js';
import { ProblemList } from '../errors/index.js';
import { qrUrl, softwareSecurityCode, xmlFileName } from '../identifiers/index.js';
import type {
  BuildContext,
  BuiltInvoice,
  Invoice,
  InvoiceDraft,
  NumberingRange,
  OrderReference,
  Party,
  TaxTotal,
} from '../model/index.js';
import { calculate, INVOICE_FIELDS } from '../totals/index.js';
import { writeInvoice } from '../ubl/index.js';
import { writeXml } from '../xml/index.js';
import { readDate, readMoment } from './dates.js';
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
  const customer = partyOf(fields.raw('customer'), 'customer', problems);
  const rest = {
    dueDate: readDate(fields, 'dueDate'),
    notes: fields.texts('notes'),
    orderReference: readOrder(fields),
    paymentMeans: readPayments(fields),
    ...calculate(fields),
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
  const document = identify(
    { ...rest, number, issued, supplier, customer },
    range as NumberingRange,
    context,
  );
  return {
    kind: 'invoice',
    number,
    uuid: document.uuid,
    document,
    xml: writeXml(writeInvoice(document)),
    fileName: nameFile(document, range as NumberingRange, context),
  };
}

interface Parts
  extends Omit<
    Invoice,
    | 'kind'
    | 'environment'
    | 'invoiceTypeCode'
    | 'customizationId'
    | 'uuid'
    | 'uuidSchemeName'
    | 'issueDate'
    | 'issueTime'
    | 'invoiceControl'
    | 'softwareProvider'
    | 'qrCode'
    | 'supplier'
  > {
  readonly issued: { readonly date: string; readonly time: string };
  readonly supplier: Party;
}

/** Adds what identifies the document: CUFE, security code, QR address and the authorisation of its number. */
function identify(
  { issued, supplier, ...parts }: Parts,
  range: NumberingRange,
  context: BuildContext,
): Invoice {
  const { environment, software } = context;
  const uuid = cufe({
    number: parts.number,
    issueDate: issued.date,
    issueTime: issued.time,
    lineExtensionAmount: parts.monetaryTotal.lineExtensionAmount,
    ivaAmount: taxAmount(parts.taxTotals, '01'),
    incAmount: taxAmount(parts.taxTotals, '04'),
    icaAmount: taxAmount(parts.taxTotals, '03'),
    payableAmount: parts.monetaryTotal.payableAmount,
    supplierNit: supplier.id.number,
    customerId: parts.customer.id.number,
    technicalKey: range.technicalKey ?? '',
    environment,
  });
  return {
    ...parts,
    kind: 'invoice',
    environment,
    invoiceTypeCode: SALE,
    customizationId: STANDARD,
    uuid,
    uuidSchemeName: 'CUFE-SHA384',
    issueDate: issued.date,
    issueTime: issued.time,
    invoiceControl: invoiceControl(range),
    softwareProvider: {
      providerId: supplier.id.number,
      providerCheckDigit: supplier.id.checkDigit ?? '',
      softwareId: software.id,
      softwareSecurityCode: softwareSecurityCode({
        softwareId: software.id,
        softwarePin: software.pin,
        number: parts.number,
      }),
    },
    qrCode: qrUrl(uuid, environment),
    // FAJ50: the prefix of the numbering is repeated in the supplier's registration.
    supplier: withPrefix(supplier, range.prefix),
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
