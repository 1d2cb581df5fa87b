import { taxRates, unitCodes } from '../../catalogs/index.js';
import {
  compare,
  type Decimal,
  decimal,
  isClose,
  multiply,
  percentOf,
  tryDecimal,
  ZERO,
} from '../../decimal/index.js';
import { DOCUMENT_KINDS } from '../../kinds/index.js';
import { isMultipleOfTen, TOLERANCES } from '../../totals/index.js';
import { attributeOf, childNamed, childrenNamed, textAt, type XmlElement } from '../../xml/index.js';

import { type Rule, rule } from '../engine/rule.js';
import { amount, type Subject, sumOf, taxCodeOf } from '../engine/subject.js';

const PESO = TOLERANCES.sum.amount;
const PRODUCT = TOLERANCES.tax.amount;
const BY_TENS = TOLERANCES.taxByTens.amount;
const TENTH = decimal('0.1');
/** ICA and ReteICA state their rate per mille (table 13.2.2). */
const PER_MILLE = new Set(['03', '07']);
const NOT_THE_PRODUCT =
  'El valor del tributo informado no corresponde al producto del porcentaje aplicado sobre la base imponible';

/** Taxes and lines (Anexo Técnico 1.9, FAS01 to FAS14, FAV01 to FAV05, FAX). FAS02 and FAX02 are in our own words. */
export const TAX_RULES: readonly Rule[] = [
  rule({
    code: 'FAS01b',
    severity: 'rejection',
    message: 'Existe mas de un grupo con informacion de totales para un mismo tributo en la factura',
    test: ({ root }) => {
      const codes = codesOf(childrenNamed(root, 'TaxTotal'));
      return new Set(codes).size === codes.length;
    },
  }),
  rule({
    code: 'FAS01b',
    severity: 'rejection',
    message:
      'Debe existir un TaxTotal a nivel de la cabecera por cada tipo de impuesto que se informa a nivel de línea',
    test: ({ root, lines }) => {
      const header = new Set(codesOf(childrenNamed(root, 'TaxTotal')));
      const inLines = new Set(codesOf(taxTotalsOf(lines)));
      return header.size === inLines.size && [...inLines].every((code) => header.has(code));
    },
  }),
  rule({
    code: 'FAS02',
    severity: 'rejection',
    message: 'El valor total del tributo no corresponde a la suma de los valores de sus tarifas',
    test: ({ root }) => childrenNamed(root, 'TaxTotal').every(isSumOfSubtotals),
  }),
  rule({
    code: 'FAS07',
    severity: 'rejection',
    message: NOT_THE_PRODUCT,
    test: ({ root }) => childrenNamed(root, 'TaxTotal').every(areProducts),
  }),
  rule({
    code: 'FAS14',
    severity: 'notification',
    message: 'No corresponde a un valor valido de la lista',
    test: ({ root }) => childrenNamed(root, 'TaxTotal').every(hasListedRates),
  }),
  rule({
    code: 'FAV01',
    severity: 'rejection',
    message: 'No fue informado el grupo',
    test: ({ lines }) => lines.length > 0,
  }),
  rule({
    code: 'FAV02',
    severity: 'notification',
    message:
      'Los números de línea de factura utilizados en los diferentes grupos no son consecutivos, empezando con “1”',
    test: ({ lines }) => lines.every((line, index) => Number(textAt(line, 'ID')) === index + 1),
  }),
  rule({
    code: 'FAV04b',
    severity: 'rejection',
    message: 'No se puede expresar valores negativos',
    test: (subject) =>
      subject.lines.every((line) => {
        const quantity = tryDecimal(textAt(line, DOCUMENT_KINDS[subject.kind].quantityElement));
        return quantity !== undefined && compare(quantity, ZERO) >= 0;
      }),
  }),
  rule({
    code: 'FAV05',
    severity: 'rejection',
    message: 'La unidad de la cantidad utilizada no existe en la lista de unidades',
    test: (subject) => subject.lines.every((line) => unitCodes.has(unitOf(subject, line))),
  }),
  rule({
    code: 'FAX02',
    severity: 'rejection',
    message: 'El valor total del tributo de la línea no corresponde a la suma de los valores de sus tarifas',
    test: ({ lines }) => taxTotalsOf(lines).every(isSumOfSubtotals),
  }),
  rule({
    code: 'FAX07',
    severity: 'rejection',
    message: NOT_THE_PRODUCT,
    test: ({ lines }) => taxTotalsOf(lines).every(areProducts),
  }),
];

/** Whether each withholding of the document is its base times its rate; notified, not rejected. */
export const WITHHOLDING_NOTIFICATION = rule({
  code: 'FAT07',
  severity: 'notification',
  kinds: ['invoice'],
  message:
    '(R) El valor del tributo correspondiente a una de las tarifas es diferente del producto del porcentaje aplicado sobre la base imponible',
  test: ({ root }) =>
    childrenNamed(root, 'WithholdingTaxTotal').every((total) =>
      subtotalsOf(total).every((subtotal) => {
        const perMille = PER_MILLE.has(taxCodeOf(total));
        const product = productOf(subtotal);
        const expected = perMille ? multiply(product, TENTH) : product;
        return isClose(amount(subtotal, 'TaxAmount'), expected, PRODUCT);
      }),
    ),
});

function codesOf(taxTotals: readonly XmlElement[]): readonly string[] {
  return taxTotals.map(taxCodeOf);
}

function taxTotalsOf(lines: readonly XmlElement[]): readonly XmlElement[] {
  return lines.flatMap((line) => childrenNamed(line, 'TaxTotal'));
}

function subtotalsOf(taxTotal: XmlElement): readonly XmlElement[] {
  return childrenNamed(taxTotal, 'TaxSubtotal');
}

function isSumOfSubtotals(taxTotal: XmlElement): boolean {
  return isClose(amount(taxTotal, 'TaxAmount'), sumOf(subtotalsOf(taxTotal), 'TaxAmount'), PESO);
}

function areProducts(taxTotal: XmlElement): boolean {
  return subtotalsOf(taxTotal).every((subtotal) => {
    // Without a rate it is a tax by unit, whose formula differs from one to the next.
    if (percentIn(subtotal) === undefined) return true;
    const stated = amount(subtotal, 'TaxAmount');
    const product = productOf(subtotal);
    if (isClose(stated, product, PRODUCT)) return true;
    if (isMultipleOfTen(stated) && isClose(stated, product, BY_TENS)) return true;
    return PER_MILLE.has(taxCodeOf(taxTotal)) && isClose(stated, multiply(product, TENTH), PRODUCT);
  });
}

function percentIn(subtotal: XmlElement): Decimal | undefined {
  return tryDecimal(textAt(subtotal, 'TaxCategory', 'Percent'));
}

function productOf(subtotal: XmlElement): Decimal {
  return percentOf(amount(subtotal, 'TaxableAmount'), percentIn(subtotal) ?? ZERO);
}

function hasListedRates(taxTotal: XmlElement): boolean {
  const code = taxCodeOf(taxTotal);
  const rates = taxRates.rows.filter(({ taxScheme }) => taxScheme === code);
  return subtotalsOf(taxTotal).every((subtotal) => {
    const percent = percentIn(subtotal);
    return (
      percent === undefined ||
      rates.length === 0 ||
      rates.some((rate) => compare(decimal(rate.percent), percent) === 0)
    );
  });
}

function unitOf({ kind }: Subject, line: XmlElement): string {
  return attributeOf(childNamed(line, DOCUMENT_KINDS[kind].quantityElement), 'unitCode') ?? '';
}
