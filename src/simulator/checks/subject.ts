import { type Decimal, sum, tryDecimal, ZERO } from '../../decimal/index.js';
import type { Environment } from '../../model/index.js';
import type { VerificationReport } from '../../xades/index.js';
import { childNamed, childrenNamed, descend, type XmlElement } from '../../xml/index.js';
import { type DocumentIdentity, dianExtensionsOf, text } from '../document-identity.js';
import type { SimulatedRange, SimulatedSoftware, Taxpayer } from '../options.js';

/** The documents of the Anexo Técnico de Factura Electrónica de Venta. */
export type SaleKind = 'invoice' | 'creditNote' | 'debitNote';

/** A document as the checks see it. Elements are found by local names: prefixes and `sts` vary. */
export interface Subject extends DocumentIdentity {
  readonly kind: SaleKind;
  readonly root: XmlElement;
  readonly dian: XmlElement | undefined;
  /** `sts:InvoiceControl`. */
  readonly control: XmlElement | undefined;
  /** `cac:Party` of the supplier. */
  readonly supplier: XmlElement | undefined;
  /** `cac:Party` of the customer. */
  readonly customer: XmlElement | undefined;
  /** LegalMonetaryTotal, or RequestedMonetaryTotal of a debit note. */
  readonly totals: XmlElement | undefined;
  readonly lines: readonly XmlElement[];
}

/** What the DIAN knows and the document does not say. */
export interface Knowledge {
  readonly environment: Environment;
  readonly now: Date;
  readonly signature: VerificationReport;
  /** The software of the document's SoftwareID. */
  readonly software: SimulatedSoftware | undefined;
  /** The range of the document's authorisation number and prefix, or at least of that number. */
  readonly range: SimulatedRange | undefined;
  readonly supplier: Taxpayer | undefined;
  /** Tells whether a document is registered and accepted. */
  isAccepted(key: string): boolean;
}

const PREFIXES = { invoice: 'Invoice', creditNote: 'CreditNote', debitNote: 'DebitNote' } as const;

/** Finds the parts of a document that the checks look at. */
export function subjectOf(
  root: XmlElement,
  identity: DocumentIdentity & { readonly kind: SaleKind },
): Subject {
  const { kind } = identity;
  const [dian] = dianExtensionsOf(root);
  return {
    ...identity,
    root,
    dian,
    control: childNamed(dian, 'InvoiceControl'),
    supplier: descend(root, 'AccountingSupplierParty', 'Party'),
    customer: descend(root, 'AccountingCustomerParty', 'Party'),
    totals: childNamed(root, kind === 'debitNote' ? 'RequestedMonetaryTotal' : 'LegalMonetaryTotal'),
    lines: childrenNamed(root, `${PREFIXES[kind]}Line`),
  };
}

/** The amount at the end of a path; zero when it is absent or no decimal. */
export function amount(from: XmlElement | undefined, ...path: readonly string[]): Decimal {
  return tryDecimal(text(from, ...path)) ?? ZERO;
}

/** The sum of what a path leads to from each of the elements. */
export function sumOf(elements: readonly XmlElement[], ...path: readonly string[]): Decimal {
  return sum(elements.map((element) => amount(element, ...path)));
}

/** Code of the tax of a TaxTotal. */
export function taxCodeOf(taxTotal: XmlElement): string {
  return text(taxTotal, 'TaxSubtotal', 'TaxCategory', 'TaxScheme', 'ID');
}

/** The sum of the document's TaxTotals of one tax. */
export function taxOf({ root }: Subject, code: string): Decimal {
  return sumOf(
    childrenNamed(root, 'TaxTotal').filter((taxTotal) => taxCodeOf(taxTotal) === code),
    'TaxAmount',
  );
}
