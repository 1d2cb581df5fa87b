import type { Contact, Received } from '../../model/index.js';
import { childNamed, textOf, type XmlElement } from '../../xml/index.js';
import { cac, cbc } from './namespaces.js';

/** cac:Contact (FAJ67 to FAJ72). */
export function writeContact(contact: Received<Contact> | undefined): XmlElement | undefined {
  return cac.Contact([
    cbc.Name(contact?.name),
    cbc.Telephone(contact?.telephone),
    cbc.Telefax(contact?.telefax),
    cbc.ElectronicMail(contact?.electronicMail),
    cbc.Note(contact?.note),
  ]);
}

export function readContact(element: XmlElement | undefined): Contact | undefined {
  if (element === undefined) return undefined;
  return {
    name: textOf(childNamed(element, 'Name')),
    telephone: textOf(childNamed(element, 'Telephone')),
    telefax: textOf(childNamed(element, 'Telefax')),
    electronicMail: textOf(childNamed(element, 'ElectronicMail')),
    note: textOf(childNamed(element, 'Note')),
  };
}
