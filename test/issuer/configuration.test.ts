import { isFacturadorError } from '../../src/errors/index.js';
import type { IssuerConfig } from '../../src/issuer/index.js';
import { scripted } from './scripted-service.js';
import { issuerOf, TEST_RANGE } from './support.js';

const OPTIONAL = [
  'numberingRanges',
  'role',
  'messageId',
  'timeoutMs',
  'maxConcurrent',
  'store',
  'contingency',
  'hooks',
  'retry',
  'now',
  'sleep',
  'random',
] as const satisfies readonly (keyof IssuerConfig)[];
const OBJECTS = ['contingency', 'hooks', 'retry', 'store'] as const;
const FUNCTIONS = ['now', 'sleep', 'random'] as const;
const nowhere = { environment: 'habilitacion', url: 'https://127.0.0.1:9/', numberingRanges: [TEST_RANGE] };

/** What comes of a configuration with one field changed. */
function outcomeOf(key: keyof IssuerConfig, value: unknown): string {
  const { transport } = scripted({});
  try {
    issuerOf(nowhere as never, { transport, [key]: value });
    return 'made';
  } catch (error) {
    if (!isFacturadorError(error)) throw error;
    return `${error.code} ${error.path}`;
  }
}

describe('a field of the configuration', () => {
  it.each(OPTIONAL)('%s: null is none, as JSON says it', (key) => {
    expect([key, outcomeOf(key, null)]).toEqual([key, outcomeOf(key, undefined)]);
  });

  it.each(['environment', 'supplier', 'software', 'credential'] as const)('%s: null is missing', (key) => {
    expect(outcomeOf(key, null)).toBe(`ERR_CONFIG ${key}`);
  });

  it.each(OBJECTS.flatMap((key) => ['x', 1, true].map((value) => [key, value] as const)))(
    '%s: %p is no object',
    (key, value) => {
      expect(outcomeOf(key, value)).toBe(`ERR_CONFIG ${key}`);
    },
  );

  it.each(FUNCTIONS.flatMap((key) => ['x', 1, {}].map((value) => [key, value] as const)))(
    '%s: %p is no function',
    (key, value) => {
      expect(outcomeOf(key, value)).toBe(`ERR_CONFIG ${key}`);
    },
  );
});
