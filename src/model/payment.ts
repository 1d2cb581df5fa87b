import type { AmountText, DateText, TimeText } from './values.js';

/** cac:PaymentMeans (FAN). */
export interface PaymentMeans {
  /** `'1'` contado, `'2'` crédito. @es contado o crédito · `cbc:ID` · FAN02, tabla 13.3.4.1 */
  readonly id: string;
  /** Cash, transfer, card… @es medio de pago · `cbc:PaymentMeansCode` · FAN03, tabla 13.3.4.2 */
  readonly paymentMeansCode: string;
  /** Day on which a credit is due. @es vencimiento del crédito · `cbc:PaymentDueDate` · FAN04 */
  readonly paymentDueDate?: DateText | undefined;
  /** Identifiers of the payment. @es identificadores del pago · `cbc:PaymentID` · FAN05 */
  readonly paymentIds: readonly string[];
}

/** cac:PaymentTerms (FAN06). */
export interface PaymentTerms {
  /** The condition, in words. @es condiciones de pago, en palabras · `cbc:Note` · FAN06 */
  readonly notes: readonly string[];
  /** The event from which the time counts. @es desde qué evento corre el plazo · `cbc:ReferenceEventCode` · FAN06 */
  readonly referenceEventCode?: string | undefined;
  /** What the instalment comes to. @es valor de la cuota · `cbc:Amount` · FAN06 */
  readonly amount?: AmountText | undefined;
  /** Day on which the instalment is due. @es vencimiento de la cuota · `cbc:PaymentDueDate` · FAN06 */
  readonly paymentDueDate?: DateText | undefined;
  /** Days to pay. @es plazo en días · `cac:SettlementPeriod/cbc:DurationMeasure` · FAN06 */
  readonly settlementDays?: string | undefined;
}

/**
 * cac:PrepaidPayment (FBD): it informs, and is not subtracted from the amount to pay (annex §11.9.2), but in the health
 * sector.
 */
export interface PrepaidPayment {
  /** What identifies the payment. @es número del anticipo · `cbc:ID` · FBD02 */
  readonly id: string;
  /**
   * What was collected, in the health sector.
   * @es concepto del recaudo, en salud · `cbc:ID/@schemeID` · Res. 948 de 2026
   */
  readonly idScheme?: string | undefined;
  /** What was paid. @es valor del anticipo · `cbc:PaidAmount` · FBD03 */
  readonly paidAmount: AmountText;
  /** Day on which it was received. @es fecha en que se recibió · `cbc:ReceivedDate` · FBD05 */
  readonly receivedDate?: DateText | undefined;
  /** Day on which it was paid. @es fecha en que se pagó · `cbc:PaidDate` · FBD06 */
  readonly paidDate?: DateText | undefined;
  /** Time at which it was paid. @es hora en que se pagó · `cbc:PaidTime` · FBD07 */
  readonly paidTime?: TimeText | undefined;
  /** Instructions of the payment. @es instrucciones del pago · `cbc:InstructionID` · FBD08 */
  readonly instructionId?: string | undefined;
}

/** cac:PaymentExchangeRate (FAR). */
export interface ExchangeRate {
  /** The document's currency. @es moneda del documento · `cbc:SourceCurrencyCode` · FAR02 */
  readonly sourceCurrencyCode: string;
  /**
   * What the rate is for, in that currency.
   * @es base de la moneda del documento · `cbc:SourceCurrencyBaseRate` · FAR03
   */
  readonly sourceCurrencyBaseRate?: string | undefined;
  /** The foreign currency; pesos, if the document is in it. @es moneda extranjera · `cbc:TargetCurrencyCode` · FAR04 */
  readonly targetCurrencyCode: string;
  /**
   * What the rate is for, in that currency: always `'1.00'`.
   * @es base de la otra moneda · `cbc:TargetCurrencyBaseRate` · FAR05
   */
  readonly targetCurrencyBaseRate?: string | undefined;
  /** Pesos for one unit of the foreign currency. @es pesos por una unidad · `cbc:CalculationRate` · FAR06 */
  readonly calculationRate: string;
  /** Day of the rate. @es fecha de la tasa · `cbc:Date` · FAR07 */
  readonly date: DateText;
}
