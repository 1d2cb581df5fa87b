import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildCreditNote, buildDebitNote, buildInvoice } from '../../src/documents/index.js';
import type { CreditNoteDraft, DebitNoteDraft, InvoiceDraft } from '../../src/model/index.js';
import {
  readCreditNote,
  readDebitNote,
  readInvoice,
  writeCreditNote,
  writeDebitNote,
  writeInvoice,
} from '../../src/ubl/index.js';
import { canonicalize, readXml, writeXml } from '../../src/xml/index.js';
import { creditNoteDraft, debitNoteDraft, wholeInvoiceDraft } from '../arbitraries/sales-parts.js';
import { context } from '../documents/sample.js';

/** Builds a draft and gives what was written, the document, and both again from what was read. */
const kinds = {
  invoice: [
    wholeInvoiceDraft,
    (draft: InvoiceDraft) => {
      const { xml, document } = buildInvoice(draft, context);
      const again = readInvoice(readXml(xml).root);
      return { xml, document, again, rewritten: writeXml(writeInvoice(again)) };
    },
  ],
  'credit note': [
    creditNoteDraft,
    (draft: CreditNoteDraft) => {
      const { xml, document } = buildCreditNote(draft, context);
      const again = readCreditNote(readXml(xml).root);
      return { xml, document, again, rewritten: writeXml(writeCreditNote(again)) };
    },
  ],
  'debit note': [
    debitNoteDraft,
    (draft: DebitNoteDraft) => {
      const { xml, document } = buildDebitNote(draft, context);
      const again = readDebitNote(readXml(xml).root);
      return { xml, document, again, rewritten: writeXml(writeDebitNote(again)) };
    },
  ],
} as const;

describe.each(Object.keys(kinds) as (keyof typeof kinds)[])('an arbitrary %s, of any parts', (kind) => {
  const [drafts, build] = kinds[kind];
  const judge = build as (draft: unknown) => ReturnType<(typeof kinds)['invoice'][1]>;

  it('reads back into the document that was written, and is written the same again', () => {
    fc.assert(
      fc.property(drafts as fc.Arbitrary<unknown>, (draft) => {
        const { xml, document, again, rewritten } = judge(draft);
        expect(again).toEqual(document);
        expect(Buffer.from(rewritten).equals(xml)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('is canonical XML from its root on', () => {
    fc.assert(
      fc.property(drafts as fc.Arbitrary<unknown>, (draft) => {
        const text = Buffer.from(judge(draft).xml).toString();
        expect(`${text.slice(0, text.indexOf('?>') + 2)}${canonicalize(readXml(text).root)}`).toBe(text);
      }),
      { numRuns: 30 },
    );
  });
});
