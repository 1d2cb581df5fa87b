import { readFileSync } from 'node:fs';
import { supplier } from '../company/la-espiga.mjs';
import { BAD, GOOD, SET, SOFTWARE } from './company.mjs';
import { loadLibrary } from './library.mjs';

/** The issuer of a sender of the chaos test. @param {string} config path of its settings */
export async function openSender(config) {
  const settings = JSON.parse(readFileSync(config, 'utf8'));
  const { library, url, store, identity, concurrency } = settings;
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
    timeoutMs: 1500,
    maxConcurrent: concurrency,
    retry: { firstDelayMs: 20, maxDelayMs: 200, patienceMs: 1000 },
  });
  return { issuer, consumidorFinal, settings };
}
