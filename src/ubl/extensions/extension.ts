import { FacturadorError } from '../../errors/index.js';
import type { SalesDocument } from '../../model/index.js';
import {
  canonicalize,
  declaring,
  elementsOf,
  findElement,
  readContent,
  readXml,
  vocabulary,
  type XmlElement,
} from '../../xml/index.js';
import {
  type ExtensibleRoot,
  ext,
  NAMESPACES,
  rootDeclarations,
  rootNamespace,
} from '../aggregates/namespaces.js';
import { readInteroperabilidad } from './interoperabilidad.js';

/** A reader goes a hundred elements deep, and what an extension holds stands in four. */
const DEEPEST = 96;
/** What is written has been read already, perhaps with greater limits. */
const UNLIMITED = {
  maxBytes: Number.POSITIVE_INFINITY,
  maxDepth: Number.POSITIVE_INFINITY,
  maxNodes: Number.POSITIVE_INFINITY,
  maxAttributes: Number.POSITIVE_INFINITY,
};

/**
 * Returns the content of an extension in canonical form, with the namespaces that it uses.
 *
 * @param text the XML of one element, read as if it stood in the document: the document's namespaces need no declaration
 * @throws {FacturadorError} `ERR_XML_SYNTAX`, `ERR_XML_DOCTYPE`, `ERR_XML_LIMIT`; `ERR_XML_CONTENT` when it is not one
 *   element with a namespace, or holds what a document has only once or in a field of its own
 */
export function normalizeExtension(text: string, root: ExtensibleRoot): string {
  const empty = declaring(vocabulary('', rootNamespace(root), [root])[root]([]), rootDeclarations(root));
  const [start = '', end = ''] = canonicalize(empty).split(/(?=<\/)/);
  const context = readContent(text, { start, end, maxDepth: DEEPEST });
  const [element, ...others] = elementsOf(context);
  const isAlone = context.children.every((node) => typeof node !== 'string' || node.trim() === '');
  if (element === undefined || others.length > 0 || !isAlone || element.name.namespace === '') {
    throw new FacturadorError(
      'ERR_XML_CONTENT',
      `The extension has ${elementsOf(context).length} elements at its top, expected one, with a namespace and no text beside it`,
    );
  }
  const reserved = findElement(element, isReserved);
  if (reserved !== undefined) {
    throw new FacturadorError(
      'ERR_XML_CONTENT',
      `The extension holds ${reserved.name.qualified}, which the document has a place of its own for`,
    );
  }
  if (readInteroperabilidad(element, root) !== undefined) {
    throw new FacturadorError(
      'ERR_XML_CONTENT',
      'The extension is that of the health sector, which goes into the field interoperabilidad',
    );
  }
  return extensionText(element, meaningsOf(context));
}

function isReserved({ name }: XmlElement): boolean {
  if (name.local === 'DianExtensions' || name.namespace === NAMESPACES.ext) return true;
  return name.local === 'Signature' && name.namespace === NAMESPACES.ds;
}

/** Exclusive canonical XML, with what the element declares beyond its document: a value may count on it. */
function extensionText(element: XmlElement, known: ReadonlyMap<string, string>): string {
  const own = element.declarations.filter(({ prefix, uri }) => known.get(prefix) !== uri);
  return canonicalize(element, {
    method: 'exclusive',
    inclusivePrefixes: own.map(({ prefix }) => prefix || '#default'),
  });
}

/** What the prefixes mean that an element declares. */
function meaningsOf({ declarations }: XmlElement): ReadonlyMap<string, string> {
  return new Map(declarations.map(({ prefix, uri }) => [prefix, uri]));
}

/** ext:UBLExtension with one of a document's `extensions`. */
export function writeExtension(text: string): XmlElement {
  return ext.UBLExtension([ext.ExtensionContent([detached(readXml(text, UNLIMITED).root)])]);
}

/** Keeps elements without namespace out of the document's default one. */
function detached(element: XmlElement): XmlElement {
  const isBare = findElement(element, ({ name }) => name.namespace === '') !== undefined;
  const isDeclared = element.declarations.some(({ prefix }) => prefix === '');
  if (!isBare || isDeclared) return element;
  return declaring(element, [...element.declarations, { prefix: '', uri: '' }]);
}

/** The extensions that are neither the DIAN's data nor a signature; that of the health sector apart. */
export function readExtensions(
  root: XmlElement,
  local: ExtensibleRoot,
): Pick<SalesDocument, 'interoperabilidad' | 'extensions'> {
  const contents = elementsOf(root)
    .filter(({ name }) => name.local === 'UBLExtensions')
    .flatMap(elementsOf)
    .flatMap(elementsOf)
    .filter(({ name }) => name.local === 'ExtensionContent')
    .flatMap(elementsOf)
    .filter((content) => !isReserved(content));
  const known = meaningsOf(root);
  let interoperabilidad: SalesDocument['interoperabilidad'];
  const extensions: string[] = [];
  for (const content of contents) {
    const health = interoperabilidad === undefined ? readInteroperabilidad(content, local) : undefined;
    if (health === undefined) extensions.push(extensionText(content, known));
    else interoperabilidad = health;
  }
  return { interoperabilidad, extensions };
}
