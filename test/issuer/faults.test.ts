import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isFacturadorError } from '../../src/errors/index.js';
import type { Issuer } from '../../src/issuer/index.js';
import type { Fault, FaultRequest, Simulator } from '../../src/simulator/index.js';
import { directoryStore } from '../../src/store/index.js';
import { type SubmissionResult, signedXml } from '../../src/submission/index.js';
import { rejectionOf } from '../code-of.js';
import { startPair, stop } from '../support/service.js';
import { collect, draftOf, issuerOf } from './support.js';

const FAULTS: [string, Fault][] = [
  ['nothing', { kind: 'latency', milliseconds: 1 }],
  ['a connection cut before processing', { kind: 'cut', when: 'before-processing' }],
  ['a connection cut after processing', { kind: 'cut', when: 'after-processing' }],
  ['an HTML page with status 503', { kind: 'http' }],
  ['a rate limit', { kind: 'http', status: 429 }],
  ['half an answer', { kind: 'half-body' }],
  ['a lost answer', { kind: 'lost-answer' }],
  ['a fault of the service', { kind: 'soap-fault' }],
  ['a request that arrives twice', { kind: 'duplicate' }],
  ['a clock that is off', { kind: 'clock-skew', seconds: 3600 }],
];

let folder: string;
let simulator: Simulator;
let client: { close(): void };
let faults: (request: FaultRequest) => Fault | undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'facturador-'));
  const pair = await startPair({ faults: (request) => faults(request) });
  simulator = pair.simulator;
  client = pair.client;
});
afterAll(async () => {
  await stop({ simulator, client } as never);
  rmSync(folder, { recursive: true });
});

const issuerFor = async (): Promise<Issuer> =>
  issuerOf(simulator, { store: await directoryStore(folder), timeoutMs: 300, retry: { maxSends: 10 } });

/** As an application would: again, when nothing arrived; and on, when it is unknown. */
async function untilSettled(issuer: Issuer, number: number): Promise<SubmissionResult> {
  for (;;) {
    try {
      const result = await issuer.submit(draftOf(number));
      if (result.status === 'unknown' || result.status === 'pending') {
        const resumed = await issuer.resume(result.number);
        if (resumed.status !== 'unknown' && resumed.status !== 'pending') return resumed;
      } else return result;
    } catch (error) {
      if (!isFacturadorError(error) || error.mayHaveArrived !== false) throw error;
    }
  }
}

function recordsOf(number: number) {
  return simulator.documents.filter((document) => document.number === `SETP${number}`);
}

describe.each(FAULTS)('with %s', (name, fault) => {
  const number = 990000100 + FAULTS.findIndex(([each]) => each === name) * 2;

  it('while it is sent, the document ends as the DIAN recorded it, once', async () => {
    let isFirst = true;
    faults = ({ operation }) => {
      if (operation !== 'sendBillSync' || !isFirst) return undefined;
      isFirst = false;
      return fault;
    };
    const issuer = await issuerFor();
    const { status, submission, applicationResponse } = await untilSettled(issuer, number);
    const records = recordsOf(number);
    expect([status, records.map((record) => record.status)]).toEqual(['accepted', ['accepted']]);
    expect(records[0]?.xml).toEqual(new Uint8Array(signedXml(submission)));
    expect(applicationResponse && new Uint8Array(applicationResponse)).toEqual(
      records[0]?.applicationResponse,
    );
    expect(await collect(issuer.pending())).toEqual([]);
    issuer.client.close();
  });

  it('at every question and the first answer, the document ends as the DIAN recorded it, once', async () => {
    let left = 4;
    faults = ({ operation }) => {
      if (operation === 'sendBillSync' && left === 4) {
        left -= 1;
        return { kind: 'cut', when: 'after-processing' };
      }
      if (operation === 'sendBillSync' || left === 0) return undefined;
      left -= 1;
      return fault;
    };
    const issuer = await issuerFor();
    const { status, submission } = await untilSettled(issuer, number + 1);
    const records = recordsOf(number + 1);
    expect([status, records.map((record) => record.status)]).toEqual(['accepted', ['accepted']]);
    expect(records[0]?.xml).toEqual(new Uint8Array(signedXml(submission)));
    issuer.client.close();
  });
});

describe('what a fault says', () => {
  it('a clock that is off is told with the difference', async () => {
    faults = () => ({ kind: 'clock-skew', seconds: 3600 });
    const issuer = await issuerFor();
    const error = await rejectionOf(issuer.submit(draftOf(990000200)));
    expect(error).toMatchObject({ code: 'ERR_SOAP_SECURITY', mayHaveArrived: false });
    expect(error.message).toContain("clock is 1 h behind the server's");
    faults = () => undefined;
    expect((await issuer.submit(draftOf(990000200))).status).toBe('accepted');
    issuer.client.close();
  });
});
