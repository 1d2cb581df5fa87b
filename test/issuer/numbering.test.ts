import { rangeWarnings } from '../../src/issuer/index.js';
import { memoryStore } from '../../src/store/index.js';
import { rejectionOf } from '../code-of.js';
import { NOW, startPair, stop } from '../support/service.js';
import { draftOf, issuerOf, TEST_RANGE } from './support.js';

const RANGE = { ...TEST_RANGE, fromNumber: 990000001, toNumber: 990000100 };

describe('pitfall 25: numbering ranges', () => {
  it('a number is taken, used and skipped from then on; the DIAN accepts it', async () => {
    const pair = await startPair();
    const issuer = issuerOf(pair.simulator, { store: memoryStore() });
    const number = await issuer.nextNumber(RANGE, { reference: 'pedido 1' });
    expect((await issuer.submit(draftOf(number))).status).toBe('accepted');
    expect(await issuer.nextNumber(RANGE, { reference: 'pedido 1' })).toBe(number);
    expect(await issuer.nextNumber(RANGE)).toBe('SETP990000002');
    await issuer.releaseNumber('SETP990000002');
    expect(await issuer.nextNumber(RANGE)).toBe('SETP990000002');
    issuer.client.close();
    await stop(pair);
  });

  it('the service’s ranges are asked for as the issuer’s own, or as its technology provider’s', async () => {
    const pair = await startPair();
    const issuer = issuerOf(pair.simulator);
    expect(await issuer.numberingRanges()).toEqual([expect.objectContaining({ prefix: 'SETP' })]);
    const { parameters } = pair.simulator.requests.at(-1) ?? {};
    expect(parameters).toMatchObject({ accountCode: '900373115', accountCodeT: '900373115' });
    const software = { id: '1', pin: '2', provider: { nit: '800197268-4', code: '123' } };
    const provided = issuerOf(pair.simulator, { software });
    await provided.numberingRanges().catch(() => undefined);
    expect(pair.simulator.requests.at(-1)?.parameters).toMatchObject({ accountCodeT: '800197268' });
    issuer.client.close();
    provided.client.close();
    await stop(pair);
  });

  const issuer = issuerOf(
    { environment: 'habilitacion', url: 'http://127.0.0.1:9/', numberingRanges: [] } as never,
    {
      store: memoryStore(),
    },
  );

  it('invoices, contingency invoices and notes each have their numbers', async () => {
    const { technicalKey: _, ...contingency } = RANGE;
    const notes = { prefix: 'NC', fromNumber: 1, toNumber: 999 };
    expect(await issuer.nextNumber(RANGE)).toBe('SETP990000001');
    expect(await issuer.nextNumber(contingency, { numberSpace: 'contingencyInvoice' })).toBe('SETP990000001');
    expect(await rejectionOf(issuer.nextNumber(contingency))).toMatchObject({
      code: 'ERR_INPUT',
      path: 'numberSpace',
    });
    expect(await issuer.nextNumber(notes, { numberSpace: 'creditNote' })).toBe('NC1');
    expect(await issuer.nextNumber({ ...notes, prefix: '' }, { numberSpace: 'debitNote' })).toBe('1');
  });

  it('a range that is used up or not valid today is refused with the rule', async () => {
    const one = { ...RANGE, fromNumber: 990000050, toNumber: 990000050 };
    await issuer.nextNumber(one);
    expect(await rejectionOf(issuer.nextNumber(one))).toMatchObject({
      code: 'ERR_RANGE_EXHAUSTED',
      rule: 'FAD05',
    });
    const ended = { ...RANGE, validDateTo: '2026-06-14' };
    expect(await rejectionOf(issuer.nextNumber(ended))).toMatchObject({
      code: 'ERR_RANGE_EXPIRED',
      rule: 'FAB08',
    });
    const early = { ...RANGE, validDateFrom: '2026-06-16' };
    expect(await rejectionOf(issuer.nextNumber(early))).toMatchObject({
      code: 'ERR_RANGE_EXPIRED',
      rule: 'FAB07',
    });
    await issuer.nextNumber({ ...RANGE, validDateFrom: '2026-06-15', validDateTo: '2026-06-15' });
  });

  it.each([
    [0, '2030-01-19', []],
    [89, '2030-01-19', []],
    [90, '2030-01-19', [['numbers', 10]]],
    [100, '2030-01-19', [['numbers', 0]]],
    [250, '2030-01-19', [['numbers', 0]]],
    [0, '2026-06-30', []],
    [0, '2026-06-29', [['days', 15]]],
    [0, '2026-06-15', [['days', 1]]],
    [0, '2026-06-14', [['days', 0]]],
    [
      95,
      '2026-06-20',
      [
        ['numbers', 5],
        ['days', 6],
      ],
    ],
  ])('with %i of 100 numbers used and valid until %s it warns of %j', (used, validDateTo, expected) => {
    const warnings = rangeWarnings({ ...RANGE, validDateTo }, used, NOW);
    expect(warnings.map(({ kind, left }) => [kind, left])).toEqual(expected);
    for (const { message } of warnings) expect(message).toContain('SETP990000001 to SETP990000100');
  });

  it('days are counted in Colombia', () => {
    const lateInColombia = new Date('2026-06-16T04:59:00Z');
    const range = { ...RANGE, validDateTo: '2026-06-15' };
    expect(rangeWarnings(range, 0, lateInColombia)[0]?.left).toBe(1);
  });

  it('the issuer warns by what its store has taken', async () => {
    const range = { ...RANGE, prefix: 'W', fromNumber: 1, toNumber: 10 };
    for (let count = 0; count < 8; count += 1) await issuer.nextNumber(range);
    expect(await issuer.rangeWarnings(range)).toEqual([]);
    await issuer.nextNumber(range);
    expect(await issuer.rangeWarnings(range)).toMatchObject([{ kind: 'numbers', left: 1 }]);
  });
});
