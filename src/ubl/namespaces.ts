import { vocabulary, type XmlNamespace } from '../xml/index.js';

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd:';

/** The namespaces of a DIAN document (Anexo Técnico 1.9, §6; UBL 2.1). */
export const NAMESPACES = {
  cac: `${UBL}CommonAggregateComponents-2`,
  cbc: `${UBL}CommonBasicComponents-2`,
  ds: 'http://www.w3.org/2000/09/xmldsig#',
  ext: `${UBL}CommonExtensionComponents-2`,
  sts: 'dian:gov:co:facturaelectronica:Structures-2-1',
  xades: 'http://uri.etsi.org/01903/v1.3.2#',
  xades141: 'http://uri.etsi.org/01903/v1.4.1#',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
} as const;

/** The namespace of a document's root: `rootNamespace('Invoice')`. */
export function rootNamespace(root: string): string {
  return `${UBL}${root}-2`;
}

/** What the root of a document declares, once for all below it. */
export function rootDeclarations(root: string): readonly XmlNamespace[] {
  return Object.freeze([
    { prefix: '', uri: rootNamespace(root) },
    ...Object.entries(NAMESPACES).map(([prefix, uri]) => ({ prefix, uri })),
  ]);
}

/** The aggregates of UBL that are written. */
export const cac = vocabulary('cac', NAMESPACES.cac, [
  'AccountingCustomerParty',
  'AccountingSupplierParty',
  'Address',
  'AddressLine',
  'AllowanceCharge',
  'AlternativeConditionPrice',
  'Contact',
  'CorporateRegistrationScheme',
  'Country',
  'CreditNoteLine',
  'DebitNoteLine',
  'InvoiceLine',
  'Item',
  'LegalMonetaryTotal',
  'OrderReference',
  'Party',
  'PartyIdentification',
  'PartyLegalEntity',
  'PartyName',
  'PartyTaxScheme',
  'PaymentMeans',
  'PhysicalLocation',
  'Price',
  'PricingReference',
  'RegistrationAddress',
  'RequestedMonetaryTotal',
  'SellersItemIdentification',
  'StandardItemIdentification',
  'TaxCategory',
  'TaxScheme',
  'TaxSubtotal',
  'TaxTotal',
  'WithholdingTaxTotal',
]);

/** The basic components of UBL that are written. */
export const cbc = vocabulary('cbc', NAMESPACES.cbc, [
  'AdditionalAccountID',
  'AllowanceChargeReason',
  'AllowanceChargeReasonCode',
  'AllowanceTotalAmount',
  'Amount',
  'BaseAmount',
  'BaseQuantity',
  'BaseUnitMeasure',
  'BrandName',
  'ChargeIndicator',
  'ChargeTotalAmount',
  'CityName',
  'CompanyID',
  'CountrySubentity',
  'CountrySubentityCode',
  'CreditedQuantity',
  'CustomizationID',
  'DebitedQuantity',
  'Description',
  'DocumentCurrencyCode',
  'DueDate',
  'ElectronicMail',
  'EndDate',
  'FreeOfChargeIndicator',
  'ID',
  'IdentificationCode',
  'IndustryClassificationCode',
  'InvoiceTypeCode',
  'InvoicedQuantity',
  'IssueDate',
  'IssueTime',
  'Line',
  'LineCountNumeric',
  'LineExtensionAmount',
  'ModelName',
  'MultiplierFactorNumeric',
  'Name',
  'Note',
  'PayableAmount',
  'PayableRoundingAmount',
  'PaymentDueDate',
  'PaymentID',
  'PaymentMeansCode',
  'PerUnitAmount',
  'Percent',
  'PostalZone',
  'PrepaidAmount',
  'PriceAmount',
  'PriceType',
  'PriceTypeCode',
  'ProfileExecutionID',
  'ProfileID',
  'RegistrationName',
  'RoundingAmount',
  'StartDate',
  'TaxAmount',
  'TaxEvidenceIndicator',
  'TaxExclusiveAmount',
  'TaxInclusiveAmount',
  'TaxLevelCode',
  'TaxableAmount',
  'Telephone',
  'UBLVersionID',
  'UUID',
]);

/** The extension mechanism of UBL. */
export const ext = vocabulary('ext', NAMESPACES.ext, ['ExtensionContent', 'UBLExtension', 'UBLExtensions']);

/** The DIAN's own structures. */
export const sts = vocabulary('sts', NAMESPACES.sts, [
  'AuthorizationPeriod',
  'AuthorizationProvider',
  'AuthorizationProviderID',
  'AuthorizedInvoices',
  'DianExtensions',
  'From',
  'InvoiceAuthorization',
  'InvoiceControl',
  'InvoiceSource',
  'Prefix',
  'ProviderID',
  'QRCode',
  'SoftwareID',
  'SoftwareProvider',
  'SoftwareSecurityCode',
  'To',
]);
