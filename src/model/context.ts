import type { Invoice } from './document.js';
import type { PartyDraft } from './draft.js';
import type { Environment } from './environment.js';
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
}

/** What an issuer knows beside the draft. */
export interface BuildContext {
  readonly environment: Environment;
  readonly supplier: PartyDraft;
  readonly software: Software;
  readonly numberingRanges: readonly NumberingRange[];
  /** The moment of issue for drafts that do not say it. */
  readonly now: Date;
  /** Consecutive of sent files in the year, for the file name; the document's own number when absent. */
  readonly fileConsecutive?: number;
}

/** A document that is ready to be signed. */
export interface BuiltInvoice {
  readonly kind: 'invoice';
  readonly number: string;
  /** CUFE. */
  readonly uuid: string;
  readonly document: Invoice;
  /** The unsigned XML: UTF-8, canonical from the root on; no later step may touch these bytes. */
  readonly xml: Uint8Array;
  /** Name of the XML file (annex §6.5.7). */
  readonly fileName: string;
}
