import { memoryStore } from '../../src/store/index.js';
import type { Submission, SubmissionStore } from '../../src/submission/index.js';
import { keepState, keepVerdict } from '../../src/submission/keep.js';
import { rejectionOf } from '../code-of.js';
import { ACCEPTED, NOT_FOUND, scripted, UNKNOWN_XML, unreachable } from './scripted-service.js';
import { draftOf, issuerOf, submissionOf, TEST_RANGE } from './support.js';

const DRAFT = draftOf(990000001);
const KEY = { issuerNit: '900373115', numberSpace: 'invoice', number: DRAFT.number } as const;
const nowhere = {
  environment: 'habilitacion',
  url: 'http://127.0.0.1:9/',
  numberingRanges: [TEST_RANGE],
} as never;

/** A store in which another process keeps states just before this one does, as long as it has some. */
function contested(states: readonly Partial<Submission>[]): SubmissionStore {
  const store = memoryStore();
  const others = [...states];
  return {
    ...store,
    update: async (submission) => {
      const change = others.shift();
      const stored = await store.get(submission);
      if (change !== undefined && stored !== undefined) await store.update({ ...stored, ...change });
      return store.update(submission);
    },
  };
}

const REJECTED_ELSEWHERE = {
  state: 'rejected',
  messages: [{ code: 'FAD06', severity: 'rejection', text: 'No' }],
} as const;

describe('two senders of one submission', () => {
  it('end with the verdict that was kept first, both', async () => {
    const service = scripted({ sendBillSync: [ACCEPTED] });
    const store = contested([REJECTED_ELSEWHERE]);
    const issuer = issuerOf(nowhere, { store, transport: service.transport });
    const result = await issuer.submit(DRAFT);
    expect(result).toMatchObject({ status: 'rejected', messages: [{ code: 'FAD06' }] });
    expect(await store.get(KEY)).toEqual(result.submission);
  });

  it('keep a verdict whatever state the other keeps at the same time', async () => {
    const service = scripted({ sendBillSync: [ACCEPTED] });
    const store = contested([{ state: 'unknown' }, { state: 'pending' }, { state: 'unknown' }]);
    const issuer = issuerOf(nowhere, { store, transport: service.transport });
    const result = await issuer.submit(DRAFT);
    expect(result.status).toBe('accepted');
    expect(await store.get(KEY)).toMatchObject({ state: 'accepted', revision: 5 });
  });

  it('do not send what the other has sent meanwhile: it is asked for', async () => {
    const service = scripted({ getStatus: [ACCEPTED], sendBillSync: [ACCEPTED] });
    const store = contested([{ state: 'sent' }]);
    const issuer = issuerOf(nowhere, { store, transport: service.transport });
    const result = await issuer.submit(await issuer.prepare(DRAFT));
    expect(result.status).toBe('accepted');
    expect(service.calls).toEqual(['getStatus']);
  });

  it('do not say that nothing was sent of what the other has brought to its verdict', async () => {
    const service = scripted({
      sendBillSync: [unreachable()],
      getStatus: [NOT_FOUND],
      getXmlByDocumentKey: [UNKNOWN_XML],
    });
    const store = contested([{ state: 'accepted', messages: [] }]);
    const issuer = issuerOf(nowhere, { store, transport: service.transport });
    expect((await issuer.submit(DRAFT)).status).toBe('accepted');
    expect(await store.get(KEY)).toMatchObject({ state: 'accepted', revision: 2 });
  });
});

describe('what is kept of a submission that another process changed', () => {
  const SENT = submissionOf('SETP990000001', { revision: 1 });

  it('is nothing when it comes after another attempt of another document', async () => {
    const store = memoryStore();
    await store.add(SENT);
    await store.update({ ...SENT, state: 'rejected', messages: [] });
    await store.add(submissionOf('SETP990000001', { attempt: 2, contentDigest: '11'.repeat(32) }));
    const error = await rejectionOf(keepState(store, SENT, { ...SENT, state: 'unknown' }));
    expect(error.code).toBe('ERR_NUMBER_TAKEN');
    expect(await store.get(SENT)).toMatchObject({ attempt: 2, state: 'sent', revision: 1 });
  });

  it('is the other attempt when that is of the same document', async () => {
    const store = memoryStore();
    await store.add(SENT);
    await store.update({ ...SENT, state: 'rejected', messages: [] });
    await store.add({ ...SENT, attempt: 2 });
    const kept = await keepVerdict(store, SENT, (current) => ({ ...current, state: 'accepted' }));
    expect(kept).toMatchObject({ isOurs: false, submission: { attempt: 2, state: 'sent' } });
  });

  it('is an ERR_STORE of a store that never keeps it, and ERR_NOT_STORED of one that loses it', async () => {
    const store = memoryStore();
    await store.add(SENT);
    const accept = (current: Submission): Submission => ({ ...current, state: 'accepted' });
    const never = { ...store, update: async () => false };
    expect((await rejectionOf(keepVerdict(never, SENT, accept))).code).toBe('ERR_STORE');
    const lost = { ...never, get: async () => undefined };
    expect((await rejectionOf(keepVerdict(lost, SENT, accept))).code).toBe('ERR_NOT_STORED');
  });
});
