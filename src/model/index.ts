export type { BuildContext, BuiltInvoice, NumberingRange, Software } from './context.js';
export type {
  Address,
  CalculatedInvoice,
  Contact,
  Invoice,
  InvoiceControl,
  OrderReference,
  Party,
  PaymentMeans,
  SoftwareProvider,
} from './document.js';
export type {
  AddressDraft,
  DateInput,
  IdDraft,
  InvoiceDraft,
  OrderReferenceDraft,
  PartyDraft,
  PaymentDraft,
  PersonType,
  StatedTotals,
} from './draft.js';
export type { Environment } from './environment.js';
export type {
  AllowanceCharge,
  InvoiceLine,
  Item,
  MonetaryTotal,
  PricingReference,
  StandardItem,
  TaxSubtotal,
  TaxTotal,
} from './line.js';
export type {
  AllowanceDraft,
  LineDraft,
  ReferencePriceDraft,
  StandardItemDraft,
  TaxCode,
  TaxDraft,
  WithholdingCode,
  WithholdingDraft,
} from './line-draft.js';
export type { AmountText, DateText, PartyId, Scheme, TimeText } from './values.js';
