import { asBuffer } from '../bytes/index.js';
import { FacturadorError } from '../errors/index.js';
import {
  canonicalBytes,
  canonicalize,
  changed,
  childNamed,
  declaring,
  elementsOf,
  findElement,
  isElement,
  namespacesInScope,
  type ReadLimits,
  readXml,
  textOf,
  vocabulary,
  XML_DECLARATION,
  type XmlAttribute,
  type XmlDocument,
  type XmlElement,
  type XmlNode,
} from '../xml/index.js';
import { DS } from '../xmldsig/index.js';
import { EXTENSIONS, isPayroll, isSignable, SIGNABLE_ROOTS } from './signable.js';
import { printNamespaces, signatureScope } from './signature-scope.js';
import type { SigningSite } from './signing-site.js';

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
const PLACE = { target: 'facturador-signature-place', data: '' };
const PLACE_TEXT = `<?${PLACE.target}?>`;
const DECLARATION = Buffer.from(XML_DECLARATION);

/**
 * Reads a document that somebody else wrote, gives it an empty container for the signature and writes it in its
 * canonical form.
 *
 * @throws {FacturadorError} `ERR_XML_…`, `ERR_SIGN_ROOT`, `ERR_SIGN_ALREADY_SIGNED`, `ERR_SIGN_PLACE`
 */
export function foreignSite(xml: Uint8Array | string, limits?: ReadLimits): SigningSite {
  const document = readXml(xml, limits);
  const { name } = document.root;
  if (!isSignable(name.local, name.namespace)) {
    throw new FacturadorError(
      'ERR_SIGN_ROOT',
      `Found the root ${name.local} in the namespace "${name.namespace}", expected one of ${SIGNABLE_ROOTS.join(', ')}`,
    );
  }
  if (findElement(document.root, isSignature) !== undefined) {
    throw new FacturadorError(
      'ERR_SIGN_ALREADY_SIGNED',
      `The ${name.local} already carries a signature; sign the document as it was before`,
    );
  }
  const path = withPlace(document.root);
  const root = path[0] as XmlElement;
  const scope = signatureScope(namespacesInScope(path), {
    repeat: isPayroll(name.local),
    inherited: inheritedAttributes(path),
  });
  const issueDate = textOf(childNamed(root, 'IssueDate'))?.trim();
  return writeSite({ ...document, root }, { root: name.local, scope, issueDate });
}

function isSignature({ name }: XmlElement): boolean {
  return name.local === 'Signature' && name.namespace === DS;
}

function isExtension(node: XmlNode, local: string): node is XmlElement {
  return isElement(node) && node.name.local === local && node.name.namespace === EXTENSIONS;
}

/** The path to the container of the signature, in a copy of the elements along it that has the place marked. */
function withPlace(root: XmlElement): readonly XmlElement[] {
  const extensions = root.children.find((node) => isExtension(node, 'UBLExtensions')) as
    | XmlElement
    | undefined;
  const found = (extensions?.children ?? []).find(
    (node): node is XmlElement => isExtension(node, 'UBLExtension') && emptyContainer(node) !== undefined,
  );
  const parent = extensions ?? newExtensions(root);
  const ext = extensionElements(parent.name.prefix);
  const empty = found === undefined ? undefined : emptyContainer(found);
  const container = changed(empty ?? ext.ExtensionContent([]), { children: [PLACE] });
  const extension =
    found === undefined
      ? ext.UBLExtension([container])
      : changed(found, { children: replaced(found.children, empty, container) });
  const outer = changed(parent, { children: replaced(parent.children, found, extension) });
  const children =
    extensions === undefined ? [outer, ...root.children] : replaced(root.children, extensions, outer);
  return [changed(root, { children }), outer, extension, container];
}

function extensionElements(prefix: string) {
  return vocabulary(prefix, EXTENSIONS, ['UBLExtensions', 'UBLExtension', 'ExtensionContent']);
}

/** The list with one node replaced, or with the new one at its end. */
function replaced(
  nodes: readonly XmlNode[],
  old: XmlNode | undefined,
  replacement: XmlNode,
): readonly XmlNode[] {
  return old === undefined
    ? [...nodes, replacement]
    : nodes.map((node) => (node === old ? replacement : node));
}

function emptyContainer(extension: XmlElement): XmlElement | undefined {
  return elementsOf(extension).find(
    (content) => isExtension(content, 'ExtensionContent') && isEmpty(content),
  );
}

/** Nothing but white space and comments. */
function isEmpty({ children }: XmlElement): boolean {
  return children.every((node) => (typeof node === 'string' ? /^[ \t\r\n]*$/.test(node) : 'comment' in node));
}

/** An empty UBLExtensions with a prefix that means its namespace here; declared on itself if the root has none. */
function newExtensions(root: XmlElement): XmlElement {
  const declared = root.declarations.filter(({ uri }) => uri === EXTENSIONS);
  const prefix = (declared.find((entry) => entry.prefix === 'ext') ?? declared[0])?.prefix;
  const extensions = extensionElements(prefix ?? 'ext').UBLExtensions([]);
  return prefix === undefined ? declaring(extensions, [{ prefix: 'ext', uri: EXTENSIONS }]) : extensions;
}

function inheritedAttributes(path: readonly XmlElement[]): readonly XmlAttribute[] {
  const nearest = new Map<string, XmlAttribute>();
  for (const { attributes } of path) {
    for (const attribute of attributes) {
      if (attribute.name.namespace === XML_NAMESPACE) nearest.set(attribute.name.local, attribute);
    }
  }
  return [...nearest.values()].sort((a, b) => (a.name.local < b.name.local ? -1 : 1));
}

function writeSite(
  document: XmlDocument,
  rest: Pick<SigningSite, 'root' | 'scope' | 'issueDate'>,
): SigningSite {
  const written = asBuffer(canonicalBytes(document));
  const place = written.indexOf(PLACE_TEXT);
  const end = place + PLACE_TEXT.length;
  if (written.indexOf(PLACE_TEXT, end) !== -1) {
    throw new FacturadorError(
      'ERR_SIGN_PLACE',
      `The document has an instruction named ${PLACE.target}; remove it`,
    );
  }
  const before = written.subarray(0, place);
  const after = written.subarray(end);
  const head = isPayroll(rest.root) ? inOwnOrder(before, document) : before;
  return {
    ...rest,
    bytes: Buffer.concat([DECLARATION, head, after]),
    position: DECLARATION.length + head.length,
    canonical: [before, after],
  };
}

/**
 * What stands before the place, with the root's namespace declarations in the order in which the source has them: the
 * DIAN's payroll validator has refused documents for another order than its sample's. The canonical form is the same.
 */
function inOwnOrder(written: Buffer, { before, root }: XmlDocument): Buffer {
  const bare = changed(root, { children: [] });
  const endTag = `</${root.name.qualified}>`;
  const head = canonicalize({ before, root: bare, after: [] }).slice(0, -endTag.length);
  const prologue = head.slice(0, -(canonicalize(bare).length - endTag.length));
  const attributes = canonicalize(changed(bare, { declarations: [] })).slice(
    root.name.qualified.length + 1,
    -endTag.length,
  );
  const tag = `<${root.name.qualified}${printNamespaces(root.declarations)}${attributes}`;
  return Buffer.concat([Buffer.from(prologue + tag), written.subarray(Buffer.byteLength(head))]);
}
