import fc from 'fast-check';
import type { Issuer } from '../../src/issuer/index.js';
import { type Simulator, startSimulator } from '../../src/simulator/index.js';
import { memoryStore } from '../../src/store/index.js';
import { clientOf, NOW, SOFTWARE, signedInvoice } from '../support/service.js';
import { scripted } from './scripted-service.js';
import { collect, draftOf, issuerOf, TEST_RANGE } from './support.js';

const nowhere = {
  environment: 'habilitacion',
  url: 'http://127.0.0.1:9/',
  numberingRanges: [TEST_RANGE],
} as unknown as Simulator;
const HOUR = 3_600_000;

let clock: Date;
const later = (milliseconds: number): void => {
  clock = new Date(clock.getTime() + milliseconds);
};

let simulator: Simulator;
let issuer: Issuer;

/** A service that says 98 to everything for an hour, and an issuer whose waits pass at once. */
async function start(isProcessed: boolean): Promise<void> {
  clock = NOW;
  const over = NOW.getTime() + HOUR;
  simulator = await startSimulator({
    software: [SOFTWARE],
    testSets: [{ id: 'set', invoices: 1, creditNotes: 0, debitNotes: 0 }],
    now: () => clock,
    faults: () => (clock.getTime() < over ? { kind: 'in-process', isProcessed } : undefined),
  });
  issuer = issuerOf(simulator, {
    store: memoryStore(),
    now: () => clock,
    sleep: async (milliseconds) => later(milliseconds),
  });
}
afterEach(async () => {
  issuer.client.close();
  await simulator.close();
});

describe.each([true, false])(
  '98 with IsValid false for everything for an hour (processed: %s)',
  (isProcessed) => {
    beforeEach(() => start(isProcessed));

    it('the client: pending, for each operation that has a status', async () => {
      const client = clientOf(simulator);
      const { contentFile } = await signedInvoice(simulator);
      const trackId = 'ab'.repeat(48);
      const answers = [
        await client.sendBillSync({ fileName: 'z.zip', contentFile }),
        await client.getStatus({ trackId }),
        ...(await client.getStatusZip({ trackId })),
        await client.getStatusEvent({ trackId }),
      ];
      for (const { verdict, isValid, statusCode } of answers) {
        expect([verdict, isValid, statusCode]).toEqual(['pending', false, '98']);
      }
      expect(simulator.documents).toHaveLength(isProcessed ? 1 : 0);
      client.close();
    });

    it('one document: pending as often as it is asked for, and accepted when the hour is over', async () => {
      const first = await issuer.submit(draftOf(990000001));
      expect([first.status, first.error]).toEqual(['pending', undefined]);
      for (let times = 0; times < 3; times += 1) {
        expect((await issuer.resume(first.number)).status).toBe('pending');
      }
      later(HOUR);
      const last = await issuer.resume(first.number);
      expect([last.status, last.submission.xmlBase64]).toEqual(['accepted', first.submission.xmlBase64]);
      expect(simulator.documents).toHaveLength(1);
    });

    it('a batch: every document is pending, it goes on, and the same batch is accepted later', async () => {
      const drafts = [1, 2, 3, 4, 5].map((number) => draftOf(990000000 + number));
      const during = await collect(issuer.submitMany(drafts, { patienceMs: 1000 }));
      expect(during.map(({ status }) => status)).toEqual(Array(5).fill('pending'));
      later(HOUR);
      const after = await collect(issuer.submitMany(drafts));
      expect(after.map(({ status }) => status)).toEqual(Array(5).fill('accepted'));
      expect(simulator.documents).toHaveLength(5);
    });

    it('contingency: the service is not down; its queue is pending, then accepted within the window', async () => {
      await issuer.contingency.issue(draftOf(990000001));
      await issuer.contingency.issue(draftOf(990000002));
      const during = await collect(issuer.contingency.send({ patienceMs: 1000 }));
      expect(during.map(({ status }) => status)).toEqual(['pending', 'pending']);
      expect(issuer.contingency.isDown()).toBe(false);
      const { queued, overdue } = await issuer.contingency.report();
      expect([queued.map(({ state }) => state), overdue]).toEqual([['pending', 'pending'], 0]);
      later(HOUR);
      const after = await collect(issuer.contingency.send());
      expect(after.map(({ status }) => status)).toEqual(['accepted', 'accepted']);
    });

    it('a test set: pending, and accepted when the hour is over', async () => {
      const drafts = [draftOf(990000001)];
      const options = { testSetId: 'set', dryRun: false };
      const during = await issuer.submitTestSet(drafts, { ...options, patienceMs: 1000 });
      expect(during.items.map(({ status }) => status)).toEqual(['pending']);
      later(HOUR);
      const after = await issuer.submitTestSet(drafts, options);
      expect(after.items.map(({ status }) => status)).toEqual(['accepted']);
    });
  },
);

it('a document that was in process and whose key is not known afterwards is still pending', async () => {
  clock = NOW;
  simulator = await startSimulator({
    software: [SOFTWARE],
    now: () => clock,
    faults: ({ operation }) =>
      operation === 'sendBillSync' ? { kind: 'in-process', isProcessed: false } : undefined,
  });
  issuer = issuerOf(simulator, { store: memoryStore(), now: () => clock });
  expect((await issuer.submit(draftOf(990000001))).status).toBe('pending');
});

it('whatever else an answer with 98 says, the document is pending and keeps its number', async () => {
  const draft = draftOf(990000001);
  const { uuid } = issuerOf(nowhere).build(draft);
  const fields = fc.record({
    isValid: fc.boolean(),
    statusCode: fc.constant('98'),
    statusDescription: fc.constantFrom('', 'En Proceso', 'Procesado Correctamente.', 'TrackId no existe'),
    statusMessage: fc.constantFrom('', 'Documento con errores en campos mandatorios.'),
    xmlDocumentKey: fc.constantFrom('', uuid, uuid.toUpperCase()),
    errorMessages: fc.subarray([
      'Regla: 90, Rechazo: Documento procesado anteriormente.',
      'Regla: FAD06, Rechazo: Valor del CUFE no está calculado correctamente',
      'Regla: RUT01, Notificación: La validación del estado del RUT próximamente estará disponible.',
    ]),
  });
  await fc.assert(
    fc.asyncProperty(fields, fields, async (sent, asked) => {
      const { transport } = scripted({ sendBillSync: [sent], getStatus: [asked] });
      const store = memoryStore();
      const result = await issuerOf(nowhere, { store, transport }).submit(draft);
      expect([result.status, result.error]).toEqual(['pending', undefined]);
    }),
    { numRuns: 25 },
  );
});
