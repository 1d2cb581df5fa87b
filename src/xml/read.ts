import { isUtf8 } from 'node:buffer';
import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS, type XMLDecl } from 'saxes';
import { FacturadorError, isFacturadorError } from '../errors/index.js';
import { sortAttributes } from './canonical.js';
import {
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

/** An element whose children are still arriving. */
type OpenElement = XmlElement & { readonly children: XmlNode[] };

const DEFAULT_MAX_BYTES = 64 * 1024 * 1024;
const DEFAULT_MAX_DEPTH = 100;
const XMLNS = 'http://www.w3.org/2000/xmlns/';
const NONE: readonly never[] = [];
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
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
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
  const intern = internNames();
  const before: (XmlComment | XmlInstruction)[] = [];
  const after: (XmlComment | XmlInstruction)[] = [];
  const open: OpenElement[] = [];
  let root: OpenElement | undefined;

  const addText = (value: string): void => {
    const siblings = open.at(-1)?.children;
    if (siblings === undefined || value === '') return;
    const last = siblings.length - 1;
    const previous = siblings[last];
    if (typeof previous === 'string') siblings[last] = previous + value;
    else siblings.push(value);
  };
  const addMarkup = (node: XmlComment | XmlInstruction): void => {
    const siblings = open.at(-1)?.children ?? (root === undefined ? before : after);
    siblings.push(node);
  };

  // Few handlers on purpose: with more than six, the parser becomes a slow object and reading takes six times as long.
  // Without one for errors, it throws them.
  if (text.includes('<!DOCTYPE')) parser.on('doctype', refuseDoctype);
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('comment', (comment) => addMarkup({ comment }));
  parser.on('processinginstruction', ({ target, body }) => addMarkup({ target, data: body }));
  parser.on('opentag', (tag) => {
    if (open.length >= maxDepth) {
      throw new FacturadorError(
        'ERR_XML_LIMIT',
        `Found elements nested deeper than ${maxDepth}, which is refused`,
      );
    }
    const element = openElement(tag, intern);
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  try {
    parser.write(text);
    checkDeclaration(parser.xmlDecl, isBytes);
    parser.close();
  } catch (error) {
    throw isFacturadorError(error) ? error : syntaxError((error as Error).message, error);
  }
  if (root === undefined) throw new FacturadorError('ERR_XML_SYNTAX', 'The XML has no root element');
  return { before, root, after };
}

function refuseDoctype(): never {
  throw new FacturadorError('ERR_XML_DOCTYPE', 'Found a DOCTYPE, expected none; it is refused for safety');
}

function syntaxError(reason: string, cause?: unknown): FacturadorError {
  return new FacturadorError('ERR_XML_SYNTAX', `The XML is not well-formed: ${reason}`, { cause });
}

function openElement({ ns, prefix, local, uri, attributes }: SaxesTagNS, intern: Intern): OpenElement {
  const prefixes = Object.keys(ns);
  const declarations =
    prefixes.length === 0 ? NONE : prefixes.map((name) => declarationOf(name, ns[name] ?? ''));
  const list: XmlAttribute[] = [];
  for (const key in attributes) {
    const found = attributes[key] as SaxesAttributeNS;
    if (found.uri !== XMLNS)
      list.push(xmlAttribute(intern(found.prefix, found.local, found.uri), found.value));
  }
  const sorted = list.length < 2 ? list : sortAttributes(list);
  return xmlElement(intern(prefix, local, uri), declarations, sorted, []) as OpenElement;
}

function declarationOf(prefix: string, uri: string): XmlNamespace {
  checkName(prefix, `xmlns:${prefix}`);
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

type Intern = (prefix: string, local: string, uri: string) => XmlName;

/** One object per name, however often it occurs: a UBL invoice has some hundred names on thousands of elements. */
function internNames(): Intern {
  const byNamespace = new Map<string, Map<string, XmlName>>();
  return (prefix, local, uri) => {
    let names = byNamespace.get(uri);
    if (names === undefined) {
      names = new Map();
      byNamespace.set(uri, names);
    }
    const qualified = prefix === '' ? local : `${prefix}:${local}`;
    let name = names.get(qualified);
    if (name === undefined) {
      checkName(local, qualified);
      name = xmlName(prefix, local, uri);
      names.set(qualified, name);
    }
    return name;
  };
}
