import type { NumberSpace } from '../kinds/index.js';
import type { BuiltDocument, DocumentDraft, NumberingRange } from '../model/index.js';
import type { CallOptions, DianClient } from '../soap/index.js';
import type { Submission, SubmissionResult } from '../submission/index.js';
import type { Contingency } from './contingency/contingency.js';
import type { BatchItem } from './flow/batch-item.js';
import type { SubmitDocumentOptions } from './flow/submit.js';
import type { SubmitOptions } from './flow/submit-document.js';
import type { SubmitManyOptions } from './flow/submit-many.js';
import type { NumberOptions, NumberSource } from './numbering/numbering.js';
import type { RangeWarning } from './numbering/range-warnings.js';
import type { SubmitTestSetOptions } from './test-set/run.js';
import type { TestSetReport } from './test-set/test-set-report.js';

/** One issuer: everything from a draft to the DIAN's verdict. */
export interface Issuer {
  /**
   * Builds a draft without signing or sending it: an invoice, a credit note or a debit note, as its `kind` says. There is no
   * kind by default, since a note that was taken for an invoice would be sold again.
   *
   * @throws {FacturadorError} `ERR_DRAFT` with every problem; a draft without `kind` has the problem `ERR_DRAFT_MISSING`
   */
  build<Draft extends DocumentDraft>(draft: Draft): Extract<BuiltDocument, { kind: Draft['kind'] }>;
  /**
   * Builds, signs and, if the issuer has a store, keeps it there. Without a store, keep what it returns before you submit
   * it, and no lost connection can lose the document.
   *
   * A draft that the store has already is not signed again: what is kept is returned, whatever its state. A reference
   * whose `uuid` is empty gets key and date of the store's document of that number, if the store has it: a note can be
   * written before its invoice is signed.
   *
   * @throws {FacturadorError} `ERR_DRAFT`, `ERR_DOCUMENT_SIZE`, `ERR_SIGN_TIME`, `ERR_CREDENTIAL_EXPIRED` …;
   *   `ERR_NUMBER_TAKEN` when the store has another document of that number that was not rejected
   */
  prepare(document: DocumentDraft | BuiltDocument): Promise<Submission>;
  /**
   * Builds, signs and sends, as far as that is still to be done, and waits for the verdict.
   *
   * A rejection is an answer. So is a connection that broke after the request may have left: `status` is then
   * `'unknown'`, and {@link Issuer.resume} finds out. What the service itself leaves open (“en proceso”, an empty status,
   * “procesado anteriormente” of the very document) is asked for again until patience ends; it is `'pending'` then.
   *
   * @throws {FacturadorError} as {@link Issuer.prepare}; `ERR_TRANSPORT_…` and `ERR_SOAP_…` when nothing arrived
   */
  submit(
    document: DocumentDraft | BuiltDocument | Submission,
    options?: SubmitDocumentOptions,
  ): Promise<SubmissionResult>;
  /**
   * Submits many documents, several at a time, and yields how each ended, in the order in which they end. It goes on after
   * lost connections as {@link Issuer.resume} does, fetches no more documents than it has room for, and holds none that
   * is finished: memory stays flat. A note waits for the invoice of the same batch that it corrects.
   *
   * With a store, a batch that was killed is simply submitted again: what is finished is not sent again.
   *
   * It stops fetching documents when the caller stops asking, when the signal aborts (it then throws
   * `ERR_TRANSPORT_ABORTED`, after those under way), and after an error that every document would meet (a refused
   * certificate, a store that cannot be used), which it throws.
   *
   * @example
   * for await (const { number, status, error } of issuer.submitMany(drafts, { concurrency: 16 })) {
   *   if (status !== 'accepted') console.log(number, status, error?.message);
   * }
   */
  submitMany(
    documents: Iterable<DocumentDraft | BuiltDocument> | AsyncIterable<DocumentDraft | BuiltDocument>,
    options?: SubmitManyOptions,
  ): AsyncIterable<BatchItem>;
  /**
   * Sends a test set (set de pruebas) for the habilitación: first copies outside of the set, so that no document with a
   * broken rule spoils it; then each document in a ZIP of its own, invoices before the notes that correct them, polled
   * until the DIAN has judged it. A reference to another document of the set gets that one's key (CUFE) and date, which
   * are not known before it is signed.
   *
   * With a store it goes on where an earlier call was stopped, and each ZipKey is kept. How many documents of each kind a
   * set wants is shown in the DIAN's portal.
   *
   * @returns a report with an item for each draft; a rejection does not throw
   * @throws {FacturadorError} `ERR_INPUT` without testSetId, `ERR_CONFIG` in production
   * @see Anexo Técnico 1.9, §6.4 (SendTestSetAsync); docs/habilitacion.md
   * @example
   * const report = await issuer.submitTestSet(drafts, { testSetId });
   * console.table(report.items.map(({ number, status, messages }) => ({ number, status, rule: messages[0]?.code })));
   */
  submitTestSet(drafts: Iterable<DocumentDraft>, options: SubmitTestSetOptions): Promise<TestSetReport>;
  /**
   * Finds out what became of a submission: asks GetStatus by its key, then GetXmlByDocumentKey, and sends the same bytes
   * again only if the DIAN does not have them; goes on after lost connections until patience ends.
   *
   * @param submission itself, or its number when the issuer has a store
   * @throws {FacturadorError} `ERR_NOT_STORED` for a number that the store does not have; `ERR_TRANSPORT_…` and
   *   `ERR_SOAP_…` for a prepared submission that could not be sent
   * @example
   * for await (const submission of issuer.pending()) await issuer.resume(submission);
   */
  resume(submission: Submission | string, options?: SubmitOptions): Promise<SubmissionResult>;
  /**
   * The submissions in the store that are not finished: all that can be read, and then, if some are damaged, it throws.
   *
   * @throws {FacturadorError} `ERR_CONFIG` without a store; `ERR_STORE_DAMAGED` at the end, with each in `problems`
   */
  pending(): AsyncIterable<Submission>;
  /** The ranges that the DIAN associates with the software, technical keys included: do not log them. */
  numberingRanges(options?: CallOptions): Promise<readonly NumberingRange[]>;
  /**
   * Takes the next number of a range: the smallest that nobody has. Two processes never get the same one, and none is
   * left out: a number whose process ended before it had a document is handed out again, to a process that starts
   * later. Notes have no range that the DIAN authorises: a prefix of one's own and the `numberSpace` are enough.
   *
   * A reference has the same number each time, until the DIAN says that the number belongs to another document
   * (`ERR_NUMBER_TAKEN`): then it has the next one. Who comes from another provider in the middle of a range begins where
   * that one stopped: `nextNumber({ ...range, fromNumber: 3001 })`.
   *
   * @returns prefix and number, for the draft
   * @throws {FacturadorError} `ERR_CONFIG` without a store, `ERR_INPUT` for a prefix without range or `numberSpace`,
   *   `ERR_RANGE_EXHAUSTED`, `ERR_RANGE_EXPIRED`
   * @example
   * const number = await issuer.nextNumber(range, { reference: order.id });
   * const result = await issuer.submit({ ...draft, number });
   * await issuer.nextNumber({ prefix: 'NC' }, { numberSpace: 'creditNote' }); // 'NC1'
   */
  nextNumber(source: NumberSource, options?: NumberOptions): Promise<string>;
  /**
   * Gives back a number that was taken by this process without a reference and was not used, so that no gap is left.
   *
   * @param numberSpace the kind of document; `invoice` by default
   * @returns whether it was given back; one that has a reference stays with it, and one that has a document is used
   */
  releaseNumber(number: string, numberSpace?: NumberSpace): Promise<boolean>;
  /**
   * Tells what of a range is running out, by the numbers that the store has taken of it: 10 % of its numbers or less, 15
   * days or less.
   *
   * @throws {FacturadorError} `ERR_CONFIG` without a store
   */
  rangeWarnings(range: NumberingRange, numberSpace?: NumberSpace): Promise<readonly RangeWarning[]>;
  /** Issuing while the DIAN's service, or the own system, is down. */
  readonly contingency: Contingency;
  /** The client that it uses, for every other operation. */
  readonly client: DianClient;
}
