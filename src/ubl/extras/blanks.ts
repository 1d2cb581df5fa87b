import type { Blanks } from '../../model/index.js';
import { TextTable } from '../../text/index.js';
import { changed, isElement, type XmlElement, type XmlNode } from '../../xml/index.js';
import { hasMarkup, isBlank } from './nodes.js';

/** Collects the white space of a document, place by place. */
export class BlankCollector {
  private readonly texts = [''];
  /** Where each is in the list. */
  private readonly indices = new TextTable<number>();
  private readonly places: number[] = [];
  /** How many places are empty after the last that is in the list: most documents have no others. */
  private empty = 0;

  add(text: string): void {
    if (text === '') this.empty += 1;
    else this.addFilled(text);
  }

  all(): Blanks {
    this.listEmpty();
    return { texts: this.texts, places: this.places };
  }

  private addFilled(text: string): void {
    this.listEmpty();
    let index = this.indices.get(text);
    if (index === undefined) {
      index = this.texts.push(text) - 1;
      this.indices.add(text, index);
    }
    this.places.push(index);
  }

  private listEmpty(): void {
    for (; this.empty > 0; this.empty--) this.places.push(0);
  }
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
