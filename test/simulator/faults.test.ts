import type { Fault, SimulatorOptions } from '../../src/simulator/index.js';
import { createDianClient } from '../../src/soap/index.js';
import {
  codesOf,
  issuerCredential,
  NOW,
  type Pair,
  signedInvoice,
  startPair,
  stop,
} from '../support/service.js';

/** A simulator whose first request goes wrong. */
const startFaulty = (fault: Fault, options: SimulatorOptions = {}): Promise<Pair> =>
  startPair({ faults: ({ sequence }) => (sequence === 1 ? fault : undefined), ...options });

const send = async (pair: Pair) => {
  const { contentFile } = await signedInvoice(pair.simulator);
  return pair.client.sendBillSync({ fileName: 'z.zip', contentFile });
};

describe('a fault on the way', () => {
  it.each<[string, Fault, object, number]>([
    [
      'the connection cut before',
      { kind: 'cut', when: 'before-processing' },
      { code: 'ERR_TRANSPORT_INTERRUPTED', mayHaveArrived: true },
      0,
    ],
    [
      'the connection cut after',
      { kind: 'cut', when: 'after-processing' },
      { code: 'ERR_TRANSPORT_INTERRUPTED', mayHaveArrived: true },
      1,
    ],
    ['half an answer', { kind: 'half-body' }, { code: 'ERR_TRANSPORT_INTERRUPTED', mayHaveArrived: true }, 1],
    ['an HTML page', { kind: 'http' }, { code: 'ERR_SOAP_HTTP', cause: { status: 503 } }, 0],
    [
      'a rate limit',
      { kind: 'http', status: 429, html: '' },
      { code: 'ERR_SOAP_HTTP', cause: { status: 429 } },
      0,
    ],
    ['an internal error', { kind: 'soap-fault' }, { code: 'ERR_SOAP_FAULT' }, 0],
    ['a clock an hour ahead', { kind: 'clock-skew', seconds: 3600 }, { code: 'ERR_SOAP_SECURITY' }, 0],
  ])('%s: what the client learns, and what was registered', async (_, fault, error, registered) => {
    const pair = await startFaulty(fault);
    await expect(send(pair)).rejects.toMatchObject(error);
    expect(pair.simulator.documents).toHaveLength(registered);
    expect(pair.simulator.requests.at(-1)).toMatchObject({ sequence: 1, fault });
    const again = await send(pair);
    expect(codesOf(again)).toEqual([registered === 1 ? '90' : 'RUT01']);
    await stop(pair);
  });

  it('a lost answer leaves the client waiting until it gives up', async () => {
    const pair = await startFaulty({ kind: 'lost-answer' });
    const { contentFile } = await signedInvoice(pair.simulator);
    const hasty = createDianClient({
      environment: 'habilitacion',
      credential: issuerCredential,
      endpoint: pair.simulator.url,
      now: () => NOW,
    });
    const abort = new AbortController();
    const sent = hasty.sendBillSync({ fileName: 'z.zip', contentFile }, { signal: abort.signal });
    await registered(pair);
    abort.abort();
    await expect(sent).rejects.toMatchObject({ code: 'ERR_TRANSPORT_ABORTED', mayHaveArrived: true });
    expect(pair.simulator.requests.at(-1)?.status).toBeUndefined();
    hasty.close();
    await stop(pair);
  });

  it('an answer that takes its time still comes', async () => {
    const pair = await startFaulty({ kind: 'latency', milliseconds: 1 });
    expect((await send(pair)).verdict).toBe('accepted');
    await stop(pair);
  });

  it('closing does not wait for one that takes too long', async () => {
    const pair = await startFaulty({ kind: 'latency', milliseconds: 3_600_000 });
    const sent = send(pair);
    const failed = expect(sent).rejects.toMatchObject({ code: 'ERR_TRANSPORT_INTERRUPTED' });
    await registered(pair);
    await stop(pair);
    await failed;
  });

  it('a request that arrives twice gets the answer of the second', async () => {
    const pair = await startFaulty({ kind: 'duplicate' });
    const response = await send(pair);
    expect(codesOf(response)).toEqual(['90']);
    expect(await pair.client.getStatus({ trackId: response.xmlDocumentKey })).toMatchObject({
      verdict: 'accepted',
    });
    await stop(pair);
  });

  it('an answer about another document names that one, whatever was asked', async () => {
    const pair = await startPair({
      faults: ({ sequence }) => (sequence > 1 ? { kind: 'another-document' } : undefined),
    });
    const { client, simulator } = pair;
    const { xmlDocumentKey: other } = await send(pair);
    const own = await signedInvoice(simulator, { draft: { number: 'SETP990000002' } });
    const sent = { fileName: 'z.zip', contentFile: own.contentFile };
    expect((await client.sendBillSync(sent)).xmlDocumentKey).toBe(other);
    const [, { key } = { key: '' }] = simulator.documents;
    expect(simulator.documents.map(({ status }) => status)).toEqual(['accepted', 'accepted']);
    expect(await client.sendBillSync(sent)).toMatchObject({
      xmlDocumentKey: other,
      messages: [{ code: '90' }],
    });
    expect((await client.getStatus({ trackId: key })).xmlDocumentKey).toBe(other);
    const downloaded = await client.getXmlByDocumentKey({ trackId: key });
    expect(Buffer.from(downloaded.xmlBytes as Uint8Array).toString()).toContain(other);
    await stop(pair);
  });

  it('an answer about another document stays as it is when there is none', async () => {
    const pair = await startFaulty({ kind: 'another-document' });
    expect(await send(pair)).toMatchObject({ verdict: 'accepted' });
    await stop(pair);
  });

  it('an answer to another message is refused by who sent an id, and one under an odd status by all', async () => {
    const faults = [
      { kind: 'another-message' },
      { kind: 'odd-status' },
      { kind: 'odd-status', status: 202 },
    ] as const;
    const pair = await startPair({ faults: ({ sequence }) => faults[sequence - 1] });
    const careful = createDianClient({
      environment: 'habilitacion',
      credential: issuerCredential,
      endpoint: pair.simulator.url,
      now: () => NOW,
      messageId: true,
    });
    const ask = () => careful.getStatus({ trackId: 'a'.repeat(96) });
    await expect(ask()).rejects.toMatchObject({ code: 'ERR_SOAP_RESPONSE', mayHaveArrived: true });
    await expect(ask()).rejects.toMatchObject({ code: 'ERR_SOAP_HTTP', cause: { status: 502 } });
    await expect(send(pair)).rejects.toMatchObject({ code: 'ERR_SOAP_HTTP', cause: { status: 202 } });
    expect(pair.simulator.documents).toHaveLength(1);
    expect(await ask()).toMatchObject({ statusCode: '66' });
    careful.close();
    await stop(pair);
  });

  it('a slow batch stays in process longer', async () => {
    const pair = await startFaulty({ kind: 'slow-batch', polls: 2 }, { processing: 0 });
    const { contentFile } = await signedInvoice(pair.simulator);
    const { zipKey: trackId } = await pair.client.sendBillAsync({ fileName: 'z.zip', contentFile });
    const verdicts: string[] = [];
    for (let i = 0; i < 3; i += 1)
      verdicts.push((await pair.client.getStatusZip({ trackId }))[0]?.verdict ?? '');
    expect(verdicts).toEqual(['pending', 'pending', 'accepted']);
    await stop(pair);
  });

  it('can be chosen by operation and parameters', async () => {
    const seen: unknown[] = [];
    const pair = await startPair({
      faults: (request) => {
        seen.push(request);
        return request.parameters.trackId === 'malo' ? { kind: 'http' } : undefined;
      },
    });
    await expect(pair.client.getStatus({ trackId: 'malo' })).rejects.toMatchObject({ code: 'ERR_SOAP_HTTP' });
    await pair.client.getStatusZip({ trackId: 'bueno' });
    expect(seen).toEqual([
      { sequence: 1, operation: 'getStatus', parameters: { trackId: 'malo' } },
      { sequence: 2, operation: 'getStatusZip', parameters: { trackId: 'bueno' } },
    ]);
    await stop(pair);
  });

  it('a callback that fails warns and cuts the connection', async () => {
    const warn = jest.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
    const pair = await startPair({
      faults: () => {
        throw new Error('no sé');
      },
    });
    await expect(send(pair)).rejects.toMatchObject({ code: 'ERR_TRANSPORT_INTERRUPTED' });
    await stop(pair);
    expect(warn.mock.calls).toEqual([['A callback of the simulator failed: Error: no sé']]);
    warn.mockRestore();
  });

  it('onTraffic gets every request when it is done with', async () => {
    const seen: (string | undefined)[] = [];
    const pair = await startPair({ onTraffic: ({ operation }) => seen.push(operation) });
    await send(pair);
    await pair.client.getStatus({ trackId: 'a'.repeat(96) });
    expect(seen).toEqual(['sendBillSync', 'getStatus']);
    await stop(pair);
  });
});

/** Waits until a document is registered. */
async function registered({ simulator }: Pair): Promise<void> {
  while (simulator.documents.length === 0) await new Promise((resolve) => setImmediate(resolve));
}
