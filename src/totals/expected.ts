import { sentences } from '../errors/index.js';

/** What lines, taxes, allowances and totals have to be. */
export const EXPECTED = /* @__PURE__ */ sentences({
  placeOrDate: { en: 'a place or a date', es: 'un lugar o una fecha' },
  noNegativeLine: {
    en: 'discounts that leave no negative line',
    es: 'descuentos que no dejen la línea en negativo',
  },
  priceOfFifteenDigits: {
    en: 'a price that by the quantity gives at most fifteen digits before the point',
    es: 'un precio que por la cantidad dé máximo quince dígitos antes del punto',
  },
  worthOfItem: {
    en: 'what the item is worth, as the line comes to nothing',
    es: 'lo que vale el producto, porque la línea queda en cero',
  },
  noFreeLine: {
    en: 'no free line: it comes to {amount}',
    es: 'una línea que no sea gratuita: esta vale {amount}',
  },
  percentageOnly: { en: 'a percentage only, for this tax', es: 'sólo un porcentaje, para este impuesto' },
  amountPerUnitOnly: {
    en: 'an amount a unit only, for this tax',
    es: 'sólo un valor por unidad, para este impuesto',
  },
  nameOfTax: { en: 'the name of the tax', es: 'el nombre del impuesto' },
  noNameOfTax: {
    en: 'no name; only code ZZ takes one',
    es: 'ningún nombre: sólo el código ZZ lo lleva',
  },
  percentOrPerMille: {
    en: 'either percent or perMille',
    es: 'percent o perMille, uno de los dos',
  },
  noPerMille: {
    en: 'percent; only ICA (03) and ReteICA (07) are per mille',
    es: 'percent: sólo ICA (03) y ReteICA (07) van por mil',
  },
  rateOfTable: {
    en: 'a rate of table 13.3.11: {rates}',
    es: 'una tarifa de la tabla 13.3.11: {rates}',
  },
  nearTax: {
    en: '{amount}, give or take {most}',
    es: '{amount}, con {most} de diferencia como máximo',
  },
  nearIva: {
    en: '{amount}, give or take {most}, or a multiple of ten within {tens}',
    es: '{amount}, con {most} de diferencia como máximo, o un múltiplo de diez a {tens} como máximo',
  },
  taxesOfLines: {
    en: 'lines whose {tax} adds up to {amount}; it adds up to {found}',
    es: 'renglones cuyo {tax} sume {amount}; suma {found}',
  },
  amountOfTax: { en: 'the amount of the tax', es: 'el valor del impuesto' },
  taxOfLines: {
    en: 'a tax at a rate that a line has',
    es: 'un impuesto con una tarifa que algún renglón tenga',
  },
  statedOnce: { en: 'each tax at each rate once', es: 'cada impuesto con cada tarifa una sola vez' },
  taxOfLine: {
    en: 'an amount that line {line} has room for: the difference goes to its tax, which would be {amount}',
    es: 'un valor que quepa en el renglón {line}: la diferencia va a su impuesto, que sería {amount}',
  },
  withheldInLines: {
    en: 'no withholding that is already in the lines, unless it has a taxableAmount of its own',
    es: 'ninguna retención que ya esté en los renglones, salvo que diga su propia base en taxableAmount',
  },
  priceAboveTaxes: {
    en: 'a price with the taxes inside, which are {taxes} already',
    es: 'un precio con los impuestos incluidos, que ya suman {taxes}',
  },
  priceOfSixDecimals: {
    en: 'a price that without taxes has six decimals at most, for so large a quantity',
    es: 'un precio que sin impuestos tenga máximo seis decimales, para una cantidad tan grande',
  },
  taxedUnits: { en: 'the taxed units', es: 'las unidades gravadas' },
  unitOfMeasure: {
    en: 'the unit of baseUnitMeasure, a code of table 13.3.6',
    es: 'la unidad de baseUnitMeasure, un código de la tabla 13.3.6',
  },
  noConsignment: {
    en: "no consignment, unless customizationId is '12'",
    es: "ninguna remesa, salvo que customizationId sea '12'",
  },
  noContract: {
    en: "no contract, unless customizationId is '09'",
    es: "ningún contrato, salvo que customizationId sea '09'",
  },
  lineWithPrincipal: {
    en: 'at least one line with its principal',
    es: 'al menos una línea con su mandante, en principal',
  },
  lineOfAiu: {
    en: 'a line of Administración, with its aiuContract',
    es: 'una línea de Administración, con el contrato en aiuContract',
  },
  unspsc: { en: 'eight digits of UNSPSC', es: 'ocho dígitos de UNSPSC' },
  gtin: { en: 'a GTIN, at most fourteen digits', es: 'un GTIN, máximo catorce dígitos' },
  sellersItemId: {
    en: 'the code that sellersItemExtendedId goes with',
    es: 'el código que sellersItemExtendedId acompaña',
  },
  description: { en: 'a description', es: 'una descripción' },
  atMostTexts: { en: 'at most {most} texts', es: 'máximo {most} textos' },
  valueOrQuantity: { en: 'a value or a quantity', es: 'un valor o una cantidad' },
  quantity: { en: 'the quantity', es: 'la cantidad' },
  percentOrAmount: {
    en: 'either percent or amount',
    es: 'percent o amount, uno de los dos',
  },
  atMostBase: {
    en: 'at most its base, {base}; give `base` if it is computed on something else',
    es: 'máximo su base, {base}; si se calcula sobre otra cosa, diga sobre qué en `base`',
  },
  unitOfConsignment: {
    en: "'KGM' or 'GLL', the kilograms or gallons carried (table 13.5.2), here or as the unit of the line",
    es: "'KGM' o 'GLL', los kilos o galones transportados (tabla 13.5.2), aquí o como unidad del renglón",
  },
  noPrincipal: {
    en: "no principal, unless customizationId is '11' (mandate)",
    es: "ningún mandante, salvo que customizationId sea '11' (mandatos)",
  },
  chargeReasons: {
    en: 'table 13.3.8 for a charge: 02 or 03',
    es: 'un código de la tabla 13.3.8 para un recargo: 02 o 03',
  },
  discountReasons: {
    en: 'table 13.3.8 for a discount: 00 or 01',
    es: 'un código de la tabla 13.3.8 para un descuento: 00 o 01',
  },
  atLeastOneLine: { en: 'at least one line', es: 'al menos una línea' },
  noNegativeTotal: {
    en: 'discounts that leave no negative amount to pay',
    es: 'descuentos que no dejen el total en negativo',
  },
  linesOfFifteenDigits: {
    en: 'lines that come, with taxes and charges, to at most fifteen digits before the point',
    es: 'líneas que sumen, con tributos y cargos, máximo quince dígitos antes del punto',
  },
  noPrepaidDiscount: {
    en: 'false, but in the operations SS-CUFE, SS-CUDE, SS-POS and SS-SNum',
    es: 'false, salvo en las operaciones SS-CUFE, SS-CUDE, SS-POS y SS-SNum',
  },
  paymentsOfAtMost: { en: 'payments of at most {amount}', es: 'pagos por máximo {amount}' },
});
