import {
  creditNoteConcepts,
  creditNoteCustomizationIds,
  debitNoteConcepts,
  debitNoteCustomizationIds,
} from '../../catalogs/index.js';
import type { CodeSource, CodeTable } from '../../draft/index.js';
import { DOCUMENT_KINDS } from '../../kinds/index.js';

/** What differs between the drafts of credit and debit notes. */
export interface NoteCodes {
  /** The operation must be that with a reference when the note annuls its invoice; absent where none annuls. */
  readonly annulment?: string;
  readonly operations: CodeTable;
  readonly operationsTable: CodeSource;
  /** The operation that names the invoices it corrects. */
  readonly withReference: string;
  /** The operation that names the time of the invoices instead. */
  readonly withoutReference: string;
  readonly concepts: { find(code: string): { readonly name: string } | undefined } & CodeTable;
  readonly conceptsTable: CodeSource;
  readonly rulePrefix: string;
}

export const CREDIT_NOTE_CODES: NoteCodes = {
  // Table 13.2.4: anulación de factura electrónica.
  annulment: '2',
  operations: creditNoteCustomizationIds,
  operationsTable: '13.1.5.2',
  withReference: '20',
  withoutReference: '22',
  concepts: creditNoteConcepts,
  conceptsTable: '13.2.4',
  rulePrefix: DOCUMENT_KINDS.creditNote.rulePrefix,
};

export const DEBIT_NOTE_CODES: NoteCodes = {
  operations: debitNoteCustomizationIds,
  operationsTable: '13.1.5.3',
  withReference: '30',
  withoutReference: '32',
  concepts: debitNoteConcepts,
  conceptsTable: '13.2.5',
  rulePrefix: DOCUMENT_KINDS.debitNote.rulePrefix,
};
