import { describe, expect, it } from '@jest/globals';
import { buildCreditNote, buildDebitNote, buildDocument, buildInvoice } from '../../src/documents/index.js';
import type { DocumentDraft } from '../../src/model/index.js';
import { creditNoteWith, debitNoteWith } from './note-sample.js';
import { context, draftWith, problemsOf } from './sample.js';

describe('a document of any kind', () => {
  it('is built as its kind says', () => {
    expect(buildDocument(draftWith(), context)).toEqual(buildInvoice(draftWith(), context));
    expect(buildDocument(creditNoteWith(), context)).toEqual(buildCreditNote(creditNoteWith(), context));
    expect(buildDocument(debitNoteWith(), context)).toEqual(buildDebitNote(debitNoteWith(), context));
  });

  it.each([
    [{ kind: 'nota' }],
    [{ kind: 'toString' }],
    [{ kind: 1 }],
    [{}],
    [null],
    [undefined],
    ['invoice'],
  ])('is refused when it has no kind that there is: %j', (draft) => {
    expect(problemsOf(() => buildDocument(draft as unknown as DocumentDraft, context))).toEqual([
      expect.objectContaining({ path: 'kind', expected: "'invoice', 'creditNote' or 'debitNote'" }),
    ]);
  });
});
