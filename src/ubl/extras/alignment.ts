import type { InsertedContent } from '../../model/index.js';
import { elementsOf, isElement, type XmlElement, type XmlNode } from '../../xml/index.js';
import { hasMarkup, isBlank, stepsOf } from './nodes.js';

/** A child that we write, by its place among all children, and what it was found as. */
export interface Pair {
  readonly index: number;
  readonly found: XmlElement;
}

/** How the children of an element compare from where they are not the same ones in the same order. */
export interface Alignment {
  readonly pairs: readonly Pair[];
  readonly omitted: readonly string[];
  readonly inserted: readonly InsertedContent[];
}

/** Whether a received element is one that we write: readers go by local names alone. */
export function isPair(written: XmlElement, found: XmlElement): boolean {
  const { local } = written.name;
  if (written.name !== found.name && local !== found.name.local) return false;
  if (typeof written.children[0] === 'string' && hasMarkup(found.children) && !hasMarkup(written.children))
    return false;
  return local !== 'UBLExtension' || extensionOf(written) === extensionOf(found);
}

/** Extensions are told apart by their content; the place of the signature is the same whether it is filled or not. */
function extensionOf(extension: XmlElement): string {
  const content = elementsOf(extension).flatMap(elementsOf)[0]?.name.local;
  return content === undefined || content === 'Signature' ? '' : content;
}

/** Where two lists of children cease to be the same ones in the same order. */
export interface Parting {
  readonly written: readonly XmlNode[];
  readonly found: readonly XmlNode[];
  /** How many of ours have been found so far. */
  readonly index: number;
  /** And among how many nodes. */
  readonly at: number;
  /** Whether white space in what was found is only between elements. */
  readonly hasElements: boolean;
}

/** Finds out which children are whose; `print` gives the text of those that are none of ours. */
export function align(
  { written, found, index: from, at, hasElements }: Parting,
  print: (nodes: readonly XmlNode[]) => string,
): Alignment {
  const steps = stepsOf(written);
  const takeOurs = partners(written, from);
  const pairs: Pair[] = [];
  const inserted: InsertedContent[] = [];
  let run: XmlNode[] = [];
  let last = from - 1;
  let after = steps[last];
  const place = (what: { readonly xml: string } | { readonly child: string }) =>
    inserted.push(after === undefined ? what : { after, ...what });
  const endRun = () => {
    if (run.length > 0) place({ xml: print(run) });
    run = [];
  };
  for (let i = at; i < found.length; i++) {
    const node = found[i] as XmlNode;
    if (typeof node === 'string' && hasElements && isBlank(node)) continue;
    const index = typeof node === 'string' || !isElement(node) ? undefined : takeOurs(node);
    if (index === undefined) {
      run.push(node);
      continue;
    }
    endRun();
    const step = steps[index] as string;
    if (index < last) place({ child: step });
    last = Math.max(last, index);
    after = step;
    pairs.push({ index, found: node as XmlElement });
  }
  endRun();
  const taken = new Set(pairs.map(({ index }) => index));
  const omitted = steps.filter(
    (step, index): step is string => index >= from && step !== undefined && !taken.has(index),
  );
  return { pairs, omitted, inserted };
}

/** Gives for a received element the first of ours that is its like and has not been given yet. */
function partners(written: readonly XmlNode[], from: number): (found: XmlElement) => number | undefined {
  const free = new Map<string, number[]>();
  for (let index = written.length - 1; index >= from; index--) {
    const node = written[index] as XmlNode;
    if (typeof node === 'string' || !isElement(node)) continue;
    const known = free.get(keyOf(node));
    if (known === undefined) free.set(keyOf(node), [index]);
    else known.push(index);
  }
  return (found) => {
    const candidates = free.get(keyOf(found));
    const index = candidates?.at(-1);
    if (index === undefined || !isPair(written[index] as XmlElement, found)) return undefined;
    candidates?.pop();
    return index;
  };
}

function keyOf(element: XmlElement): string {
  const { local } = element.name;
  return local === 'UBLExtension' ? `${local} ${extensionOf(element)}` : local;
}
