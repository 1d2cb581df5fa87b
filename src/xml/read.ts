import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS, type XMLDecl } from 'saxes';
import { FacturadorError, isFacturadorError } from '../errors/index.js';
import { sortAttributes } from './canonical.js';
import { decode, withoutLoneSurrogates } from './decode.js';
import { doctypeIn, failureOf } from './failure.js';
import { errorAt, type Source, wholeText } from './source.js';
import {
  isElement,
  vocabularyName,
  type XmlAttribute,
  type XmlComment,
  type XmlDocument,
  type XmlElement,
  type XmlInstruction,
  type XmlName,
  type XmlNamespace,
  type XmlNode,
  xmlAttribute,
  xmlElement,
  xmlName,
} from './tree.js';

/** Limits that keep a hostile file from exhausting the process. */
export interface ReadLimits {
  /** Largest input in bytes; 64 MiB by default. */
  readonly maxBytes?: number;
  /** Deepest nesting of elements; 100 by default, and never more than 1000, so that what was read can be written. */
  readonly maxDepth?: number;
}

const DEFAULT_MAX_BYTES = 64 * 1024 * 1024;
const DEFAULT_MAX_DEPTH = 100;
/** Trees are walked by functions that call themselves, so that there must be an end to them. */
const DEEPEST = 1000;
const XMLNS = 'http://www.w3.org/2000/xmlns/';
const NONE: readonly never[] = [];
const LESS_THAN = 0x3c;
/** The writer copies names whole, so that they must fit in its block. */
const MAX_NAME = 1000;
/** What may stand inside a name but not begin one, as a local name has to (Namespaces in XML 1.0, NCName). */
const NOT_AT_START = /^(?:[-.\d\u00B7\u203F\u2040]|[\u0300-\u036F])/;

/**
 * Reads XML 1.0 with namespaces, strictly: what is not well-formed is refused, and so is any DOCTYPE, so that no
 * entity is ever expanded and nothing is ever fetched.
 *
 * @param input UTF-8 bytes (a byte order mark is allowed) or text
 * @throws {FacturadorError} `ERR_XML_SYNTAX`, `ERR_XML_DOCTYPE`, `ERR_XML_ENCODING`, `ERR_XML_CHARACTER`, `ERR_XML_LIMIT`;
 *   but for too many bytes, `position` and the message say the line and column: of the character that cannot stand
 *   there, of the beginning of the tag or reference that is wrong or does not end, or of the end of the text, if more of
 *   it is missing
 * @example
 * readXml('<a>\n  <b>AT&T</b>\n</a>');
 * // throws ERR_XML_SYNTAX with position { line: 2, column: 8 }
 */
export function readXml(input: Uint8Array | string, limits: ReadLimits = {}): XmlDocument {
  const { maxBytes = DEFAULT_MAX_BYTES, maxDepth = DEFAULT_MAX_DEPTH } = limits;
  if (input.length > maxBytes) {
    throw new FacturadorError(
      'ERR_XML_LIMIT',
      `Found ${input.length} bytes of XML, expected at most ${maxBytes}`,
    );
  }
  return typeof input === 'string'
    ? parse(withoutLoneSurrogates(wholeText(input)), maxDepth, false)
    : parse(wholeText(decode(input)), maxDepth, true);
}

/** The element in which {@link readContent} reads, and how deep. */
export interface ContentFrame {
  /** A start tag, with the namespaces that need no declaration in the content. */
  readonly start: string;
  /** The end tag that belongs to it. */
  readonly end: string;
  /** Deepest nesting within the element; by default what {@link readXml} can be made to read, and the size is free. */
  readonly maxDepth?: number;
}

/**
 * Reads a text as the content of an element.
 *
 * @returns the element with its content
 * @throws {FacturadorError} what {@link readXml} throws; line and column are those in the content
 * @example
 * readContent('<p:b></p:b>', { start: '<a xmlns:p="urn:p">', end: '</a>' }).children.length; // 1
 */
export function readContent(content: string, frame: ContentFrame): XmlElement {
  const { start, end, maxDepth = DEEPEST } = frame;
  const text = start + content + end;
  const source = withoutLoneSurrogates({ text, from: start.length, to: text.length - end.length });
  return parse(source, maxDepth, false).root;
}

/** Only XML 1.0: in 1.1 other characters end lines, so that the same bytes would have another canonical form. */
function checkDeclaration(source: Source, { version = '1.0', encoding }: XMLDecl, isBytes: boolean): void {
  if (version !== '1.0') {
    const reason = `it declares the version ${version}, expected 1.0`;
    throw errorAt(source, source.text.indexOf('version'), syntaxError(reason));
  }
  if (isBytes && encoding !== undefined && encoding.toLowerCase() !== 'utf-8') {
    throw errorAt(source, source.text.indexOf('encoding'), {
      code: 'ERR_XML_ENCODING',
      message: `The XML declares the encoding ${encoding}, expected UTF-8`,
    });
  }
}

function parse(source: Source, maxDepth: number, isBytes: boolean): XmlDocument {
  const { text } = source;
  const parser = new SaxesParser({ xmlns: true, position: false });
  const tree = growTree();
  const deepest = Math.min(maxDepth, DEEPEST);
  // The element around the content is none of it.
  const limit = source.from === 0 ? deepest : deepest + 1;

  // Few handlers on purpose: with more than six, the parser becomes a slow object and reading takes six times as long.
  // Without one for errors, it throws them.
  if (text.includes('!DOCTYPE')) parser.on('doctype', refuseDoctype);
  parser.on('text', tree.addText);
  parser.on('cdata', tree.addText);
  parser.on('comment', (comment) => tree.add({ comment }));
  parser.on('processinginstruction', ({ target, body }) => tree.add({ target, data: body }));
  parser.on('opentag', (tag) => {
    if (tree.depth() >= limit) throw tooDeep(deepest);
    tree.openElement(startTag(tag, hasAttributes(text, parser.position, tag.name)));
  });
  parser.on('closetag', tree.closeElement);
  try {
    parser.write(text);
    checkDeclaration(source, parser.xmlDecl, isBytes);
    parser.close();
  } catch (error) {
    throw placed(source, error as Error, parser.position);
  }
  const nodes = tree.topLevel();
  const at = nodes.findIndex(isElement);
  if (at === -1) throw new FacturadorError('ERR_XML_SYNTAX', 'The XML has no root element');
  return {
    before: nodes.slice(0, at) as XmlDocument['before'],
    root: nodes[at] as XmlElement,
    after: nodes.slice(at + 1) as XmlDocument['after'],
  };
}

/** What stopped the parser, with its place: this is worked out only now, so that reading pays nothing for it. */
function placed(source: Source, error: Error, stop: number): FacturadorError {
  const { text } = source;
  if (!isFacturadorError(error)) {
    const { reason, offset } = failureOf(text, error.message);
    return errorAt(source, offset, syntaxError(reason, error));
  }
  if (error.position !== undefined) return error;
  const isDoctype = error.code === 'ERR_XML_DOCTYPE';
  return errorAt(source, isDoctype ? doctypeIn(text) : text.lastIndexOf('<', stop - 1), error);
}

/** A start tag, until its element is complete. */
interface StartTag extends Pick<XmlElement, 'name' | 'declarations' | 'attributes'> {
  /** Where its children begin among the nodes. */
  first: number;
}

/**
 * Elements are made when they end, with lists of just the right size: a list that grows has room for sixteen, and most
 * elements have one child.
 */
function growTree() {
  // The children so far of every open element, those of the innermost last; what lies beyond `size` is left over.
  const nodes: XmlNode[] = [];
  let size = 0;
  const open: StartTag[] = [];
  return {
    depth: (): number => open.length,
    topLevel: (): readonly XmlNode[] => nodes.slice(0, size),
    add(node: XmlComment | XmlInstruction): void {
      nodes[size++] = node;
    },
    addText(value: string): void {
      const innermost = open[open.length - 1];
      if (innermost === undefined || value === '') return;
      const previous = size > innermost.first ? nodes[size - 1] : undefined;
      if (typeof previous === 'string') nodes[size - 1] = previous + value;
      else nodes[size++] = value;
    },
    openElement(tag: StartTag): void {
      tag.first = size;
      open.push(tag);
    },
    closeElement(): void {
      const { name, declarations, attributes, first } = open.pop() as StartTag;
      const count = size - first;
      const children =
        count === 0 ? NONE : count === 1 ? [nodes[first] as XmlNode] : nodes.slice(first, size);
      nodes[first] = xmlElement(name, declarations, attributes, children);
      size = first + 1;
    },
  };
}

function tooDeep(depth: number): FacturadorError {
  return new FacturadorError('ERR_XML_LIMIT', `Found elements nested deeper than ${depth}, which is refused`);
}

function refuseDoctype(): never {
  throw new FacturadorError('ERR_XML_DOCTYPE', 'Found a DOCTYPE, expected none; it is refused for safety');
}

function syntaxError(reason: string, cause?: unknown): FacturadorError {
  return new FacturadorError('ERR_XML_SYNTAX', `The XML is not well-formed: ${reason}`, { cause });
}

/**
 * Whether a start tag, which ends before a position, holds more than its name. Most do not, and asking the parser's
 * objects, which have no class, takes longer than all the rest.
 */
function hasAttributes(text: string, end: number, { length }: string): boolean {
  return text.charCodeAt(end - length - 2) !== LESS_THAN;
}

function startTag(tag: SaxesTagNS, asks: boolean): StartTag {
  const name = nameOf(tag.name, tag.prefix, tag.local, tag.uri);
  if (!asks) return { name, declarations: NONE, attributes: NONE, first: 0 };
  const declarations: XmlNamespace[] = [];
  const list: XmlAttribute[] = [];
  for (const key in tag.attributes) {
    const { prefix, local, uri, value } = tag.attributes[key] as SaxesAttributeNS;
    if (uri !== XMLNS) list.push(xmlAttribute(nameOf(key, prefix, local, uri), value));
    else declarations.push(declarationOf(prefix === '' ? '' : local, value, tag.ns));
  }
  const attributes = list.length < 2 ? list : sortAttributes(list);
  return { name, declarations: declarations.length === 0 ? NONE : declarations, attributes, first: 0 };
}

function declarationOf(prefix: string, uri: string, scope: Record<string, string>): XmlNamespace {
  checkName(prefix, `xmlns:${prefix}`);
  // The parser resolves prefixes by this object: with one and the same string, names are compared at a glance below.
  const known = knownUris.get(scope[prefix] ?? '');
  if (known !== undefined) scope[prefix] = known;
  return { prefix, uri };
}

function checkName(local: string, qualified: string): void {
  if (qualified.length > MAX_NAME) {
    throw new FacturadorError(
      'ERR_XML_LIMIT',
      `Found a name of ${qualified.length} characters, expected at most ${MAX_NAME}`,
    );
  }
  if (NOT_AT_START.test(local)) throw syntaxError(`malformed name: ${qualified}`);
}

/**
 * Names that were read, by their qualified form: one object for each, however often it occurs and in however many
 * documents. UBL has some hundred on thousands of elements.
 */
const knownNames = new Map<string, XmlName>();
/** One string for each namespace that was read. */
const knownUris = new Map<string, string>();
/** More names than this, or longer ones, are not kept. */
const MOST_NAMES = 2000;
const LONGEST_NAME = 64;
const LONGEST_URI = 200;

function nameOf(qualified: string, prefix: string, local: string, uri: string): XmlName {
  const known = knownNames.get(qualified);
  if (known !== undefined && known.namespace === uri) return known;
  checkName(local, qualified);
  const name = vocabularyName(qualified, uri) ?? xmlName(prefix, local, uri);
  const isShort = uri.length <= LONGEST_URI && knownUris.size < MOST_NAMES;
  if (isShort) knownUris.set(uri, name.namespace);
  const isKept = known !== undefined || knownNames.size < MOST_NAMES;
  if (isKept && qualified.length <= LONGEST_NAME) knownNames.set(name.qualified, name);
  return name;
}
