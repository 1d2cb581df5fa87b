// One sender of the chaos test: `node sender.mjs CONFIG`. It issues and submits all orders, and ends with 0 when each has
// its verdict. It may be killed at any instant; what it knows of earlier runs is the store and a list of finished orders.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { draftOf, rangeOf, SOFTWARE, supplier } from './company.mjs';
import { loadLibrary } from './library.mjs';

const { library, url, store, identity, orders, concurrency, doneList, ranges } = JSON.parse(
  readFileSync(process.argv[2], 'utf8'),
);
const { consumidorFinal, createIssuer, directoryStore, openPem } = loadLibrary(library);

const { key, certificate } = identity;
const issuer = createIssuer({
  environment: 'habilitacion',
  supplier,
  software: SOFTWARE,
  credential: await openPem({ key, certificate: Buffer.from(certificate, 'base64') }),
  numberingRanges: ranges,
  endpoint: url,
  store: await directoryStore(store),
  timeoutMs: 1500,
  maxConcurrent: concurrency,
  retry: { firstDelayMs: 20, maxDelayMs: 200, patienceMs: 1000 },
});

const done = new Set(existsSync(doneList) ? readFileSync(doneList, 'utf8').split('\n').map(Number) : []);
/** Document number → order. */
const orderOf = new Map();

async function* open() {
  for (let order = 1; order <= orders; order += 1) {
    if (done.has(order)) continue;
    const number = await issuer.nextNumber(rangeOf(order), { reference: `pedido ${order}` });
    orderOf.set(number, order);
    yield draftOf(order, number, consumidorFinal);
  }
}

async function pass() {
  for await (const { number, status, error } of issuer.submitMany(open(), { concurrency })) {
    if (status === 'failed' && !/^ERR_(TRANSPORT|SOAP)_/.test(error.code)) throw error;
    if (status !== 'accepted' && status !== 'rejected') continue;
    done.add(orderOf.get(number));
    appendFileSync(doneList, `${orderOf.get(number)}\n`);
  }
}

while ([...done].filter((order) => order > 0).length < orders) {
  // A refused request ends a pass, since as a rule the next would be refused too; here it is chance.
  await pass().catch((error) => {
    if (error.code !== 'ERR_SOAP_SECURITY') throw error;
  });
}
for await (const submission of issuer.pending()) await issuer.resume(submission);
issuer.client.close();
