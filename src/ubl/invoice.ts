import { FacturadorError } from '../errors/index.js';
import { environmentDigit, environmentOfDigit } from '../identifiers/index.js';
import type { Environment, Invoice, InvoiceLine, OrderReference } from '../model/index.js';
import {
  attribute,
  attributeOf,
  changed,
  childNamed,
  childrenNamed,
  declaring,
  required,
  requiredText,
  textOf,
  vocabulary,
  writeXml,
  type XmlElement,
  type XmlSeries,
  xmlAttribute,
  xmlName,
} from '../xml/index.js';
import { readAllowanceCharges, writeAllowanceCharges } from './allowance-charge.js';
import {
  findDianExtensions,
  readInvoiceControl,
  readSoftwareProvider,
  writeExtensions,
} from './dian-extensions.js';
import { INVOICE_LINE, readLines, writeLine } from './line.js';
import { readMonetaryTotal, writeMonetaryTotal } from './monetary-total.js';
import { cac, cbc, NAMESPACES, rootDeclarations, rootNamespace } from './namespaces.js';
import { readParty, writeParty } from './party.js';
import { readPaymentMeans, writePaymentMeans } from './payment-means.js';
import { readTaxTotals, writeTaxTotals } from './tax-total.js';

const INVOICE = rootNamespace('Invoice');
const root = vocabulary('', INVOICE, ['Invoice']);
const DECLARATIONS = rootDeclarations('Invoice');
/** FAD03. */
const PROFILE_ID = 'DIAN 2.1: Factura Electrónica de Venta';
const SCHEMA_LOCATION = [
  xmlAttribute(
    xmlName('xsi', 'schemaLocation', NAMESPACES.xsi),
    `${INVOICE} http://docs.oasis-open.org/ubl/os-UBL-2.1/xsd/maindoc/UBL-Invoice-2.1.xsd`,
  ),
];

/** Writes an invoice as an element tree, in the order of the schema (Anexo Técnico 1.9, §6.1). */
export function writeInvoice(invoice: Invoice): XmlElement {
  const head = writeInvoiceHead(invoice);
  const { at } = invoiceLines(invoice);
  return changed(head, { children: [...head.children, ...invoice.lines.map((_, index) => at(index))] });
}

/** Above this many lines, their trees are not all kept until the last one is written. */
const MANY_LINES = 100;

/** Writes an invoice as canonical XML. */
export function printInvoice(invoice: Invoice): Uint8Array {
  if (invoice.lines.length <= MANY_LINES) return writeXml(writeInvoice(invoice));
  return writeXml(writeInvoiceHead(invoice), invoiceLines(invoice));
}

/** The lines, which come last in the schema. */
function invoiceLines({ lines, documentCurrencyCode }: Invoice): XmlSeries {
  const currency = [attribute('currencyID', documentCurrencyCode)];
  return {
    count: lines.length,
    at: (index) => writeLine(INVOICE_LINE, lines[index] as InvoiceLine, currency),
  };
}

/** The invoice without its lines. */
function writeInvoiceHead(invoice: Invoice): XmlElement {
  const currency = [attribute('currencyID', invoice.documentCurrencyCode)];
  const environment = environmentDigit(invoice.environment);
  const content = [
    writeExtensions(invoice),
    cbc.UBLVersionID('UBL 2.1'),
    cbc.CustomizationID(invoice.customizationId),
    cbc.ProfileID(PROFILE_ID),
    cbc.ProfileExecutionID(environment),
    cbc.ID(invoice.number),
    cbc.UUID(invoice.uuid, [
      attribute('schemeID', environment),
      attribute('schemeName', invoice.uuidSchemeName),
    ]),
    cbc.IssueDate(invoice.issueDate),
    cbc.IssueTime(invoice.issueTime),
    cbc.DueDate(invoice.dueDate),
    cbc.InvoiceTypeCode(invoice.invoiceTypeCode),
    invoice.notes.map((note) => cbc.Note(note)),
    cbc.DocumentCurrencyCode(invoice.documentCurrencyCode),
    cbc.LineCountNumeric(String(invoice.lines.length)),
    writeOrderReference(invoice.orderReference),
    writeParty('AccountingSupplierParty', invoice.supplier),
    writeParty('AccountingCustomerParty', invoice.customer),
    invoice.paymentMeans.map(writePaymentMeans),
    writeAllowanceCharges(invoice.allowanceCharges, currency),
    writeTaxTotals('TaxTotal', invoice.taxTotals, currency),
    writeTaxTotals('WithholdingTaxTotal', invoice.withholdingTaxTotals, currency),
    writeMonetaryTotal('LegalMonetaryTotal', invoice.monetaryTotal, currency),
  ];
  return declaring(root.Invoice(content, SCHEMA_LOCATION), DECLARATIONS);
}

function writeOrderReference(order: OrderReference | undefined): XmlElement | undefined {
  return cac.OrderReference([cbc.ID(order?.id), cbc.IssueDate(order?.issueDate)]);
}

/**
 * Reads an invoice from its root element, whatever its prefixes.
 *
 * @throws {FacturadorError} `ERR_XML_CONTENT` when it is no invoice, or an element that every invoice has is missing
 */
export function readInvoice(element: XmlElement): Invoice {
  const extensions = element.name.local === 'Invoice' ? findDianExtensions(element) : undefined;
  if (extensions === undefined) {
    throw new FacturadorError(
      'ERR_XML_CONTENT',
      `Found ${element.name.qualified}, expected an Invoice with sts:DianExtensions`,
    );
  }
  const uuid = required(element, 'UUID');
  return {
    kind: 'invoice',
    environment: readEnvironment(element),
    invoiceTypeCode: requiredText(element, 'InvoiceTypeCode'),
    customizationId: requiredText(element, 'CustomizationID'),
    number: requiredText(element, 'ID'),
    uuid: textOf(uuid) ?? '',
    uuidSchemeName: attributeOf(uuid, 'schemeName') === 'CUDE-SHA384' ? 'CUDE-SHA384' : 'CUFE-SHA384',
    issueDate: requiredText(element, 'IssueDate'),
    issueTime: requiredText(element, 'IssueTime'),
    dueDate: textOf(childNamed(element, 'DueDate')),
    notes: childrenNamed(element, 'Note').map((note) => textOf(note) ?? ''),
    documentCurrencyCode: requiredText(element, 'DocumentCurrencyCode'),
    orderReference: readOrderReference(childNamed(element, 'OrderReference')),
    invoiceControl: readInvoiceControl(extensions),
    softwareProvider: readSoftwareProvider(extensions),
    qrCode: requiredText(extensions, 'QRCode'),
    supplier: readParty(required(element, 'AccountingSupplierParty')),
    customer: readParty(required(element, 'AccountingCustomerParty')),
    paymentMeans: childrenNamed(element, 'PaymentMeans').map(readPaymentMeans),
    allowanceCharges: readAllowanceCharges(element),
    taxTotals: readTaxTotals(element, 'TaxTotal'),
    withholdingTaxTotals: readTaxTotals(element, 'WithholdingTaxTotal'),
    monetaryTotal: readMonetaryTotal(required(element, 'LegalMonetaryTotal')),
    lines: readLines(INVOICE_LINE, element),
  };
}

function readEnvironment(element: XmlElement): Environment {
  const digit = requiredText(element, 'ProfileExecutionID');
  const environment = environmentOfDigit(digit);
  if (environment === undefined) {
    throw new FacturadorError('ERR_XML_CONTENT', `Found ProfileExecutionID ${digit}, expected 1 or 2`, {
      rule: 'FAD04',
    });
  }
  return environment;
}

function readOrderReference(element: XmlElement | undefined): OrderReference | undefined {
  return element && { id: requiredText(element, 'ID'), issueDate: textOf(childNamed(element, 'IssueDate')) };
}
