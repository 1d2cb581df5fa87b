// One sender of the chaos test: `node sender.mjs CONFIG`. It issues and submits all orders, and ends with 0 when each has
// its verdict. It may be killed or stopped at any instant; what it knows of earlier runs is the store and a list of finished
// orders.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { draftOf, ordersOf, rangeOf, SET } from './company.mjs';
import { runSender } from './open-sender.mjs';

await runSender(process.argv[2], async ({ issuer, consumidorFinal, settings }) => {
  const { concurrency, doneList } = settings;
  const orders = ordersOf(settings.orders, (range) => range !== SET);
  /** Document number → order. */
  const orderOf = new Map();
  /** What no sender has seen end. An order that one has seen end is looked at no more, so that what is kept has to be right. */
  function undone() {
    const done = existsSync(doneList) ? readFileSync(doneList, 'utf8').split('\n') : [];
    return orders.filter((order) => !done.includes(String(order)));
  }

  async function* open() {
    for (const order of undone()) {
      const number = await issuer.nextNumber(rangeOf(order), { reference: `pedido ${order}` });
      orderOf.set(number, order);
      yield draftOf(order, number, consumidorFinal);
    }
  }

  async function pass() {
    for await (const { number, status, error } of issuer.submitMany(open(), { concurrency })) {
      if (status === 'failed' && !/^ERR_(TRANSPORT|SOAP)_/.test(error.code)) throw error;
      if (status !== 'accepted' && status !== 'rejected') continue;
      appendFileSync(doneList, `${orderOf.get(number)}\n`);
    }
  }

  while (undone().length > 0) {
    // A refused request ends a pass, since as a rule the next would be refused too; here it is chance.
    await pass().catch((error) => {
      if (error.code !== 'ERR_SOAP_SECURITY') throw error;
    });
  }
  for await (const submission of issuer.pending()) await issuer.resume(submission);
});
