import type { ElementExtras, Extras, RenamedNamespace } from '../../model/index.js';
import {
  isElement,
  type NamespaceScope,
  namespaceScope,
  type XmlElement,
  type XmlName,
  type XmlNode,
} from '../../xml/index.js';
import { align, isPair, type Pair } from './alignment.js';
import { areSameAttributes, differingAttributes } from './attributes.js';
import { BlankCollector } from './blanks.js';
import { printFragment } from './fragment.js';
import { canonicalChildren, hasLooseNodes, hasMarkup, isBlank, stepsOf } from './nodes.js';
import { declaredAnew } from './scope.js';

/** What is known while two trees are compared. */
interface Comparison {
  /** The path of each grows from its end, so that where there is no difference none is followed. */
  readonly elements: { -readonly [Field in keyof ElementExtras]: ElementExtras[Field] }[];
  /** Our namespaces, as far as they have been met. */
  readonly namespaces: RenamedNamespace[];
  readonly blanks: BlankCollector;
  /** The namespaces in scope in the received document. */
  readonly scope: NamespaceScope;
  /** Whether the white space is other than ours. */
  hasBlanks: boolean;
  /** The steps to the children of long lists. */
  readonly steps: Map<readonly XmlNode[], readonly (string | undefined)[]>;
}

type Content = Pick<ElementExtras, 'text' | 'omitted' | 'inserted'>;

/** What a received document has beyond what we write of it; `undefined` when it is the same in canonical form. */
export function findExtras(written: XmlElement, found: XmlElement): Extras | undefined {
  const comparison: Comparison = {
    elements: [],
    namespaces: [],
    blanks: new BlankCollector(),
    scope: namespaceScope(),
    hasBlanks: false,
    steps: new Map(),
  };
  compare(comparison, written, found);
  const namespaces = comparison.namespaces.filter(isOther);
  const { elements, hasBlanks, blanks } = comparison;
  if (namespaces.length === 0 && elements.length === 0 && !hasBlanks) return undefined;
  return {
    ...(namespaces.length > 0 && { namespaces }),
    ...(elements.length > 0 && { elements }),
    ...(hasBlanks && { blanks: blanks.all() }),
  };
}

function compare(comparison: Comparison, written: XmlElement, found: XmlElement): void {
  const declares = found.declarations.length > 0 || written.declarations.length > 0;
  const name = differingName(comparison, written.name, found.name);
  const declarations = declares ? differingDeclarations(written, found, comparison.scope) : undefined;
  const hasAttributes = written.attributes.length > 0 || found.attributes.length > 0;
  const attributes = hasAttributes ? differingAttributes(written.attributes, found.attributes) : undefined;
  const place = comparison.elements.length;
  if (declares) comparison.scope.enter(found.declarations);
  const content = compareContent(comparison, written, found);
  if (declares) comparison.scope.leave();
  if (name === undefined && declarations === undefined && attributes === undefined && content === undefined)
    return;
  const extras: ElementExtras = {
    path: '',
    ...(name && { name }),
    ...(declarations && { declarations }),
    ...(attributes && { attributes }),
    ...content,
  };
  // Before those of the elements in it.
  comparison.elements.splice(place, 0, extras);
}

/** An element's own name, where it is not the one that its namespace has elsewhere. */
function differingName({ namespaces }: Comparison, written: XmlName, found: XmlName): ElementExtras['name'] {
  const usual = usualName(namespaces, written, found);
  if (written === found && !isOther(usual)) return undefined;
  const { prefix, namespace } = found;
  return usual.foundPrefix === prefix && usual.foundNamespace === namespace
    ? undefined
    : { prefix, namespace };
}

/** What a namespace of ours is in the document: what it was when it was met first. */
function usualName(namespaces: RenamedNamespace[], written: XmlName, found: XmlName): RenamedNamespace {
  const { prefix, namespace } = written;
  for (let i = 0; i < namespaces.length; i++) {
    const each = namespaces[i] as RenamedNamespace;
    if (each.namespace === namespace && each.prefix === prefix) return each;
  }
  const first = { prefix, namespace, foundPrefix: found.prefix, foundNamespace: found.namespace };
  namespaces.push(first);
  return first;
}

function isOther({ prefix, namespace, foundPrefix, foundNamespace }: RenamedNamespace): boolean {
  return prefix !== foundPrefix || namespace !== foundNamespace;
}

function differingDeclarations(
  written: XmlElement,
  found: XmlElement,
  outer: NamespaceScope,
): ElementExtras['declarations'] {
  const anew = declaredAnew(found, outer);
  const ours = new Map(declaredAnew(written, outer).map(({ prefix, uri }) => [prefix, uri]));
  const areSame = anew.length === ours.size && anew.every(({ prefix, uri }) => ours.get(prefix) === uri);
  return areSame ? undefined : anew.map(({ prefix, uri }) => ({ prefix, uri }));
}

/** Goes as far as elements follow upon the same elements, white space apart: nearly always to the end. */
function compareContent(
  comparison: Comparison,
  written: XmlElement,
  received: XmlElement,
): Content | undefined {
  const ours = written.children;
  const found = received.children;
  if (ours.length === 1 && found.length === 1 && typeof ours[0] === 'string' && ours[0] === found[0])
    return undefined;
  let index = 0;
  let blank = '';
  for (let at = 0; at < found.length; at++) {
    const node = found[at] as XmlNode;
    const mine = ours[index];
    if (typeof mine === 'string') break;
    if (typeof node === 'string') {
      if (!isBlank(node)) break;
      blank += node;
    } else if (isElement(node)) {
      if (mine === undefined || !isElement(mine)) break;
      const isSame = isSameLeaf(comparison, mine, node);
      if (!isSame && !isPair(mine, node)) break;
      addBlank(comparison, blank);
      blank = '';
      if (!isSame) compareChild(comparison, { nodes: ours, index, found: node });
      index += 1;
    } else if (!('comment' in node)) break;
    if (index > 0 && index === ours.length && at === found.length - 1) {
      addBlank(comparison, blank);
      return undefined;
    }
  }
  return compareRest(comparison, { written: ours, found: canonicalChildren(received), index });
}

/** Whether two elements are the same at a glance, as nearly all are that have but a text. */
function isSameLeaf({ namespaces }: Comparison, written: XmlElement, found: XmlElement): boolean {
  const { name, children } = written;
  const text = children[0];
  if (name !== found.name || typeof text !== 'string' || text !== found.children[0]) return false;
  if (children.length > 1 || found.children.length > 1) return false;
  if (written.declarations.length > 0 || found.declarations.length > 0) return false;
  return (
    areSameAttributes(written.attributes, found.attributes) && !isOther(usualName(namespaces, name, name))
  );
}

function addBlank(comparison: Comparison, blank: string): void {
  comparison.blanks.add(blank);
  if (blank !== '') comparison.hasBlanks = true;
}

interface Rest {
  readonly written: readonly XmlNode[];
  readonly found: readonly XmlNode[];
  /** So many of our elements have been found, and nothing else. */
  readonly index: number;
}

/** Goes on from where something else was found. */
function compareRest(comparison: Comparison, rest: Rest): Content | undefined {
  const { written, found, index } = rest;
  const hasElements = hasMarkup(found);
  if (!hasElements && !hasMarkup(written)) {
    const text = { found: found.join(''), insteadOf: written.join('') };
    return text.found === text.insteadOf ? undefined : { text };
  }
  const parting = { ...rest, at: placeAfter(found, index), hasElements };
  const together = inStep(parting);
  if (together !== undefined) {
    compareNodes(comparison, parting, together);
    return undefined;
  }
  const { pairs, omitted, inserted } = align(parting, (nodes) => printFragment(nodes, comparison.scope));
  comparison.hasBlanks ||= written.some(isBlankText) || (hasElements && found.some(isBlankText));
  compareNodes(comparison, parting, pairs);
  // What is inserted stands for all that is no element, so that there has to be something, be it empty.
  const isInserted = inserted.length > 0 || hasLooseNodes(written);
  if (omitted.length === 0 && !isInserted) return undefined;
  return { ...(omitted.length > 0 && { omitted }), ...(isInserted && { inserted }) };
}

interface Parting extends Rest {
  readonly at: number;
  readonly hasElements: boolean;
}

/** The place after so many elements. */
function placeAfter(nodes: readonly XmlNode[], count: number): number {
  let at = 0;
  for (let left = count; left > 0; at++) {
    const node = nodes[at] as XmlNode;
    if (typeof node === 'object' && isElement(node)) left -= 1;
  }
  return at;
}

/** The elements, if the rest is the same nodes in the same order: in extensions we write white space as well. */
function inStep({ written, found, index: from, at }: Parting): readonly Pair[] | undefined {
  if (written.length - from !== found.length - at) return undefined;
  const pairs: Pair[] = [];
  for (let index = from; index < written.length; index++) {
    const ours = written[index] as XmlNode;
    const node = found[at + index - from] as XmlNode;
    if (typeof ours === 'object' && typeof node === 'object' && isElement(ours) && isElement(node)) {
      if (!isPair(ours, node)) return undefined;
      pairs.push({ index, found: node });
    } else if (typeof ours !== typeof node || JSON.stringify(ours) !== JSON.stringify(node)) return undefined;
  }
  return pairs;
}

/** Compares the elements that are ours, and takes note of the white space around all. */
function compareNodes(
  comparison: Comparison,
  { written, found, at, hasElements }: Parting,
  pairs: readonly Pair[],
): void {
  let blank = '';
  let next = 0;
  for (let i = at; i < found.length; i++) {
    const node = found[i] as XmlNode;
    if (typeof node === 'string') {
      blank = isBlank(node) ? node : '';
      continue;
    }
    comparison.blanks.add(blank);
    blank = '';
    const pair = pairs[next];
    if (pair?.found !== node) continue;
    next += 1;
    compareChild(comparison, { nodes: written, index: pair.index, found: pair.found });
  }
  if (hasElements) comparison.blanks.add(blank);
}

function isBlankText(node: XmlNode): boolean {
  return typeof node === 'string' && isBlank(node);
}

function compareChild(
  comparison: Comparison,
  {
    nodes,
    index,
    found,
  }: { readonly nodes: readonly XmlNode[]; readonly index: number; readonly found: XmlElement },
): void {
  const { elements } = comparison;
  const first = elements.length;
  compare(comparison, nodes[index] as XmlElement, found);
  if (elements.length === first) return;
  const step = stepTo(comparison, nodes, index);
  for (let i = first; i < elements.length; i++) {
    const each = elements[i] as Comparison['elements'][number];
    each.path = each.path === '' ? step : `${step}/${each.path}`;
  }
}

/** More children than this are counted once, and not for every step. */
const MANY = 50;

function stepTo({ steps }: Comparison, nodes: readonly XmlNode[], index: number): string {
  if (nodes.length <= MANY) return stepsOf(nodes.slice(0, index + 1))[index] ?? '';
  const known = steps.get(nodes) ?? stepsOf(nodes);
  steps.set(nodes, known);
  return known[index] ?? '';
}
