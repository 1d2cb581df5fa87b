/** The kinds of documents that can be submitted. */
export type BuiltKind = 'invoice' | 'creditNote' | 'debitNote';

/**
 * What the flow needs of a built document of any kind: what {@link Issuer.build} returns, and `buildInvoice`,
 * `buildCreditNote`, `buildDebitNote`.
 */
export interface BuiltDocument {
  readonly kind: BuiltKind;
  /** Prefix and number. */
  readonly number: string;
  /** CUFE or CUDE. */
  readonly uuid: string;
  /** The unsigned XML. */
  readonly xml: Uint8Array;
  /** Name of the XML file (annex §6.5.7). */
  readonly fileName: string;
  readonly document: {
    /** `'03'` has numbers of its own. */
    readonly invoiceTypeCode?: string;
    readonly supplier: { readonly id: { readonly number: string } };
    readonly lines: readonly unknown[];
  };
}

/**
 * Documents within which a number is unique. The DIAN keeps one for the invoices of types 01, 02 and 04, which use the
 * same ranges; those of type 03 use contingency ranges, and notes the consecutive of their issuer.
 */
export type NumberSpace = 'invoice' | 'contingencyInvoice' | 'creditNote' | 'debitNote';

/** Table 13.1.3: transcription of an invoice on paper. */
const TRANSCRIPTION = '03';

/** The space of a document's number. */
export function numberSpaceOf({
  kind,
  document,
}: {
  readonly kind: BuiltKind;
  readonly document: Pick<BuiltDocument['document'], 'invoiceTypeCode'>;
}): NumberSpace {
  return kind === 'invoice' && document.invoiceTypeCode === TRANSCRIPTION ? 'contingencyInvoice' : kind;
}
