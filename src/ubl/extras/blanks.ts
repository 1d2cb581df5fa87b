import type { Blanks } from '../../model/index.js';
import { changed, isElement, type XmlElement, type XmlNode } from '../../xml/index.js';
import { hasMarkup, isBlank } from './nodes.js';

/** Collects the white space of a document, place by place. */
export function collectBlanks() {
  const indices = new Map([['', 0]]);
  const places: number[] = [];
  return {
    add(text: string): void {
      let index = text === '' ? 0 : indices.get(text);
      if (index === undefined) {
        index = indices.size;
        indices.set(text, index);
      }
      places.push(index);
    },
    all: (): Blanks => ({ texts: [...indices.keys()], places }),
  };
}

/** Content that is kept as it is, white space included. */
export type Verbatim = ReadonlySet<XmlNode>;

/** The same document with its white space, if it still has as many places for it as there were. */
export function withBlanks(root: XmlElement, { texts, places }: Blanks, verbatim: Verbatim): XmlElement {
  let next = 0;
  const woven = weave(root, verbatim, () => texts[places[next++] ?? -1] ?? '');
  return next === places.length ? woven : root;
}

function weave(element: XmlElement, verbatim: Verbatim, place: () => string): XmlElement {
  if (!hasMarkup(element.children)) return element;
  const children: XmlNode[] = [];
  const add = (text: string) => {
    if (text !== '') children.push(text);
  };
  for (const node of element.children) {
    if (typeof node === 'string') {
      if (!isBlank(node)) children.push(node);
      continue;
    }
    add(place());
    children.push(isElement(node) && !verbatim.has(node) ? weave(node, verbatim, place) : node);
  }
  add(place());
  return changed(element, { children });
}
