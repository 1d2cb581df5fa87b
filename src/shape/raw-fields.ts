import { elementsOf, textOf, type XmlElement } from '../xml/index.js';
import { isNil } from './nil.js';

/**
 * What an answer said beyond its typed fields: elements that the WSDL does not know, and values that are not of their
 * field's type. Keys are paths of local names from the result on (`NuevoCampo`, `ResponseList/NumberRangeResponse`);
 * from the second occurrence on they end in `[2]`, `[3]` … Empty for an answer as the WSDL describes it. Of an answer
 * beyond reason, only the first 1,000 are kept, and none whose path has more than 1,000 characters.
 */
export type RawFields = Readonly<Record<string, string>>;

/** Collects {@link RawFields}. */
export interface RawCollector {
  readonly fields: RawFields;
  /** Keeps a text under a path. */
  put(path: string, text: string): void;
  /** Keeps all texts below an element. */
  putTree(path: string, element: XmlElement): void;
}

const MOST_FIELDS = 1000;
const LONGEST_PATH = 1000;

export function collectRaw(): RawCollector {
  const fields: Record<string, string> = {};
  const occurrences = new Map<string, number>();
  let count = 0;
  const put = (path: string, text: string): void => {
    if (count >= MOST_FIELDS || path.length > LONGEST_PATH) return;
    count += 1;
    const occurrence = (occurrences.get(path) ?? 0) + 1;
    occurrences.set(path, occurrence);
    fields[occurrence === 1 ? path : `${path}[${occurrence}]`] = text;
  };
  const putTree = (path: string, element: XmlElement): void => {
    if (isNil(element) || count >= MOST_FIELDS || path.length > LONGEST_PATH) return;
    const children = elementsOf(element);
    const text = textOf(element)?.trim() ?? '';
    if (children.length === 0 || text !== '') put(path, text);
    for (const child of children) putTree(`${path}/${child.name.local}`, child);
  };
  return { fields, put, putTree };
}
