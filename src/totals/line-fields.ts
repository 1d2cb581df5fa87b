/** The documents that have lines. */
export type DocumentKind = 'invoice' | 'creditNote' | 'debitNote';

const DEBIT_NOTE_FIELDS = [
  'description',
  'quantity',
  'unitCode',
  'price',
  'referencePrice',
  'allowances',
  'charges',
  'taxes',
  'sellersItemId',
  'standardItem',
  'brandName',
  'modelName',
  'notes',
  'lineExtensionAmount',
];
const CREDIT_NOTE_FIELDS = [...DEBIT_NOTE_FIELDS, 'freeOfCharge'];
const INVOICE_FIELDS = [...CREDIT_NOTE_FIELDS, 'withholdings'];

/** The fields of a line of a draft; the schema of the notes has fewer elements than that of the invoice. */
export const LINE_FIELDS: Readonly<Record<DocumentKind, ReadonlySet<string>>> = {
  invoice: new Set(INVOICE_FIELDS),
  creditNote: new Set(CREDIT_NOTE_FIELDS),
  debitNote: new Set(DEBIT_NOTE_FIELDS),
};
