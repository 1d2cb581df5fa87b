import { DOCUMENT_KINDS } from '../../kinds/index.js';
import type { DebitNote, PrintedXml, Received } from '../../model/index.js';
import { each, type XmlChildren, type XmlElement } from '../../xml/index.js';
import { writeAllowanceCharges } from '../aggregates/allowance-charge.js';
import { writeBillingReference } from '../aggregates/billing-reference.js';
import { writeDelivery } from '../aggregates/delivery.js';
import { writeDeliveryTerms } from '../aggregates/delivery-terms.js';
import { readDiscrepancyResponses, writeDiscrepancyResponse } from '../aggregates/discrepancy-response.js';
import { writeReference } from '../aggregates/document-reference.js';
import { writeExchangeRate } from '../aggregates/exchange-rate.js';
import { writeInvoicePeriod } from '../aggregates/invoice-period.js';
import { writeOrderReference } from '../aggregates/order-reference.js';
import { writePaymentTerms } from '../aggregates/payment-terms.js';
import { readPrepaidPayments, writePrepaidPayment } from '../aggregates/prepaid-payment.js';
import { type DocumentReading, STRICT, whole } from '../aggregates/reading.js';
import { writeTaxRepresentative } from '../aggregates/tax-representative-party.js';
import { keepingExtras } from '../extras/extras.js';
import type { Forms } from './forms.js';
import { dianExtensionsOf, readSalesDocument } from './sales-document.js';
import { currencyOf, printSales, type SalesWriter, writeSales } from './sales-writer.js';

const WRITER: SalesWriter<Received<DebitNote>> = { kind: 'debitNote', withoutLines: writeWithoutLines };

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
function writeWithoutLines<Made>(
  note: Received<DebitNote>,
  forms: Forms<Made>,
): XmlChildren<XmlElement | Made> {
  const currency = currencyOf(note);
  return [
    forms.head(note, 'debitNote'),
    forms.summary(
      {
        dueDate: undefined,
        typeCode: undefined,
        notes: note.notes,
        documentCurrencyCode: note.documentCurrencyCode,
        lineCount: String(note.lines.length),
      },
      'debitNote',
    ),
    writeInvoicePeriod(note.invoicePeriod),
    each(note.discrepancyResponses, writeDiscrepancyResponse),
    writeOrderReference(note.orderReference),
    each(note.billingReferences, writeBillingReference),
    each(note.despatchDocumentReferences, (item) => writeReference('DespatchDocumentReference', item)),
    each(note.receiptDocumentReferences, (item) => writeReference('ReceiptDocumentReference', item)),
    each(note.additionalDocumentReferences, (item) => writeReference('AdditionalDocumentReference', item)),
    forms.party('AccountingSupplierParty', note.supplier),
    forms.party('AccountingCustomerParty', note.customer),
    writeTaxRepresentative(note.taxRepresentativeParty),
    each(note.prepaidPayments, (payment) => writePrepaidPayment(payment, currency)),
    writeAllowanceCharges(note.allowanceCharges, currency),
    writeDelivery(note.delivery),
    writeDeliveryTerms(note.deliveryTerms),
    each(note.paymentMeans, forms.paymentMeans),
    writePaymentTerms(note.paymentTerms, currency),
    writeExchangeRate(note.paymentExchangeRate),
    forms.taxTotals('TaxTotal', note.taxTotals, currency),
    forms.monetaryTotal(DOCUMENT_KINDS.debitNote.totalElement, note.monetaryTotal, currency),
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
  return whole<DebitNote>(receiveDebitNote(STRICT, element));
}

/** Reads a debit note, strictly or not. @throws {FacturadorError} like {@link readDebitNote}, when the reading is strict */
export function receiveDebitNote(reading: DocumentReading, element: XmlElement): Received<DebitNote> {
  const extensions = dianExtensionsOf(reading, element, 'debitNote');
  // Not spread: that of so many fields takes longer than to read them.
  const note: Received<DebitNote> = Object.assign(readSalesDocument(reading, element, extensions), {
    kind: 'debitNote' as const,
    discrepancyResponses: readDiscrepancyResponses(reading, element),
    prepaidPayments: readPrepaidPayments(reading, element),
  });
  return keepingExtras(note, writeSales(WRITER, note), element);
}
