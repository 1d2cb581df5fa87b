import { firstWrong, IN_NAME, isNameStart, KINDS } from './characters.js';
import { type Namespace, NO_NAMESPACE, type Prefix } from './prefixes.js';
import { vocabularyName, type XmlName, xmlName } from './tree.js';

/** A name as it is written in tags, kept by its bytes. */
export interface WrittenName {
  readonly hash: number;
  /** Where its bytes are kept; -1 for one that is not kept. */
  readonly start: number;
  /** In bytes. */
  readonly length: number;
  readonly prefix: Prefix;
  /** The prefix that an attribute of this name declares. */
  readonly declares: Prefix | undefined;
  /** What it was last resolved to, and under which namespace. */
  name: XmlName;
  namespace: Namespace;
  /** What it is as an attribute without a prefix. */
  bare: XmlName | undefined;
}

/** The least that the table has room for. */
const LEAST_SLOTS = 1024;
/** More names than this are not kept, within a document. */
const MOST_NAMES = 32_768;
/** More than these are forgotten after it: some hundred are usual, on thousands of elements. */
const MOST_REMEMBERED = 4096;
/** Nor are longer ones, in bytes. */
const LONGEST_NAME = 64;
/** A name that is not found in as many places is not kept, so that nobody profits from names that collide. */
const MOST_PROBES = 32;
const PRIME = 0x01000193;
/** Others cannot know which names collide. */
const SEED = Math.floor(Math.random() * 0x100000000) | 0;
const EMPTY: Uint8Array = new Uint8Array(0);

/**
 * The names that were read, found by their bytes: however often a name occurs and in however many documents, no string
 * is made for it again.
 */
export class NameTable {
  private slots: (WrittenName | undefined)[] = new Array(LEAST_SLOTS).fill(undefined);
  private mask = LEAST_SLOTS - 1;
  private count = 0;
  private kept = EMPTY;
  private used = 0;
  private readonly prefixes: Map<string, Prefix>;
  /** Of the name that was scanned last. */
  private hash = 0;
  /** Where the character is that cannot stand in the name that was not found; -1 if the name is wrong as a whole. */
  wrongAt = -1;

  constructor(prefixes: Map<string, Prefix>) {
    this.prefixes = prefixes;
  }

  /** Whether the table has grown past what is worth to be remembered. */
  get isLarge(): boolean {
    return this.count > MOST_REMEMBERED || this.prefixes.size > MOST_REMEMBERED;
  }

  /** Where the bytes end that may be a name. */
  scan(bytes: Uint8Array, from: number, end: number): number {
    let hash = SEED;
    let at = from;
    while (at < end) {
      const unit = bytes[at] as number;
      if (((KINDS[unit] as number) & IN_NAME) === 0) break;
      hash = Math.imul(hash ^ unit, PRIME);
      at += 1;
    }
    this.hash = hash ^ (hash >>> 15);
    return at;
  }

  /** The name that was scanned; `undefined` for what is none. */
  find(bytes: Buffer, from: number, to: number): WrittenName | undefined {
    const { slots, mask, kept, hash } = this;
    const length = to - from;
    for (let slot = hash & mask, probes = 0; probes < MOST_PROBES; slot = (slot + 1) & mask, probes++) {
      const known = slots[slot];
      if (known === undefined) return this.add(bytes, from, to, slot);
      if (known.hash === hash && known.length === length && isSame(kept, known.start, bytes, from, length))
        return known;
    }
    return this.add(bytes, from, to, -1);
  }

  private add(bytes: Buffer, from: number, to: number, slot: number): WrittenName | undefined {
    const wrong = firstWrong(bytes, from, to);
    this.wrongAt = wrong === to ? -1 : wrong;
    if (wrong !== to) return undefined;
    const qualified = bytes.toString('utf8', from, to);
    const isKept = slot !== -1 && this.count < MOST_NAMES && to - from <= LONGEST_NAME;
    const made = this.make(qualified, to - from, isKept ? this.keep(bytes, from, to) : -1);
    if (made === undefined || !isKept) return made;
    this.slots[slot] = made;
    this.count += 1;
    if (this.count * 2 > this.mask) this.grow();
    return made;
  }

  private make(qualified: string, length: number, start: number): WrittenName | undefined {
    const colon = qualified.indexOf(':');
    const prefix = colon === -1 ? '' : qualified.slice(0, colon);
    const local = colon === -1 ? qualified : qualified.slice(colon + 1);
    if (colon === 0 || !isNameStart(local.codePointAt(0) ?? 0) || local.includes(':')) return undefined;
    const declares =
      prefix === 'xmlns' ? this.prefix(local) : qualified === 'xmlns' ? this.prefix('') : undefined;
    const name = vocabularyName(qualified, '') ?? xmlName(prefix, local, '');
    return {
      hash: this.hash,
      start,
      length,
      prefix: this.prefix(prefix),
      declares,
      name,
      namespace: NO_NAMESPACE,
      bare: prefix === '' ? name : undefined,
    };
  }

  private prefix(text: string): Prefix {
    let prefix = this.prefixes.get(text);
    if (prefix === undefined) {
      prefix = { text, namespace: undefined, place: 0 };
      this.prefixes.set(text, prefix);
    }
    return prefix;
  }

  private keep(bytes: Buffer, from: number, to: number): number {
    const start = this.used;
    this.used += to - from;
    if (this.used > this.kept.length) {
      const larger = new Uint8Array(Math.max(this.used, this.kept.length * 2, LEAST_SLOTS));
      larger.set(this.kept);
      this.kept = larger;
    }
    this.kept.set(bytes.subarray(from, to), start);
    return start;
  }

  private grow(): void {
    const old = this.slots;
    this.slots = new Array(old.length * 2).fill(undefined);
    this.mask = this.slots.length - 1;
    for (const name of old) {
      if (name === undefined) continue;
      let slot = name.hash & this.mask;
      while (this.slots[slot] !== undefined) slot = (slot + 1) & this.mask;
      this.slots[slot] = name;
    }
  }
}

function isSame(kept: Uint8Array, start: number, bytes: Uint8Array, from: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (kept[start + i] !== bytes[from + i]) return false;
  return true;
}

/** What a name is within a namespace. */
export function resolved(written: WrittenName, namespace: Namespace): XmlName {
  if (written.namespace === namespace) return written.name;
  const { prefix, local, qualified } = written.name;
  const name = vocabularyName(qualified, namespace.uri) ?? xmlName(prefix, local, namespace.uri);
  written.name = name;
  written.namespace = namespace;
  return name;
}
