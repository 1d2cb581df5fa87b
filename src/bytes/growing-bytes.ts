const FIRST_BYTES = 16 * 1024;

/** Bytes that arrive piece by piece: they are copied together, since a piece of one byte costs as much as one of many. */
export interface GrowingBytes {
  readonly length: () => number;
  readonly add: (piece: Uint8Array) => void;
  /** All of them, in memory of their own. */
  readonly whole: () => Uint8Array;
}

export function growingBytes(): GrowingBytes {
  let room = Buffer.allocUnsafeSlow(FIRST_BYTES);
  let length = 0;
  return {
    length: () => length,
    add(piece) {
      const end = length + piece.length;
      if (end > room.length) {
        const larger = Buffer.allocUnsafeSlow(Math.max(end, room.length * 2));
        larger.set(room.subarray(0, length));
        room = larger;
      }
      room.set(piece, length);
      length = end;
    },
    whole: () => room.subarray(0, length),
  };
}
