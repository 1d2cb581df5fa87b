import type { SignatureScope } from './signature-scope.js';

/** A document and the place in it where its signature goes. */
export interface SigningSite {
  /** The whole document, XML declaration included, with an empty container for the signature. */
  readonly bytes: Uint8Array;
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
