import { describe, expect, it } from '@jest/globals';
import { buildCreditNote, buildDebitNote, buildDocument, buildInvoice } from '../../src/documents/index.js';
import type { BuildContext, DocumentDraft } from '../../src/model/index.js';
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
    expect(problemsOf(() => buildDocument(draft as unknown as DocumentDraft, context))[0]).toMatchObject({
      path: 'kind',
      expected: "'invoice', 'creditNote' or 'debitNote'",
    });
  });

  it('that says no kind is told everything else too', () => {
    const { kind: _, ...invoice } = draftWith({ currency: 'PESOS', lines: [] });
    const { kind: __, ...note } = creditNoteWith({ discrepancyResponse: { responseCode: '9' } });
    const pathsOf = (draft: object) =>
      problemsOf(() => buildDocument(draft as DocumentDraft, context)).map(({ path }) => path);
    expect(pathsOf(invoice)).toEqual(['kind', 'lines', 'currency']);
    expect(pathsOf(note)).toEqual(['kind', 'discrepancyResponse.responseCode']);
  });

  it.each([
    [{ ...context, environment: undefined }, 'environment'],
    [{ ...context, environment: 'pruebas' }, 'environment'],
  ])('in no environment that there is says which there are', (wrong, path) => {
    const found = problemsOf(() => buildDocument(draftWith(), wrong as unknown as BuildContext));
    expect(found).toEqual([expect.objectContaining({ path, expected: "'produccion' or 'habilitacion'" })]);
  });

  it.each([undefined, 'hoy', new Date(Number.NaN)])('without a clock cannot be dated: %p', (now) => {
    expect(() => buildDocument(draftWith(), { ...context, now } as BuildContext)).toThrow(
      expect.objectContaining({ code: 'ERR_CONFIG', path: 'now' }),
    );
  });
});
