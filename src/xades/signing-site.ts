import type { SignatureScope } from './signature-scope.js';

/** A document that our builders made: its bytes are canonical and have an empty container for the signature. */
export interface Signable {
  readonly xml: Uint8Array;
  /** Where in `xml` the signature goes, as the builders say it; it is looked for when absent. */
  readonly signaturePlace?: number | undefined;
  /** What the builders wrote the XML of. */
  readonly document?: { readonly issueDate: string };
}

/** A document and the place in it where its signature goes. */
export interface SigningSite {
  /** The whole document, XML declaration included, with an empty container for the signature. */
  readonly bytes: Buffer;
  /** Where the signature goes, as an offset in `bytes`. */
  readonly position: number;
  /** The canonical form of the document, in pieces. */
  readonly canonical: readonly Uint8Array[];
  readonly scope: SignatureScope;
  /** Local name of the root. */
  readonly root: string;
  /** `cbc:IssueDate`; payroll documents have none. */
  readonly issueDate: string | undefined;
}
