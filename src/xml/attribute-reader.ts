import { duplicateIn, order } from './attribute-order.js';
import { BLANK, KINDS, pastBlanks } from './characters.js';
import type { AllLimits } from './limits.js';
import { type NameTable, resolved, type WrittenName } from './names.js';
import { faultOf, type Prefix, type Prefixes } from './prefixes.js';
import type { ReasonCode } from './reasons.js';
import { type Circumstances, failure, failureUnless, type Source } from './source.js';
import type { Texts } from './texts.js';
import { type XmlAttribute, type XmlName, type XmlNamespace, xmlAttribute } from './tree.js';
import { ValueReader } from './value-reader.js';

const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const GREATER = 0x3e;

const NONE: readonly never[] = [];
const SHARED = 1024;

/** Attributes that are alone on their elements, in lists of one: UBL has few, on hundreds of elements. */
const shared: (readonly XmlAttribute[] | undefined)[] = new Array(SHARED).fill(undefined);

/** What all parts of the reader share. */
export interface AttributeReading {
  readonly source: Source;
  readonly texts: Texts;
  readonly names: NameTable;
  readonly prefixes: Prefixes;
  readonly limits: AllLimits;
}

/** Reads the names, attributes and declarations of start tags. */
export class AttributeReader {
  private readonly reading: AttributeReading;
  private readonly valueReader: ValueReader;
  /** Of the tag that is being read; what lies beyond `count` is left over. */
  private readonly written: WrittenName[] = [];
  private readonly values: string[] = [];
  private readonly hashes: number[] = [];
  private count = 0;
  /** Where the tag begins, for what is wrong with it as a whole. */
  private tag = 0;
  /** How many declarations there were before those of the tag. */
  private outer = 0;
  private own: XmlNamespace[] | undefined;

  constructor(reading: AttributeReading) {
    this.reading = reading;
    this.valueReader = new ValueReader(reading.source, reading.texts);
  }

  /** The declarations of the tag that was read last. */
  get declarations(): readonly XmlNamespace[] {
    return this.own ?? NONE;
  }

  /** How many attributes and declarations the tag has that was read last. */
  get size(): number {
    return this.count + (this.own === undefined ? 0 : this.own.length);
  }

  /** Begins with the tag at a place. */
  begin(tag: number): void {
    this.tag = tag;
    this.count = 0;
    this.own = undefined;
    this.outer = this.reading.prefixes.size;
  }

  /** Reads from the end of the tag's name to its > or its /, and tells where that is. */
  read(from: number): number {
    const { bytes } = this.reading.source;
    const { length } = bytes;
    let at = from;
    for (;;) {
      const begin = at;
      while (at < length && ((KINDS[bytes[at] as number] as number) & BLANK) !== 0) at += 1;
      const unit = bytes[at];
      if (unit === GREATER || unit === SLASH) return at;
      if (at === begin) throw this.fail(at, begin === from ? 'character-in-tag-name' : 'attributes-unparted');
      at = this.readAttribute(at);
    }
  }

  /** The attributes of the tag that was read last, in canonical order. */
  attributes(): readonly XmlAttribute[] {
    const { count, written, values } = this;
    if (count === 0) return NONE;
    if (count === 1) return this.alone();
    const list: XmlAttribute[] = [];
    for (let i = 0; i < count; i++) {
      const each = written[i] as WrittenName;
      list.push(xmlAttribute(each.bare ?? this.nameOf(each), values[i] as string));
    }
    order(list);
    const duplicate = duplicateIn(list);
    if (duplicate === undefined) return list;
    throw this.fail(this.tag, 'attribute-duplicate', { found: duplicate.name.qualified });
  }

  /** What a name of the tag means, by its prefix. */
  nameOf(written: WrittenName): XmlName {
    const { namespace, text } = written.prefix;
    if (namespace !== undefined) return resolved(written, namespace);
    throw this.fail(this.tag, text === 'xmlns' ? 'prefix-reserved' : 'prefix-unbound', { found: text });
  }

  private alone(): readonly XmlAttribute[] {
    const written = this.written[0] as WrittenName;
    const value = this.values[0] as string;
    const name = written.bare ?? this.nameOf(written);
    const hash = this.hashes[0] as number;
    if (hash === -1) return [xmlAttribute(name, value)];
    const slot = (hash ^ written.hash) & (SHARED - 1);
    const known = shared[slot];
    const only = known?.[0];
    if (known !== undefined && only?.name === name && only.value === value) return known;
    const made = [xmlAttribute(name, value)];
    shared[slot] = made;
    return made;
  }

  private readAttribute(from: number): number {
    const { source, names, texts } = this.reading;
    const { bytes } = source;
    const end = names.scan(bytes, from, bytes.length);
    if (end === from) throw this.fail(from, 'character-in-attribute-name');
    const written = this.find(from, end, 'character-in-attribute-name');
    const quote = pastBlanks(bytes, this.pastEquals(end));
    const unit = bytes[quote];
    if (unit !== QUOTE && unit !== APOSTROPHE) throw this.fail(quote, 'attribute-unquoted');
    const value = this.valueReader.read(quote + 1, unit, this.tag);
    this.checkSize(this.valueReader.end - quote);
    if (written.declares !== undefined) this.declare(written.declares, value, written.name.qualified);
    else {
      this.written[this.count] = written;
      this.values[this.count] = value;
      this.hashes[this.count] = texts.hash;
      this.count += 1;
    }
    return this.valueReader.end;
  }

  /** The name that was scanned; what is none is refused. */
  find(from: number, end: number, reason: ReasonCode): WrittenName {
    const { source, names, limits } = this.reading;
    const { maxNameLength } = limits;
    const length = end - from;
    if (length > maxNameLength)
      throw this.fail(this.tag, 'limit-name', { found: `${length}`, expected: `${maxNameLength}` });
    const written = names.find(source.bytes, from, end);
    if (written !== undefined) return written;
    if (names.wrongAt !== -1) throw this.fail(names.wrongAt, reason);
    const found = source.bytes.toString('utf8', from, end);
    throw failureUnless(source, { at: this.tag, stop: end }, { reason: 'name-malformed', found });
  }

  private pastEquals(end: number): number {
    const { bytes } = this.reading.source;
    const sign = pastBlanks(bytes, end);
    const unit = bytes[sign];
    if (unit === EQUALS) return sign + 1;
    const isEnded = sign > end || unit === GREATER || unit === SLASH;
    throw this.fail(sign, isEnded ? 'attribute-without-value' : 'character-in-attribute-name');
  }

  private checkSize(length: number): void {
    const { maxTextLength, maxAttributes } = this.reading.limits;
    if (length - 2 > maxTextLength) {
      throw this.fail(this.tag, 'limit-text', { found: `${length - 2}`, expected: `${maxTextLength}` });
    }
    if (this.size >= maxAttributes)
      throw this.fail(this.tag, 'limit-attributes', { expected: `${maxAttributes}` });
  }

  private declare(prefix: Prefix, uri: string, qualified: string): void {
    const { prefixes, limits } = this.reading;
    const { maxNameLength } = limits;
    if (uri.length > maxNameLength) {
      const found = `${uri.length}`;
      throw this.fail(this.tag, 'limit-namespace', { found, expected: `${maxNameLength}` });
    }
    const fault = faultOf(prefix, uri);
    if (fault !== undefined) throw this.fail(this.tag, fault, { found: prefix.text });
    if (prefixes.isDeclared(prefix, this.outer))
      throw this.fail(this.tag, 'attribute-duplicate', { found: qualified });
    prefixes.declare(prefix, uri);
    this.own ??= [];
    this.own.push({ prefix: prefix.text, uri: prefix.namespace?.uri ?? '' });
  }

  /** A tag that the document ends in the midst of is wrong as a whole. */
  private fail(at: number, reason: ReasonCode, circumstances?: Circumstances) {
    const { source } = this.reading;
    return at < source.bytes.length
      ? failure(source, at, { reason, ...circumstances })
      : failure(source, this.tag, { reason: 'tag-open' });
  }
}
