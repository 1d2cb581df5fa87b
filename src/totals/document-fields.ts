/** What the drafts of invoices and notes have in common. */
const SALES_FIELDS = [
  'kind',
  'number',
  'customizationId',
  'issueDate',
  'customer',
  'taxRepresentativeParty',
  'payment',
  'paymentTerms',
  'paymentExchangeRate',
  'lines',
  'currency',
  'notes',
  'invoicePeriod',
  'orderReference',
  'billingReferences',
  'despatchDocumentReferences',
  'receiptDocumentReferences',
  'additionalDocumentReferences',
  'delivery',
  'deliveryTerms',
  'allowances',
  'charges',
  'payableRounding',
  'priceIncludesTax',
  'totals',
  'extensions',
  'interoperabilidad',
];

/** The fields of an invoice draft. */
export const INVOICE_FIELDS: ReadonlySet<string> = new Set([
  ...SALES_FIELDS,
  'prefix',
  'resolutionNumber',
  'invoiceTypeCode',
  'dueDate',
  'prepaidPayments',
  'prepaidDiscount',
  'withholdings',
]);

/** The fields of a credit note draft: the schema has no place for advances and withholdings. */
export const CREDIT_NOTE_FIELDS: ReadonlySet<string> = new Set([
  ...SALES_FIELDS,
  'prefix',
  'discrepancyResponse',
]);

/** The fields of a debit note draft: the schema has no place for withholdings. */
export const DEBIT_NOTE_FIELDS: ReadonlySet<string> = new Set([...CREDIT_NOTE_FIELDS, 'prepaidPayments']);
