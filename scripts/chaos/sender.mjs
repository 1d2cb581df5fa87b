// One sender of the chaos test: `node sender.mjs CONFIG`. It issues and submits all orders, and ends with 0 when each has
// its verdict. It may be killed at any instant; what it knows of earlier runs is the store and a list of finished orders.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { draftOf, ordersOf, rangeOf, SET } from './company.mjs';
import { openSender } from './open-sender.mjs';

const { issuer, consumidorFinal, settings } = await openSender(process.argv[2]);
const { concurrency, doneList } = settings;
const orders = ordersOf(settings.orders, (range) => range !== SET);
const done = new Set(existsSync(doneList) ? readFileSync(doneList, 'utf8').split('\n').map(Number) : []);
/** Document number → order. */
const orderOf = new Map();

async function* open() {
  for (const order of orders) {
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

while (orders.some((order) => !done.has(order))) {
  // A refused request ends a pass, since as a rule the next would be refused too; here it is chance.
  await pass().catch((error) => {
    if (error.code !== 'ERR_SOAP_SECURITY') throw error;
  });
}
for await (const submission of issuer.pending()) await issuer.resume(submission);
issuer.client.close();
