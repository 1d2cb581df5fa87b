import { childrenNamed, textOf, type XmlElement } from '../../xml/index.js';

/** A list, or `undefined` when it is empty: a document does not tell the two apart. */
export function some<Value>(values: readonly Value[]): readonly Value[] | undefined {
  return values.length === 0 ? undefined : values;
}

/** The texts of every child with a name. */
export function textsOf(parent: XmlElement, local: string): readonly string[] {
  return childrenNamed(parent, local).map((element) => textOf(element) ?? '');
}
