import { DOCUMENT_KINDS } from '../../kinds/index.js';
import type { CreditNote, PrintedXml, Received } from '../../model/index.js';
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
import { type DocumentReading, STRICT, whole } from '../aggregates/reading.js';
import { writeTaxRepresentative } from '../aggregates/tax-representative-party.js';
import { keepingExtras } from '../extras/extras.js';
import type { Forms } from './forms.js';
import { dianExtensionsOf, readSalesDocument } from './sales-document.js';
import { currencyOf, printSales, type SalesWriter, writeSales } from './sales-writer.js';

const WRITER: SalesWriter<Received<CreditNote>> = { kind: 'creditNote', withoutLines: writeWithoutLines };
const [TYPE_CODE] = Object.keys(DOCUMENT_KINDS.creditNote.types);

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
function writeWithoutLines<Made>(
  note: Received<CreditNote>,
  forms: Forms<Made>,
): XmlChildren<XmlElement | Made> {
  const currency = currencyOf(note);
  return [
    forms.head(note, 'creditNote'),
    forms.summary(
      {
        dueDate: undefined,
        typeCode: TYPE_CODE,
        notes: note.notes,
        documentCurrencyCode: note.documentCurrencyCode,
        lineCount: String(note.lines.length),
      },
      'creditNote',
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
    writeDelivery(note.delivery),
    writeDeliveryTerms(note.deliveryTerms),
    each(note.paymentMeans, forms.paymentMeans),
    writePaymentTerms(note.paymentTerms, currency),
    writeExchangeRate(note.paymentExchangeRate),
    writeAllowanceCharges(note.allowanceCharges, currency),
    forms.taxTotals('TaxTotal', note.taxTotals, currency),
    forms.monetaryTotal(DOCUMENT_KINDS.creditNote.totalElement, note.monetaryTotal, currency),
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
  return whole<CreditNote>(receiveCreditNote(STRICT, element));
}

/** Reads a credit note, strictly or not. @throws {FacturadorError} like {@link readCreditNote}, when the reading is strict */
export function receiveCreditNote(reading: DocumentReading, element: XmlElement): Received<CreditNote> {
  const extensions = dianExtensionsOf(reading, element, 'creditNote');
  // Not spread: that of so many fields takes longer than to read them.
  const note: Received<CreditNote> = Object.assign(readSalesDocument(reading, element, extensions), {
    kind: 'creditNote' as const,
    discrepancyResponses: readDiscrepancyResponses(reading, element),
  });
  return keepingExtras(note, writeSales(WRITER, note), element);
}
