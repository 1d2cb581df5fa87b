import { childrenNamed, descend, isElement, textAt, type XmlElement } from '../../xml/index.js';

/** The place of each child in the DIAN's schemas (UBL 2.1), as far as it has a use in Colombia. */
type Order = ReadonlyMap<string, number>;

const words = (names: string): readonly string[] => names.trim().split(/\s+/);
const inOrder = (names: string): Order => new Map(words(names).map((name, place) => [name, place]));

const HEAD =
  'UBLExtensions UBLVersionID CustomizationID ProfileID ProfileExecutionID ID UUID IssueDate IssueTime';
const PARTIES =
  'AccountingSupplierParty AccountingCustomerParty PayeeParty BuyerCustomerParty SellerSupplierParty TaxRepresentativeParty';
const RATES = 'TaxExchangeRate PricingExchangeRate PaymentExchangeRate PaymentAlternativeExchangeRate';
const MONETARY =
  'LineExtensionAmount TaxExclusiveAmount TaxInclusiveAmount AllowanceTotalAmount ChargeTotalAmount PrepaidAmount PayableRoundingAmount PayableAmount PayableAlternativeAmount';
const TAX_TOTAL = 'TaxAmount RoundingAmount TaxEvidenceIndicator TaxIncludedIndicator TaxSubtotal';

const ORDERS: Readonly<Record<string, Order>> = {
  Invoice:
    inOrder(`${HEAD} DueDate InvoiceTypeCode Note TaxPointDate DocumentCurrencyCode LineCountNumeric InvoicePeriod
    OrderReference BillingReference DespatchDocumentReference ReceiptDocumentReference StatementDocumentReference
    OriginatorDocumentReference ContractDocumentReference AdditionalDocumentReference ${PARTIES} Delivery DeliveryTerms
    PaymentMeans PaymentTerms PrepaidPayment AllowanceCharge ${RATES} TaxTotal WithholdingTaxTotal LegalMonetaryTotal
    InvoiceLine`),
  CreditNote:
    inOrder(`${HEAD} TaxPointDate CreditNoteTypeCode Note DocumentCurrencyCode LineCountNumeric InvoicePeriod
    DiscrepancyResponse OrderReference BillingReference DespatchDocumentReference ReceiptDocumentReference
    ContractDocumentReference AdditionalDocumentReference StatementDocumentReference OriginatorDocumentReference
    ${PARTIES} Delivery DeliveryTerms PaymentMeans PaymentTerms ${RATES} AllowanceCharge TaxTotal LegalMonetaryTotal
    CreditNoteLine`),
  DebitNote:
    inOrder(`${HEAD} Note TaxPointDate DocumentCurrencyCode LineCountNumeric InvoicePeriod DiscrepancyResponse
    OrderReference BillingReference DespatchDocumentReference ReceiptDocumentReference StatementDocumentReference
    ContractDocumentReference AdditionalDocumentReference ${PARTIES} PrepaidPayment AllowanceCharge Delivery
    DeliveryTerms PaymentMeans PaymentTerms ${RATES} TaxTotal RequestedMonetaryTotal DebitNoteLine`),
  InvoiceLine: inOrder(`ID Note InvoicedQuantity LineExtensionAmount FreeOfChargeIndicator InvoicePeriod
    OrderLineReference BillingReference DocumentReference PricingReference Delivery PaymentTerms AllowanceCharge TaxTotal
    WithholdingTaxTotal Item Price DeliveryTerms SubInvoiceLine ItemPriceExtension`),
  CreditNoteLine: inOrder(`ID Note CreditedQuantity LineExtensionAmount FreeOfChargeIndicator InvoicePeriod
    DiscrepancyResponse BillingReference DocumentReference PricingReference Delivery PaymentTerms TaxTotal
    AllowanceCharge Item Price DeliveryTerms ItemPriceExtension`),
  DebitNoteLine: inOrder(`ID Note DebitedQuantity LineExtensionAmount DiscrepancyResponse BillingReference
    DocumentReference PricingReference Delivery TaxTotal AllowanceCharge Item Price`),
  Party: inOrder(`IndustryClassificationCode PartyIdentification PartyName PhysicalLocation PartyTaxScheme
    PartyLegalEntity Contact Person PowerOfAttorney`),
  PartyTaxScheme: inOrder('RegistrationName CompanyID TaxLevelCode RegistrationAddress TaxScheme'),
  PartyLegalEntity: inOrder(
    'RegistrationName CompanyID RegistrationAddress CorporateRegistrationScheme ShareholderParty',
  ),
  Contact: inOrder('ID Name Telephone Telefax ElectronicMail Note'),
  AllowanceCharge:
    inOrder(`ID ChargeIndicator AllowanceChargeReasonCode AllowanceChargeReason MultiplierFactorNumeric
    Amount BaseAmount`),
  TaxTotal: inOrder(TAX_TOTAL),
  WithholdingTaxTotal: inOrder(TAX_TOTAL),
  TaxSubtotal: inOrder('TaxableAmount TaxAmount BaseUnitMeasure PerUnitAmount TaxCategory'),
  LegalMonetaryTotal: inOrder(MONETARY),
  RequestedMonetaryTotal: inOrder(MONETARY),
  PaymentMeans: inOrder('ID PaymentMeansCode PaymentDueDate PaymentID'),
  Price: inOrder('PriceAmount BaseQuantity'),
  DianExtensions: inOrder(
    'InvoiceControl InvoiceSource SoftwareProvider SoftwareSecurityCode AuthorizationProvider QRCode',
  ),
};
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const REQUIRED = words('ID IssueDate AccountingSupplierParty AccountingCustomerParty');

/**
 * Tells what in a document the DIAN's schema refuses, in the words of a schema validator; `undefined` when nothing was
 * found. It looks at the order of elements and at what must be there, not at every type of the schema.
 */
export function schemaFault(root: XmlElement): string | undefined {
  const missing = REQUIRED.find((local) => childrenNamed(root, local).length === 0);
  if (missing !== undefined) return `The element '${root.name.local}' has no child element '${missing}'.`;
  if (!DATE.test(textAt(root, 'IssueDate')))
    return "The 'IssueDate' element is invalid - The value is not a date.";
  const monetary = descend(
    root,
    root.name.local === 'DebitNote' ? 'RequestedMonetaryTotal' : 'LegalMonetaryTotal',
  );
  if (monetary === undefined) return `The element '${root.name.local}' has incomplete content.`;
  return misplaced(root);
}

function misplaced(element: XmlElement): string | undefined {
  const { local } = element.name;
  // What is signed inside is of another schema.
  if (local === 'Signature') return undefined;
  const order = ORDERS[local];
  let reached = 0;
  for (const child of element.children) {
    if (!isElement(child)) continue;
    const place = order?.get(child.name.local) ?? reached;
    if (place < reached) {
      return `The element '${local}' has invalid child element '${child.name.local}' after a later one.`;
    }
    reached = place;
    const found = misplaced(child);
    if (found !== undefined) return found;
  }
  return undefined;
}
