import { childrenNamed, descend, elementsOf, isElement, type XmlElement } from '../../xml/index.js';
import { text } from '../document-identity.js';

/** Children in the order of the DIAN's schemas (UBL 2.1), those that have a use in Colombia. */
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const HEAD =
  'UBLExtensions UBLVersionID CustomizationID ProfileID ProfileExecutionID ID UUID IssueDate IssueTime';
const PARTIES =
  'AccountingSupplierParty AccountingCustomerParty PayeeParty BuyerCustomerParty SellerSupplierParty TaxRepresentativeParty';
const RATES = 'TaxExchangeRate PricingExchangeRate PaymentExchangeRate PaymentAlternativeExchangeRate';
const MONETARY =
  'LineExtensionAmount TaxExclusiveAmount TaxInclusiveAmount AllowanceTotalAmount ChargeTotalAmount PrepaidAmount PayableRoundingAmount PayableAmount PayableAlternativeAmount';
const TAX_TOTAL = 'TaxAmount RoundingAmount TaxEvidenceIndicator TaxIncludedIndicator TaxSubtotal';

const ORDERS: Readonly<Record<string, readonly string[]>> = {
  Invoice:
    words(`${HEAD} DueDate InvoiceTypeCode Note TaxPointDate DocumentCurrencyCode LineCountNumeric InvoicePeriod
    OrderReference BillingReference DespatchDocumentReference ReceiptDocumentReference StatementDocumentReference
    OriginatorDocumentReference ContractDocumentReference AdditionalDocumentReference ${PARTIES} Delivery DeliveryTerms
    PaymentMeans PaymentTerms PrepaidPayment AllowanceCharge ${RATES} TaxTotal WithholdingTaxTotal LegalMonetaryTotal
    InvoiceLine`),
  CreditNote:
    words(`${HEAD} TaxPointDate CreditNoteTypeCode Note DocumentCurrencyCode LineCountNumeric InvoicePeriod
    DiscrepancyResponse OrderReference BillingReference DespatchDocumentReference ReceiptDocumentReference
    ContractDocumentReference AdditionalDocumentReference StatementDocumentReference OriginatorDocumentReference
    ${PARTIES} Delivery DeliveryTerms PaymentMeans PaymentTerms ${RATES} AllowanceCharge TaxTotal LegalMonetaryTotal
    CreditNoteLine`),
  DebitNote:
    words(`${HEAD} Note TaxPointDate DocumentCurrencyCode LineCountNumeric InvoicePeriod DiscrepancyResponse
    OrderReference BillingReference DespatchDocumentReference ReceiptDocumentReference StatementDocumentReference
    ContractDocumentReference AdditionalDocumentReference ${PARTIES} PrepaidPayment AllowanceCharge Delivery
    DeliveryTerms PaymentMeans PaymentTerms ${RATES} TaxTotal RequestedMonetaryTotal DebitNoteLine`),
  InvoiceLine: words(`ID Note InvoicedQuantity LineExtensionAmount FreeOfChargeIndicator InvoicePeriod
    OrderLineReference BillingReference DocumentReference PricingReference Delivery PaymentTerms AllowanceCharge TaxTotal
    WithholdingTaxTotal Item Price DeliveryTerms SubInvoiceLine ItemPriceExtension`),
  CreditNoteLine: words(`ID Note CreditedQuantity LineExtensionAmount FreeOfChargeIndicator InvoicePeriod
    DiscrepancyResponse BillingReference DocumentReference PricingReference Delivery PaymentTerms TaxTotal
    AllowanceCharge Item Price DeliveryTerms ItemPriceExtension`),
  DebitNoteLine: words(`ID Note DebitedQuantity LineExtensionAmount DiscrepancyResponse BillingReference
    DocumentReference PricingReference Delivery TaxTotal AllowanceCharge Item Price`),
  Party: words(`IndustryClassificationCode PartyIdentification PartyName PhysicalLocation PartyTaxScheme
    PartyLegalEntity Contact Person PowerOfAttorney`),
  PartyTaxScheme: words('RegistrationName CompanyID TaxLevelCode RegistrationAddress TaxScheme'),
  PartyLegalEntity: words(
    'RegistrationName CompanyID RegistrationAddress CorporateRegistrationScheme ShareholderParty',
  ),
  Contact: words('ID Name Telephone Telefax ElectronicMail Note'),
  AllowanceCharge:
    words(`ID ChargeIndicator AllowanceChargeReasonCode AllowanceChargeReason MultiplierFactorNumeric
    Amount BaseAmount`),
  TaxTotal: words(TAX_TOTAL),
  WithholdingTaxTotal: words(TAX_TOTAL),
  TaxSubtotal: words('TaxableAmount TaxAmount BaseUnitMeasure PerUnitAmount TaxCategory'),
  LegalMonetaryTotal: words(MONETARY),
  RequestedMonetaryTotal: words(MONETARY),
  PaymentMeans: words('ID PaymentMeansCode PaymentDueDate PaymentID'),
  Price: words('PriceAmount BaseQuantity'),
  DianExtensions: words(
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
  if (!DATE.test(text(root, 'IssueDate')))
    return "The 'IssueDate' element is invalid - The value is not a date.";
  const monetary = descend(
    root,
    root.name.local === 'DebitNote' ? 'RequestedMonetaryTotal' : 'LegalMonetaryTotal',
  );
  if (monetary === undefined) return `The element '${root.name.local}' has incomplete content.`;
  return misplaced(root);
}

function misplaced(element: XmlElement): string | undefined {
  const order = ORDERS[element.name.local];
  if (order !== undefined) {
    let reached = 0;
    for (const { name } of elementsOf(element)) {
      const at = order.indexOf(name.local);
      if (at === -1) continue;
      if (at < reached) {
        return `The element '${element.name.local}' has invalid child element '${name.local}', expected before '${order[reached]}'.`;
      }
      reached = at;
    }
  }
  for (const child of element.children) {
    const found = isElement(child) ? misplaced(child) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
