import type { BillingKind, UuidSchemeName } from './references.js';
import type { DateInput } from './values.js';

/** The buyer's purchase order. */
export interface OrderReferenceDraft {
  /** Number of the order. @es número de la orden de compra · `cbc:ID` · FAF02 */
  readonly id: string;
  /** Day of the order. @es fecha de la orden de compra · `cbc:IssueDate` · FAF03 */
  readonly issueDate?: DateInput;
}

/** A despatch or receipt note. */
export interface DocumentReferenceDraft {
  /** Its number. @es número · `cbc:ID` · CBG03, FAG02, FAH02, FAI02 */
  readonly id: string;
  /** Day of issue. @es fecha · `cbc:IssueDate` · CBG06, FAG03, FAH03, FAI05 */
  readonly issueDate?: DateInput;
}

/** Any other document, such as the paper invoice that an invoice of type 03 transcribes. */
export interface AdditionalDocumentReferenceDraft {
  /** Its number. @es número · `cbc:ID` · CBG03, FAG02, FAH02, FAI02 */
  readonly id: string;
  /**
   * `'FTC'`, `'FTP'` or `'FTPC'` for the paper invoice of type 03; else a code of UN/CEFACT 1001, such as `'AAJ'`.
   * @es tipo de documento · `cbc:DocumentTypeCode` · FAI06
   */
  readonly documentTypeCode: string;
  /** What the code means. @es tipo de documento, en palabras · `cbc:DocumentType` · FAI06 */
  readonly documentType?: string;
  /** Required for type 03. @es fecha · `cbc:IssueDate` · CBG06, FAG03, FAH03, FAI05 */
  readonly issueDate?: DateInput;
  /** CUFE or CUDE of an electronic document. @es CUFE o CUDE · `cbc:UUID` · CBG04, FAI03 */
  readonly uuid?: string;
  /** `'CUFE-SHA384'` when absent. @es si es CUFE o CUDE · `cbc:UUID/@schemeName` · CBG05, FAI04 */
  readonly uuidSchemeName?: UuidSchemeName;
}

/** The sales document that a note corrects, or that an invoice follows. */
export interface BillingReferenceDraft {
  /**
   * `'invoice'` when absent; a note corrects invoices only.
   * @es clase de documento referenciado · `cac:InvoiceDocumentReference`, `cac:CreditNoteDocumentReference`,
   *   `cac:DebitNoteDocumentReference` · FBG01, FBI01, FHI01
   */
  readonly kind?: BillingKind;
  /** Its number. @es número · `cbc:ID` · CBG03, FAG02, FAH02, FAI02 */
  readonly id: string;
  /** Its CUFE or CUDE. @es CUFE o CUDE · `cbc:UUID` · CBG04, FAI03 */
  readonly uuid: string;
  /**
   * `'CUFE-SHA384'` for an invoice and `'CUDE-SHA384'` for a note, when absent.
   * @es si es CUFE o CUDE · `cbc:UUID/@schemeName` · CBG05, FAI04
   */
  readonly uuidSchemeName?: UuidSchemeName;
  /** Day of issue. @es fecha · `cbc:IssueDate` · CBG06, FAG03, FAH03, FAI05 */
  readonly issueDate: DateInput;
  /** What the document is, in words. @es descripción · `cbc:DocumentDescription` · UBL 2.1 */
  readonly documentDescription?: string;
}

/** A span of time; instants also give the times. */
export interface InvoicePeriodDraft {
  /** First day. @es fecha de comienzo · `cbc:StartDate` · FAE02 */
  readonly startDate: DateInput;
  /** Last day. @es fecha de fin · `cbc:EndDate` · FAE04 */
  readonly endDate: DateInput;
}

/** Why a note is issued. */
export interface DiscrepancyResponseDraft<Code extends string> {
  /** Why, by a code. @es concepto de corrección · `cbc:ResponseCode` · CBF03, DBF03, tablas 13.2.4 y 13.2.5 */
  readonly responseCode: Code;
  /**
   * The text that the table gives for the code, when absent.
   * @es descripción del concepto · `cbc:Description` · CBF04, DBF04
   */
  readonly description?: string;
  /**
   * Number of the corrected invoice, or the section of it; the only referenced invoice when absent.
   * @es número de la factura, o su sección · `cbc:ReferenceID` · CBF02, DBF02
   */
  readonly referenceId?: string;
}
