import type { BillingKind, UuidSchemeName } from './references.js';
import type { DateInput } from './values.js';

/** The buyer's purchase order. */
export interface OrderReferenceDraft {
  readonly id: string;
  readonly issueDate?: DateInput;
}

/** A despatch or receipt note. */
export interface DocumentReferenceDraft {
  readonly id: string;
  readonly issueDate?: DateInput;
}

/** Any other document, such as the paper invoice that an invoice of type 03 transcribes. */
export interface AdditionalDocumentReferenceDraft {
  /** Its number. */
  readonly id: string;
  /** `'FTC'`, `'FTP'` or `'FTPC'` for the paper invoice of type 03; else a code of UN/CEFACT 1001, such as `'AAJ'`. */
  readonly documentTypeCode: string;
  /** What the code means. */
  readonly documentType?: string;
  /** Required for type 03. */
  readonly issueDate?: DateInput;
  /** CUFE or CUDE of an electronic document. */
  readonly uuid?: string;
  /** `'CUFE-SHA384'` when absent. */
  readonly uuidSchemeName?: UuidSchemeName;
}

/** The sales document that a note corrects, or that an invoice follows. */
export interface BillingReferenceDraft {
  /** `'invoice'` when absent; a note corrects invoices only. */
  readonly kind?: BillingKind;
  /** Its number. */
  readonly id: string;
  /** Its CUFE or CUDE. */
  readonly uuid: string;
  /** `'CUFE-SHA384'` for an invoice and `'CUDE-SHA384'` for a note, when absent. */
  readonly uuidSchemeName?: UuidSchemeName;
  readonly issueDate: DateInput;
  readonly documentDescription?: string;
}

/** A span of time; instants also give the times. */
export interface InvoicePeriodDraft {
  readonly startDate: DateInput;
  readonly endDate: DateInput;
}

/** Why a note is issued. */
export interface DiscrepancyResponseDraft<Code extends string> {
  /** Table 13.2.4 for credit notes, 13.2.5 for debit notes. */
  readonly responseCode: Code;
  /** The text that the table gives for the code, when absent. */
  readonly description?: string;
  /** Number of the corrected invoice, or the section of it; the only referenced invoice when absent. */
  readonly referenceId?: string;
}
