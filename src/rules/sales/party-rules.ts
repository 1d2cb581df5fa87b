import { paymentMeansCodes } from '../../catalogs/index.js';
import { attributeOf, childrenNamed, descend, textAt, type XmlElement } from '../../xml/index.js';

import { type Rule, rule } from '../engine/rule.js';
import { isCheckDigitOf } from './software-rules.js';

const NIT = '31';
const FORMS = new Set(['1', '2']);

/** Parties and payment (Anexo Técnico 1.9, FAJ24, FAK24, FAN01 to FAN03). FAJ24 is in our own words. */
export const PARTY_RULES: readonly Rule[] = [
  rule({
    code: 'FAJ24',
    severity: 'rejection',
    message: 'El DV del NIT del emisor no está correctamente calculado',
    test: ({ supplier }) => !isNit(supplier) || hasCheckDigit(supplier),
  }),
  rule({
    code: 'FAK24',
    severity: 'rejection',
    message: 'No está informado el DV del NIT',
    test: ({ customer }) => !isNit(customer) || checkDigitOf(customer) !== '',
  }),
  rule({
    code: 'FAK24',
    severity: 'rejection',
    message: 'DV no corresponde al NIT informado',
    test: ({ customer }) => !isNit(customer) || checkDigitOf(customer) === '' || hasCheckDigit(customer),
  }),
  rule({
    code: 'FAN01',
    severity: 'rejection',
    message: 'Rechazo si grupo no informado',
    test: ({ root }) => childrenNamed(root, 'PaymentMeans').length > 0,
  }),
  rule({
    code: 'FAN02',
    severity: 'rejection',
    message: 'Tipo de Venta no indica un valor autorizado',
    test: ({ root }) => childrenNamed(root, 'PaymentMeans').every((means) => FORMS.has(textAt(means, 'ID'))),
  }),
  rule({
    code: 'FAN03',
    severity: 'rejection',
    message: 'Medio de pago inválido',
    test: ({ root }) =>
      childrenNamed(root, 'PaymentMeans').every((means) =>
        (paymentMeansCodes.has as (code: string) => boolean)(textAt(means, 'PaymentMeansCode')),
      ),
  }),
];

function companyIdOf(party: XmlElement | undefined): XmlElement | undefined {
  return descend(party, 'PartyTaxScheme', 'CompanyID');
}

function isNit(party: XmlElement | undefined): boolean {
  return attributeOf(companyIdOf(party), 'schemeName') === NIT;
}

function checkDigitOf(party: XmlElement | undefined): string {
  return attributeOf(companyIdOf(party), 'schemeID') ?? '';
}

function hasCheckDigit(party: XmlElement | undefined): boolean {
  return isCheckDigitOf(textAt(party, 'PartyTaxScheme', 'CompanyID'), checkDigitOf(party));
}
