import type { BuiltKind } from '../kinds/index.js';

const USUAL_FIELDS = [
  'description',
  'quantity',
  'unitCode',
  'price',
  'allowances',
  'charges',
  'taxes',
  'notes',
  'sellersItemId',
  'standardItem',
  'brandName',
  'priceIncludesTax',
];

const DEBIT_NOTE_FIELDS = [
  ...USUAL_FIELDS,
  'referencePrice',
  'sellersItemExtendedId',
  'manufacturersItemId',
  'additionalItems',
  'additionalItemProperties',
  'packSizeNumeric',
  'modelName',
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

/** The usual fields come first in every table; the others are rare, and one check skips them all. */
export const USUAL_LINE_FIELDS = USUAL_FIELDS.length;

/** The fields of a line of a draft; the schema of the notes has fewer elements than that of the invoice. */
export const LINE_FIELDS: Readonly<Record<BuiltKind, ReadonlySet<string>>> = {
  invoice: new Set(INVOICE_FIELDS),
  creditNote: new Set(CREDIT_NOTE_FIELDS),
  debitNote: new Set(DEBIT_NOTE_FIELDS),
};
