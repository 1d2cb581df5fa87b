/** Arrays in arrays, so many. */
export function nested(levels: number): unknown {
  let value: unknown = [];
  for (let level = 1; level < levels; level++) value = [value];
  return value;
}

function cycle(): object {
  const own: Record<string, unknown> = {};
  own.own = [{ own }];
  return own;
}

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

/** A value whose every property is another one like it. */
function endless(): object {
  return {
    get more() {
      return endless();
    },
  };
}

/** Twice itself, and twice that, so many times: few objects, and no end of values. */
function doubled(times: number): unknown {
  let value: unknown = 'x';
  for (let time = 0; time < times; time++) value = [value, value];
  return value;
}

const fails = (): never => {
  throw new Error('no');
};

/** What may stand where a draft has a value: nothing of it can be read as one, and some of it cannot be read at all. */
export const HOSTILE: readonly (readonly [string, () => unknown])[] = [
  ['8,000 nested arrays', () => nested(8000)],
  ['a hundred thousand nested arrays', () => nested(100_000)],
  ['a cycle', cycle],
  [
    'a getter that throws',
    () => ({
      get number() {
        return fails();
      },
    }),
  ],
  [
    'a getter that throws what cannot be looked at',
    () => ({
      get a() {
        throw revoked();
      },
    }),
  ],
  ['objects without end', endless],
  ['few arrays with two to the sixtieth values', () => doubled(60)],
  ['an array of four thousand million', () => new Array(2 ** 32 - 1)],
  [
    'a proxy that throws',
    () => new Proxy({}, { get: fails, has: fails, ownKeys: fails, getPrototypeOf: fails }),
  ],
  ['a proxy that was revoked', revoked],
  ['a proxy of an array that throws', () => new Proxy([1], { get: fails })],
  ['a bigint', () => 10n ** 40n],
  ['a symbol', () => Symbol('s')],
  ['a function', () => fails],
  ['a text that is no text', () => ({ toString: 1, valueOf: 1 })],
  ['an object without prototype', () => Object.create(null)],
  ['an object whose class has no name', () => ({ constructor: { name: { toString: 1 } } })],
  ['an object whose class is null', () => ({ constructor: null })],
  ['its own prototype', () => JSON.parse('{"__proto__": {"number": 1}, "constructor": {"prototype": 1}}')],
  ['an object that passes for a date', () => Object.create(Date.prototype)],
  ['a date that throws', () => Object.assign(new Date(), { getTime: fails, toISOString: fails })],
  ['an array that throws', () => Object.assign([1], { map: fails, some: fails, [Symbol.iterator]: fails })],
  ['an object that says how it is written', () => ({ toJSON: fails, [Symbol.toPrimitive]: fails })],
  ['an object that passes for a decimal', () => ({ units: 1n, scale: 100 })],
  ['an object that passes for a document', () => ({ xml: 1 })],
  ['not a number', () => Number.NaN],
  ['null', () => null],
];
