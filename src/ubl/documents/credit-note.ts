import { DOCUMENT_KINDS } from '../../kinds/index.js';
import type { CreditNote, PrintedXml } from '../../model/index.js';
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
import { writeTaxRepresentative } from '../aggregates/tax-representative-party.js';
import { keepingExtras } from '../extras/extras.js';
import type { Forms } from './forms.js';
import { dianExtensionsOf, readSalesDocument } from './sales-document.js';
import { printSales, type SalesWriter, writeSales } from './sales-writer.js';

const WRITER: SalesWriter<CreditNote> = { kind: 'creditNote', withoutLines: writeWithoutLines };
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
function writeWithoutLines<Made>(note: CreditNote, forms: Forms<Made>): XmlChildren<XmlElement | Made> {
  const currency = [attribute('currencyID', note.documentCurrencyCode)];
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
    note.discrepancyResponses.map(writeDiscrepancyResponse),
    writeOrderReference(note.orderReference),
    note.billingReferences.map(writeBillingReference),
    note.despatchDocumentReferences.map((item) => writeReference('DespatchDocumentReference', item)),
    note.receiptDocumentReferences.map((item) => writeReference('ReceiptDocumentReference', item)),
    note.additionalDocumentReferences.map((item) => writeReference('AdditionalDocumentReference', item)),
    forms.party('AccountingSupplierParty', note.supplier),
    forms.party('AccountingCustomerParty', note.customer),
    writeTaxRepresentative(note.taxRepresentativeParty),
    writeDelivery(note.delivery),
    writeDeliveryTerms(note.deliveryTerms),
    note.paymentMeans.map(forms.paymentMeans),
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
  // Not spread: that of so many fields takes longer than to read them.
  const note: CreditNote = Object.assign(
    readSalesDocument(element, dianExtensionsOf(element, 'creditNote'), 'creditNote'),
    {
      kind: 'creditNote' as const,
      discrepancyResponses: readDiscrepancyResponses(element),
    },
  );
  return keepingExtras(note, writeCreditNote(note), element);
}
