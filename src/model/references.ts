import type { DateText, TimeText } from './values.js';

/** `@schemeName` of a CUFE or CUDE. */
export type UuidSchemeName = 'CUFE-SHA384' | 'CUDE-SHA384';

/** A reference to another document (cac:DocumentReference and its likes). */
export interface DocumentReference {
  /** Its number. @es número · `cbc:ID` · CBG03, FAG02, FAH02, FAI02 */
  readonly id: string;
  /** CUFE or CUDE, for an electronic document. @es CUFE o CUDE · `cbc:UUID` · CBG04, FAI03 */
  readonly uuid?: string | undefined;
  /** `'CUFE-SHA384'` or `'CUDE-SHA384'`. @es si es CUFE o CUDE · `cbc:UUID/@schemeName` · CBG05, FAI04 */
  readonly uuidSchemeName?: string | undefined;
  /** Day of issue. @es fecha · `cbc:IssueDate` · CBG06, FAG03, FAH03, FAI05 */
  readonly issueDate?: DateText | undefined;
  /** What the document is, by a code. @es tipo de documento · `cbc:DocumentTypeCode` · FAI06 */
  readonly documentTypeCode?: string | undefined;
  /** What the code means. @es tipo de documento, en palabras · `cbc:DocumentType` · FAI06 */
  readonly documentType?: string | undefined;
  /** What the document is, in words. @es descripción · `cbc:DocumentDescription` · UBL 2.1 */
  readonly documentDescription?: string | undefined;
}

/** Which kind of sales document a reference means. */
export type BillingKind = 'invoice' | 'creditNote' | 'debitNote';

/** cac:BillingReference: the invoice that a note corrects, or the documents that an invoice follows (FBG, FBI, FHI). */
export interface BillingReference extends DocumentReference {
  /**
   * Which kind of sales document it is.
   * @es clase de documento referenciado · `cac:InvoiceDocumentReference`, `cac:CreditNoteDocumentReference`,
   *   `cac:DebitNoteDocumentReference` · FBG01, FBI01, FHI01
   */
  readonly kind: BillingKind;
}

/** cac:OrderReference (FAF). */
export interface OrderReference {
  /** Number of the order. @es número de la orden de compra · `cbc:ID` · FAF02 */
  readonly id: string;
  /** Day of the order. @es fecha de la orden de compra · `cbc:IssueDate` · FAF03 */
  readonly issueDate?: DateText | undefined;
}

/** cac:InvoicePeriod (FAE). */
export interface InvoicePeriod {
  /** First day. @es fecha de comienzo · `cbc:StartDate` · FAE02 */
  readonly startDate: DateText;
  /** Time on the first day. @es hora de comienzo · `cbc:StartTime` · FAE03 */
  readonly startTime?: TimeText | undefined;
  /** Last day. @es fecha de fin · `cbc:EndDate` · FAE04 */
  readonly endDate: DateText;
  /** Time on the last day. @es hora de fin · `cbc:EndTime` · FAE05 */
  readonly endTime?: TimeText | undefined;
}

/** cac:DiscrepancyResponse: why a note was issued (CBF, DBF). */
export interface DiscrepancyResponse {
  /**
   * Number of the corrected invoice, or the section of it.
   * @es número de la factura, o su sección · `cbc:ReferenceID` · CBF02, DBF02
   */
  readonly referenceId?: string | undefined;
  /** Why, by a code. @es concepto de corrección · `cbc:ResponseCode` · CBF03, DBF03, tablas 13.2.4 y 13.2.5 */
  readonly responseCode: string;
  /** What the code means, in the table's words. @es descripción del concepto · `cbc:Description` · CBF04, DBF04 */
  readonly description: string;
}
