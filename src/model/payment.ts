import type { AmountText, DateText, TimeText } from './values.js';

/** cac:PaymentMeans (FAN). */
export interface PaymentMeans {
  /** `'1'` contado, `'2'` crédito (table 13.3.4.1). */
  readonly id: string;
  readonly paymentMeansCode: string;
  readonly paymentDueDate?: DateText | undefined;
  readonly paymentIds: readonly string[];
}

/** cac:PaymentTerms (FAN06). */
export interface PaymentTerms {
  readonly notes: readonly string[];
  readonly referenceEventCode?: string | undefined;
  readonly amount?: AmountText | undefined;
  readonly paymentDueDate?: DateText | undefined;
  /** cac:SettlementPeriod/cbc:DurationMeasure, in days. */
  readonly settlementDays?: string | undefined;
}

/**
 * cac:PrepaidPayment (FBD): it informs, and is not subtracted from the amount to pay (annex §11.9.2), but in the health
 * sector.
 */
export interface PrepaidPayment {
  readonly id: string;
  /** `@schemeID` of the id: concept of the collection, in the health sector. */
  readonly idScheme?: string | undefined;
  readonly paidAmount: AmountText;
  readonly receivedDate?: DateText | undefined;
  readonly paidDate?: DateText | undefined;
  readonly paidTime?: TimeText | undefined;
  readonly instructionId?: string | undefined;
}

/** cac:PaymentExchangeRate (FAR). */
export interface ExchangeRate {
  /** The document's currency. */
  readonly sourceCurrencyCode: string;
  readonly sourceCurrencyBaseRate?: string | undefined;
  readonly targetCurrencyCode: string;
  readonly targetCurrencyBaseRate?: string | undefined;
  /** Pesos for one unit of the foreign currency. */
  readonly calculationRate: string;
  readonly date: DateText;
}
