import type { DebitNote, PrintedXml } from '../model/index.js';
import { attribute, type XmlChildren, type XmlElement } from '../xml/index.js';
import { writeAllowanceCharges } from './allowance-charge.js';
import { writeBillingReference } from './billing-reference.js';
import { writeDelivery } from './delivery.js';
import { writeDeliveryTerms } from './delivery-terms.js';
import { readDiscrepancyResponses, writeDiscrepancyResponse } from './discrepancy-response.js';
import { writeReference } from './document-reference.js';
import { writeExchangeRate } from './exchange-rate.js';
import { keepingExtras } from './extras/extras.js';
import type { Forms } from './forms.js';
import { writeInvoicePeriod } from './invoice-period.js';
import { DEBIT_NOTE_LINE } from './line.js';
import { cbc } from './namespaces.js';
import { writeOrderReference } from './order-reference.js';
import { writeParty } from './party.js';
import { writePaymentMeans } from './payment-means.js';
import { writePaymentTerms } from './payment-terms.js';
import { readPrepaidPayments, writePrepaidPayment } from './prepaid-payment.js';
import { dianExtensionsOf, readSalesDocument, type SalesKind, salesRoot } from './sales-document.js';
import { printSales, type SalesWriter, writeSales } from './sales-writer.js';
import { writeTaxRepresentative } from './tax-representative-party.js';

const KIND: SalesKind = { root: 'DebitNote', monetaryTotal: 'RequestedMonetaryTotal', line: DEBIT_NOTE_LINE };
const WRITER: SalesWriter<DebitNote> = {
  root: salesRoot('DebitNote'),
  withoutLines: writeWithoutLines,
  line: DEBIT_NOTE_LINE,
};
/** DAD03. */
const PROFILE_ID = 'DIAN 2.1: Nota Débito de Factura Electrónica de Venta';

/**
 * Writes a debit note as an element tree, in the order of its schema (Anexo Técnico 1.9, §6.3).
 *
 * What it was read with, `extras`, is put back: then it has the canonical form that it came with.
 *
 * @throws {FacturadorError} `ERR_XML_SYNTAX` when the XML in its extras is none
 */
export function writeDebitNote(note: DebitNote): XmlElement {
  return writeSales(WRITER, note);
}

/** Writes a debit note as canonical XML. */
export function printDebitNote(note: DebitNote): PrintedXml {
  return printSales(WRITER, note);
}

/** The debit note without its lines. */
function writeWithoutLines<Made>(note: DebitNote, forms: Forms<Made>): XmlChildren<XmlElement | Made> {
  const currency = [attribute('currencyID', note.documentCurrencyCode)];
  return [
    forms.head(note, KIND.root, PROFILE_ID),
    note.notes.map((text) => cbc.Note(text)),
    cbc.DocumentCurrencyCode(note.documentCurrencyCode),
    cbc.LineCountNumeric(String(note.lines.length)),
    writeInvoicePeriod(note.invoicePeriod),
    note.discrepancyResponses.map(writeDiscrepancyResponse),
    writeOrderReference(note.orderReference),
    note.billingReferences.map(writeBillingReference),
    note.despatchDocumentReferences.map((item) => writeReference('DespatchDocumentReference', item)),
    note.receiptDocumentReferences.map((item) => writeReference('ReceiptDocumentReference', item)),
    note.additionalDocumentReferences.map((item) => writeReference('AdditionalDocumentReference', item)),
    writeParty('AccountingSupplierParty', note.supplier),
    writeParty('AccountingCustomerParty', note.customer),
    writeTaxRepresentative(note.taxRepresentativeParty),
    note.prepaidPayments.map((payment) => writePrepaidPayment(payment, currency)),
    writeAllowanceCharges(note.allowanceCharges, currency),
    writeDelivery(note.delivery),
    writeDeliveryTerms(note.deliveryTerms),
    note.paymentMeans.map(writePaymentMeans),
    writePaymentTerms(note.paymentTerms, currency),
    writeExchangeRate(note.paymentExchangeRate),
    forms.taxTotals('TaxTotal', note.taxTotals, currency),
    forms.monetaryTotal('RequestedMonetaryTotal', note.monetaryTotal, currency),
  ];
}

/**
 * Reads a debit note from its root element, whatever its prefixes.
 *
 * What no field has is kept in `extras`, so that writing it gives the same canonical form again, prefixes, white space
 * and signature included; comments are not kept, nor what is outside of the root.
 *
 * @throws {FacturadorError} `ERR_XML_CONTENT` when it is no debit note, or an element that every one has is missing
 */
export function readDebitNote(element: XmlElement): DebitNote {
  // Not spread: that of so many fields takes longer than to read them.
  const note: DebitNote = Object.assign(readSalesDocument(element, dianExtensionsOf(element, KIND), KIND), {
    kind: 'debitNote' as const,
    discrepancyResponses: readDiscrepancyResponses(element),
    prepaidPayments: readPrepaidPayments(element),
  });
  return keepingExtras(note, writeDebitNote(note), element);
}
