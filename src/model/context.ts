import type { BuiltKind, ByKind } from '../kinds/index.js';
import type { CreditNote, DebitNote, DianDocument, Invoice } from './document.js';
import type { Environment } from './environment.js';
import type { PartyDraft } from './party-draft.js';
import type { DateText } from './values.js';

/** A numbering range that the DIAN authorised, as GetNumberingRange returns it. */
export interface NumberingRange {
  readonly resolutionNumber: string;
  readonly resolutionDate?: DateText;
  /** Empty for a range without prefix. */
  readonly prefix: string;
  readonly fromNumber: number;
  readonly toNumber: number;
  readonly validDateFrom: DateText;
  readonly validDateTo: DateText;
  /** Clave técnica; contingency ranges have none. A secret: never logged. */
  readonly technicalKey?: string;
}

/** The software registered with the DIAN. */
export interface Software {
  /** The SoftwareID that the DIAN assigned. */
  readonly id: string;
  /** The PIN chosen when it was registered. A secret: never logged. */
  readonly pin: string;
  /** The technology provider that owns it; the issuer itself when absent. */
  readonly provider?: TechnologyProvider;
}

/** A technology provider (proveedor tecnológico) that issues for others. */
export interface TechnologyProvider {
  /** NIT, digits only or with its check digit after a dash. */
  readonly nit: string;
  /**
   * The three digits that its file names carry (annex §6.5.7). When absent, those of the DIAN's list “Códigos de
   * Asignación”; it grows, so that a new provider has to give them.
   */
  readonly code?: string;
}

/** What an issuer knows beside the draft of a note. */
export interface NoteContext {
  readonly environment: Environment;
  readonly supplier: PartyDraft;
  readonly software: Software;
  /** The moment of issue for drafts that do not say it. */
  readonly now: Date;
  /** Consecutive of sent files in the year, for the file name; the document's own number when absent. */
  readonly fileConsecutive?: number;
}

/** What an issuer knows beside the draft of an invoice. */
export interface BuildContext extends NoteContext {
  readonly numberingRanges: readonly NumberingRange[];
}

/** A document as canonical XML, as `sign` takes it. */
export interface PrintedXml {
  /** The XML: UTF-8, canonical from the root on; no later step may touch these bytes. */
  readonly xml: Uint8Array;
  /** Where in `xml` the signature goes, a byte offset; `undefined` when it has to be looked for. */
  readonly signaturePlace: number | undefined;
}

/** What every document that is ready to be signed has. */
interface Built<Document extends DianDocument> extends PrintedXml {
  readonly kind: Document['kind'];
  readonly number: string;
  /** CUFE or CUDE. */
  readonly uuid: string;
  readonly document: Document;
  /** Name of the XML file (annex §6.5.7). */
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
