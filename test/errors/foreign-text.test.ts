import { describe as describeValue, EXPECTED, FacturadorError, ProblemList } from '../../src/errors/index.js';
import { fetchNumberingRanges } from '../../src/issuer/index.js';
import { faultError } from '../../src/soap/fault-error.js';
import type { DianClient } from '../../src/soap/index.js';

const HOSTILE = `\u001b[2J\n\u202e${'x'.repeat(50_000)}`;
const ACTING = /[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}]/u;

/** Every message here repeats what others wrote. */
const MESSAGES: readonly [string, () => string | Promise<string>][] = [
  [
    "a fault's reason",
    () =>
      faultError(
        { code: HOSTILE, subcode: HOSTILE, reason: HOSTILE },
        { operation: 'GetStatus', url: 'https://x.co', now: new Date(0) },
      ).message,
  ],
  [
    'a refusal of the ranges',
    () => {
      const getNumberingRange = async () => ({
        operationCode: HOSTILE,
        operationDescription: HOSTILE,
        responseList: [],
      });
      const client = { getNumberingRange } as unknown as DianClient;
      const asked = fetchNumberingRanges(client, { issuerNit: '1', software: { id: 'x' } });
      return asked.then(
        () => '',
        (error: Error) => error.message,
      );
    },
  ],
  [
    'a problem of a draft, its path and its value',
    () => {
      const problems = new ProblemList();
      problems.add('ERR_DRAFT_UNKNOWN', {
        path: HOSTILE,
        found: HOSTILE,
        expected: EXPECTED.value({ value: HOSTILE }),
      });
      try {
        problems.throwIfAny('invoice');
        return '';
      } catch (error) {
        return (error as Error).message;
      }
    },
  ],
  ['an error that nobody thought of', () => new FacturadorError('ERR_INPUT', `Found ${HOSTILE}`).message],
];

describe('what others wrote, in a message', () => {
  it.each(MESSAGES)('%s: acts on nothing and is short', async (_, make) => {
    const message = await make();
    expect(message).toContain('\\u{1b}[2J');
    expect(message).not.toMatch(ACTING);
    expect(message.length).toBeLessThan(5000);
    for (const line of message.split('\n')) expect(line.length).toBeLessThanOrEqual(2000);
  });

  it("of a fault's reason there are at most 1,000 characters", () => {
    const circumstances = { operation: 'GetStatus', url: 'https://x.co', now: new Date(0) };
    const fault = { code: 'Receiver', subcode: '', reason: 'y'.repeat(50_000) };
    const ys = faultError(fault, circumstances)
      .message.match(/y+/g)
      ?.filter((run) => run.length > 1);
    expect(ys?.join('')).toHaveLength(999);
  });

  it('a value is described on one line, whatever it holds', () => {
    for (const value of ['a\u009b2J', 'a\u2028b', 'a\u202eb', Symbol('\u001b[2J')]) {
      expect(describeValue(value)).toMatch(/^[\x20-\x7e]*$/);
    }
  });

  it('a hundred problems are told, and how many more there are', () => {
    const problems = new ProblemList();
    for (let index = 0; index < 5000; index += 1)
      problems.add('ERR_DRAFT_MISSING', { path: `a[${index}]`, found: undefined, expected: EXPECTED.text });
    const told = (): void => problems.throwIfAny('invoice');
    expect(told).toThrow(/has 5000 problem\(s\):\n(?:.*\n){100}… and 4900 more$/);
  });
});
