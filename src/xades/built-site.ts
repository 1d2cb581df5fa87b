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
const EXTENSIONS_END = Buffer.from('</ext:UBLExtensions>');
const LAST_EXTENSION_END = Buffer.from('</ext:UBLExtension></ext:UBLExtensions>');
const SIGNATURE_START = Buffer.from(':Signature');
const TAG_END = Buffer.from('">');
const ISSUE_DATE = Buffer.from('<cbc:IssueDate>');
const DATE_LENGTH = 'YYYY-MM-DD'.length;
const LESS_THAN = 0x3c;
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
  // Who built it knows where the place is, so that the bytes need not be searched.
  const isKnown = signaturePlace !== undefined && isContainer(bytes, signaturePlace);
  const position = isKnown ? signaturePlace : findContainer(bytes, rest);
  if (position === -1) return undefined;
  const canonical =
    root.canonical === undefined ? [bytes.subarray(start)] : [root.canonical, bytes.subarray(rest)];
  const issueDate = (isKnown ? document?.issueDate : undefined) ?? issueDateOf(bytes, position);
  return { bytes, position, canonical, scope: root.scope, root: root.local, issueDate };
}

function isContainer(bytes: Buffer, position: number): boolean {
  return position >= CONTAINER_START && hasAt(bytes, position - CONTAINER_START, EMPTY_CONTAINER);
}

/** The first IssueDate is the document's own: nothing before it in the schemas holds another. */
function issueDateOf(bytes: Buffer, from: number): string | undefined {
  const at = bytes.indexOf(ISSUE_DATE, from);
  const start = at + ISSUE_DATE.length;
  return at === -1 ? undefined : bytes.toString('latin1', start, start + DATE_LENGTH);
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

function findContainer(bytes: Buffer, from: number): number {
  if (hasMarkupDeclaration(bytes)) return -1;
  const at = bytes.indexOf(EMPTY_CONTAINER, from);
  if (at === -1 || bytes.lastIndexOf(SIGNATURE_START, at) >= from) return -1;
  const after = at + EMPTY_CONTAINER.length;
  // Nearly always the last extension; what else follows must not offer a second place.
  if (!hasAt(bytes, after, LAST_EXTENSION_END) && !isOnlyPlace(bytes, after)) return -1;
  return at + CONTAINER_START;
}

function isOnlyPlace(bytes: Buffer, from: number): boolean {
  const end = bytes.indexOf(EXTENSIONS_END, from);
  if (end === -1) return false;
  const rest = bytes.subarray(from, end);
  return rest.indexOf(EMPTY_CONTAINER) === -1 && rest.indexOf(SIGNATURE_START) === -1;
}

function rootTag(bytes: Buffer, start: number): RootTag | undefined {
  for (const root of roots) {
    if (hasAt(bytes, start, root.bytes)) return root;
  }
  const end = bytes.indexOf(TAG_END, start);
  if (end === -1) return undefined;
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
