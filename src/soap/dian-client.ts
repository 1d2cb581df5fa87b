import type { DianOperations, NoParameters, OperationName } from './operations.js';

/** What can be said with every call. */
export interface CallOptions {
  /** Ends the call: the connection is closed and the call rejects with `ERR_TRANSPORT_ABORTED`. */
  readonly signal?: AbortSignal;
  /** For this call alone, from the moment it is sent until the whole answer is there. */
  readonly timeoutMs?: number;
}

type Call<Name extends OperationName> = (
  parameters: DianOperations[Name]['parameters'],
  options?: CallOptions,
) => Promise<DianOperations[Name]['result']>;

/**
 * The DIAN's web service. Parameters and results have the WSDL's names in camelCase; what rejects is listed at
 * {@link createDianClient}.
 */
export interface DianClient {
  /**
   * Sends one document (invoice, note, documento soporte, documento equivalente) and waits for its validation.
   *
   * @example
   * const response = await client.sendBillSync({ fileName: 'z….zip', contentFile: zip([{ name, bytes }]) });
   * response.verdict; // 'accepted'
   */
  readonly sendBillSync: Call<'sendBillSync'>;
  /** Sends a ZIP of 1 to 50 documents; ask {@link getStatusZip} with the `zipKey` that it returns. */
  readonly sendBillAsync: Call<'sendBillAsync'>;
  /** Sends documents for the test set, in habilitación; ask {@link getStatusZip} with the `zipKey` that it returns. */
  readonly sendTestSetAsync: Call<'sendTestSetAsync'>;
  /** Is in the WSDL, but the service answers that it is not available. */
  readonly sendBillAttachmentAsync: Call<'sendBillAttachmentAsync'>;
  /** Sends one event (ApplicationResponse of RADIAN) and waits for its validation. */
  readonly sendEventUpdateStatus: Call<'sendEventUpdateStatus'>;
  /** Sends one payroll document, or its adjustment, and waits for its validation. */
  readonly sendNominaSync: Call<'sendNominaSync'>;
  /** Tells the state of a document by its CUFE, CUDE, CUDS or CUNE. */
  readonly getStatus: Call<'getStatus'>;
  /**
   * Tells the state of a batch by its ZipKey: one answer per document, or one with a ZIP of ApplicationResponses. A
   * ZipKey that does not exist is answered like a batch in process, so stop asking after some time.
   */
  readonly getStatusZip: Call<'getStatusZip'>;
  /** Returns the events of an invoice by its CUFE, listed in the ApplicationResponse in `xmlBytes`. */
  readonly getStatusEvent: Call<'getStatusEvent'>;
  /** Returns the numbering ranges that are associated with a software. */
  readonly getNumberingRange: Call<'getNumberingRange'>;
  /** Downloads a document by its CUFE or CUDE; for its issuer, its receiver and their technology providers. */
  readonly getXmlByDocumentKey: Call<'getXmlByDocumentKey'>;
  /** Returns the notes that refer to an invoice by its CUFE. */
  readonly getReferenceNotes: Call<'getReferenceNotes'>;
  /** Downloads the reception e-mails of all participants, as CSV. */
  readonly getExchangeEmails: (
    parameters?: NoParameters,
    options?: CallOptions,
  ) => Promise<DianOperations['getExchangeEmails']['result']>;
  /** Returns name and reception e-mail of an acquirer. */
  readonly getAcquirer: Call<'getAcquirer'>;
  /** Returns a document with its events, notes and validations. */
  readonly getDocumentInfo: Call<'getDocumentInfo'>;
  /** Closes idle connections, if the transport is the default one; the client remains usable. */
  readonly close: () => void;
}
