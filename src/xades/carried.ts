import { isElement, textOf, type XmlElement, type XmlNode } from '../xml/index.js';
import { DS } from '../xmldsig/index.js';
import { type Content, DOCUMENT_ROOTS, mentionsDocument, unwrap } from './unwrap.js';

/** A document as elements among those of another. */
export interface Inline {
  readonly kind: 'elements';
  readonly root: string;
}

/** Something in a document that a reader may take for another document. */
export type Carried = (Content | Inline) & {
  /** Path of the element that holds it, below the path of its document. */
  readonly path: string;
  /** Whether it is within a signature, which covers the document without itself. */
  readonly isInSignature: boolean;
};

/** What is known of an element from those above it. */
interface Above {
  readonly isInPlace: boolean;
  readonly isInSignature: boolean;
}

/**
 * What base64 begins with that spells `<` and a name, `&`, a byte order mark, or blanks before these. Hardly a word does,
 * and all texts of every document are asked.
 */
const DIGITS = /(?:P[C-HM-P]|J[g-v]|I[ACD]|C[QSTgij]|D[QST]|77u\/|\/\/4|\/v8)[\w+/-]{10}/y;
/** `<Invoice/>` has as many digits. */
const SHORTEST = 14;
const BLANK = 0x20;
const LESS_THAN = 0x3c;
const AMPERSAND = 0x26;
const MARK = 0xfeff;
const LETTER_D = 0x64;

interface Search {
  readonly path: XmlElement[];
  readonly found: Carried[];
  readonly most: number;
}

/**
 * Finds what a document carries, in document order:
 *
 * - whatever is in `cac:ExternalReference/cbc:Description`, where the annex puts a container's documents (Anexo Técnico
 *   1.9, § "Contenedor electrónico"), or in an embedded file, wherever in the document these are;
 * - in any other text, extensions included, and among the elements, the documents that the DIAN knows.
 *
 * @param most no more than these are looked for
 */
export function carriedBy(root: XmlElement, most: number): readonly Carried[] {
  const search: Search = { path: [], found: [], most };
  visit(root, { isInPlace: false, isInSignature: false }, search);
  return search.found;
}

function visit(element: XmlElement, above: Above, search: Search): void {
  const { isInPlace } = above;
  const { path, most } = search;
  if (search.found.length >= most) return;
  const parent = path[path.length - 1];
  path.push(element);
  const isPlace = !isInPlace && isPlaceForFiles(element, parent);
  const root = element.name.local;
  const isInSignature = above.isInSignature || (root === 'Signature' && element.name.namespace === DS);
  if (parent !== undefined && DOCUMENT_ROOTS.has(root))
    add(search, { kind: 'elements', root }, isInSignature);
  const content = isInPlace ? undefined : isPlace ? inPlace(element) : inText(element);
  if (content !== undefined) add(search, content, isInSignature);
  const inside =
    isPlace || isInSignature !== above.isInSignature
      ? { isInPlace: isInPlace || isPlace, isInSignature }
      : above;
  const { children } = element;
  for (let i = 0; i < children.length; i++) {
    const node = children[i] as XmlNode;
    if (isElement(node)) visit(node, inside, search);
  }
  path.pop();
}

function add({ found, path }: Search, what: Content | Inline, isInSignature: boolean): void {
  found.push({ ...what, path: pathOf(path), isInSignature });
}

function isPlaceForFiles(element: XmlElement | undefined, parent: XmlElement | undefined): boolean {
  const local = element?.name.local;
  if (local === 'Description') return parent?.name.local === 'ExternalReference';
  return local === 'EmbeddedDocumentBinaryObject' || local === 'EmbeddedDocument';
}

/** What a place for files holds, in all its text: some readers take that of the elements in it too. */
function inPlace(place: XmlElement): Content | undefined {
  const content = unwrap(stringValue(place));
  const isMere = content.kind === 'other' && (content.isEmpty || place.children.some(isElement));
  return isMere ? undefined : content;
}

/** The document in a text that is not meant to hold any. */
function inText(element: XmlElement): Content | undefined {
  if (!mayHoldDocument(element)) return undefined;
  const content = unwrap(textOf(element) ?? '');
  return content.kind === 'xml' && mentionsDocument(content.xml) ? content : undefined;
}

/** Hardly any text may; this is asked of all. */
function mayHoldDocument({ children }: XmlElement): boolean {
  for (let i = 0; i < children.length; i++) {
    const node = children[i];
    if (typeof node === 'string' && mayBeWrapped(node)) return true;
  }
  return false;
}

function mayBeWrapped(text: string): boolean {
  let at = 0;
  while (text.charCodeAt(at) <= BLANK) at += 1;
  const first = text.charCodeAt(at);
  if (first === LESS_THAN || first === AMPERSAND || first === MARK) return true;
  if (first === LETTER_D) return text.startsWith('data:', at);
  DIGITS.lastIndex = at;
  return text.length - at >= SHORTEST && DIGITS.test(text);
}

function stringValue(element: XmlElement): string {
  const texts: string[] = [];
  const collect = (node: XmlNode): void => {
    if (typeof node === 'string') texts.push(node);
    else if (isElement(node)) node.children.forEach(collect);
  };
  collect(element);
  return texts.join('');
}

function pathOf(path: readonly XmlElement[]): string {
  return path
    .map((element, depth) => `/${element.name.qualified}${ordinal(element, path[depth - 1])}`)
    .join('');
}

function ordinal(element: XmlElement, parent: XmlElement | undefined): string {
  const namesakes = (parent?.children ?? []).filter(
    (node) => typeof node === 'object' && 'name' in node && node.name === element.name,
  );
  return namesakes.length > 1 ? `[${namesakes.indexOf(element) + 1}]` : '';
}
