import type { CreditNote, PrintedXml } from '../model/index.js';
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
import { CREDIT_NOTE_LINE } from './line.js';
import { cbc } from './namespaces.js';
import { writeOrderReference } from './order-reference.js';
import { writeParty } from './party.js';
import { writePaymentMeans } from './payment-means.js';
import { writePaymentTerms } from './payment-terms.js';
import { dianExtensionsOf, readSalesDocument, type SalesKind, salesRoot } from './sales-document.js';
import { printSales, type SalesWriter, writeSales } from './sales-writer.js';
import { writeTaxRepresentative } from './tax-representative-party.js';

const KIND: SalesKind = { root: 'CreditNote', monetaryTotal: 'LegalMonetaryTotal', line: CREDIT_NOTE_LINE };
const WRITER: SalesWriter<CreditNote> = {
  root: salesRoot('CreditNote'),
  withoutLines: writeWithoutLines,
  line: CREDIT_NOTE_LINE,
};
/** CAD03. */
const PROFILE_ID = 'DIAN 2.1: Nota Crédito de Factura Electrónica de Venta';
/** Table 13.1.3. */
const TYPE_CODE = '91';

/**
 * Writes a credit note as an element tree, in the order of its schema (Anexo Técnico 1.9, §6.2).
 *
 * What it was read with, `extras`, is put back: then it has the canonical form that it came with.
 *
 * @throws {FacturadorError} `ERR_XML_SYNTAX` when the XML in its extras is none
 */
export function writeCreditNote(note: CreditNote): XmlElement {
  return writeSales(WRITER, note);
}

/** Writes a credit note as canonical XML. */
export function printCreditNote(note: CreditNote): PrintedXml {
  return printSales(WRITER, note);
}

/** The credit note without its lines. */
function writeWithoutLines<Made>(note: CreditNote, forms: Forms<Made>): XmlChildren<XmlElement | Made> {
  const currency = [attribute('currencyID', note.documentCurrencyCode)];
  return [
    forms.head(note, KIND.root, PROFILE_ID),
    cbc.CreditNoteTypeCode(TYPE_CODE),
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
    writeDelivery(note.delivery),
    writeDeliveryTerms(note.deliveryTerms),
    note.paymentMeans.map(writePaymentMeans),
    writePaymentTerms(note.paymentTerms, currency),
    writeExchangeRate(note.paymentExchangeRate),
    writeAllowanceCharges(note.allowanceCharges, currency),
    forms.taxTotals('TaxTotal', note.taxTotals, currency),
    forms.monetaryTotal('LegalMonetaryTotal', note.monetaryTotal, currency),
  ];
}

/**
 * Reads a credit note from its root element, whatever its prefixes.
 *
 * What no field has is kept in `extras`, so that writing it gives the same canonical form again, prefixes, white space
 * and signature included; comments are not kept, nor what is outside of the root.
 *
 * @throws {FacturadorError} `ERR_XML_CONTENT` when it is no credit note, or an element that every one has is missing
 */
export function readCreditNote(element: XmlElement): CreditNote {
  // Not spread: that of so many fields takes longer than to read them.
  const note: CreditNote = Object.assign(readSalesDocument(element, dianExtensionsOf(element, KIND), KIND), {
    kind: 'creditNote' as const,
    discrepancyResponses: readDiscrepancyResponses(element),
  });
  return keepingExtras(note, writeCreditNote(note), element);
}
