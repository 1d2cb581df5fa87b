import type { CurrencyCode, HealthCollectionConceptCode, PaymentMeansCode } from '../catalogs/index.js';
import type { DecimalInput } from '../decimal/index.js';
import type { DateInput } from './values.js';

/** How the customer pays. */
export interface PaymentDraft {
  /** At once, or on credit. @es contado o crédito · `cbc:ID` · FAN02, tabla 13.3.4.1 */
  readonly form: 'contado' | 'credito';
  /**
   * `'10'` cash, `'42'` deposit, `'47'` transfer, `'48'` credit card, `'ZZZ'` agreed…
   * @es medio de pago · `cbc:PaymentMeansCode` · FAN03, tabla 13.3.4.2
   */
  readonly means: PaymentMeansCode;
  /** Required for `credito`. @es vencimiento del crédito · `cbc:PaymentDueDate` · FAN04 */
  readonly dueDate?: DateInput;
  /** Identifiers of the payment. @es identificadores del pago · `cbc:PaymentID` · FAN05 */
  readonly ids?: readonly string[];
}

/** A condition of the payment, such as one instalment. */
export interface PaymentTermsDraft {
  /** The condition, in words. @es condiciones de pago, en palabras · `cbc:Note` · FAN06 */
  readonly notes?: readonly string[];
  /**
   * The event from which the time counts, a code of the parties.
   * @es desde qué evento corre el plazo · `cbc:ReferenceEventCode` · FAN06
   */
  readonly referenceEventCode?: string;
  /** What the instalment comes to. @es valor de la cuota · `cbc:Amount` · FAN06 */
  readonly amount?: DecimalInput;
  /** Day on which the instalment is due. @es vencimiento de la cuota · `cbc:PaymentDueDate` · FAN06 */
  readonly paymentDueDate?: DateInput;
  /** Days to pay. @es plazo en días · `cac:SettlementPeriod/cbc:DurationMeasure` · FAN06 */
  readonly settlementDays?: number;
}

/**
 * An advance that was received. It informs, and is not subtracted from the amount to pay (annex §11.9.2), but in the health
 * sector (see `prepaidDiscount`).
 */
export interface PrepaidPaymentDraft {
  /** What identifies the payment, such as a receipt's number. @es número del anticipo · `cbc:ID` · FBD02 */
  readonly id: string;
  /** What was paid. @es valor del anticipo · `cbc:PaidAmount` · FBD03 */
  readonly paidAmount: DecimalInput;
  /** When it was received. @es fecha en que se recibió · `cbc:ReceivedDate` · FBD05 */
  readonly receivedDate: DateInput;
  /** When it was made; an instant also gives the time. @es fecha en que se pagó · `cbc:PaidDate` · FBD06 */
  readonly paidDate?: DateInput;
  /** Instructions of the payment. @es instrucciones del pago · `cbc:InstructionID` · FBD08 */
  readonly instructionId?: string;
  /**
   * What was collected, in the health sector, once for each concept: `'01'` copago, `'02'` cuota moderadora…
   * @es concepto del recaudo, en salud · `cbc:ID/@schemeID` · Res. 948 de 2026
   */
  readonly idScheme?: HealthCollectionConceptCode;
}

/** The rate between pesos and a foreign currency. */
export interface ExchangeRateDraft {
  /** The foreign currency, ISO 4217. @es moneda extranjera · `cbc:TargetCurrencyCode` · FAR04 */
  readonly currency: CurrencyCode;
  /** Pesos for one unit of it. @es pesos por una unidad · `cbc:CalculationRate` · FAR06 */
  readonly calculationRate: DecimalInput;
  /** Day of the rate; the document's when absent. @es fecha de la tasa · `cbc:Date` · FAR07 */
  readonly date?: DateInput;
  /**
   * What the rate is for. The annex contradicts itself about it (the field's table refuses 1.00, the rule demands it)
   * and does not require it, so it is not written unless it is given.
   * @es base de la moneda del documento · `cbc:SourceCurrencyBaseRate` · FAR03
   */
  readonly sourceCurrencyBaseRate?: DecimalInput;
}
