import { type FileKind, xmlFileName } from '../../identifiers/index.js';

/** The largest consecutive of a file name: eight hexadecimal digits. */
export const LAST_CONSECUTIVE = 0xffffffff;

/** What the name of a document's file says (annex §6.5.7). */
export interface FileSubject {
  readonly kind: FileKind;
  readonly nit: string;
  readonly providerCode: string;
  readonly issueDate: string;
  readonly consecutive: number;
}

/** Names the XML file of a document. */
export function nameFile({ kind, nit, providerCode, issueDate, consecutive }: FileSubject): string {
  return xmlFileName({ kind, nit, providerCode, year: Number(issueDate.slice(0, 4)), consecutive });
}
