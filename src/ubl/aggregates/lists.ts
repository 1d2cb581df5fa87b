import { childrenNamed, textOf, type XmlElement } from '../../xml/index.js';

/** The texts of every child with a name. */
export function textsOf(parent: XmlElement, local: string): readonly string[] {
  return childrenNamed(parent, local).map((element) => textOf(element) ?? '');
}
