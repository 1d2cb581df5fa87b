import { FacturadorError } from '../errors/index.js';
import { isElement, type XmlElement, type XmlNode } from './tree.js';

/** The element children of an element. */
export function elementsOf(parent: XmlElement): readonly XmlElement[] {
  return parent.children.filter(isElement);
}

/** Every child with a local name, in any namespace; none of an absent element. */
export function childrenNamed(parent: XmlElement | undefined, local: string): readonly XmlElement[] {
  if (parent === undefined) return [];
  return parent.children.filter((node): node is XmlElement => isElement(node) && node.name.local === local);
}

/** The first child with a local name. */
export function childNamed(parent: XmlElement | undefined, local: string): XmlElement | undefined {
  if (parent === undefined) return undefined;
  for (const node of parent.children) if (isElement(node) && node.name.local === local) return node;
  return undefined;
}

/**
 * Follows local names from an element downwards, taking the first match at each step.
 *
 * @example
 * descend(root, 'AccountingSupplierParty', 'Party', 'PartyTaxScheme', 'CompanyID');
 */
export function descend(from: XmlElement | undefined, ...locals: readonly string[]): XmlElement | undefined {
  let element = from;
  for (const local of locals) element = childNamed(element, local);
  return element;
}

/** The text of an element without its descendants' text; `undefined` for an absent element. */
export function textOf(element: XmlElement | undefined): string | undefined {
  if (element === undefined) return undefined;
  const [only] = element.children;
  if (element.children.length === 1 && typeof only === 'string') return only;
  return element.children.filter((node: XmlNode) => typeof node === 'string').join('');
}

/** The text of the element at the end of a path of local names, without blanks at its ends; empty when absent. */
export function textAt(from: XmlElement | undefined, ...locals: readonly string[]): string {
  return textOf(descend(from, ...locals))?.trim() ?? '';
}

/** The value of an attribute without namespace. */
export function attributeOf(element: XmlElement | undefined, local: string): string | undefined {
  return element?.attributes.find(({ name }) => name.local === local && name.namespace === '')?.value;
}

/** The text of a child, or an error that names the child. @throws {FacturadorError} `ERR_XML_CONTENT` */
export function requiredText(parent: XmlElement, local: string): string {
  return textOf(required(parent, local)) ?? '';
}

/** A child, or an error that names it. @throws {FacturadorError} `ERR_XML_CONTENT` */
export function required(parent: XmlElement, local: string): XmlElement {
  const child = childNamed(parent, local);
  if (child === undefined) {
    throw new FacturadorError(
      'ERR_XML_CONTENT',
      `Found no ${local} in ${parent.name.qualified}, expected one`,
      {
        path: `${parent.name.qualified}/${local}`,
      },
    );
  }
  return child;
}

/** The first element in document order that satisfies a test, from the one given on. */
export function findElement(
  from: XmlElement,
  test: (element: XmlElement) => boolean,
): XmlElement | undefined {
  if (test(from)) return from;
  for (const node of from.children) {
    const found = isElement(node) ? findElement(node, test) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Finds the elements that satisfy a test, each with its ancestors: root first, the element itself last.
 */
export function findPaths(
  root: XmlElement,
  test: (element: XmlElement) => boolean,
): readonly (readonly XmlElement[])[] {
  const found: (readonly XmlElement[])[] = [];
  const path: XmlElement[] = [];
  const visit = (element: XmlElement): void => {
    path.push(element);
    if (test(element)) found.push([...path]);
    for (const node of element.children) if (isElement(node)) visit(node);
    path.pop();
  };
  visit(root);
  return found;
}
