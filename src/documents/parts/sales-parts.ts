import { type Fields, readDocumentReferences, readInvoicePeriod } from '../../draft/index.js';
import type { SalesDocument } from '../../model/index.js';
import type { normalizeExtension } from '../../ubl/index.js';
import { readDelivery, readDeliveryTerms } from './delivery.js';
import { readExtensions } from './extensions.js';
import { readPaymentTerms } from './payment.js';
import { partyOf } from './prepared-party.js';
import { readBillingReferences, readOrder, readPlainReferences } from './references.js';
import { readTaxRepresentative } from './tax-representative.js';

/** What the draft of an invoice or a note gives as it is: all but the figures and what identifies the document. */
export type SalesParts = Pick<
  SalesDocument,
  | 'customer'
  | 'taxRepresentativeParty'
  | 'notes'
  | 'invoicePeriod'
  | 'orderReference'
  | 'billingReferences'
  | 'despatchDocumentReferences'
  | 'receiptDocumentReferences'
  | 'additionalDocumentReferences'
  | 'delivery'
  | 'deliveryTerms'
  | 'paymentTerms'
  | 'extensions'
>;

/** Reads them, noting problems in the list of the fields. */
export function readSalesParts(
  fields: Fields,
  issueDate: string,
  root: Parameters<typeof normalizeExtension>[1],
): SalesParts {
  return {
    customer: partyOf(fields.raw('customer'), 'customer', fields.problems),
    taxRepresentativeParty: readTaxRepresentative(fields),
    notes: fields.texts('notes'),
    invoicePeriod: readInvoicePeriod(fields),
    orderReference: readOrder(fields),
    billingReferences: readBillingReferences(fields, issueDate),
    despatchDocumentReferences: readPlainReferences(fields, 'despatchDocumentReferences'),
    receiptDocumentReferences: readPlainReferences(fields, 'receiptDocumentReferences'),
    additionalDocumentReferences: readDocumentReferences(fields, 'additionalDocumentReferences'),
    delivery: readDelivery(fields),
    deliveryTerms: readDeliveryTerms(fields),
    paymentTerms: readPaymentTerms(fields),
    extensions: readExtensions(fields, root),
  };
}
