import type { CurrencyCode, HealthCollectionConceptCode, PaymentMeansCode } from '../catalogs/index.js';
import type { DecimalInput } from '../decimal/index.js';
import type { DateInput } from './values.js';

/** How the customer pays. */
export interface PaymentDraft {
  readonly form: 'contado' | 'credito';
  /** Table 13.3.4.2: `'10'` cash, `'42'` deposit, `'47'` transfer, `'48'` credit card, `'ZZZ'` agreed… */
  readonly means: PaymentMeansCode;
  /** Required for `credito`. */
  readonly dueDate?: DateInput;
  /** Identifiers of the payment. */
  readonly ids?: readonly string[];
}

/** A condition of the payment, such as one instalment. */
export interface PaymentTermsDraft {
  readonly notes?: readonly string[];
  /** The event from which the time counts, a code of the parties. */
  readonly referenceEventCode?: string;
  readonly amount?: DecimalInput;
  readonly paymentDueDate?: DateInput;
  /** Days to pay. */
  readonly settlementDays?: number;
}

/**
 * An advance that was received. It informs, and is not subtracted from the amount to pay (annex §11.9.2), but in the health
 * sector (see `prepaidDiscount`).
 */
export interface PrepaidPaymentDraft {
  /** What identifies the payment, such as a receipt's number. */
  readonly id: string;
  readonly paidAmount: DecimalInput;
  /** When it was received. */
  readonly receivedDate: DateInput;
  /** When it was made; an instant also gives the time. */
  readonly paidDate?: DateInput;
  readonly instructionId?: string;
  /** What was collected, in the health sector, once for each concept: `'01'` copago, `'02'` cuota moderadora… */
  readonly idScheme?: HealthCollectionConceptCode;
}

/** The rate between pesos and a foreign currency. */
export interface ExchangeRateDraft {
  /** The foreign currency, ISO 4217. */
  readonly currency: CurrencyCode;
  /** Pesos for one unit of it. */
  readonly calculationRate: DecimalInput;
  /** Day of the rate; the document's when absent. */
  readonly date?: DateInput;
  /**
   * cbc:SourceCurrencyBaseRate. The annex contradicts itself about its value (FAR03: the field's table refuses 1.00, the
   * rule demands it) and does not require it, so it is not written unless it is given.
   */
  readonly sourceCurrencyBaseRate?: DecimalInput;
}
