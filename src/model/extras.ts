/**
 * What a received document holds beyond what its fields say: elements and attributes that UBL or its author put there
 * and no field has, texts written in another way, prefixes, the signature, the white space between elements.
 *
 * Plain data that survives JSON. The writers put it back where it was, so that a document which is read and written
 * has the canonical form that it came with, and its signature still verifies. Comments are not kept, as in canonical
 * XML; nor is anything outside of the root. What we write ourselves, unsigned, has no extras.
 *
 * Extras belong to the places of the document that was read, so that what is said of an element which is no longer
 * there is passed over. To issue a changed document, leave them out: `{ ...document, extras: undefined }`.
 */
export interface Extras {
  /** Namespaces that are written with another prefix, or under another name, than ours. */
  readonly namespaces?: readonly RenamedNamespace[];
  /** The elements that differ, in the order of the document. */
  readonly elements?: readonly ElementExtras[];
  /** The white space between elements. */
  readonly blanks?: Blanks;
}

/** How a document names what we write as `prefix:…` in a namespace. */
export interface RenamedNamespace {
  readonly prefix: string;
  readonly namespace: string;
  readonly foundPrefix: string;
  readonly foundNamespace: string;
}

/** How one element differs from the one that we write. */
export interface ElementExtras {
  /** From the root downwards, by local names and positions in what we write: `'InvoiceLine[2]/Item[1]'`; `''` is the root. */
  readonly path: string;
  /** Its own prefix and namespace, where they are not those that others of its namespace have. */
  readonly name?: { readonly prefix: string; readonly namespace: string };
  /** All namespaces that it declares anew. */
  readonly declarations?: readonly { readonly prefix: string; readonly uri: string }[];
  readonly attributes?: readonly AttributeExtra[];
  /** Its text, written in another way than ours: `'1'` instead of `'true'`. */
  readonly text?: { readonly found: string; readonly insteadOf: string };
  /** Children of ours that it has not: `'TaxScheme[1]'`. */
  readonly omitted?: readonly string[];
  /** Further content, in order. */
  readonly inserted?: readonly InsertedContent[];
}

/** An attribute that is there, absent or other than the one that we write. */
export interface AttributeExtra {
  /** As it is written: `'schemeID'`, `'xsi:schemaLocation'`. */
  readonly name: string;
  readonly namespace?: string;
  /** Its value; without one, it is absent. */
  readonly found?: string;
  /** The value that we write; without one, we write none. */
  readonly insteadOf?: string;
}

/** Content of an element that we do not write, or not there. */
export interface InsertedContent {
  /** The child of ours that it follows: `'ID[1]'`; without one, it comes first. */
  readonly after?: string;
  /** Canonical XML, with the prefixes that the document declares there. */
  readonly xml?: string;
  /** Or a child of ours that is not in our order: `'Note[1]'`. */
  readonly child?: string;
}

/** The white space before each child element and before the end of its parent, in the order of the document. */
export interface Blanks {
  /** Those that there are. */
  readonly texts: readonly string[];
  /** Which of them stands in each place, by index. */
  readonly places: readonly number[];
}
