import { DOCUMENT_KINDS } from '../../kinds/index.js';
import type { Invoice, PrintedXml, Received } from '../../model/index.js';
import { each, type XmlChildren, type XmlElement } from '../../xml/index.js';
import { writeAllowanceCharges } from '../aggregates/allowance-charge.js';
import { writeBillingReference } from '../aggregates/billing-reference.js';
import { writeDelivery } from '../aggregates/delivery.js';
import { writeDeliveryTerms } from '../aggregates/delivery-terms.js';
import { writeReference } from '../aggregates/document-reference.js';
import { writeExchangeRate } from '../aggregates/exchange-rate.js';
import { writeInvoicePeriod } from '../aggregates/invoice-period.js';
import { writeOrderReference } from '../aggregates/order-reference.js';
import { writePaymentTerms } from '../aggregates/payment-terms.js';
import { readPrepaidPayments, writePrepaidPayment } from '../aggregates/prepaid-payment.js';
import { type DocumentReading, neededText, STRICT, whole } from '../aggregates/reading.js';
import { writeTaxRepresentative } from '../aggregates/tax-representative-party.js';
import { readTaxTotals } from '../aggregates/tax-total.js';
import { dateIn } from '../aggregates/values.js';
import { readInvoiceControl } from '../extensions/dian-extensions.js';
import { keepingExtras } from '../extras/extras.js';
import type { Forms } from './forms.js';
import { dianExtensionsOf, readSalesDocument } from './sales-document.js';
import { currencyOf, printSales, type SalesWriter, writeSales } from './sales-writer.js';

const WRITER: SalesWriter<Received<Invoice>> = { kind: 'invoice', withoutLines: writeWithoutLines };

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
function writeWithoutLines<Made>(
  invoice: Received<Invoice>,
  forms: Forms<Made>,
): XmlChildren<XmlElement | Made> {
  const currency = currencyOf(invoice);
  return [
    forms.head(invoice, 'invoice'),
    forms.summary(
      {
        dueDate: invoice.dueDate,
        typeCode: invoice.invoiceTypeCode,
        notes: invoice.notes,
        documentCurrencyCode: invoice.documentCurrencyCode,
        lineCount: String(invoice.lines.length),
      },
      'invoice',
    ),
    writeInvoicePeriod(invoice.invoicePeriod),
    writeOrderReference(invoice.orderReference),
    each(invoice.billingReferences, writeBillingReference),
    each(invoice.despatchDocumentReferences, (item) => writeReference('DespatchDocumentReference', item)),
    each(invoice.receiptDocumentReferences, (item) => writeReference('ReceiptDocumentReference', item)),
    each(invoice.additionalDocumentReferences, (item) => writeReference('AdditionalDocumentReference', item)),
    forms.party('AccountingSupplierParty', invoice.supplier),
    forms.party('AccountingCustomerParty', invoice.customer),
    writeTaxRepresentative(invoice.taxRepresentativeParty),
    writeDelivery(invoice.delivery),
    writeDeliveryTerms(invoice.deliveryTerms),
    each(invoice.paymentMeans, forms.paymentMeans),
    writePaymentTerms(invoice.paymentTerms, currency),
    each(invoice.prepaidPayments, (payment) => writePrepaidPayment(payment, currency)),
    writeAllowanceCharges(invoice.allowanceCharges, currency),
    writeExchangeRate(invoice.paymentExchangeRate),
    forms.taxTotals('TaxTotal', invoice.taxTotals, currency),
    forms.taxTotals('WithholdingTaxTotal', invoice.withholdingTaxTotals, currency),
    forms.monetaryTotal(DOCUMENT_KINDS.invoice.totalElement, invoice.monetaryTotal, currency),
  ];
}

/**
 * Reads an invoice from its root element, whatever its prefixes.
 *
 * What no field has is kept in `extras`, so that writing it gives the same canonical form again, prefixes, white space
 * and signature included; comments are not kept, nor what is outside of the root.
 *
 * @throws {FacturadorError} `ERR_XML_CONTENT` when it is no invoice, or an element that every invoice has is missing; `ERR_DOCUMENT_KIND`
 *   for a document of another kind under the same root, as a documento soporte
 */
export function readInvoice(element: XmlElement): Invoice {
  return whole<Invoice>(receiveInvoice(STRICT, element));
}

/** Reads an invoice, strictly or not. @throws {FacturadorError} like {@link readInvoice}, when the reading is strict */
export function receiveInvoice(reading: DocumentReading, element: XmlElement): Received<Invoice> {
  const extensions = dianExtensionsOf(reading, element, 'invoice');
  // Not spread: that of so many fields takes longer than to read them.
  const invoice: Received<Invoice> = Object.assign(readSalesDocument(reading, element, extensions), {
    kind: 'invoice' as const,
    invoiceTypeCode: neededText(reading, element, 'InvoiceTypeCode'),
    dueDate: dateIn(reading, element, 'DueDate'),
    invoiceControl: readInvoiceControl(reading, extensions.element),
    prepaidPayments: readPrepaidPayments(reading, element),
    withholdingTaxTotals: readTaxTotals(reading, element, 'WithholdingTaxTotal'),
  });
  return keepingExtras(invoice, writeSales(WRITER, invoice), element);
}
