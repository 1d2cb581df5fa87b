/** A generator of integers below a bound, the same for the same seed (mulberry32). */
export function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000) * below);
  };
}

type Change = (bytes: Buffer, random: (below: number) => number) => Buffer;

const EXTREMES = [0x00, 0x01, 0x30, 0x7f, 0x80, 0x84, 0xff];

const CHANGES: readonly Change[] = [
  (bytes, random) => set(bytes, random(bytes.length), random(256)),
  (bytes, random) => {
    const at = random(bytes.length);
    return set(bytes, at, (bytes[at] ?? 0) ^ (1 << random(8)));
  },
  (bytes, random) => set(bytes, random(bytes.length), EXTREMES[random(EXTREMES.length)] ?? 0),
  // Headers lie at the start more often than not.
  (bytes, random) => set(bytes, random(Math.min(200, bytes.length)), random(256)),
  (bytes, random) => bytes.subarray(0, random(bytes.length)),
  (bytes, random) =>
    splice(bytes, { at: random(bytes.length), remove: 1 + random(8), insert: Buffer.alloc(0) }),
  (bytes, random) =>
    splice(bytes, { at: random(bytes.length), remove: 0, insert: Buffer.alloc(1 + random(8), random(256)) }),
  (bytes, random) => {
    const from = random(bytes.length);
    return splice(bytes, {
      at: random(bytes.length),
      remove: 0,
      insert: bytes.subarray(from, from + random(300)),
    });
  },
];

/** One to four random changes to a copy of the bytes. */
export function mutate(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  let changed: Buffer = Buffer.from(bytes);
  for (let i = random(4); i >= 0; i -= 1) {
    const change = CHANGES[random(CHANGES.length)];
    if (change !== undefined && changed.length > 0) changed = change(changed, random);
  }
  return changed;
}

function set(bytes: Buffer, at: number, value: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[at] = value;
  return changed;
}

function splice(
  bytes: Buffer,
  { at, remove, insert }: { at: number; remove: number; insert: Buffer },
): Buffer {
  return Buffer.concat([bytes.subarray(0, at), insert, bytes.subarray(at + remove)]);
}
