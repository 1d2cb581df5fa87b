import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { directoryStore, memoryStore } from '../../src/store/index.js';
import type { SubmissionStore } from '../../src/submission/index.js';
import { rejectionOf } from '../code-of.js';
import { startPair, stop } from '../support/service.js';
import { draftOf, issuerOf, submissionOf, TEST_RANGE } from './support.js';

const RANGE = { ...TEST_RANGE, fromNumber: 990000001, toNumber: 990000100 };
const offline = (store: SubmissionStore) =>
  issuerOf({ environment: 'habilitacion', url: 'http://127.0.0.1:9/', numberingRanges: [] } as never, {
    store,
  });
const REGISTERED = { state: 'rejected', messages: [], duplicateOf: 'cd'.repeat(48) } as const;

const stores: readonly (readonly [string, () => Promise<SubmissionStore>])[] = [
  ['in memory', async () => memoryStore()],
  ['in a folder', () => directoryStore(mkdtempSync(join(folder, 'store-')))],
];
const folder = mkdtempSync(join(tmpdir(), 'facturador-stuck-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(stores)('a number that the DIAN has registered for another document, %s', (_, open) => {
  it('is passed over for its reference, and the next one stays with it', async () => {
    const store = await open();
    const issuer = offline(store);
    const reference = { reference: 'pedido 7' };
    const first = await issuer.nextNumber(RANGE, reference);
    expect(await issuer.nextNumber(RANGE, reference)).toBe(first);
    await store.add(submissionOf(first));
    await store.update({ ...submissionOf(first), ...REGISTERED });
    const second = await issuer.nextNumber(RANGE, reference);
    expect([first, second]).toEqual(['SETP990000001', 'SETP990000002']);
    expect(await issuer.nextNumber(RANGE, reference)).toBe(second);
    // Again: a whole range of another system’s numbers is passed over.
    await store.add(submissionOf(second));
    await store.update({ ...submissionOf(second), ...REGISTERED });
    expect(await issuer.nextNumber(RANGE, reference)).toBe('SETP990000003');
    expect(await issuer.nextNumber(RANGE, { reference: 'pedido 8' })).toBe('SETP990000004');
  });

  it('that was rejected for another reason stays with its reference: it is free for the mended document', async () => {
    const store = await open();
    const issuer = offline(store);
    const number = await issuer.nextNumber(RANGE, { reference: 'pedido 7' });
    await store.add(submissionOf(number));
    await store.update({ ...submissionOf(number), state: 'rejected', messages: [] });
    expect(await issuer.nextNumber(RANGE, { reference: 'pedido 7' })).toBe(number);
  });
});

describe.each(stores)('a number that is given back, %s', (_, open) => {
  it('is said to be, and one that is not is said not to be', async () => {
    const store = await open();
    const issuer = offline(store);
    const free = await issuer.nextNumber(RANGE);
    const used = await issuer.nextNumber(RANGE);
    const bound = await issuer.nextNumber(RANGE, { reference: 'pedido 7' });
    await store.add(submissionOf(used));
    expect(await issuer.releaseNumber(free)).toBe(true);
    expect(await issuer.releaseNumber(free)).toBe(false);
    expect(await issuer.releaseNumber(used)).toBe(false);
    expect(await issuer.releaseNumber(bound)).toBe(false);
    expect(await issuer.releaseNumber('SETP990000099')).toBe(false);
    expect(await issuer.nextNumber(RANGE)).toBe(free);
  });
});

describe('who comes from another provider, in the middle of a range', () => {
  it('begins where that one stopped, and the documents carry the whole authorisation', async () => {
    const pair = await startPair();
    const issuer = issuerOf(pair.simulator, { store: memoryStore() });
    const rest = { ...TEST_RANGE, fromNumber: 990003001 };
    const number = await issuer.nextNumber(rest);
    expect(number).toBe('SETP990003001');
    expect(await issuer.nextNumber(rest)).toBe('SETP990003002');
    const { status, submission } = await issuer.submit(draftOf(number));
    expect(status).toBe('accepted');
    expect(Buffer.from(submission.xmlBase64, 'base64').toString()).toContain(
      '<sts:From>990000000</sts:From>',
    );
    issuer.client.close();
    await stop(pair);
  });
});

describe('nextNumber', () => {
  it.each([[undefined], [null], ['SETP'], [{}], [{ prefix: 1 }]])(
    'of %p is a problem of the caller',
    async (range) => {
      const { nextNumber } = offline(memoryStore());
      expect(await rejectionOf((nextNumber as (range: unknown) => Promise<string>)(range))).toMatchObject({
        code: 'ERR_INPUT',
        path: 'range',
      });
    },
  );

  it('reads the dates of a range as documents write them, or refuses them', async () => {
    const issuer = offline(memoryStore());
    const dates = { validDateFrom: new Date('2019-01-19'), validDateTo: '2030-01-19T00:00:00Z' };
    expect(await issuer.nextNumber({ ...RANGE, ...dates } as never)).toBe('SETP990000001');
    expect(await rejectionOf(issuer.nextNumber({ ...RANGE, validDateTo: '19/01/2030' }))).toMatchObject({
      code: 'ERR_INPUT',
      path: 'validDateTo',
    });
  });
});
