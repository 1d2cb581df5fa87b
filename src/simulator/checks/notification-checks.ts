import {
  departments,
  municipalities,
  partyTaxSchemes,
  postalZones,
  taxLevelCodes,
} from '../../catalogs/index.js';
import { childNamed, childrenNamed, descend, elementsOf, textOf, type XmlElement } from '../../xml/index.js';
import { text } from '../document-identity.js';
import type { Check } from './check.js';
import { providerIdOf } from './software-checks.js';

type Test = Check['test'];

const RUT: Omit<Check, 'test'> = {
  code: 'RUT01',
  severity: 'notification',
  message: 'La validación del estado del RUT próximamente estará disponible.',
};
const ZONE = 'Estructura código no valida';
const NOT_IN_LIST = 'El nombre no corresponde a un valor válido de la lista';

/**
 * What the service tells of an accepted document without refusing it, as far as it can be known from the document
 * (codes, texts and conditions as in live answers). Empty and absent are not the same to it.
 */
export const NOTIFICATION_CHECKS: readonly Check[] = [
  notification(
    'FAJ43b',
    'Nombre informado No corresponde al registrado en el RUT con respecto al Nit suminstrado.',
    ({ issuerName }, { supplier }) => supplier?.name === undefined || supplier.name === issuerName,
  ),
  notification('FAJ73', ZONE, ({ supplier }) => isZone(descend(supplier, 'PhysicalLocation', 'Address'))),
  notification('FAJ74', ZONE, ({ supplier }) => isZone(registrationOf(supplier))),
  notification('FAK26', 'Responsabilidad informada para receptor no válido según lista', ({ customer }) =>
    text(customer, 'PartyTaxScheme', 'TaxLevelCode')
      .split(';')
      .every((code) => (taxLevelCodes.has as (code: string) => boolean)(code)),
  ),
  notification(
    'FAK41',
    'EL contenido de este elemento no corresponde al Nombre y codigo válido.',
    ({ customer }) => {
      const scheme = descend(customer, 'PartyTaxScheme', 'TaxScheme');
      return partyTaxSchemes.find(text(scheme, 'ID'))?.name === text(scheme, 'Name');
    },
  ),
  notification('FAK55', 'Correo electrónico no informado', ({ kind, customer }) => {
    const contact = childNamed(customer, 'Contact');
    if (contact === undefined) return kind === 'invoice';
    const mail = childNamed(contact, 'ElectronicMail');
    return mail === undefined || text(mail) !== '';
  }),
  notification('FAK57', 'Estructura de código no valida', ({ customer }) =>
    isZone(descend(customer, 'PhysicalLocation', 'Address')),
  ),
  notification('FAK58', ZONE, ({ customer }) => isZone(registrationOf(customer))),
  notification('FAM06', NOT_IN_LIST, ({ root }) =>
    deliveryAddressesOf(root).every((address) => isAbsentOr(isCityName, address, 'CityName')),
  ),
  notification('FAM07', NOT_IN_LIST, ({ root }) =>
    deliveryAddressesOf(root).every((address) => isAbsentOr(isDepartment, address, 'CountrySubentity')),
  ),
  notification(
    'FAM39',
    'El grupo deberá estar conformado por lo menos por el conjunto de elementos ID, CityName, CountrySubentity, CountrySubentityCode, AddressLine, Line, Country, IdentificationCode. Obligatorio si el transportador es responsable.',
    ({ root }) =>
      carriersOf(root).every((carrier) => {
        const address = descend(carrier, 'PhysicalLocation', 'Address');
        return (
          childNamed(address, 'CityName') !== undefined && childNamed(address, 'AddressLine') !== undefined
        );
      }),
  ),
  notification('FAM41', 'El nombre no corresponde un valor válido de la lista.', ({ root }) =>
    carriersOf(root).every((carrier) => {
      const address = registrationOf(carrier);
      return address === undefined || isAbsentOr(isCityName, address, 'CityName');
    }),
  ),
  notification('FAN05', 'Identificador del pago no informado', ({ root }) =>
    childrenNamed(root, 'PaymentMeans').every((means) =>
      childrenNamed(means, 'PaymentID').every((id) => text(id) !== ''),
    ),
  ),
  notification(
    'FAZ09',
    'Debe existir el grupo de información de identificación del bien o servicio',
    ({ lines }) => lines.every((line) => descend(line, 'Item', 'StandardItemIdentification') !== undefined),
  ),
];

/** Told of every accepted document, once for each NIT that the service looks up. */
export const RUT_NOTIFICATIONS: readonly Check[] = [
  { ...RUT, test: () => false },
  { ...RUT, test: (subject) => providerIdOf(subject) === subject.issuerNit },
];

function notification(code: string, message: string, test: Test): Check {
  return { code, severity: 'notification', message, test };
}

function registrationOf(party: XmlElement | undefined): XmlElement | undefined {
  return descend(party, 'PartyTaxScheme', 'RegistrationAddress');
}

/** An absent postal code is silent; a present one may be a postal code, a municipality's code or six zeros. */
function isZone(address: XmlElement | undefined): boolean {
  const zone = textOf(childNamed(address, 'PostalZone'));
  return zone === undefined || zone === '000000' || postalZones.has(zone) || municipalities.has(zone);
}

function deliveryAddressesOf(root: XmlElement): readonly XmlElement[] {
  return childrenNamed(root, 'Delivery').flatMap((delivery) => childrenNamed(delivery, 'DeliveryAddress'));
}

/** Carriers of which anything is said. */
function carriersOf(root: XmlElement): readonly XmlElement[] {
  return childrenNamed(root, 'Delivery')
    .flatMap((delivery) => childrenNamed(delivery, 'DeliveryParty'))
    .filter((carrier) => elementsOf(carrier).length > 0);
}

function isAbsentOr(test: (name: string) => boolean, address: XmlElement, local: string): boolean {
  // Untrimmed: a blank at the end is enough to be notified.
  const name = textOf(childNamed(address, local));
  return name === undefined || test(name);
}

let cityNames: ReadonlySet<string> | undefined;

function isCityName(name: string): boolean {
  cityNames ??= new Set(municipalities.rows.flatMap((row) => [row.name, row.displayName]));
  return cityNames.has(name);
}

function isDepartment(name: string): boolean {
  return departments.rows.some((row) => row.name === name);
}
