import { readFileSync } from 'node:fs';
import { supplier } from '../company/la-espiga.mjs';
import { BAD, GOOD, SET, SOFTWARE } from './company.mjs';
import { loadLibrary } from './library.mjs';

/** What a sender ends with when its store cannot be used, so that it is started again. */
const STORE_FAILED = 75;

/**
 * Runs a sender of the chaos test.
 *
 * @param {string} config path of its settings
 * @param {(sender: Awaited<ReturnType<typeof openSender>>) => Promise<void>} work
 */
export async function runSender(config, work) {
  try {
    const sender = await openSender(config);
    // From here on the folder of the store may go away.
    process.send?.('open');
    await work(sender);
    sender.issuer.client.close();
    process.disconnect?.();
  } catch (error) {
    if (error.code !== 'ERR_STORE') throw error;
    process.exit(STORE_FAILED);
  }
}

async function openSender(config) {
  const settings = JSON.parse(readFileSync(config, 'utf8'));
  const { library, url, store, identity, concurrency, messageId } = settings;
  const { consumidorFinal, createIssuer, directoryStore, openPem } = loadLibrary(library);
  const { key, certificate } = identity;
  const issuer = createIssuer({
    environment: 'habilitacion',
    supplier,
    software: SOFTWARE,
    credential: await openPem({ key, certificate: Buffer.from(certificate, 'base64') }),
    numberingRanges: [GOOD, BAD, SET],
    endpoint: url,
    store: await directoryStore(store),
    timeoutMs: 800,
    messageId,
    maxConcurrent: concurrency,
    // Hasty, so that much is left unknown and another sender goes on with it.
    retry: { firstDelayMs: 10, maxDelayMs: 100, patienceMs: 200 },
  });
  return { issuer, consumidorFinal, settings };
}
