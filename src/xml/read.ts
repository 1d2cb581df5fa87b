import { isUtf8 } from 'node:buffer';
import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS, type XMLDecl } from 'saxes';
import { asBuffer } from '../bytes/index.js';
import { FacturadorError, isFacturadorError } from '../errors/index.js';
import { sortAttributes } from './canonical.js';
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
  /** Deepest nesting of elements; 100 by default. */
  readonly maxDepth?: number;
}

const DEFAULT_MAX_BYTES = 64 * 1024 * 1024;
const DEFAULT_MAX_DEPTH = 100;
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
 * @throws {FacturadorError} `ERR_XML_SYNTAX`, `ERR_XML_DOCTYPE`, `ERR_XML_ENCODING`, `ERR_XML_CHARACTER`, `ERR_XML_LIMIT`
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
    ? parse(wellFormed(input), maxDepth, false)
    : parse(decode(input), maxDepth, true);
}

const LONE_SURROGATE = /[\uD800-\uDFFF]/u;

function wellFormed(text: string): string {
  if (!LONE_SURROGATE.test(text)) return text;
  throw new FacturadorError(
    'ERR_XML_CHARACTER',
    'The text holds a lone surrogate, which XML cannot carry; remove it',
  );
}

function decode(bytes: Uint8Array): string {
  if (!isUtf8(bytes)) throw new FacturadorError('ERR_XML_ENCODING', 'The XML is not UTF-8; save it as UTF-8');
  return asBuffer(bytes).toString();
}

/** Only XML 1.0: in 1.1 other characters end lines, so that the same bytes would have another canonical form. */
function checkDeclaration({ version = '1.0', encoding }: XMLDecl, isBytes: boolean): void {
  if (version !== '1.0') throw syntaxError(`it declares the version ${version}, expected 1.0`);
  if (isBytes && encoding !== undefined && encoding.toLowerCase() !== 'utf-8') {
    throw new FacturadorError(
      'ERR_XML_ENCODING',
      `The XML declares the encoding ${encoding}, expected UTF-8`,
    );
  }
}

function parse(text: string, maxDepth: number, isBytes: boolean): XmlDocument {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const tree = growTree();

  // Few handlers on purpose: with more than six, the parser becomes a slow object and reading takes six times as long.
  // Without one for errors, it throws them.
  if (text.includes('!DOCTYPE')) parser.on('doctype', refuseDoctype);
  parser.on('text', tree.addText);
  parser.on('cdata', tree.addText);
  parser.on('comment', (comment) => tree.add({ comment }));
  parser.on('processinginstruction', ({ target, body }) => tree.add({ target, data: body }));
  parser.on('opentag', (tag) => {
    if (tree.depth() >= maxDepth) {
      throw new FacturadorError(
        'ERR_XML_LIMIT',
        `Found elements nested deeper than ${maxDepth}, which is refused`,
      );
    }
    tree.openElement(startTag(tag, hasAttributes(text, parser.position, tag.name)));
  });
  parser.on('closetag', tree.closeElement);
  try {
    parser.write(text);
    checkDeclaration(parser.xmlDecl, isBytes);
    parser.close();
  } catch (error) {
    throw isFacturadorError(error) ? error : syntaxError((error as Error).message, error);
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
  if (NOT_AT_START.test(local)) throw syntaxError(`malformed name: ${qualified}.`);
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
