import { DOCUMENT_KINDS } from '../../kinds/index.js';
import type { DebitNote, PrintedXml } from '../../model/index.js';
import { attribute, type XmlChildren, type XmlElement } from '../../xml/index.js';
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
import { writeTaxRepresentative } from '../aggregates/tax-representative-party.js';
import { keepingExtras } from '../extras/extras.js';
import type { Forms } from './forms.js';
import { dianExtensionsOf, readSalesDocument } from './sales-document.js';
import { printSales, type SalesWriter, writeSales } from './sales-writer.js';

const WRITER: SalesWriter<DebitNote> = { kind: 'debitNote', withoutLines: writeWithoutLines };

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
    note.discrepancyResponses.map(writeDiscrepancyResponse),
    writeOrderReference(note.orderReference),
    note.billingReferences.map(writeBillingReference),
    note.despatchDocumentReferences.map((item) => writeReference('DespatchDocumentReference', item)),
    note.receiptDocumentReferences.map((item) => writeReference('ReceiptDocumentReference', item)),
    note.additionalDocumentReferences.map((item) => writeReference('AdditionalDocumentReference', item)),
    forms.party('AccountingSupplierParty', note.supplier),
    forms.party('AccountingCustomerParty', note.customer),
    writeTaxRepresentative(note.taxRepresentativeParty),
    note.prepaidPayments.map((payment) => writePrepaidPayment(payment, currency)),
    writeAllowanceCharges(note.allowanceCharges, currency),
    writeDelivery(note.delivery),
    writeDeliveryTerms(note.deliveryTerms),
    note.paymentMeans.map(forms.paymentMeans),
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
  // Not spread: that of so many fields takes longer than to read them.
  const note: DebitNote = Object.assign(
    readSalesDocument(element, dianExtensionsOf(element, 'debitNote'), 'debitNote'),
    {
      kind: 'debitNote' as const,
      discrepancyResponses: readDiscrepancyResponses(element),
      prepaidPayments: readPrepaidPayments(element),
    },
  );
  return keepingExtras(note, writeDebitNote(note), element);
}
