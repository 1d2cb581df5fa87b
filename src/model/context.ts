import type { BuiltKind, ByKind } from '../kinds/index.js';
import type { CreditNote, DebitNote, DianDocument, Invoice } from './document.js';
import type { Environment } from './environment.js';
import type { PartyDraft } from './party-draft.js';
import type { DateText } from './values.js';

/** A numbering range that the DIAN authorised, as GetNumberingRange returns it. */
export interface NumberingRange {
  /**
   * Number of the authorisation.
   * @es número de la autorización · `sts:InvoiceControl/sts:InvoiceAuthorization` · FAB05
   */
  readonly resolutionNumber: string;
  /** Day of the authorisation; no document carries it. @es fecha de la autorización · – · GetNumberingRange */
  readonly resolutionDate?: DateText;
  /** Empty for a range without prefix. @es prefijo de la numeración · `sts:AuthorizedInvoices/sts:Prefix` · FAB10 */
  readonly prefix: string;
  /** First number of the range. @es desde qué número · `sts:AuthorizedInvoices/sts:From` · FAB11 */
  readonly fromNumber: number;
  /** Last number of the range. @es hasta qué número · `sts:AuthorizedInvoices/sts:To` · FAB12 */
  readonly toNumber: number;
  /**
   * First day on which the range may be used.
   * @es comienzo de la vigencia · `sts:AuthorizationPeriod/cbc:StartDate` · FAB07
   */
  readonly validDateFrom: DateText;
  /** Last day on which the range may be used. @es fin de la vigencia · `sts:AuthorizationPeriod/cbc:EndDate` · FAB08 */
  readonly validDateTo: DateText;
  /** Part of the CUFE; contingency ranges have none. A secret: never logged. @es clave técnica · – · §11.2 */
  readonly technicalKey?: string;
}

/** The software registered with the DIAN. */
export interface Software {
  /** The SoftwareID that the DIAN assigned. @es identificador del software · `sts:SoftwareID` · FAB24 */
  readonly id: string;
  /** The PIN chosen when it was registered. A secret: never logged. @es PIN del software · – · §11.5 */
  readonly pin: string;
  /**
   * The technology provider that owns it; the issuer itself when absent.
   * @es proveedor tecnológico · `sts:SoftwareProvider/sts:ProviderID` · FAB19
   */
  readonly provider?: TechnologyProvider;
}

/** A technology provider (proveedor tecnológico) that issues for others. */
export interface TechnologyProvider {
  /**
   * NIT, digits only or with its check digit after a dash.
   * @es NIT del dueño del software · `sts:SoftwareProvider/sts:ProviderID` · FAB19
   */
  readonly nit: string;
  /**
   * The three digits that its file names carry (annex §6.5.7). When absent, those of the DIAN's list “Códigos de
   * Asignación”; it grows, so that a new provider has to give them.
   * @es código del proveedor tecnológico · – · §6.5.7
   */
  readonly code?: string;
}

/** What an issuer knows beside the draft of a note. */
export interface NoteContext {
  /**
   * Which of the DIAN's two services the document is for.
   * @es ambiente · `cbc:ProfileExecutionID` · FAD04, tabla 13.1.1
   */
  readonly environment: Environment;
  /** Who issues the document. @es facturador electrónico · `cac:AccountingSupplierParty` · FAJ01 */
  readonly supplier: PartyDraft;
  /** The software that makes it, and its PIN. @es software · `sts:SoftwareProvider` · FAB18 */
  readonly software: Software;
  /** The moment of issue for drafts that do not say it. @es reloj · `cbc:IssueDate`, `cbc:IssueTime` · FAD09, FAD10 */
  readonly now: Date;
  /**
   * Consecutive of sent files in the year, for the file name; the document's own number when absent.
   * @es consecutivo del archivo en el año · – · §6.5.7
   */
  readonly fileConsecutive?: number;
}

/** What an issuer knows beside the draft of an invoice. */
export interface BuildContext extends NoteContext {
  /** The ranges that the number may belong to. @es rangos autorizados · `sts:InvoiceControl` · FAB04, §11.2 */
  readonly numberingRanges: readonly NumberingRange[];
}

/** A document as canonical XML, as `sign` takes it. */
export interface PrintedXml {
  /**
   * The XML: UTF-8, canonical from the root on; no later step may touch these bytes.
   * @es documento en XML canónico · la raíz · §6, Canonical XML 1.0
   */
  readonly xml: Uint8Array;
  /**
   * Where in `xml` the signature goes, a byte offset; `undefined` when it has to be looked for.
   * @es dónde va la firma · `ext:UBLExtension/ext:ExtensionContent` · FAC02
   */
  readonly signaturePlace: number | undefined;
}

/** What every document that is ready to be signed has. */
interface Built<Document extends DianDocument> extends PrintedXml {
  /** Which kind of document it is. @es clase de documento · la raíz · §6 */
  readonly kind: Document['kind'];
  /** Prefix and number together. @es número, con su prefijo · `cbc:ID` · FAD05 */
  readonly number: string;
  /** CUFE or CUDE. @es CUFE o CUDE · `cbc:UUID` · FAD06, §11 */
  readonly uuid: string;
  /** The document as data. @es documento · la raíz · §6 */
  readonly document: Document;
  /** Name of the XML file (annex §6.5.7). @es nombre del archivo · – · §6.5.7 */
  readonly fileName: string;
}

/** An invoice that is ready to be signed. */
export interface BuiltInvoice extends Built<Invoice> {}

/** A credit note that is ready to be signed. */
export interface BuiltCreditNote extends Built<CreditNote> {}

/** A debit note that is ready to be signed. */
export interface BuiltDebitNote extends Built<DebitNote> {}

/** A document of one kind, or of any, that is ready to be signed. */
export type BuiltDocument<Kind extends BuiltKind = BuiltKind> = ByKind<
  {
    readonly invoice: BuiltInvoice;
    readonly creditNote: BuiltCreditNote;
    readonly debitNote: BuiltDebitNote;
  },
  Kind
>;
