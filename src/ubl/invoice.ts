import type { Invoice, PrintedXml } from '../model/index.js';
import {
  attribute,
  childNamed,
  each,
  requiredText,
  textOf,
  type XmlChildren,
  type XmlElement,
} from '../xml/index.js';
import { writeAllowanceCharges } from './allowance-charge.js';
import { writeBillingReference } from './billing-reference.js';
import { writeDelivery } from './delivery.js';
import { writeDeliveryTerms } from './delivery-terms.js';
import { readInvoiceControl } from './dian-extensions.js';
import { writeReference } from './document-reference.js';
import { writeExchangeRate } from './exchange-rate.js';
import { keepingExtras } from './extras/extras.js';
import type { Forms } from './forms.js';
import { writeInvoicePeriod } from './invoice-period.js';
import { INVOICE_LINE } from './line.js';
import { cbc } from './namespaces.js';
import { writeOrderReference } from './order-reference.js';
import { writeParty } from './party.js';
import { writePaymentMeans } from './payment-means.js';
import { writePaymentTerms } from './payment-terms.js';
import { readPrepaidPayments, writePrepaidPayment } from './prepaid-payment.js';
import { dianExtensionsOf, readSalesDocument, type SalesKind, salesRoot } from './sales-document.js';
import { printSales, type SalesWriter, writeSales } from './sales-writer.js';
import { writeTaxRepresentative } from './tax-representative-party.js';
import { readTaxTotals } from './tax-total.js';

const KIND: SalesKind = { root: 'Invoice', monetaryTotal: 'LegalMonetaryTotal', line: INVOICE_LINE };
const WRITER: SalesWriter<Invoice> = {
  root: salesRoot('Invoice'),
  withoutLines: writeWithoutLines,
  line: INVOICE_LINE,
};
/** FAD03. */
const PROFILE_ID = 'DIAN 2.1: Factura Electrónica de Venta';

/**
 * Writes an invoice as an element tree, in the order of the schema (Anexo Técnico 1.9, §6.1).
 *
 * What it was read with, `extras`, is put back: then it has the canonical form that it came with.
 *
 * @throws {FacturadorError} `ERR_XML_SYNTAX` when the XML in its extras is none
 */
export function writeInvoice(invoice: Invoice): XmlElement {
  return writeSales(WRITER, invoice);
}

/** Writes an invoice as canonical XML. */
export function printInvoice(invoice: Invoice): PrintedXml {
  return printSales(WRITER, invoice);
}

/** The invoice without its lines. */
function writeWithoutLines<Made>(invoice: Invoice, forms: Forms<Made>): XmlChildren<XmlElement | Made> {
  const currency = [attribute('currencyID', invoice.documentCurrencyCode)];
  return [
    forms.head(invoice, KIND.root, PROFILE_ID),
    cbc.DueDate(invoice.dueDate),
    cbc.InvoiceTypeCode(invoice.invoiceTypeCode),
    each(invoice.notes, cbc.Note),
    cbc.DocumentCurrencyCode(invoice.documentCurrencyCode),
    cbc.LineCountNumeric(String(invoice.lines.length)),
    writeInvoicePeriod(invoice.invoicePeriod),
    writeOrderReference(invoice.orderReference),
    each(invoice.billingReferences, writeBillingReference),
    each(invoice.despatchDocumentReferences, (item) => writeReference('DespatchDocumentReference', item)),
    each(invoice.receiptDocumentReferences, (item) => writeReference('ReceiptDocumentReference', item)),
    each(invoice.additionalDocumentReferences, (item) => writeReference('AdditionalDocumentReference', item)),
    writeParty('AccountingSupplierParty', invoice.supplier),
    writeParty('AccountingCustomerParty', invoice.customer),
    writeTaxRepresentative(invoice.taxRepresentativeParty),
    writeDelivery(invoice.delivery),
    writeDeliveryTerms(invoice.deliveryTerms),
    each(invoice.paymentMeans, writePaymentMeans),
    writePaymentTerms(invoice.paymentTerms, currency),
    each(invoice.prepaidPayments, (payment) => writePrepaidPayment(payment, currency)),
    writeAllowanceCharges(invoice.allowanceCharges, currency),
    writeExchangeRate(invoice.paymentExchangeRate),
    forms.taxTotals('TaxTotal', invoice.taxTotals, currency),
    forms.taxTotals('WithholdingTaxTotal', invoice.withholdingTaxTotals, currency),
    forms.monetaryTotal('LegalMonetaryTotal', invoice.monetaryTotal, currency),
  ];
}

/**
 * Reads an invoice from its root element, whatever its prefixes.
 *
 * What no field has is kept in `extras`, so that writing it gives the same canonical form again, prefixes, white space
 * and signature included; comments are not kept, nor what is outside of the root.
 *
 * @throws {FacturadorError} `ERR_XML_CONTENT` when it is no invoice, or an element that every invoice has is missing
 */
export function readInvoice(element: XmlElement): Invoice {
  const extensions = dianExtensionsOf(element, KIND);
  // Not spread: that of so many fields takes longer than to read them.
  const invoice: Invoice = Object.assign(readSalesDocument(element, extensions, KIND), {
    kind: 'invoice' as const,
    invoiceTypeCode: requiredText(element, 'InvoiceTypeCode'),
    dueDate: textOf(childNamed(element, 'DueDate')),
    invoiceControl: readInvoiceControl(extensions),
    prepaidPayments: readPrepaidPayments(element),
    withholdingTaxTotals: readTaxTotals(element, 'WithholdingTaxTotal'),
  });
  return keepingExtras(invoice, writeInvoice(invoice), element);
}
