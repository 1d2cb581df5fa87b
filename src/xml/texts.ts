import { asBuffer } from '../bytes/index.js';

/** Texts that are shared have at most as many bytes: amounts, codes, indentation. */
const LONGEST_SHARED = 16;
const SHARED = 1024;
const PRIME = 0x01000193;
const ASCII_END = 0x80;
const LEAST_ROOM = 1024;
/** Runs that are shorter are copied byte by byte. */
const SHORT_RUN = 24;

/** The short texts that were made last, by their hash: values repeat in a document and from one to the next. */
const shared: (string | undefined)[] = new Array(SHARED).fill(undefined);

/**
 * Makes strings of bytes. None of them is a slice of a longer one, so that a text that is kept keeps no document.
 *
 * What is pieced together (of runs, references and CDATA sections) is gathered as bytes before.
 */
export class Texts {
  private readonly bytes: Buffer;
  private room: Buffer | undefined;
  /** Bytes that were gathered. */
  size = 0;
  private seen = 0;
  /** Of the text that was made last, if it is shared; -1 if not. */
  hash = -1;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  /** The text between two places; `seen` has at least the bits of all of its bytes. */
  make(from: number, to: number, seen: number): string {
    this.hash = -1;
    if (seen >= ASCII_END) return this.bytes.toString('utf8', from, to);
    if (to - from > LONGEST_SHARED) return this.bytes.toString('latin1', from, to);
    const { bytes } = this;
    let hash = to - from;
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ (bytes[i] as number), PRIME);
    this.hash = (hash ^ (hash >>> 15)) & (SHARED - 1);
    const known = shared[this.hash];
    if (known !== undefined && this.isSame(known, from, to)) return known;
    const made = bytes.toString('latin1', from, to);
    shared[this.hash] = made;
    return made;
  }

  private isSame(known: string, from: number, to: number): boolean {
    const { bytes } = this;
    if (known.length !== to - from) return false;
    for (let i = from, k = 0; i < to; i++, k++) if (known.charCodeAt(k) !== bytes[i]) return false;
    return true;
  }

  /** Gathers the bytes between two places; `seen` has at least the bits of all of them. */
  gather(from: number, to: number, seen: number): void {
    const { bytes } = this;
    const room = this.roomFor(to - from);
    this.seen |= seen;
    if (to - from > SHORT_RUN) room.set(bytes.subarray(from, to), this.size);
    else for (let i = from, k = this.size; i < to; i++, k++) room[k] = bytes[i] as number;
    this.size += to - from;
  }

  /** Gathers a character. */
  gatherCharacter(code: number): void {
    if (code < ASCII_END) this.roomFor(1)[this.size++] = code;
    else {
      this.seen = ASCII_END;
      this.size += this.roomFor(4).write(String.fromCodePoint(code), this.size);
    }
  }

  /** The text that was gathered. */
  take(): string {
    const { room, size, seen } = this;
    this.size = 0;
    this.seen = 0;
    this.hash = -1;
    if (size === 0 || room === undefined) return '';
    return seen < ASCII_END ? room.toString('latin1', 0, size) : room.toString('utf8', 0, size);
  }

  private roomFor(more: number): Buffer {
    const { room, size } = this;
    if (room !== undefined && room.length >= size + more) return room;
    const larger = asBuffer(new Uint8Array(Math.max(LEAST_ROOM, 2 * (room?.length ?? 0), size + more)));
    if (room !== undefined) larger.set(room.subarray(0, size));
    this.room = larger;
    return larger;
  }
}
