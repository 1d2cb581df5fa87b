// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.

export type { AdjustmentNoteConceptCode, AdjustmentNoteConceptRow } from './adjustment-note-concepts.js';
export { adjustmentNoteConcepts } from './adjustment-note-concepts.js';
export type {
  AllowanceChargeReasonCode,
  AllowanceChargeReasonCodeRow,
} from './allowance-charge-reason-codes.js';
export { allowanceChargeReasonCodes } from './allowance-charge-reason-codes.js';
export type { Catalog, CodeRow } from './catalog.js';
export type { ClaimConceptCode, ClaimConceptRow } from './claim-concepts.js';
export { claimConcepts } from './claim-concepts.js';
export type { CountryCode, CountryRow } from './countries.js';
export { countries } from './countries.js';
export type { CreditNoteConceptCode, CreditNoteConceptRow } from './credit-note-concepts.js';
export { creditNoteConcepts } from './credit-note-concepts.js';
export type {
  CreditNoteCustomizationId,
  CreditNoteCustomizationIdRow,
} from './credit-note-customization-ids.js';
export { creditNoteCustomizationIds } from './credit-note-customization-ids.js';
export type { CurrencyCode, CurrencyRow } from './currencies.js';
export { currencies } from './currencies.js';
export type { DebitNoteConceptCode, DebitNoteConceptRow } from './debit-note-concepts.js';
export { debitNoteConcepts } from './debit-note-concepts.js';
export type {
  DebitNoteCustomizationId,
  DebitNoteCustomizationIdRow,
} from './debit-note-customization-ids.js';
export { debitNoteCustomizationIds } from './debit-note-customization-ids.js';
export type { DepartmentCode, DepartmentRow } from './departments.js';
export { departments } from './departments.js';
export type { DocumentTypeCode, DocumentTypeCodeRow } from './document-type-codes.js';
export { documentTypeCodes } from './document-type-codes.js';
export type { DueDiligenceTypeCode, DueDiligenceTypeRow } from './due-diligence-types.js';
export { dueDiligenceTypes } from './due-diligence-types.js';
export type { EventResponseCode, EventResponseCodeRow } from './event-response-codes.js';
export { eventResponseCodes } from './event-response-codes.js';
export type { ExchangeMandateCode, ExchangeMandateRow } from './exchange-mandates.js';
export { exchangeMandates } from './exchange-mandates.js';
export type { HealthBenefitPlanCode, HealthBenefitPlanRow } from './health-benefit-plans.js';
export { healthBenefitPlans } from './health-benefit-plans.js';
export type {
  HealthCollectionConceptCode,
  HealthCollectionConceptRow,
} from './health-collection-concepts.js';
export { healthCollectionConcepts } from './health-collection-concepts.js';
export type {
  HealthContractExceptionCode,
  HealthContractExceptionRow,
} from './health-contract-exceptions.js';
export { healthContractExceptions } from './health-contract-exceptions.js';
export type { HealthContractModalityCode, HealthContractModalityRow } from './health-contract-modalities.js';
export { healthContractModalities } from './health-contract-modalities.js';
export type { HealthCopaymentTypeCode, HealthCopaymentTypeRow } from './health-copayment-types.js';
export { healthCopaymentTypes } from './health-copayment-types.js';
export type { HealthCustomizationId, HealthCustomizationIdRow } from './health-customization-ids.js';
export { healthCustomizationIds } from './health-customization-ids.js';
export type {
  HealthIdentificationSchemeCode,
  HealthIdentificationSchemeRow,
} from './health-identification-schemes.js';
export { healthIdentificationSchemes } from './health-identification-schemes.js';
export type { HealthNoteTypeCode, HealthNoteTypeRow } from './health-note-types.js';
export { healthNoteTypes } from './health-note-types.js';
export type { HealthPaymentModalityCode, HealthPaymentModalityRow } from './health-payment-modalities.js';
export { healthPaymentModalities } from './health-payment-modalities.js';
export type { HealthUserTypeCode, HealthUserTypeRow } from './health-user-types.js';
export { healthUserTypes } from './health-user-types.js';
export type { HttpErrorCode, HttpErrorRow } from './http-errors.js';
export { httpErrors } from './http-errors.js';
export type { IdentificationSchemeCode, IdentificationSchemeRow } from './identification-schemes.js';
export { identificationSchemes } from './identification-schemes.js';
export type { IncotermCode, IncotermRow } from './incoterms.js';
export { incoterms } from './incoterms.js';
export type { IndustryClassificationCodeRow } from './industry-classification-codes.js';
export { industryClassificationCodes } from './industry-classification-codes.js';
export type { InvoiceCustomizationId, InvoiceCustomizationIdRow } from './invoice-customization-ids.js';
export { invoiceCustomizationIds } from './invoice-customization-ids.js';
export type { LanguageCode, LanguageRow } from './languages.js';
export { languages } from './languages.js';
export type { MandateLineSchemeCode, MandateLineSchemeRow } from './mandate-line-schemes.js';
export { mandateLineSchemes } from './mandate-line-schemes.js';
export type { MunicipalityRow } from './municipalities.js';
export { municipalities } from './municipalities.js';
export type { PartyTaxSchemeCode, PartyTaxSchemeRow } from './party-tax-schemes.js';
export { partyTaxSchemes } from './party-tax-schemes.js';
export type { PaymentFormCode, PaymentFormRow } from './payment-forms.js';
export { paymentForms } from './payment-forms.js';
export type { PaymentMeansCode, PaymentMeansCodeRow } from './payment-means-codes.js';
export { paymentMeansCodes } from './payment-means-codes.js';
export type { PayrollContractTypeCode, PayrollContractTypeRow } from './payroll-contract-types.js';
export { payrollContractTypes } from './payroll-contract-types.js';
export type { PayrollPeriodCode, PayrollPeriodRow } from './payroll-periods.js';
export { payrollPeriods } from './payroll-periods.js';
export type { PayrollWorkerSubtypeCode, PayrollWorkerSubtypeRow } from './payroll-worker-subtypes.js';
export { payrollWorkerSubtypes } from './payroll-worker-subtypes.js';
export type { PayrollWorkerTypeCode, PayrollWorkerTypeRow } from './payroll-worker-types.js';
export { payrollWorkerTypes } from './payroll-worker-types.js';
export type { PersonTypeCode, PersonTypeRow } from './person-types.js';
export { personTypes } from './person-types.js';
export type { PostalZoneRow } from './postal-zones.js';
export { postalZones } from './postal-zones.js';
export type { PriceTypeCode, PriceTypeCodeRow } from './price-type-codes.js';
export { priceTypeCodes } from './price-type-codes.js';
export type { ProfileExecutionId, ProfileExecutionIdRow } from './profile-execution-ids.js';
export { profileExecutionIds } from './profile-execution-ids.js';
export type { RadianAgentTypeCode, RadianAgentTypeRow } from './radian-agent-types.js';
export { radianAgentTypes } from './radian-agent-types.js';
export type { RadianCustomizationId, RadianCustomizationIdRow } from './radian-customization-ids.js';
export { radianCustomizationIds } from './radian-customization-ids.js';
export type { RadianEndorsementClassCode, RadianEndorsementClassRow } from './radian-endorsement-classes.js';
export { radianEndorsementClasses } from './radian-endorsement-classes.js';
export type { RadianEventCode, RadianEventRow } from './radian-events.js';
export { radianEvents } from './radian-events.js';
export type { RadianFactoringTypeCode, RadianFactoringTypeRow } from './radian-factoring-types.js';
export { radianFactoringTypes } from './radian-factoring-types.js';
export type { RadianMandateScopeCode, RadianMandateScopeRow } from './radian-mandate-scopes.js';
export { radianMandateScopes } from './radian-mandate-scopes.js';
export type { RadianMandateTermCode, RadianMandateTermRow } from './radian-mandate-terms.js';
export { radianMandateTerms } from './radian-mandate-terms.js';
export type { RadianMandateTypeCode, RadianMandateTypeRow } from './radian-mandate-types.js';
export { radianMandateTypes } from './radian-mandate-types.js';
export type { RadianPaymentTypeCode, RadianPaymentTypeRow } from './radian-payment-types.js';
export { radianPaymentTypes } from './radian-payment-types.js';
export type { RadianPrincipalTypeCode, RadianPrincipalTypeRow } from './radian-principal-types.js';
export { radianPrincipalTypes } from './radian-principal-types.js';
export type { StandardItemSchemeCode, StandardItemSchemeRow } from './standard-item-schemes.js';
export { standardItemSchemes } from './standard-item-schemes.js';
export type {
  SupportDocumentCustomizationId,
  SupportDocumentCustomizationIdRow,
} from './support-document-customization-ids.js';
export { supportDocumentCustomizationIds } from './support-document-customization-ids.js';
export type {
  SupportDocumentTransmissionModeCode,
  SupportDocumentTransmissionModeRow,
} from './support-document-transmission-modes.js';
export { supportDocumentTransmissionModes } from './support-document-transmission-modes.js';
export type { TaxLevelCode, TaxLevelCodeRow } from './tax-level-codes.js';
export { taxLevelCodes } from './tax-level-codes.js';
export type { TaxRateRow } from './tax-rates.js';
export { taxRates } from './tax-rates.js';
export type { TaxSchemeCode, TaxSchemeRow } from './tax-schemes.js';
export { taxSchemes } from './tax-schemes.js';
export type { TechnologyProviderRow } from './technology-providers.js';
export { technologyProviders } from './technology-providers.js';
export type { TransportItemPropertyCode, TransportItemPropertyRow } from './transport-item-properties.js';
export { transportItemProperties } from './transport-item-properties.js';
export type { TransportLineSchemeCode, TransportLineSchemeRow } from './transport-line-schemes.js';
export { transportLineSchemes } from './transport-line-schemes.js';
export type { UnitCodeRow } from './unit-codes.js';
export { unitCodes } from './unit-codes.js';
