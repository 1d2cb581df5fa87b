import { asBuffer } from '../bytes/index.js';
import { XML_DECLARATION, type XmlNamespace } from '../xml/index.js';
import { EXTENSIONS, isPayroll, isSignable } from './signable.js';
import { inCanonicalOrder, printNamespaces, type SignatureScope, signatureScope } from './signature-scope.js';
import type { Signable, SigningSite } from './signing-site.js';

/** What the start tag of a root tells; documents of one kind share it. */
interface RootTag {
  /** The tag as it stands in the document. */
  readonly bytes: Buffer;
  /** The same tag in canonical form, when it differs. */
  readonly canonical: Buffer | undefined;
  readonly local: string;
  readonly scope: SignatureScope;
}

const DECLARATION = Buffer.from(XML_DECLARATION);
const EMPTY_CONTAINER = Buffer.from('<ext:ExtensionContent></ext:ExtensionContent>');
const CONTAINER_START = '<ext:ExtensionContent>'.length;
const SIGNATURE_START = Buffer.from(':Signature');
const TAG_END = Buffer.from('">');
const ABOVE_CONTAINER = ['<ext:UBLExtensions>', '<ext:UBLExtension>'].map((tag) => Buffer.from(tag));
const ISSUE_DATE = Buffer.from('<cbc:IssueDate>');
const DATE_LENGTH = 'YYYY-MM-DD'.length;
/** Longer than any start tag of a root; a pattern takes stack for every attribute. */
const LONGEST_TAG = 16 * 1024;
const LESS_THAN = 0x3c;
const SLASH = 0x2f;
const QUESTION_MARK = 0x3f;
const EXCLAMATION = 0x21;
const ROOT_TAG = /^<((?:[\w.-]+:)?([\w.-]+))((?: [\w.:-]+="[^"<]*")+)>$/;
const ATTRIBUTE = / ([\w.:-]+)="([^"<]*)"/g;

// The builders write a handful of different roots; the bound only stops a stream of odd ones from piling up.
const MOST_ROOTS = 32;
const roots: RootTag[] = [];

/**
 * Finds where the signature goes in a document that our writer wrote, without parsing it: what follows the XML
 * declaration is canonical already.
 *
 * @returns `undefined` when the bytes are not of that form; they then have to be read
 */
export function builtSite({ xml, signaturePlace, document }: Signable): SigningSite | undefined {
  const bytes = asBuffer(xml);
  const start = DECLARATION.length;
  if (!hasAt(bytes, 0, DECLARATION)) return undefined;
  const root = rootTag(bytes, start);
  if (root === undefined) return undefined;
  const rest = start + root.bytes.length;
  // Who built it knows place and date, so that the bytes need not be searched.
  const knownDate = document?.issueDate;
  const isKnown =
    knownDate !== undefined && signaturePlace !== undefined && isContainer(bytes, signaturePlace);
  const position = isKnown ? signaturePlace : findContainer(bytes, rest);
  if (position === -1) return undefined;
  const canonical =
    root.canonical === undefined ? [bytes.subarray(start)] : [root.canonical, bytes.subarray(rest)];
  const issueDate = isKnown ? knownDate : issueDateOf(bytes, rest);
  return { bytes, position, canonical, scope: root.scope, root: root.local, issueDate };
}

function isContainer(bytes: Buffer, position: number): boolean {
  return position >= CONTAINER_START && hasAt(bytes, position - CONTAINER_START, EMPTY_CONTAINER);
}

/** The root's own IssueDate: an extension may hold another, and stands before it. */
function issueDateOf(bytes: Buffer, from: number): string | undefined {
  const at = findTag(bytes, from, (tag, depth) => depth === 0 && hasAt(bytes, tag, ISSUE_DATE));
  const start = at + ISSUE_DATE.length;
  return at === -1 ? undefined : bytes.toString('latin1', start, start + DATE_LENGTH);
}

/**
 * The first start tag that is wanted, in canonical XML without comments.
 *
 * @param from where the content of the root begins, whose children have the depth 0
 */
function findTag(bytes: Buffer, from: number, isWanted: (at: number, depth: number) => boolean): number {
  let depth = 0;
  for (let at = bytes.indexOf(LESS_THAN, from); at !== -1; at = bytes.indexOf(LESS_THAN, at + 1)) {
    const next = bytes[at + 1];
    if (next === SLASH) depth -= 1;
    else if (next !== QUESTION_MARK) {
      if (isWanted(at, depth)) return at;
      depth += 1;
    }
  }
  return -1;
}

function hasAt(bytes: Buffer, at: number, wanted: Buffer): boolean {
  const end = at + wanted.length;
  return end <= bytes.length && wanted.compare(bytes, at, end) === 0;
}

/** CDATA and comments are not canonical. A `!` is rare, so looking for it costs next to nothing. */
function hasMarkupDeclaration(bytes: Buffer): boolean {
  for (let at = bytes.indexOf(EXCLAMATION); at !== -1; at = bytes.indexOf(EXCLAMATION, at + 1)) {
    if (bytes[at - 1] === LESS_THAN) return true;
  }
  return false;
}

/** The first empty container of the root's own extensions. */
function findContainer(bytes: Buffer, from: number): number {
  if (hasMarkupDeclaration(bytes) || bytes.indexOf(SIGNATURE_START, from) !== -1) return -1;
  const isAbove = [false, false];
  const at = findTag(bytes, from, (tag, depth) => {
    const above = ABOVE_CONTAINER[depth];
    if (above !== undefined) isAbove[depth] = hasAt(bytes, tag, above);
    return depth === 2 && isAbove[0] === true && isAbove[1] === true && hasAt(bytes, tag, EMPTY_CONTAINER);
  });
  return at === -1 ? -1 : at + CONTAINER_START;
}

function rootTag(bytes: Buffer, start: number): RootTag | undefined {
  for (const root of roots) {
    if (hasAt(bytes, start, root.bytes)) return root;
  }
  const end = bytes.indexOf(TAG_END, start);
  if (end === -1 || end - start > LONGEST_TAG) return undefined;
  const root = readRootTag(bytes.toString('utf8', start, end + TAG_END.length));
  if (root !== undefined) {
    if (roots.length >= MOST_ROOTS) roots.shift();
    roots.push(root);
  }
  return root;
}

/** Reads a start tag as our writer writes it; anything unusual is left to the reader. */
function readRootTag(text: string): RootTag | undefined {
  const [, qualified = '', local = '', list = ''] = ROOT_TAG.exec(text) ?? [];
  const namespaces: XmlNamespace[] = [];
  let attributes = '';
  for (const [written, name = '', value = ''] of list.matchAll(ATTRIBUTE)) {
    const prefix = name === 'xmlns' ? '' : /^xmlns:(.+)$/.exec(name)?.[1];
    if (prefix === undefined) attributes += written;
    else if (value === '' || value.includes('&')) return undefined;
    else namespaces.push({ prefix, uri: value });
  }
  const uris = new Map(namespaces.map(({ prefix, uri }) => [prefix, uri]));
  const own = qualified.includes(':') ? qualified.slice(0, -local.length - 1) : '';
  if (!isSignable(local, uris.get(own) ?? '') || uris.get('ext') !== EXTENSIONS) return undefined;
  if (/ xml:/.test(attributes)) return undefined;
  const canonical = `<${qualified}${printNamespaces(inCanonicalOrder(namespaces))}${attributes}>`;
  return {
    bytes: Buffer.from(text),
    canonical: canonical === text ? undefined : Buffer.from(canonical),
    local,
    scope: signatureScope(namespaces, { repeat: isPayroll(local) }),
  };
}
