import { buildDocument } from '../../src/documents/index.js';
import type { BuiltKind } from '../../src/kinds/index.js';
import type { BuiltDocument } from '../../src/model/index.js';
import { creditNoteWith, debitNoteWith } from './note-sample.js';
import { context, draftWith } from './sample.js';

/** A document of every kind that is built. */
export function builtOfEveryKind(): Readonly<Record<BuiltKind, BuiltDocument>> {
  return {
    invoice: buildDocument(draftWith(), context),
    creditNote: buildDocument(creditNoteWith(), context),
    debitNote: buildDocument(debitNoteWith(), context),
  };
}
