import type { Issuer } from '../../src/issuer/index.js';
import type { DocumentDraft } from '../../src/model/index.js';
import { memoryStore } from '../../src/store/index.js';
import { rejectionOf } from '../code-of.js';
import { HOSTILE } from '../hostile-drafts.js';
import { ACCEPTED, scripted } from './scripted-service.js';
import { collect, draftOf, issuerOf, TEST_RANGE } from './support.js';

const nowhere = { environment: 'habilitacion', url: 'http://127.0.0.1:9/', numberingRanges: [TEST_RANGE] };

function issuer(): Issuer {
  const { transport } = scripted({ sendBillSync: [ACCEPTED] });
  return issuerOf(nowhere as never, { transport, store: memoryStore() });
}

/** A value as a draft, as its number, kind and references, as a field and as a field that there is not. */
function draftsOf(value: () => unknown): DocumentDraft[] {
  const draft = draftOf(990000007);
  return [
    value(),
    { ...draft, number: value() },
    { ...draft, kind: value() },
    { ...draft, invoiceTypeCode: value(), notes: value() },
    { ...draft, lines: value() },
    { ...draft, lines: [value()] },
    { ...draft, unknown: value() },
    { ...draft, kind: 'creditNote', prefix: value(), billingReferences: value() },
    { ...draft, kind: 'creditNote', billingReferences: [value()] },
    { ...draft, kind: 'creditNote', billingReferences: [{ id: value(), kind: value(), uuid: '' }] },
  ] as DocumentDraft[];
}

describe.each(HOSTILE)('%s', (_, value) => {
  it('in a batch fails its item, and the others go on', async () => {
    const hostile = draftsOf(value);
    const drafts = [draftOf(990000001), ...hostile, draftOf(990000002)];
    const items = await collect(issuer().submitMany(drafts));
    const endOf = (index: number) => items.find((item) => item.index === index);
    expect(items).toHaveLength(drafts.length);
    expect([endOf(0)?.status, endOf(drafts.length - 1)?.status]).toEqual(['accepted', 'accepted']);
    hostile.forEach((_draft, place) => {
      const { status, error, number } = endOf(place + 1) ?? {};
      expect([place, status, error?.code, typeof number]).toEqual([place, 'failed', 'ERR_DRAFT', 'string']);
    });
  });

  it('in a test set fails its item, and the others go on', async () => {
    const drafts = [draftOf(990000001), ...draftsOf(value)];
    for (const dryRun of [true, false]) {
      const { transport } = scripted({
        sendBillSync: [ACCEPTED],
        sendTestSetAsync: [{ zipKey: 'abc' }],
        getStatusZip: [[ACCEPTED]],
      });
      const { items } = await issuerOf(nowhere as never, { transport }).submitTestSet(drafts, {
        testSetId: 'set',
        dryRun,
      });
      expect(items).toHaveLength(drafts.length);
      for (const { status, error } of items.slice(1)) {
        expect(dryRun ? ['failed', 'notSent'] : ['failed']).toContain(status);
        if (status === 'failed') expect(error?.code).toBe('ERR_DRAFT');
      }
    }
  });

  it('is ERR_DRAFT for who submits, prepares or issues it', async () => {
    for (const [place, draft] of draftsOf(value).entries()) {
      const { submit, prepare, contingency } = issuer();
      const calls = [submit, prepare, contingency.issue];
      const call = calls[place % calls.length] as (draft: unknown) => Promise<unknown>;
      const { code } = await rejectionOf(call(draft));
      expect(['ERR_DRAFT', call === contingency.issue ? 'ERR_INPUT' : 'ERR_DRAFT']).toContain(code);
    }
  });

  it('as a submission is ERR_INPUT', async () => {
    const submission = await issuer().prepare(draftOf(990000009));
    for (const name of Object.keys(submission)) {
      if (['contentDigest', 'draftDigest'].includes(name)) continue;
      const hostile = { ...submission, [name]: value() } as never;
      expect((await rejectionOf(issuer().submit(hostile))).code).toBe('ERR_INPUT');
      expect((await rejectionOf(issuer().resume(hostile))).code).toBe('ERR_INPUT');
    }
  });
});
