import type { DateText, TimeText } from './values.js';

/** `@schemeName` of a CUFE or CUDE. */
export type UuidSchemeName = 'CUFE-SHA384' | 'CUDE-SHA384';

/** A reference to another document (cac:DocumentReference and its likes). */
export interface DocumentReference {
  readonly id: string;
  /** CUFE or CUDE, for an electronic document. */
  readonly uuid?: string | undefined;
  /** `@schemeName` of the uuid: `'CUFE-SHA384'` or `'CUDE-SHA384'`. */
  readonly uuidSchemeName?: string | undefined;
  readonly issueDate?: DateText | undefined;
  readonly documentTypeCode?: string | undefined;
  readonly documentType?: string | undefined;
  readonly documentDescription?: string | undefined;
}

/** Which kind of sales document a reference means. */
export type BillingKind = 'invoice' | 'creditNote' | 'debitNote';

/** cac:BillingReference: the invoice that a note corrects, or the documents that an invoice follows (FBG, FBI, FHI). */
export interface BillingReference extends DocumentReference {
  readonly kind: BillingKind;
}

/** cac:OrderReference (FAF). */
export interface OrderReference {
  readonly id: string;
  readonly issueDate?: DateText | undefined;
}

/** cac:InvoicePeriod (FAE). */
export interface InvoicePeriod {
  readonly startDate: DateText;
  readonly startTime?: TimeText | undefined;
  readonly endDate: DateText;
  readonly endTime?: TimeText | undefined;
}

/** cac:DiscrepancyResponse: why a note was issued (CBF, DBF). */
export interface DiscrepancyResponse {
  /** Number of the corrected invoice, or the section of it. */
  readonly referenceId?: string | undefined;
  /** Table 13.2.4 for credit notes, 13.2.5 for debit notes. */
  readonly responseCode: string;
  readonly description: string;
}
