// The sender of the chaos test's test set (set de pruebas): `node test-set-sender.mjs CONFIG`. One ZIP for each document,
// polled to its verdict; it may be killed or stopped at any instant, and ends with 0 when each has one.
import { draftOf, ordersOf, SET, TEST_SET_ID } from './company.mjs';
import { runSender } from './open-sender.mjs';

await runSender(process.argv[2], async ({ issuer, consumidorFinal, settings }) => {
  const { concurrency } = settings;
  const drafts = [];
  for (const order of ordersOf(settings.orders, (range) => range === SET)) {
    const number = await issuer.nextNumber(SET, { reference: `pedido ${order}` });
    drafts.push(draftOf(order, number, consumidorFinal));
  }
  for (;;) {
    const options = { testSetId: TEST_SET_ID, dryRun: false, concurrency };
    const { accepted, rejected, items } = await issuer.submitTestSet(drafts, options);
    if (accepted + rejected === drafts.length) break;
    const wrong = items.find(
      ({ error }) => error !== undefined && !/^ERR_(TRANSPORT|SOAP)_/.test(error.code),
    );
    if (wrong !== undefined) throw wrong.error;
  }
});
