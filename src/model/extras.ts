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
  /**
   * Namespaces that are written with another prefix, or under another name, than ours.
   * @es espacios de nombres con otro prefijo u otro nombre · – · Namespaces in XML 1.0
   */
  readonly namespaces?: readonly RenamedNamespace[];
  /** The elements that differ, in the order of the document. @es elementos que difieren · propio */
  readonly elements?: readonly ElementExtras[];
  /** The white space between elements. @es espacios entre elementos · – · Canonical XML 1.0 */
  readonly blanks?: Blanks;
}

/** How a document names what we write as `prefix:…` in a namespace. */
export interface RenamedNamespace {
  /** The prefix that we write. @es prefijo nuestro · – · Namespaces in XML 1.0 */
  readonly prefix: string;
  /** The name that we write. @es nombre nuestro · – · Namespaces in XML 1.0 */
  readonly namespace: string;
  /** The prefix that the document has. @es prefijo hallado · – · Namespaces in XML 1.0 */
  readonly foundPrefix: string;
  /** The name that the document has. @es nombre hallado · – · Namespaces in XML 1.0 */
  readonly foundNamespace: string;
}

/** How one element differs from the one that we write. */
export interface ElementExtras {
  /**
   * From the root downwards, by local names and positions in what we write: `'InvoiceLine[2]/Item[1]'`; `''` is the
   * root.
   * @es ruta del elemento · propio
   */
  readonly path: string;
  /**
   * Its own prefix and namespace, where they are not those that others of its namespace have.
   * @es nombre propio del elemento · – · Namespaces in XML 1.0
   */
  readonly name?: {
    /** Its prefix. @es prefijo del elemento · – · Namespaces in XML 1.0 */
    readonly prefix: string;
    /** Its namespace. @es espacio de nombres del elemento · – · Namespaces in XML 1.0 */
    readonly namespace: string;
  };
  /** All namespaces that it declares anew. @es declaraciones en el elemento · `@xmlns` · Namespaces in XML 1.0 */
  readonly declarations?: readonly {
    /** The prefix that it declares. @es prefijo declarado · `@xmlns` · Namespaces in XML 1.0 */
    readonly prefix: string;
    /** The namespace that it declares. @es espacio de nombres declarado · `@xmlns` · Namespaces in XML 1.0 */
    readonly uri: string;
  }[];
  /** The attributes that differ. @es atributos que difieren · propio */
  readonly attributes?: readonly AttributeExtra[];
  /** Its text, written in another way than ours: `'1'` instead of `'true'`. @es texto escrito de otro modo · propio */
  readonly text?: {
    /** The text of the document. @es texto hallado · propio */
    readonly found: string;
    /** The text that we write. @es texto nuestro · propio */
    readonly insteadOf: string;
  };
  /** Children of ours that the document lacks: `'TaxScheme[1]'`. @es elementos nuestros que faltan · propio */
  readonly omitted?: readonly string[];
  /** Further content, in order. @es contenido ajeno, o nuestro en otro orden · propio */
  readonly inserted?: readonly InsertedContent[];
}

/** An attribute that is there, absent or other than the one that we write. */
export interface AttributeExtra {
  /** As it is written: `'schemeID'`, `'xsi:schemaLocation'`. @es nombre del atributo · – · Namespaces in XML 1.0 */
  readonly name: string;
  /** Its namespace, where its name has a prefix. @es espacio de nombres del atributo · – · Namespaces in XML 1.0 */
  readonly namespace?: string;
  /** Its value; without one, it is absent. @es valor hallado · propio */
  readonly found?: string;
  /** The value that we write; without one, we write none. @es valor nuestro · propio */
  readonly insteadOf?: string;
}

/** Content of an element that we do not write, or not there. */
export interface InsertedContent {
  /** The child of ours that it follows: `'ID[1]'`; without one, it comes first. @es elemento al que sigue · propio */
  readonly after?: string;
  /** Canonical XML, with the prefixes that the document declares there. @es contenido ajeno · – · Canonical XML 1.0 */
  readonly xml?: string;
  /** Or a child of ours that is not in our order: `'Note[1]'`. @es elemento nuestro en otro orden · propio */
  readonly child?: string;
}

/** The white space before each child element and before the end of its parent, in the order of the document. */
export interface Blanks {
  /** Each different one, once. @es espacios distintos · – · Canonical XML 1.0 */
  readonly texts: readonly string[];
  /** Which of them stands in each place, by index. @es cuál va en cada lugar · propio */
  readonly places: readonly number[];
}
