import { FacturadorError } from '../../src/errors/index.js';
import { type OutageSign, threeFailedTries } from '../../src/issuer/index.js';
import type { InvoiceDraft } from '../../src/model/index.js';
import type { Fault, SimulatorOptions } from '../../src/simulator/index.js';
import { memoryStore } from '../../src/store/index.js';
import { signedXml } from '../../src/submission/index.js';
import { rejectionOf } from '../code-of.js';
import { NOW, type Pair, startPair, stop } from '../support/service.js';
import { ACCEPTED, cut, NOT_FOUND, scripted, unavailable, unreachable } from './scripted-service.js';
import { collect, creditNoteOf, draftOf, issuerOf, TEST_RANGE } from './support.js';

const HOUR = 3_600_000;
const nowhere = {
  environment: 'habilitacion',
  url: 'http://127.0.0.1:9/',
  numberingRanges: [TEST_RANGE],
} as never;
const sign = (seconds: number, changes: Partial<OutageSign> = {}): OutageSign => ({
  at: new Date(NOW.getTime() + seconds * 1000),
  code: 'ERR_SOAP_HTTP',
  status: 503,
  ...changes,
});

let pair: Pair | undefined;
async function start(options: SimulatorOptions = {}): Promise<Pair> {
  pair = await startPair(options);
  return pair;
}
afterEach(async () => {
  if (pair !== undefined) await stop(pair);
  pair = undefined;
});

describe('pitfall 28: when the service is taken for down', () => {
  it.each([
    ['one failure', [sign(0)], false],
    ['three failures at once', [sign(0), sign(1), sign(2)], false],
    ['three tries, twenty seconds apart', [sign(0), sign(20), sign(40)], true],
    ['the own network', [0, 20, 40].map((at) => sign(at, { networkCode: 'ENOTFOUND' })), false],
    [
      'a proxy that does not open the way',
      [0, 20, 40].map((at) => sign(at, { networkCode: 'PROXY_407' })),
      false,
    ],
    [
      'a certificate of who inspects the traffic',
      [0, 20, 40].map((at) => sign(at, { networkCode: 'SELF_SIGNED_CERT_IN_CHAIN' })),
      false,
    ],
    [
      'connections that are refused',
      [0, 20, 40].map((at) => sign(at, { networkCode: 'ECONNREFUSED' })),
      true,
    ],
  ])('%s', (_, signs, expected) => {
    expect(threeFailedTries(signs, NOW)).toBe(expected);
  });

  it('is decided by the calls since the last answer, whatever asked', async () => {
    let now = NOW;
    const getStatus = [unavailable, unreachable(), cut(), NOT_FOUND, unavailable];
    const issuer = issuerOf(nowhere, { transport: scripted({ getStatus }).transport, now: () => now });
    const seen: boolean[] = [];
    for (let call = 0; call < 5; call += 1) {
      await issuer.client.getStatus({ trackId: 'x'.repeat(96) }).catch(() => undefined);
      seen.push(issuer.contingency.isDown());
      now = new Date(now.getTime() + 20_000);
    }
    expect(seen).toEqual([false, false, true, false, false]);
  });

  it('is decided by the policy of the user, who also gets the client’s events', async () => {
    const events: (string | undefined)[] = [];
    const signs: (readonly OutageSign[])[] = [];
    const fault = { status: 429, headers: { 'content-type': 'text/html' }, body: new Uint8Array() };
    const aborted = new FacturadorError('ERR_TRANSPORT_ABORTED', 'Aborted', { mayHaveArrived: true });
    const getStatus = [unavailable, fault, aborted, unavailable];
    const issuer = issuerOf(nowhere, {
      transport: scripted({ getStatus }).transport,
      hooks: { onResponse: ({ error }) => events.push(error?.code) },
      contingency: {
        isDown: (all) => {
          signs.push(all);
          return all.length >= 2;
        },
      },
    });
    for (let call = 0; call < 4; call += 1)
      await issuer.client.getStatus({ trackId: 'x' }).catch(() => undefined);
    expect(events).toEqual(['ERR_SOAP_HTTP', 'ERR_SOAP_HTTP', 'ERR_TRANSPORT_ABORTED', 'ERR_SOAP_HTTP']);
    // A rate limit and an aborted call say nothing about the service.
    expect(issuer.contingency.isDown()).toBe(true);
    expect(signs.at(-1)).toEqual([
      { at: NOW, code: 'ERR_SOAP_HTTP', status: 503 },
      { at: NOW, code: 'ERR_SOAP_HTTP', status: 503 },
    ]);
  });
});

describe('contingency', () => {
  it('issues as type 04, keeps, and sends when the service is back, within the window', async () => {
    let fault: Fault | undefined = { kind: 'http' };
    let now = NOW;
    const { simulator } = await start({ faults: () => fault, now: () => now });
    const store = memoryStore();
    const issuer = issuerOf(simulator, { store, now: () => now });
    for (const number of [990000001, 990000002, 990000003]) {
      const submission = await issuer.contingency.issue(draftOf(number));
      expect(submission).toMatchObject({
        state: 'prepared',
        contingency: { type: '04', issuedAt: NOW.toISOString() },
      });
      expect(Buffer.from(signedXml(submission)).toString()).toContain('<cbc:InvoiceTypeCode>04<');
    }
    now = new Date(NOW.getTime() + HOUR);
    expect(await issuer.contingency.report()).toEqual({
      overdue: 0,
      queued: [1, 2, 3].map((digit) => ({
        number: `SETP99000000${digit}`,
        uuid: expect.any(String),
        type: '04',
        state: 'prepared',
        issuedAt: NOW,
        isOverdue: false,
      })),
    });
    const failed = await collect(issuer.contingency.send({ patienceMs: 0 }));
    expect(failed.map(({ number, status }) => [number, status])).toEqual([['SETP990000001', 'unknown']]);
    expect(simulator.documents).toHaveLength(0);
    fault = undefined;
    const sent = await collect(issuer.contingency.send());
    expect(sent.map(({ number, status }) => [number, status]).sort()).toEqual([
      ['SETP990000001', 'accepted'],
      ['SETP990000002', 'accepted'],
      ['SETP990000003', 'accepted'],
    ]);
    expect(simulator.documents.map(({ typeCode }) => typeCode)).toEqual(['04', '04', '04']);
    expect(await issuer.contingency.report()).toEqual({ queued: [], overdue: 0 });
    expect(
      (await store.get({ issuerNit: '900373115', numberSpace: 'invoice', number: 'SETP990000002' }))
        ?.contingency,
    ).toEqual({
      type: '04',
      issuedAt: NOW.toISOString(),
      restoredAt: now.toISOString(),
    });
    issuer.client.close();
  });

  it('reports what is overdue: 48 hours after the service was back, and as the user says', async () => {
    let now = NOW;
    const hour = (hours: number) => new Date(NOW.getTime() + hours * HOUR);
    const service = scripted({
      sendBillSync: [ACCEPTED, cut()],
      getStatus: [NOT_FOUND],
      getXmlByDocumentKey: [unavailable],
    });
    const issuer = issuerOf(nowhere, { store: memoryStore(), transport: service.transport, now: () => now });
    for (const number of [990000001, 990000002, 990000003]) await issuer.contingency.issue(draftOf(number));
    now = hour(5);
    await collect(issuer.contingency.send({ restoredAt: hour(2), patienceMs: 0 }));
    now = hour(50);
    expect(await issuer.contingency.report()).toMatchObject({
      overdue: 0,
      queued: [{ dueAt: hour(50) }, { dueAt: hour(50) }],
    });
    now = new Date(hour(50).getTime() + 1);
    const { overdue, queued } = await issuer.contingency.report();
    expect([overdue, queued.map(({ isOverdue, state }) => [isOverdue, state])]).toEqual([
      2,
      [
        [true, 'unknown'],
        [true, 'unknown'],
      ],
    ]);
  });

  it('the window is counted from the first answer after the outage, and may have another length', async () => {
    let now = NOW;
    const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
    const service = scripted({ getStatus: [unavailable, unavailable, unavailable, NOT_FOUND] });
    const issuer = issuerOf(nowhere, {
      store: memoryStore(),
      transport: service.transport,
      now: () => now,
      contingency: { windowHours: 1 },
    });
    const ask = () => issuer.client.getStatus({ trackId: 'x' }).catch(() => undefined);
    for (const seconds of [0, 20, 40]) {
      now = later(seconds);
      await ask();
    }
    expect(issuer.contingency.isDown()).toBe(true);
    await issuer.contingency.issue(draftOf(990000001));
    expect((await issuer.contingency.report()).queued[0]).not.toHaveProperty('dueAt');
    now = later(100);
    await ask();
    now = later(5000);
    expect(await issuer.contingency.report()).toMatchObject({ overdue: 1, queued: [{ dueAt: later(3700) }] });
  });

  it('issues a transcription of an invoice on paper as type 03, due from now on', async () => {
    const { technicalKey: _, ...contingency } = {
      ...TEST_RANGE,
      prefix: 'CONT',
      resolutionNumber: '18760000002',
    };
    const { simulator } = await start({ numberingRanges: [TEST_RANGE, contingency] });
    const issuer = issuerOf(simulator, { store: memoryStore() });
    const transcription: InvoiceDraft = {
      ...draftOf('CONT990000001'),
      invoiceTypeCode: '03',
      additionalDocumentReferences: [{ id: 'P123', documentTypeCode: 'FTC', issueDate: '2026-06-14' }],
    };
    await issuer.contingency.issue(transcription);
    expect((await issuer.contingency.report()).queued).toMatchObject([
      { number: 'CONT990000001', type: '03', dueAt: new Date(NOW.getTime() + 48 * HOUR) },
    ]);
    expect((await collect(issuer.contingency.send())).map(({ status }) => status)).toEqual(['accepted']);
    expect(simulator.documents[0]).toMatchObject({ typeCode: '03' });
    issuer.client.close();
  });

  it('does not take a number whose document may have reached the DIAN', async () => {
    const issuer = issuerOf(nowhere, {
      store: memoryStore(),
      transport: scripted({ sendBillSync: [unavailable] }).transport,
    });
    expect((await issuer.submit(draftOf(990000001))).status).toBe('unknown');
    expect((await rejectionOf(issuer.contingency.issue(draftOf(990000001)))).code).toBe('ERR_NUMBER_TAKEN');
    expect((await issuer.contingency.issue(draftOf(990000002))).state).toBe('prepared');
  });

  it('is for invoices of types 01, 03 and 04 only, and needs a store', async () => {
    const issuer = issuerOf(nowhere, { store: memoryStore(), transport: scripted({}).transport });
    const note = creditNoteOf('NC1', draftOf(990000001), 'ab'.repeat(48));
    for (const draft of [draftOf(990000001, { invoiceTypeCode: '02' }), note as never]) {
      expect(await rejectionOf(issuer.contingency.issue(draft))).toMatchObject({
        code: 'ERR_INPUT',
        path: 'invoiceTypeCode',
      });
    }
    const bare = issuerOf(nowhere, { transport: scripted({}).transport });
    expect((await rejectionOf(bare.contingency.issue(draftOf(990000001)))).code).toBe('ERR_CONFIG');
  });
});
