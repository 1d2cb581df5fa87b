import type { Scheme } from '../../model/index.js';
import { childNamed, required, requiredText, textOf, type XmlElement } from '../../xml/index.js';
import { cac, cbc } from './namespaces.js';

/** cac:TaxScheme: the tax of a party, a subtotal or a line. */
export function writeScheme({ id, name }: Scheme): XmlElement {
  return cac.TaxScheme([cbc.ID(id), cbc.Name(name)]);
}

export function readScheme(parent: XmlElement): Scheme {
  const scheme = required(parent, 'TaxScheme');
  return { id: requiredText(scheme, 'ID'), name: textOf(childNamed(scheme, 'Name')) ?? '' };
}
