import { type Decimal, sum, tryDecimal, ZERO } from '../../decimal/index.js';
import { type BuiltKind, DOCUMENT_KINDS } from '../../kinds/index.js';
import type { Environment, NumberingRange } from '../../model/index.js';
import type { VerificationReport } from '../../xades/index.js';
import { childNamed, childrenNamed, descend, textAt, type XmlElement } from '../../xml/index.js';
import { type DocumentIdentity, dianExtensionsOf } from './document-identity.js';

/** A document as the rules see it. Elements are found by local names: prefixes and `sts` vary. */
export interface Subject extends DocumentIdentity {
  readonly kind: BuiltKind;
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

/** A numbering range that the DIAN has authorised. */
export interface KnownRange extends NumberingRange {
  /** The taxpayer that it was authorised for; any when absent. */
  readonly nit?: string;
  /** The software linked to it in the portal (FAB05c); any when absent. */
  readonly softwareIds?: readonly string[];
}

/** A software registered with the DIAN. */
export interface KnownSoftware {
  /** The SoftwareID. */
  readonly id: string;
  readonly pin: string;
  /** NIT of who owns it: the issuer, or its technology provider. Any issuer's own software when absent. */
  readonly ownerNit?: string;
}

/** A taxpayer of whom more is known than the NIT. */
export interface KnownTaxpayer {
  /** As in the RUT: an invoice with another name is notified (FAJ43b). */
  readonly name?: string;
}

/** What the DIAN knows and the document does not say; each rule says what of it it needs. */
export interface Knowledge {
  readonly environment: Environment;
  readonly now: Date;
  readonly signature: VerificationReport;
  /** The software of the document's SoftwareID. */
  readonly software: KnownSoftware | undefined;
  /** The range of the document's authorisation number and prefix, or at least of that number. */
  readonly range: KnownRange | undefined;
  readonly supplier: KnownTaxpayer | undefined;
  /** Tells whether a document is registered and accepted. */
  isAccepted(key: string): boolean;
}

/** Finds the parts of a document that the rules look at. */
export function subjectOf(
  root: XmlElement,
  identity: DocumentIdentity & { readonly kind: BuiltKind },
): Subject {
  const { totalElement, lineElement } = DOCUMENT_KINDS[identity.kind];
  const [dian] = dianExtensionsOf(root);
  return {
    ...identity,
    root,
    dian,
    control: childNamed(dian, 'InvoiceControl'),
    supplier: descend(root, 'AccountingSupplierParty', 'Party'),
    customer: descend(root, 'AccountingCustomerParty', 'Party'),
    totals: childNamed(root, totalElement),
    lines: childrenNamed(root, lineElement),
  };
}

/** The amount at the end of a path; zero when it is absent or no decimal. */
export function amount(from: XmlElement | undefined, ...path: readonly string[]): Decimal {
  return tryDecimal(textAt(from, ...path)) ?? ZERO;
}

/** The sum of what a path leads to from each of the elements. */
export function sumOf(elements: readonly XmlElement[], ...path: readonly string[]): Decimal {
  return sum(elements.map((element) => amount(element, ...path)));
}

/** Code of the tax of a TaxTotal. */
export function taxCodeOf(taxTotal: XmlElement): string {
  return textAt(taxTotal, 'TaxSubtotal', 'TaxCategory', 'TaxScheme', 'ID');
}

/** The sum of the document's TaxTotals of one tax. */
export function taxOf({ root }: Subject, code: string): Decimal {
  return sumOf(
    childrenNamed(root, 'TaxTotal').filter((taxTotal) => taxCodeOf(taxTotal) === code),
    'TaxAmount',
  );
}
