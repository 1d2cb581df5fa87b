import { TextTable } from '../text/index.js';
import { isElement, type XmlElement } from '../xml/index.js';
import { DS } from './algorithms.js';

/** An element with its ancestors: root first, the element itself last. */
export type ElementPath = readonly XmlElement[];

/** What a signature check needs to know of a document, found in one pass. */
export interface DocumentSurvey {
  /** The first `ds:Signature`s, in document order: an honest document has one. */
  readonly signatures: readonly ElementPath[];
  /** How many there are. */
  readonly signatureCount: number;
  /** Id → where it stands. */
  readonly ids: Pick<TextTable<IdEntry>, 'get' | 'values'>;
}

/** An Id, of which only what is asked for is worked out: a document may have any number of them. */
export interface IdEntry {
  readonly id: string;
  /** The first element that carries it. */
  readonly place: SurveyedPlace;
  /** Whether the attribute is an `Id` that references resolve; `ID`, `id` and `xml:id` only count as doubles. */
  readonly resolves: boolean;
  /** How often the document has it. */
  times: number;
}

/** An element within its parent; the places of siblings share those above. */
export interface SurveyedPlace {
  readonly element: XmlElement;
  readonly parent: SurveyedPlace | undefined;
}

/** Signatures that are looked at; a document with more than one is refused anyway. */
const MOST_SIGNATURES = 8;

/** Finds the signatures and the Ids of a document. */
export function survey(root: XmlElement): DocumentSurvey {
  const signatures: ElementPath[] = [];
  let signatureCount = 0;
  const ids = new TextTable<IdEntry>();
  const path: XmlElement[] = [];
  /** The places of the first elements of the path, as far as they have been needed. */
  const places: SurveyedPlace[] = [];
  const here = (): SurveyedPlace => {
    while (places.length < path.length) {
      places.push({ element: path[places.length] as XmlElement, parent: places.at(-1) });
    }
    return places.at(-1) as SurveyedPlace;
  };
  const visit = (element: XmlElement): void => {
    path.push(element);
    const { name, attributes, children } = element;
    if (name.local === 'Signature' && name.namespace === DS) {
      signatureCount += 1;
      if (signatureCount <= MOST_SIGNATURES) signatures.push([...path]);
    }
    for (const { name: attribute, value } of attributes) {
      const { local } = attribute;
      if (local.length !== 2 || local.toLowerCase() !== 'id') continue;
      const known = ids.get(value);
      if (known === undefined)
        ids.add(value, { id: value, place: here(), resolves: local === 'Id', times: 1 });
      else known.times += 1;
    }
    for (const node of children) if (isElement(node)) visit(node);
    path.pop();
    if (places.length > path.length) places.pop();
  };
  visit(root);
  return { signatures, signatureCount, ids };
}

/** The way from the root to a place. */
export function pathTo(place: SurveyedPlace): ElementPath {
  const path: XmlElement[] = [];
  for (let at: SurveyedPlace | undefined = place; at !== undefined; at = at.parent) path.push(at.element);
  return path.reverse();
}
