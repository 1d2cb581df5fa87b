import { AttributeReader, type AttributeReading } from './attribute-reader.js';
import {
  IN_NAME,
  isNoncharacter,
  KINDS,
  matching,
  pastBlanks,
  STOPS_TEXT,
  startsWith,
} from './characters.js';
import { gatherCdata, readComment, readInstruction } from './markup.js';
import type { ReasonCode } from './reasons.js';
import { readReference } from './references.js';
import { type Circumstances, failure, failureUnless } from './source.js';
import { isElement, type XmlDocument, type XmlElement, xmlElement } from './tree.js';
import { type StartTag, TreeBuilder } from './tree-builder.js';

const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const EXCLAMATION = 0x21;
const AMPERSAND = 0x26;
const HYPHEN = 0x2d;
const SLASH = 0x2f;
const LESS = 0x3c;
const GREATER = 0x3e;
const QUESTION = 0x3f;
const CLOSING_BRACKET = 0x5d;
const NONE: readonly never[] = [];
/** What may follow `<!`. */
const DECLARED = ['<!--', '<![CDATA[', '<!DOCTYPE'] as const;

/** Reads one document, from what comes after its XML declaration. Nothing in it calls itself: depth is a limit only. */
export class XmlReader {
  private readonly reading: AttributeReading;
  private readonly bytes: Buffer;
  private readonly tree = new TreeBuilder();
  private readonly attributes: AttributeReader;
  private at: number;
  private nodes = 0;
  private readonly deepest: number;

  constructor(reading: AttributeReading, at: number) {
    this.reading = reading;
    this.bytes = reading.source.bytes;
    this.attributes = new AttributeReader(reading);
    this.at = at;
    // The element around a content is none of it.
    this.deepest = reading.limits.maxDepth + (reading.source.from === 0 ? 0 : 1);
  }

  read(): XmlDocument {
    const { bytes, tree } = this;
    this.readMisc(false);
    if (this.at === bytes.length) throw this.fail(this.at, 'root-missing');
    this.readStartTag();
    while (tree.depth > 0) {
      if (bytes[this.at] === LESS) this.readMarkup();
      else this.readText();
    }
    this.readMisc(true);
    if (this.at < bytes.length) throw this.secondRoot();
    const nodes = tree.topLevel();
    const root = nodes.findIndex(isElement);
    return {
      before: nodes.slice(0, root) as XmlDocument['before'],
      root: nodes[root] as XmlElement,
      after: nodes.slice(root + 1) as XmlDocument['after'],
    };
  }

  private secondRoot() {
    const { bytes, at } = this;
    const unit = bytes[at + 1];
    if (unit === undefined) return this.fail(at, 'tag-open');
    const isName = ((KINDS[unit] as number) & IN_NAME) !== 0;
    return isName ? this.fail(at, 'root-second') : this.fail(at + 1, 'character-in-tag-name');
  }

  /** What stands beside the root: comments, instructions and white space. */
  private readMisc(isAfter: boolean): void {
    const { bytes } = this;
    for (;;) {
      const at = pastBlanks(bytes, this.at);
      this.at = at;
      if (at === bytes.length) return;
      if (bytes[at] !== LESS) throw this.fail(at, 'text-outside');
      const next = bytes[at + 1];
      if (next === SLASH) throw this.unmatchedEndTag(at);
      if (next !== EXCLAMATION && next !== QUESTION) return;
      if (startsWith(bytes, at, '<![CDATA[')) throw this.fail(at, 'text-outside');
      if (startsWith(bytes, at, '<!DOCTYPE') && !isAfter) throw this.fail(at, 'doctype');
      this.readMarkup();
    }
  }

  /** Markup of any kind. */
  private readMarkup(): void {
    const { bytes, at } = this;
    const next = bytes[at + 1];
    if (next === SLASH) this.readEndTag();
    else if (next === QUESTION) {
      this.count(1);
      const [instruction, end] = readInstruction(this.reading.source, this.reading.texts, at);
      this.tree.add(instruction);
      this.at = end;
    } else if (next === EXCLAMATION) this.readDeclared();
    else this.readStartTag();
  }

  /** What begins with `<!`. */
  private readDeclared(): void {
    const { bytes, at } = this;
    const { source, texts } = this.reading;
    if (bytes[at + 2] === HYPHEN && bytes[at + 3] === HYPHEN) {
      this.count(1);
      const [comment, end] = readComment(source, texts, at);
      this.tree.add(comment);
      this.at = end;
      return;
    }
    if (startsWith(bytes, at, '<![CDATA[')) {
      this.readText();
      return;
    }
    if (startsWith(bytes, at, '<!DOCTYPE')) throw this.fail(at, 'doctype-misplaced');
    // The longest beginning of one of them that stands here.
    const stop = at + Math.max(...DECLARED.map((start) => matching(bytes, at, start)));
    if (stop === bytes.length) throw this.fail(at, 'declaration-open');
    throw failureUnless(source, { at, stop }, { reason: 'markup-unknown' });
  }

  private readStartTag(): void {
    const { bytes, at, attributes, tree } = this;
    const { names, prefixes, limits } = this.reading;
    const from = at + 1;
    const end = names.scan(bytes, from, bytes.length);
    if (end === bytes.length) throw this.fail(at, 'tag-open');
    if (end === from) throw this.fail(from, 'character-in-tag-name');
    if (tree.depth >= this.deepest) throw this.fail(at, 'limit-depth', { expected: `${limits.maxDepth}` });
    attributes.begin(at);
    const written = attributes.find(from, end, 'character-in-tag-name');
    const { length } = written;
    const outer = prefixes.size;
    const close = bytes[end] === GREATER ? end : attributes.read(end);
    this.count(1 + attributes.size);
    const name = attributes.nameOf(written);
    const list = attributes.attributes();
    if (bytes[close] === GREATER) {
      const tag = tree.openElement(name);
      tag.declarations = attributes.declarations;
      tag.attributes = list;
      tag.at = from;
      tag.length = length;
      tag.outer = outer;
      this.at = close + 1;
      return;
    }
    if (bytes[close + 1] !== GREATER) throw this.slashInTag(close + 1);
    tree.add(xmlElement(name, attributes.declarations, list, NONE));
    prefixes.leave(outer);
    this.at = close + 2;
  }

  private slashInTag(at: number) {
    return at < this.bytes.length ? this.fail(at, 'slash-in-tag') : this.fail(this.at, 'tag-open');
  }

  private readEndTag(): void {
    const { bytes, at, tree } = this;
    const tag = tree.innermost;
    let end = at + 2;
    for (let k = tag.at, last = tag.at + tag.length; k < last && bytes[end] === bytes[k]; k++) end += 1;
    if (end !== at + 2 + tag.length) throw this.otherEndTag(tag);
    if (bytes[end] !== GREATER) end = this.endOfEndTag(end, tag);
    tree.closeElement();
    this.reading.prefixes.leave(tag.outer);
    this.at = end + 1;
  }

  private unmatchedEndTag(at: number) {
    const { bytes } = this;
    const end = this.reading.names.scan(bytes, at + 2, bytes.length);
    if (end === bytes.length) return this.fail(at, 'tag-open');
    return this.fail(at, 'closing-tag-unmatched', {
      found: bytes.toString('utf8', at + 2, Math.min(end, at + 102)),
    });
  }

  /** Where an end tag ends that has more than its name. */
  private endOfEndTag(end: number, tag: StartTag): number {
    const { bytes, at } = this;
    if (((KINDS[bytes[end] ?? 0] as number) & IN_NAME) !== 0) throw this.otherEndTag(tag);
    const close = pastBlanks(bytes, end);
    if (close === bytes.length) throw this.fail(at, 'tag-open');
    if (bytes[close] !== GREATER) throw this.fail(close, 'character-in-closing-tag');
    return close;
  }

  /** Why an end tag is not that of the innermost element. */
  private otherEndTag({ name }: StartTag) {
    const { bytes, at } = this;
    const from = at + 2;
    const end = this.reading.names.scan(bytes, from, bytes.length);
    if (end === bytes.length) return this.fail(at, 'tag-open');
    if (end > from) {
      const expected = `</${name.qualified}>`;
      return failureUnless(this.reading.source, { at, stop: end }, { reason: 'closing-tag-other', expected });
    }
    return bytes[from] === GREATER
      ? this.fail(at, 'closing-tag-empty')
      : this.fail(from, 'character-in-closing-tag');
  }

  /** The text from here to the next tag, comment or instruction. */
  private readText(): void {
    const { bytes, at: from } = this;
    const { length } = bytes;
    let at = from;
    let seen = 0;
    while (at < length) {
      const unit = bytes[at] as number;
      if (((KINDS[unit] as number) & STOPS_TEXT) !== 0) break;
      seen |= unit;
      at += 1;
    }
    // A tag comes next, nearly always.
    if (bytes[at] !== LESS || bytes[at + 1] === EXCLAMATION) this.readOddText(at, seen);
    else {
      this.checkLength(at - from);
      this.tree.add(this.reading.texts.make(from, at, seen));
      this.at = at;
    }
  }

  /** A text with references, CDATA sections or other line ends in it, of which a part is known to be plain. */
  private readOddText(plain: number, bits: number): void {
    const { bytes, tree } = this;
    const { source, texts } = this.reading;
    let run = this.at;
    let at = plain;
    let seen = bits;
    for (;;) {
      const unit = bytes[at];
      if (unit === undefined) throw this.fail(at, 'element-open', { found: tree.innermost.name.qualified });
      if (((KINDS[unit] as number) & STOPS_TEXT) === 0 || !this.isOdd(unit, at)) {
        seen |= unit;
        at += 1;
        continue;
      }
      texts.gather(run, at, seen);
      this.checkLength(texts.size);
      if (unit === AMPERSAND) {
        const { code, end } = readReference(source, at);
        texts.gatherCharacter(code);
        at = end;
      } else if (unit === CR) {
        texts.gatherCharacter(LF);
        at += bytes[at + 1] === LF ? 2 : 1;
      } else if (startsWith(bytes, at, '<![CDATA[')) at = gatherCdata(source, texts, at);
      else break;
      run = at;
      seen = 0;
    }
    if (texts.size > 0) tree.add(texts.take());
    this.at = at;
  }

  /** Whether a character stands for something else, or ends the text. */
  private isOdd(unit: number, at: number): boolean {
    const { bytes } = this;
    if (unit === LESS || unit === AMPERSAND || unit === CR) return true;
    if (unit === CLOSING_BRACKET) {
      if (bytes[at + 1] !== CLOSING_BRACKET || bytes[at + 2] !== GREATER) return false;
      throw this.fail(at + 2, 'cdata-end-in-text');
    }
    if (unit < SPACE || isNoncharacter(bytes, at)) throw this.fail(at, 'character');
    return false;
  }

  private checkLength(length: number): void {
    const { maxTextLength } = this.reading.limits;
    if (length <= maxTextLength) return;
    throw this.fail(this.at, 'limit-text', { found: `${length}`, expected: `${maxTextLength}` });
  }

  private count(more: number): void {
    const { maxNodes } = this.reading.limits;
    this.nodes += more;
    if (this.nodes > maxNodes) throw this.fail(this.at, 'limit-nodes', { expected: `${maxNodes}` });
  }

  private fail(at: number, reason: ReasonCode, circumstances?: Circumstances) {
    return failure(this.reading.source, at, { reason, ...circumstances });
  }
}
