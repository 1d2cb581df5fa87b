import { given } from '../errors/index.js';
import { createDianClient, type DianClient } from '../soap/index.js';
import { createContingency } from './contingency/contingency.js';
import { type IssuerConfig, type Settings, settle } from './flow/config.js';
import { type OutageWatch, outageWatch, threeFailedTries } from './flow/outage-watch.js';
import { build, prepare } from './flow/prepare.js';
import { pending, resume, submit } from './flow/submit.js';
import { submitMany } from './flow/submit-many.js';
import type { Issuer } from './issuer.js';
import { nextNumber, releaseNumber, warningsOf } from './numbering/numbering.js';
import { fetchNumberingRanges } from './numbering/numbering-ranges.js';
import { submitTestSet } from './test-set/submit-test-set.js';

/** After the restoration (Anexo Técnico 1.9, §12). */
const WINDOW_HOURS = 48;

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
  const settings = settle(given(config, 'the configuration'));
  const { contingency: { isDown = threeFailedTries, windowHours = WINDOW_HOURS } = {} } = settings;
  const watch = outageWatch(isDown, settings.now);
  const client = clientOf(settings, watch);
  const submitter = { client, settings };
  return {
    build: (draft) => build(draft, settings),
    prepare: async (document) =>
      (await prepare(document, settings, { state: 'prepared', retries: () => true })).submission,
    submit: (document, options = {}) => submit(submitter, document, options),
    submitMany: (documents, options = {}) => submitMany(submitter, documents, options),
    submitTestSet: (drafts, options) => submitTestSet(submitter, drafts, options),
    resume: (submission, options = {}) => resume(submitter, submission, options),
    pending: () => pending(settings),
    numberingRanges: (options = {}) => fetchNumberingRanges(client, settings, options),
    nextNumber: (source, options = {}) => nextNumber(settings, source, options),
    releaseNumber: (number, numberSpace = 'invoice') => releaseNumber(settings, number, numberSpace),
    rangeWarnings: (range, numberSpace) => warningsOf(settings, range, numberSpace),
    contingency: createContingency(submitter, watch, { hours: windowHours }),
    client,
  };
}

function clientOf(settings: Settings, watch: OutageWatch): DianClient {
  const { environment, credential, now, endpoint, transport, timeoutMs, maxConcurrent, messageId, hooks } =
    settings;
  return createDianClient({
    ...hooks,
    onResponse: (event) => {
      watch.observe(event);
      hooks?.onResponse?.(event);
    },
    environment,
    credential,
    now,
    ...(endpoint !== undefined && { endpoint }),
    ...(transport !== undefined && { transport }),
    ...(timeoutMs !== undefined && { timeoutMs }),
    ...(messageId !== undefined && { messageId }),
    ...(maxConcurrent !== undefined && { maxConcurrent }),
  });
}
