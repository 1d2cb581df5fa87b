import { isElement, type XmlElement } from '../xml/index.js';
import { DS } from './algorithms.js';

/** An element with its ancestors: root first, the element itself last. */
export type ElementPath = readonly XmlElement[];

/** What a signature check needs to know of a document, found in one pass. */
export interface Survey {
  /** Every `ds:Signature`, in document order. */
  readonly signatures: readonly ElementPath[];
  /** Id → the elements that carry it. */
  readonly ids: ReadonlyMap<string, readonly IdEntry[]>;
}

export interface IdEntry {
  readonly path: ElementPath;
  /** Whether the attribute is an `Id` that references resolve; `ID`, `id` and `xml:id` only count as doubles. */
  readonly resolves: boolean;
}

/** Finds the signatures and the Ids of a document. */
export function survey(root: XmlElement): Survey {
  const signatures: ElementPath[] = [];
  const ids = new Map<string, IdEntry[]>();
  const path: XmlElement[] = [];
  const visit = (element: XmlElement): void => {
    path.push(element);
    const { name, attributes, children } = element;
    if (name.local === 'Signature' && name.namespace === DS) signatures.push([...path]);
    for (const attribute of attributes) {
      const { local } = attribute.name;
      if (local.length !== 2 || local.toLowerCase() !== 'id') continue;
      const entries = ids.get(attribute.value) ?? [];
      entries.push({ path: [...path], resolves: local === 'Id' });
      ids.set(attribute.value, entries);
    }
    for (const node of children) if (isElement(node)) visit(node);
    path.pop();
  };
  visit(root);
  return { signatures, ids };
}
