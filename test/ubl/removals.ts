import { changed, isElement, type XmlAttribute, type XmlElement } from '../../src/xml/index.js';

/** A document without one thing that it had. */
export interface Removal {
  readonly root: XmlElement;
  readonly removed: XmlElement | XmlAttribute;
  /** The elements that it stood in, the root first. */
  readonly within: readonly XmlElement[];
}

/** Every document that lacks one element or one attribute of another. */
export function* removalsOf(root: XmlElement): Generator<Removal> {
  yield* removalsBelow(root, [root], (same) => same);
}

function* removalsBelow(
  element: XmlElement,
  within: readonly XmlElement[],
  put: (element: XmlElement) => XmlElement,
): Generator<Removal> {
  const { attributes, children } = element;
  for (const removed of attributes) {
    const others = attributes.filter((each) => each !== removed);
    yield { root: put(changed(element, { attributes: others })), removed, within };
  }
  for (const [index, node] of children.entries()) {
    if (!isElement(node)) continue;
    const others = children.filter((_, place) => place !== index);
    yield { root: put(changed(element, { children: others })), removed: node, within };
    yield* removalsBelow(node, [...within, node], (other) =>
      put(changed(element, { children: children.with(index, other) })),
    );
  }
}

/** A path as problems name it, without the numbers of its steps. */
export function placeOf({ removed, within }: Removal): string {
  const steps = within.slice(1).map(({ name }) => name.qualified);
  const step = 'children' in removed ? removed.name.qualified : `@${removed.name.local}`;
  return `/${[within[0]?.name.local, ...steps, step].join('/')}`;
}

/** Every text and value of an attribute in an element, and what fields may say of them. */
export function valuesIn(subject: XmlElement | XmlAttribute): ReadonlySet<string> {
  const values = new Set(['']);
  const add = (value: string): void => {
    for (const each of [value, ...value.split(';'), ...(MEANINGS[value] ?? [])]) values.add(each);
  };
  const visit = ({ attributes, children }: XmlElement): void => {
    for (const { value } of attributes) add(value);
    for (const node of children) {
      if (typeof node === 'string') add(node);
      else if (isElement(node)) visit(node);
    }
  };
  if ('children' in subject) visit(subject);
  else add(subject.value);
  return values;
}

/** What fields say instead of the codes of a document. */
const MEANINGS: Readonly<Record<string, readonly string[]>> = {
  '1': ['produccion', 'juridica'],
  '2': ['habilitacion', 'natural'],
};

/** A value of a document that is no object, and the fields that lead to it, without places in lists. */
export type Leaf = readonly [path: string, value: string];

/** What an object says, in order; which kind of document a reference means is said by the name of an element. */
export function leavesOf(value: unknown, path = '', leaves: Leaf[] = []): readonly Leaf[] {
  if (value === undefined || /References\.kind$/.test(path)) return leaves;
  if (typeof value !== 'object' || value === null) leaves.push([path, String(value)]);
  else if (Array.isArray(value)) for (const item of value) leavesOf(item, path, leaves);
  else for (const [key, field] of Object.entries(value)) leavesOf(field, `${path}.${key}`, leaves);
  return leaves;
}

/** What was lost on the way from one list of leaves to another, and what came to it; the others keep their order. */
export function differencesOf(
  before: readonly Leaf[],
  after: readonly Leaf[],
): { readonly lost: readonly Leaf[]; readonly gained: readonly Leaf[] } {
  let start = 0;
  while (start < before.length && isSame(before[start], after[start])) start += 1;
  let end = 0;
  const shorter = Math.min(before.length, after.length) - start;
  while (end < shorter && isSame(before.at(-1 - end), after.at(-1 - end))) end += 1;
  return unlike(before.slice(start, before.length - end), after.slice(start, after.length - end));
}

function isSame(one: Leaf | undefined, other: Leaf | undefined): boolean {
  return one?.[0] === other?.[0] && one?.[1] === other?.[1];
}

/** What is not in the longest list that both have in order. */
function unlike(before: readonly Leaf[], after: readonly Leaf[]) {
  const table = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  const common = (i: number, j: number): number => table[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      (table[i] as Uint16Array)[j] = isSame(before[i], after[j])
        ? common(i + 1, j + 1) + 1
        : Math.max(common(i + 1, j), common(i, j + 1));
    }
  }
  const lost: Leaf[] = [];
  const gained: Leaf[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && isSame(before[i], after[j])) [i, j] = [i + 1, j + 1];
    else if (i < before.length && common(i + 1, j) >= common(i, j + 1)) lost.push(before[i++] as Leaf);
    else gained.push(after[j++] as Leaf);
  }
  return { lost, gained };
}
