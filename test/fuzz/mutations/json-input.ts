/**
 * Values that JSON has no form for stand in an input as `{ "$": "cycle" }` and the like, so that an input that is a
 * draft is a file too.
 */
export type Exotic = keyof typeof EXOTIC;

const towers = new Map<number, unknown>();

/** Lists in each other; made once, since a small input may name it often. */
function nested(depth: number): unknown {
  let value = towers.get(depth);
  if (value !== undefined) return value;
  value = [];
  for (let level = 1; level < depth; level += 1) value = [value];
  towers.set(depth, value);
  return value;
}

const EXOTIC = {
  undefined: () => undefined,
  'not a number': () => Number.NaN,
  infinity: () => Number.POSITIVE_INFINITY,
  'minus zero': () => -0,
  fraction: () => 0.1 + 0.2,
  bigint: () => 10n ** 400n,
  symbol: () => Symbol('x'),
  function: () => () => 'x',
  date: () => new Date('2026-06-15T15:30:00Z'),
  'no date': () => new Date(Number.NaN),
  'last date': () => new Date(8.64e15),
  map: () => new Map([['a', 1]]),
  bytes: () => new Uint8Array(3),
  expression: () => /x/,
  cycle: () => {
    const ring: unknown[] = [];
    ring.push(ring, { ring });
    return ring;
  },
  'ring of objects': () => {
    const ring: Record<string, unknown> = { code: '01' };
    ring.lines = ring;
    return ring;
  },
  'nested 200': () => nested(200),
  'nested 8000': () => nested(8000),
  'nested 100000': () => nested(100_000),
  sparse: () => {
    const list: unknown[] = [];
    list[50] = 1;
    return list;
  },
  'no prototype': () => Object.create(null),
  'own toString': () => ({ toString: 1, valueOf: null }),
  'own length': () => ({ length: 2 ** 31 }),
  frozen: () => Object.freeze({ code: '01' }),
} satisfies Readonly<Record<string, () => unknown>>;

export const EXOTIC_NAMES = Object.keys(EXOTIC) as readonly Exotic[];

/** Reads an input, and puts the values in that JSON has no form for. */
export function readInput(input: Uint8Array): unknown {
  const text = Buffer.from(input).toString();
  if (!text.includes('"$"')) return JSON.parse(text);
  return JSON.parse(text, (_, value) => {
    const name = value?.$;
    return typeof name === 'string' && Object.hasOwn(EXOTIC, name) ? EXOTIC[name as Exotic]() : value;
  });
}

/** Writes an input. */
export function writeInput(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}

/** A value as text, without the texts at some places (`software.pin`): what is open in it when those are secret. */
export function openText(value: unknown, secret: RegExp, path = ''): string {
  if (typeof value === 'string' && secret.test(path)) return '';
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value);
  return entries
    .map(([key, member]) => `${key}: ${openText(member, secret, path === '' ? key : `${path}.${key}`)}`)
    .join('\n');
}
