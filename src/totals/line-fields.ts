/** The documents that have lines. */
export type DocumentKind = 'invoice' | 'creditNote' | 'debitNote';

/** What most lines have, and nothing else. */
const PLAIN_FIELDS = ['description', 'quantity', 'unitCode', 'price', 'allowances', 'charges', 'taxes'];

const DEBIT_NOTE_FIELDS = [
  ...PLAIN_FIELDS,
  'referencePrice',
  'sellersItemId',
  'sellersItemExtendedId',
  'manufacturersItemId',
  'standardItem',
  'additionalItems',
  'additionalItemProperties',
  'packSizeNumeric',
  'brandName',
  'modelName',
  'notes',
  'documentReferences',
  'delivery',
  'principal',
  'remesa',
  'aiuContract',
  'lineExtensionAmount',
];
const CREDIT_NOTE_FIELDS = [
  ...DEBIT_NOTE_FIELDS,
  'freeOfCharge',
  'invoicePeriod',
  'orderLineReferences',
  'itemPriceExtension',
];
const INVOICE_FIELDS = [...CREDIT_NOTE_FIELDS, 'withholdings'];

/** How many fields come first in every table of them: those that most lines have, and no others. */
export const PLAIN_LINE_FIELDS = PLAIN_FIELDS.length;

/** The fields of a line of a draft; the schema of the notes has fewer elements than that of the invoice. */
export const LINE_FIELDS: Readonly<Record<DocumentKind, ReadonlySet<string>>> = {
  invoice: new Set(INVOICE_FIELDS),
  creditNote: new Set(CREDIT_NOTE_FIELDS),
  debitNote: new Set(DEBIT_NOTE_FIELDS),
};
