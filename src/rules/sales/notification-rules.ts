import {
  departments,
  municipalities,
  partyTaxSchemes,
  postalZones,
  taxLevelCodes,
} from '../../catalogs/public.js';
import {
  childNamed,
  childrenNamed,
  descend,
  elementsOf,
  textAt,
  textOf,
  type XmlElement,
} from '../../xml/index.js';

import { type Rule, rule } from '../engine/rule.js';
import { providerIdOf } from './software-rules.js';

const RUT = {
  code: 'RUT01',
  severity: 'notification',
  message: 'La validación del estado del RUT próximamente estará disponible.',
} as const;
const ZONE = 'Estructura código no valida';
const NOT_IN_LIST = 'El nombre no corresponde a un valor válido de la lista';

/**
 * What the service tells of an accepted document without refusing it, as far as it can be known from the document
 * (codes, texts and conditions as in live answers). Empty and absent are not the same to it.
 */
export const NOTIFICATION_RULES: readonly Rule[] = [
  rule({
    code: 'FAJ43b',
    severity: 'notification',
    needs: ['supplier'],
    message: 'Nombre informado No corresponde al registrado en el RUT con respecto al Nit suminstrado.',
    test: ({ issuerName }, { supplier }) => supplier?.name === undefined || supplier.name === issuerName,
  }),
  rule({
    code: 'FAJ73',
    severity: 'notification',
    message: ZONE,
    test: ({ supplier }) => isZone(descend(supplier, 'PhysicalLocation', 'Address')),
  }),
  rule({
    code: 'FAJ74',
    severity: 'notification',
    message: ZONE,
    test: ({ supplier }) => isZone(registrationOf(supplier)),
  }),
  rule({
    code: 'FAK26',
    severity: 'notification',
    message: 'Responsabilidad informada para receptor no válido según lista',
    test: ({ customer }) =>
      textAt(customer, 'PartyTaxScheme', 'TaxLevelCode')
        .split(';')
        .every((code) => (taxLevelCodes.has as (code: string) => boolean)(code)),
  }),
  rule({
    code: 'FAK41',
    severity: 'notification',
    message: 'EL contenido de este elemento no corresponde al Nombre y codigo válido.',
    test: ({ customer }) => {
      const scheme = descend(customer, 'PartyTaxScheme', 'TaxScheme');
      return partyTaxSchemes.find(textAt(scheme, 'ID'))?.name === textAt(scheme, 'Name');
    },
  }),
  rule({
    code: 'FAK55',
    severity: 'notification',
    message: 'Correo electrónico no informado',
    test: ({ kind, customer }) => {
      const contact = childNamed(customer, 'Contact');
      if (contact === undefined) return kind === 'invoice';
      const mail = childNamed(contact, 'ElectronicMail');
      return mail === undefined || textAt(mail) !== '';
    },
  }),
  rule({
    code: 'FAK57',
    severity: 'notification',
    message: 'Estructura de código no valida',
    test: ({ customer }) => isZone(descend(customer, 'PhysicalLocation', 'Address')),
  }),
  rule({
    code: 'FAK58',
    severity: 'notification',
    message: ZONE,
    test: ({ customer }) => isZone(registrationOf(customer)),
  }),
  rule({
    code: 'FAM06',
    severity: 'notification',
    message: NOT_IN_LIST,
    test: ({ root }) =>
      deliveryAddressesOf(root).every((address) => isAbsentOr(isCityName, address, 'CityName')),
  }),
  rule({
    code: 'FAM07',
    severity: 'notification',
    message: NOT_IN_LIST,
    test: ({ root }) =>
      deliveryAddressesOf(root).every((address) => isAbsentOr(isDepartment, address, 'CountrySubentity')),
  }),
  rule({
    code: 'FAM39',
    severity: 'notification',
    message:
      'El grupo deberá estar conformado por lo menos por el conjunto de elementos ID, CityName, CountrySubentity, CountrySubentityCode, AddressLine, Line, Country, IdentificationCode. Obligatorio si el transportador es responsable.',
    test: ({ root }) =>
      carriersOf(root).every((carrier) => {
        const address = descend(carrier, 'PhysicalLocation', 'Address');
        return (
          childNamed(address, 'CityName') !== undefined && childNamed(address, 'AddressLine') !== undefined
        );
      }),
  }),
  rule({
    code: 'FAM41',
    severity: 'notification',
    message: 'El nombre no corresponde un valor válido de la lista.',
    test: ({ root }) =>
      carriersOf(root).every((carrier) => {
        const address = registrationOf(carrier);
        return address === undefined || isAbsentOr(isCityName, address, 'CityName');
      }),
  }),
  rule({
    code: 'FAN05',
    severity: 'notification',
    message: 'Identificador del pago no informado',
    test: ({ root }) =>
      childrenNamed(root, 'PaymentMeans').every((means) =>
        childrenNamed(means, 'PaymentID').every((id) => textAt(id) !== ''),
      ),
  }),
  rule({
    code: 'FAZ09',
    severity: 'notification',
    message: 'Debe existir el grupo de información de identificación del bien o servicio',
    test: ({ lines }) =>
      lines.every((line) => descend(line, 'Item', 'StandardItemIdentification') !== undefined),
  }),
];

/** Told of every accepted document, once for each NIT that the service looks up. */
export const RUT_NOTIFICATIONS: readonly Rule[] = [
  rule({ ...RUT, test: () => false }),
  rule({ ...RUT, test: (subject) => providerIdOf(subject) === subject.issuerNit }),
];

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
