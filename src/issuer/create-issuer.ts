import { buildInvoice } from '../documents/index.js';
import { describe, FacturadorError } from '../errors/index.js';
import { parseFileName, parseNit, zipFileName } from '../identifiers/index.js';
import type { BuiltInvoice, InvoiceDraft, NumberingRange, PartyDraft } from '../model/index.js';
import { type CallOptions, createDianClient, type DianClient } from '../soap/index.js';
import { sign } from '../xades/index.js';
import { type IssuerConfig, type Settings, settle } from './config.js';
import { resume, send } from './send.js';
import type { Submission, SubmissionResult } from './submission.js';

/** One issuer: everything from a draft to the DIAN's verdict. */
export interface Issuer {
  /** Builds a draft without signing or sending it. @throws {FacturadorError} `ERR_DRAFT` with every problem */
  build(draft: InvoiceDraft): BuiltInvoice;
  /**
   * Builds and signs. Keep what it returns before you submit it, and no lost connection can lose the document.
   *
   * @throws {FacturadorError} `ERR_DRAFT`, `ERR_DOCUMENT_SIZE`, `ERR_SIGN_TIME`, `ERR_CREDENTIAL_EXPIRED` …
   */
  prepare(document: InvoiceDraft | BuiltInvoice): Promise<Submission>;
  /**
   * Builds, signs and sends, as far as that is still to be done.
   *
   * A rejection is an answer. So is a connection that broke after the request may have left: `status` is then
   * `'unknown'`, and {@link Issuer.resume} finds out.
   *
   * @throws {FacturadorError} as {@link Issuer.prepare}; `ERR_TRANSPORT_…` and `ERR_SOAP_…` when nothing arrived
   */
  submit(
    document: InvoiceDraft | BuiltInvoice | Submission,
    options?: CallOptions,
  ): Promise<SubmissionResult>;
  /** Asks what became of a submission, and sends the same bytes again only if the DIAN does not have them. */
  resume(submission: Submission, options?: CallOptions): Promise<SubmissionResult>;
  /** The ranges that the DIAN associates with the software, technical keys included: do not log them. */
  numberingRanges(options?: CallOptions): Promise<readonly NumberingRange[]>;
  /** The client that it uses, for every other operation. */
  readonly client: DianClient;
}

/** ZA01: the service refuses larger files. */
const MOST_BYTES = 500 * 1024;

/**
 * Returns an issuer for one company.
 *
 * @throws {FacturadorError} `ERR_CONFIG`, `ERR_DRAFT` with the problems of the supplier
 * @example
 * const issuer = createIssuer({ environment: 'habilitacion', supplier, software, credential, numberingRanges });
 * const result = await issuer.submit(draft);
 * if (result.status === 'rejected') console.table(result.messages);
 */
export function createIssuer(config: IssuerConfig): Issuer {
  const settings = settle(config);
  const client = clientOf(settings);
  const build = (draft: InvoiceDraft) => buildInvoice(draft, settings.contextAt(settings.now()));
  const prepare = async (document: InvoiceDraft | BuiltInvoice) => {
    const built = 'xml' in document ? document : build(document);
    return submissionOf(built, settings);
  };
  return {
    build,
    prepare,
    submit: async (document, options = {}) => {
      const submission = 'xmlBase64' in document ? document : await prepare(document);
      return send(client, submission, options);
    },
    resume: (submission, options = {}) => resume(client, submission, options),
    numberingRanges: (options = {}) => fetchRanges(client, settings, options),
    client,
  };
}

function clientOf({ environment, credential, now, endpoint, transport, timeoutMs }: Settings): DianClient {
  return createDianClient({
    environment,
    credential,
    now,
    ...(endpoint !== undefined && { endpoint }),
    ...(transport !== undefined && { transport }),
    ...(timeoutMs !== undefined && { timeoutMs }),
  });
}

async function submissionOf(built: BuiltInvoice, { credential, role, now }: Settings): Promise<Submission> {
  const xml = await sign(built, credential, { role, signingTime: now() });
  if (xml.length > MOST_BYTES) {
    const lines = built.document.lines.length;
    throw new FacturadorError(
      'ERR_DOCUMENT_SIZE',
      `The signed document has ${xml.length} bytes and ${lines} lines, expected at most ${MOST_BYTES} bytes; split it`,
      { rule: 'ZA01' },
    );
  }
  const { kind, number, uuid, fileName } = built;
  return {
    kind,
    number,
    uuid,
    fileName,
    zipFileName: zipNameOf(fileName),
    xmlBase64: Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength).toString('base64'),
    state: 'prepared',
  };
}

function zipNameOf(fileName: string): string {
  const parsed = parseFileName(fileName);
  if (parsed === undefined) {
    throw new FacturadorError(
      'ERR_INPUT',
      `Found the file name ${describe(fileName)}, expected one of annex §6.5.7`,
    );
  }
  return zipFileName(parsed);
}

/** Done, and the two ways of saying that there is none. */
const RANGES_FOUND = '100';
const NO_RANGES = new Set(['301', '302']);

async function fetchRanges(
  client: DianClient,
  { supplier, software }: Settings,
  options: CallOptions,
): Promise<readonly NumberingRange[]> {
  const accountCode = supplierNit(supplier);
  const parameters = { accountCode, accountCodeT: accountCode, softwareCode: software.id };
  const answer = await client.getNumberingRange(parameters, options);
  if (answer.operationCode === RANGES_FOUND) return answer.responseList;
  if (NO_RANGES.has(answer.operationCode)) return [];
  const { operationCode, operationDescription } = answer;
  throw new FacturadorError(
    'ERR_RANGE_REFUSED',
    `The service answered ${operationCode}: ${operationDescription}`,
  );
}

function supplierNit({ nit, id }: PartyDraft): string {
  return nit === undefined ? (id?.number ?? '') : parseNit(nit).number;
}
