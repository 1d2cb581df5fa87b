export type {
  BuildContext,
  BuiltCreditNote,
  BuiltDebitNote,
  BuiltDocument,
  BuiltInvoice,
  NoteContext,
  NumberingRange,
  PrintedXml,
  Software,
  TechnologyProvider,
} from './context.js';
export type { Delivery, DeliveryLocation, DeliveryTerms } from './delivery.js';
export type {
  DeliveryDraft,
  DeliveryLocationDraft,
  DeliveryTermsDraft,
  LineDeliveryDraft,
} from './delivery-draft.js';
export type {
  CalculatedInvoice,
  CalculatedNote,
  CreditNote,
  DebitNote,
  DianDocument,
  IdentifiedDocument,
  Invoice,
  InvoiceControl,
  SalesDocument,
  SoftwareProvider,
} from './document.js';
export type {
  CreditNoteDraft,
  DebitNoteDraft,
  DocumentDraft,
  InvoiceDraft,
  NoteDraft,
  SalesDraft,
  StatedTaxDraft,
  StatedTotals,
} from './draft.js';
export type { Environment } from './environment.js';
export type {
  AttributeExtra,
  Blanks,
  ElementExtras,
  Extras,
  InsertedContent,
  RenamedNamespace,
} from './extras.js';
export type {
  AdditionalInformation,
  EntregaDocumento,
  HealthCollection,
  Interoperabilidad,
  ParametroArgumento,
  UrlDescargaAdjuntos,
} from './interoperabilidad.js';
export type {
  AdditionalInformationDraft,
  EntregaDocumentoDraft,
  HealthCodeDraft,
  HealthCollectionDraft,
  HealthUserDraft,
  InteroperabilidadDraft,
  OtherHealthCode,
  UrlDescargaAdjuntosDraft,
} from './interoperabilidad-draft.js';
export type {
  AllowanceCharge,
  InvoiceLine,
  Item,
  ItemProperty,
  MonetaryTotal,
  OrderLineReference,
  PriceExtension,
  PricingReference,
  Principal,
  StandardItem,
  TaxSubtotal,
  TaxTotal,
} from './line.js';
export type {
  AllowanceDraft,
  CreditNoteLineDraft,
  DebitNoteLineDraft,
  ItemPropertyDraft,
  LineDraft,
  OrderLineReferenceDraft,
  PriceExtensionDraft,
  PrincipalDraft,
  ReferencePriceDraft,
  RemesaDraft,
  StandardItemDraft,
} from './line-draft.js';
export { some } from './lists.js';
export type {
  Address,
  Contact,
  DeliveryParty,
  Party,
  Person,
  ShareholderParty,
  TaxRepresentativeParty,
} from './party.js';
export type {
  AddressDraft,
  DeliveryPartyDraft,
  IdDraft,
  PartyDraft,
  PersonDraft,
  PersonType,
  ShareholderPartyDraft,
  TaxRepresentativePartyDraft,
} from './party-draft.js';
export type { ExchangeRate, PaymentMeans, PaymentTerms, PrepaidPayment } from './payment.js';
export type {
  ExchangeRateDraft,
  PaymentDraft,
  PaymentTermsDraft,
  PrepaidPaymentDraft,
} from './payment-draft.js';
export type { Received, ReceivedDocument } from './received.js';
export type {
  AdditionalDocumentReferenceDraft,
  BillingReferenceDraft,
  DiscrepancyResponseDraft,
  DocumentReferenceDraft,
  InvoicePeriodDraft,
  OrderReferenceDraft,
} from './reference-draft.js';
export type {
  BillingKind,
  BillingReference,
  DiscrepancyResponse,
  DocumentReference,
  InvoicePeriod,
  OrderReference,
  UuidSchemeName,
} from './references.js';
export type { TaxCode, TaxDraft, WithholdingCode, WithholdingDraft } from './tax-draft.js';
export type { AmountText, DateInput, DateText, PartyId, Scheme, TimeText } from './values.js';
