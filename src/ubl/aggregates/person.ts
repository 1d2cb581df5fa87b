import type { Person, Received } from '../../model/index.js';
import { childNamed, textOf, type XmlElement } from '../../xml/index.js';
import { readAddress, writeAddress } from './address.js';
import { cac, cbc } from './namespaces.js';
import type { DocumentReading } from './reading.js';

/** cac:Person: the names of a natural person (annex table F). */
export function writePerson(person: Received<Person> | undefined): XmlElement | undefined {
  return cac.Person([
    cbc.ID(person?.id),
    cbc.FirstName(person?.firstName),
    cbc.FamilyName(person?.familyName),
    cbc.MiddleName(person?.middleName),
    writeAddress('ResidenceAddress', person?.residenceAddress),
  ]);
}

export function readPerson(
  reading: DocumentReading,
  element: XmlElement | undefined,
): Received<Person> | undefined {
  if (element === undefined) return undefined;
  return {
    id: textOf(childNamed(element, 'ID')),
    firstName: textOf(childNamed(element, 'FirstName')),
    familyName: textOf(childNamed(element, 'FamilyName')),
    middleName: textOf(childNamed(element, 'MiddleName')),
    residenceAddress: readAddress(reading, childNamed(element, 'ResidenceAddress')),
  };
}
