type Method = (this: unknown, ...args: unknown[]) => unknown;
/** What a call of a method costs, from what it is called on, what it is given and what it returns. */
type Cost = (
  self: { readonly length: number; readonly size: number },
  args: unknown[],
  result: unknown,
) => number;

const one: Cost = () => 1;
const whole: Cost = ({ length }) => length;
const upToFound: Cost = ({ length }, _, found) =>
  found === -1 || found === false ? length : Number(found) + 1;
const made: Cost = (_, __, result) => (result as readonly unknown[]).length;

const COSTS: readonly (readonly [object, Readonly<Record<string, Cost>>])[] = [
  [
    Map.prototype,
    { get: one, set: one, has: one, delete: one, entries: ({ size }) => size, forEach: ({ size }) => size },
  ],
  [Set.prototype, { add: one, has: one, delete: one }],
  [
    Array.prototype,
    {
      filter: whole,
      map: whole,
      flatMap: whole,
      forEach: whole,
      sort: whole,
      join: whole,
      every: whole,
      some: whole,
      find: whole,
      indexOf: upToFound,
      findIndex: upToFound,
      includes: whole,
      slice: made,
      concat: made,
      splice: ({ length }, [start]) => length - Number(start) + 1,
    },
  ],
];

/**
 * Counts what is done with lists and tables while something runs: entries that are looked up, added, copied or visited
 * by their methods. It is the same on every machine, however slow, so that tests can say how work grows.
 */
export async function workOf(run: () => unknown): Promise<number> {
  let work = 0;
  const restore = COSTS.flatMap(([prototype, costs]) =>
    Object.entries(costs).map(([name, cost]) => {
      const methods = prototype as Record<string, Method>;
      const original = methods[name] as Method;
      methods[name] = function counted(...args) {
        const length = (this as { length: number }).length;
        const size = (this as { size: number }).size;
        const result = Reflect.apply(original, this, args);
        work += cost({ length, size }, args, result);
        return result;
      };
      return () => {
        methods[name] = original;
      };
    }),
  );
  try {
    await run();
  } finally {
    for (const undo of restore) undo();
  }
  return work;
}

/** How often more work a sixteenfold input takes; 16 is linear. */
export async function growthOf(size: number, prepare: (size: number) => () => unknown): Promise<number> {
  const small = prepare(size);
  const large = prepare(size * 16);
  // Whatever is remembered from one call to the next is, then.
  await small();
  const [little, much] = [await workOf(small), await workOf(large)];
  return much / Math.max(little, size);
}

/** For sixteen times the input: linear, with something for sorting. */
export const LINEAR = 24;
