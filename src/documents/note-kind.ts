import {
  creditNoteConcepts,
  creditNoteCustomizationIds,
  debitNoteConcepts,
  debitNoteCustomizationIds,
} from '../catalogs/index.js';
import type { CodeTable } from '../draft/index.js';
import { CREDIT_NOTE_FIELDS, DEBIT_NOTE_FIELDS } from '../totals/index.js';

/** What differs between the drafts of credit and debit notes. */
export interface NoteKind {
  readonly kind: 'creditNote' | 'debitNote';
  readonly root: 'CreditNote' | 'DebitNote';
  readonly fields: ReadonlySet<string>;
  readonly operations: CodeTable;
  readonly operationsTable: string;
  /** The operation that names the invoices it corrects. */
  readonly withReference: string;
  /** The operation that names the time of the invoices instead. */
  readonly withoutReference: string;
  readonly concepts: { find(code: string): { readonly name: string } | undefined } & CodeTable;
  readonly conceptsTable: string;
  /** First letter of its rules. */
  readonly letter: 'C' | 'D';
}

export const CREDIT_NOTE: NoteKind = {
  kind: 'creditNote',
  root: 'CreditNote',
  fields: CREDIT_NOTE_FIELDS,
  operations: creditNoteCustomizationIds,
  operationsTable: 'table 13.1.5.2',
  withReference: '20',
  withoutReference: '22',
  concepts: creditNoteConcepts,
  conceptsTable: 'table 13.2.4',
  letter: 'C',
};

export const DEBIT_NOTE: NoteKind = {
  kind: 'debitNote',
  root: 'DebitNote',
  fields: DEBIT_NOTE_FIELDS,
  operations: debitNoteCustomizationIds,
  operationsTable: 'table 13.1.5.3',
  withReference: '30',
  withoutReference: '32',
  concepts: debitNoteConcepts,
  conceptsTable: 'table 13.2.5',
  letter: 'D',
};
