import { describe, expect, it } from '@jest/globals';
import { rejectionOf } from '../code-of.js';
import { startPair, stop } from '../support/service.js';
import { draftOf, issuerOf } from './support.js';

const BEFORE = new Date('2026-06-16T04:59:59.900Z');
const AFTER = new Date('2026-06-16T05:00:00.100Z');

/** A clock that passes midnight in Colombia once it has been looked at so many times. */
function clockOver(looks: number): () => Date {
  let seen = 0;
  return () => new Date(seen++ < looks ? BEFORE : AFTER);
}

describe('midnight between building and signing', () => {
  it.each(Array.from({ length: 12 }, (_, looks) => looks))(
    'is no problem of the caller’s, whenever it comes (after %i looks at the clock)',
    async (looks) => {
      const pair = await startPair();
      const issuer = issuerOf(pair.simulator, { now: clockOver(looks) });
      const submission = await issuer.prepare(draftOf('SETP990000001'));
      expect(submission.state).toBe('prepared');
      issuer.client.close();
      await stop(pair);
    },
  );

  it('is none for who builds first and submits right away', async () => {
    const pair = await startPair();
    const issuer = issuerOf(pair.simulator, { now: clockOver(1) });
    const built = issuer.build(draftOf('SETP990000001'));
    expect(built.document.issueDate).toBe('2026-06-15');
    const { xmlBase64 } = await issuer.prepare(built);
    expect(Buffer.from(xmlBase64, 'base64').toString()).toContain(
      '<xades:SigningTime>2026-06-15T23:59:59-05:00</xades:SigningTime>',
    );
    issuer.client.close();
    await stop(pair);
  });

  it('does not help a draft that says yesterday, nor a document of yesterday', async () => {
    const pair = await startPair();
    const noon = new Date('2026-06-16T17:00:00Z');
    const issuer = issuerOf(pair.simulator, { now: () => noon });
    const yesterday = draftOf('SETP990000001', { issueDate: '2026-06-15' });
    expect(await rejectionOf(issuer.prepare(yesterday))).toMatchObject({ code: 'ERR_SIGN_TIME' });
    const atMidnight = draftOf('SETP990000001', { issueDate: '2026-06-15T23:59:00-05:00' });
    expect(await rejectionOf(issuer.prepare(atMidnight))).toMatchObject({ code: 'ERR_SIGN_TIME' });
    const built = issuer.build(yesterday);
    expect(await rejectionOf(issuer.prepare(built))).toMatchObject({ code: 'ERR_SIGN_TIME' });
    issuer.client.close();
    await stop(pair);
  });
});
