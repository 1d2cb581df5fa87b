import { byCodePoint, type XmlAttribute } from './tree.js';

/** Longer lists are sorted by the engine. */
const SHORT_LIST = 8;

/** Puts attributes in canonical order: by namespace, then by local name. */
export function order(list: XmlAttribute[]): void {
  if (list.length > SHORT_LIST) {
    list.sort(compare);
    return;
  }
  for (let i = 1; i < list.length; i++) {
    const moved = list[i] as XmlAttribute;
    let k = i;
    for (; k > 0 && compare(list[k - 1] as XmlAttribute, moved) > 0; k--) {
      list[k] = list[k - 1] as XmlAttribute;
    }
    list[k] = moved;
  }
}

/** The first of several attributes of one expanded name, which stand side by side once they are in order. */
export function duplicateIn(list: readonly XmlAttribute[]): XmlAttribute | undefined {
  for (let i = 1; i < list.length; i++) {
    const attribute = list[i] as XmlAttribute;
    if (compare(list[i - 1] as XmlAttribute, attribute) === 0) return attribute;
  }
  return undefined;
}

function compare({ name: a }: XmlAttribute, { name: b }: XmlAttribute): number {
  // Nearly always one and the same text.
  const byNamespace = a.namespace === b.namespace ? 0 : byCodePoint(a.namespace, b.namespace);
  return byNamespace === 0 ? byCodePoint(a.local, b.local) : byNamespace;
}
