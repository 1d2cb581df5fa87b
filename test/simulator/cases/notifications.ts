import type { SimulatorOptions } from '../../../src/simulator/index.js';
import { type Edit, ISSUER_NIT, type Submission, swap } from '../../support/service.js';

type Case = readonly [
  name: string,
  codes: readonly string[],
  submission: Submission,
  options?: SimulatorOptions,
];

const edit = (change: Edit): Submission => ({ edit: change });
const inside = (element: string, change: Edit): Submission =>
  edit((xml) =>
    xml.replace(new RegExp(`<cac:${element}>.*?</cac:${element}>`, 's'), (found) => change(found)),
  );
const zone = (value: string) => swap(/(<\/cbc:CityName>)/, `$1<cbc:PostalZone>${value}</cbc:PostalZone>`);
const afterCustomer = (element: string) =>
  edit(swap('</cac:AccountingCustomerParty>', `</cac:AccountingCustomerParty>${element}`));
const delivery = (address: string) =>
  afterCustomer(`<cac:Delivery><cac:DeliveryAddress>${address}</cac:DeliveryAddress></cac:Delivery>`);
const carrier = (party: string) =>
  afterCustomer(`<cac:Delivery><cac:DeliveryParty>${party}</cac:DeliveryParty></cac:Delivery>`);
const customer = {
  nit: '900508908',
  name: 'Cliente de Prueba S.A.S.',
  personType: 'juridica',
  taxScheme: '01',
  email: 'compras@example.co',
  address: { municipality: '05001', line: 'Calle 10 # 20-30' },
} as const;
const withCustomer = (change: Edit): Submission => ({
  draft: { customer },
  ...inside('AccountingCustomerParty', change),
});

/** Notifications beside RUT01, of documents that are accepted. */
export const NOTIFIED: readonly Case[] = [
  ['nothing odd', [], {}],
  [
    'another name than in the RUT',
    ['FAJ43b'],
    {},
    { taxpayers: [{ nit: ISSUER_NIT, name: 'PANADERIA LA ESPIGA SAS' }] },
  ],
  ['the name of the RUT', [], {}, { taxpayers: [{ nit: ISSUER_NIT, name: 'Panadería La Espiga S.A.S.' }] }],
  ['no postal code that exists', ['FAJ73'], inside('PhysicalLocation', zone('00000'))],
  ['an empty postal code', ['FAJ73'], inside('PhysicalLocation', zone(''))],
  ['a postal code', [], inside('PhysicalLocation', zone('110111'))],
  ['a municipality as postal code', [], inside('PhysicalLocation', zone('11001'))],
  ['six zeros as postal code', [], inside('PhysicalLocation', zone('000000'))],
  ['the registration’s postal code', ['FAJ74'], inside('RegistrationAddress', zone('0'))],
  [
    'the customer’s postal code',
    ['FAK57'],
    withCustomer((xml) => xml.replace(/<cac:PhysicalLocation>.*?<\/cac:PhysicalLocation>/s, zone('0'))),
  ],
  [
    'the customer’s registration’s postal code',
    ['FAK58'],
    withCustomer((xml) => xml.replace(/<cac:RegistrationAddress>.*?<\/cac:RegistrationAddress>/s, zone('0'))),
  ],
  [
    'no responsibilities of the customer',
    ['FAK26'],
    inside('AccountingCustomerParty', swap(/<cbc:TaxLevelCode.*?<\/cbc:TaxLevelCode>/, '')),
  ],
  [
    'a tax scheme by another name',
    ['FAK41'],
    inside('AccountingCustomerParty', swap('>No aplica<', '>INV<')),
  ],
  ['an empty e-mail', ['FAK55'], withCustomer(swap('>compras@example.co<', '><'))],
  [
    'an empty payment identifier',
    ['FAN05'],
    edit(swap('</cbc:PaymentMeansCode>', '</cbc:PaymentMeansCode><cbc:PaymentID></cbc:PaymentID>')),
  ],
  ['a city of delivery without its accent', ['FAM06'], delivery('<cbc:CityName>BOGOTÁ D.C.</cbc:CityName>')],
  ['a city of delivery as in the list', [], delivery('<cbc:CityName>BOGOTÁ, D.C.</cbc:CityName>')],
  [
    'a department of delivery in capitals',
    ['FAM07'],
    delivery('<cbc:CountrySubentity>BOGOTÁ</cbc:CountrySubentity>'),
  ],
  [
    'a carrier without address',
    ['FAM39'],
    carrier('<cac:PhysicalLocation><cac:Address><cbc:ID>11001</cbc:ID></cac:Address></cac:PhysicalLocation>'),
  ],
  ['an empty carrier', [], carrier('')],
  [
    'a carrier of a city that is not in the list',
    ['FAM39', 'FAM41'],
    carrier(
      '<cac:PartyTaxScheme><cac:RegistrationAddress><cbc:CityName>Bogota</cbc:CityName></cac:RegistrationAddress></cac:PartyTaxScheme>',
    ),
  ],
  [
    'an item without standard code',
    ['FAZ09'],
    edit(swap(/<cac:StandardItemIdentification>.*?<\/cac:StandardItemIdentification>/, '')),
  ],
  [
    'lines that start at 2',
    ['FAV02'],
    edit(swap('<cac:InvoiceLine><cbc:ID>1<', '<cac:InvoiceLine><cbc:ID>2<')),
  ],
  [
    'a rate that is not in the list',
    ['FAS14'],
    {
      draft: {
        lines: [{ description: 'Dulce', quantity: 1, price: 10, taxes: [{ code: '01', percent: 5 }] }],
      },
      edit: swap('<cbc:Percent>5.00<', '<cbc:Percent>7.00<'),
    },
  ],
  [
    'ReteICA per hundred',
    ['FAT07'],
    { draft: { withholdings: [{ code: '07', percent: 1, taxableAmount: 1000000 }] } },
  ],
  [
    'ReteICA per mille',
    [],
    { draft: { withholdings: [{ code: '07', perMille: '9.66', taxableAmount: 1000000 }] } },
  ],
];
