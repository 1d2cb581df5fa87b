import { HEALTH_EXPECTATIONS } from './health-expectations.js';
import type { Phrase } from './phrase.js';

/** What the library says that it expected, by its own wording; whatever is not here is shown as it comes. */
const EXPECTATIONS: readonly Phrase[] = [
  ...HEALTH_EXPECTATIONS,
  [/^an object$/, 'un objeto'],
  [/^an array$/, 'una lista'],
  [/^text$/, 'texto'],
  [
    /^text without control characters or lone surrogates$/,
    'texto sin caracteres de control ni sustitutos sueltos',
  ],
  [/^(\d+) to (\d+) characters$/, 'de $1 a $2 caracteres'],
  [/^a decimal$/, 'un decimal'],
  [/^an exact decimal such as ('.*')$/, 'un decimal exacto como $1'],
  [/^at most (\d+) decimals$/, 'máximo $1 decimales'],
  [/^at most fifteen digits before the point$/, 'máximo quince dígitos antes del punto'],
  [
    /^a price that by the quantity gives at most fifteen digits before the point$/,
    'un precio que por la cantidad dé máximo quince dígitos antes del punto',
  ],
  [
    /^lines that come, with taxes and charges, to at most fifteen digits before the point$/,
    'líneas que sumen, con tributos y cargos, máximo quince dígitos antes del punto',
  ],
  [/^at most its base, (.*)$/, 'máximo su base, $1'],
  [/^at most (\d+) texts$/, 'máximo $1 textos'],
  [/^at most (.*)$/, 'máximo $1'],
  [/^no negative value$/, 'un valor que no sea negativo'],
  [/^a code of table (\S+), as text$/, 'un código de la tabla $1, como texto'],
  [/^a code of table (\S+)$/, 'un código de la tabla $1'],
  [
    /^a code of table (\S+) for a charge: (.*), as text$/,
    'un código de la tabla $1 para un recargo: $2, como texto',
  ],
  [/^a code of table (\S+) for a charge: (.*)$/, 'un código de la tabla $1 para un recargo: $2'],
  [
    /^a code of table (\S+) for a discount: (.*), as text$/,
    'un código de la tabla $1 para un descuento: $2, como texto',
  ],
  [/^a code of table (\S+) for a discount: (.*)$/, 'un código de la tabla $1 para un descuento: $2'],
  [/^a code of (.*), as text$/, 'uno de $1, como texto'],
  [/^a code of (.*)$/, 'uno de $1'],
  [/^the code that sellersItemExtendedId goes with$/, 'el código que sellersItemExtendedId acompaña'],
  [/^true or false$/, 'true o false, sin comillas'],
  [/^one of (.*)$/s, 'uno de $1'],
  [/^either nit or id$/, 'nit o id, uno de los dos'],
  [/^either percent or amount$/, 'percent o amount, uno de los dos'],
  [/^either percent or perMille$/, 'percent o perMille, uno de los dos'],
  [/^letters and digits only, at most 20$/, 'sólo letras y dígitos, máximo 20'],
  [/^no check digit; only a NIT has one$/, 'sin dígito de verificación: sólo un NIT lo tiene'],
  [
    /^digits only, or digits, a dash and the check digit$/,
    'sólo dígitos, o dígitos, guion y dígito de verificación',
  ],
  [/^check digit (\d)$/, 'dígito de verificación $1'],
  [/^no name; in Colombia it follows from municipality$/, 'ningún nombre: en Colombia sale de municipality'],
  [/^no DANE code outside Colombia$/, 'ningún código DANE fuera de Colombia'],
  [/^no name; only code ZZ takes one$/, 'ningún nombre: sólo el código ZZ lo lleva'],
  [/^the name of the tax$/, 'el nombre del impuesto'],
  [
    /^percent; only ICA \(03\) and ReteICA \(07\) are per mille$/,
    'percent: sólo ICA (03) y ReteICA (07) van por mil',
  ],
  [/^the due date of the credit$/, 'la fecha de vencimiento del crédito'],
  [/^at least one line$/, 'al menos una línea'],
  [/^at least one line with its principal$/, 'al menos una línea con su mandante, en principal'],
  [
    /^a line of Administración, with its aiuContract$/,
    'una línea de Administración, con el contrato en aiuContract',
  ],
  [/^no contract, unless customizationId is ('.*')$/, 'ningún contrato, salvo que customizationId sea $1'],
  [/^no consignment, unless customizationId is ('.*')$/, 'ninguna remesa, salvo que customizationId sea $1'],
  [/^no free line: it comes to (.*)$/, 'una línea que no sea gratuita: esta vale $1'],
  [
    /^what the item is worth, as the line comes to nothing$/,
    'lo que vale el producto, porque la línea queda en cero',
  ],
  [/^a description$/, 'una descripción'],
  [/^the quantity$/, 'la cantidad'],
  [/^a value or a quantity$/, 'un valor o una cantidad'],
  [/^a place or a date$/, 'un lugar o una fecha'],
  [/^eight digits of UNSPSC$/, 'ocho dígitos de UNSPSC'],
  [/^a GTIN, at most fourteen digits$/, 'un GTIN, máximo catorce dígitos'],
  [/^a percentage only, for this tax$/, 'sólo un porcentaje, para este impuesto'],
  [/^an amount a unit only, for this tax$/, 'sólo un valor por unidad, para este impuesto'],
  [/^a rate of table (\S+): (.*)$/, 'una tarifa de la tabla $1: $2'],
  [/^the taxed units$/, 'las unidades gravadas'],
  [
    /^the unit of baseUnitMeasure, a code of table (\S+)$/,
    'la unidad de baseUnitMeasure, un código de la tabla $1',
  ],
  [/^at least one payment$/, 'al menos un pago'],
  [/^at least one condition$/, 'al menos una condición'],
  [
    /^no check digit; it goes with nit, or inside id$/,
    'ningún dígito de verificación: va con nit, o dentro de id',
  ],
  [/^one CIIU code, letters and digits only$/, 'un código CIIU, sólo letras y dígitos'],
  [/^('31') NIT, or ('13') cédula$/, '$1 NIT o $2 cédula'],
  [/^members whose shares add up to 100, not (.*)$/, 'miembros cuyas participaciones sumen 100, no $1'],
  [/^no members; only a legal entity has them$/, 'ningún miembro: sólo una persona jurídica los tiene'],
  [
    /^the three digits that the DIAN gave to the provider$/,
    'los tres dígitos que la DIAN le asignó al proveedor',
  ],
  [/^a date$/, 'una fecha'],
  [/^a date not before (\S+)$/, 'una fecha no anterior a $1'],
  [/^a date not after (\S+), the document's$/, 'una fecha no posterior a $1, la del documento'],
  [/^a CUFE or CUDE, 96 hexadecimal digits$/, 'un CUFE o CUDE, 96 dígitos hexadecimales'],
  [/^the rate between COP and (\w+)$/, 'la tasa entre COP y $1'],
  [/^the rate of the foreign currency of the export$/, 'la tasa de la moneda extranjera de la exportación'],
  [/^a currency other than COP$/, 'una moneda distinta de COP'],
  [/^(\w+), the document's currency$/, '$1, la moneda del documento'],
  [/^pesos for one unit of the currency$/, 'pesos por una unidad de la moneda'],
  [
    /^a buyer abroad, with its address, or a company with NIT; type 02 is an export$/,
    'un comprador en el exterior, con su dirección, o una empresa con NIT: el tipo 02 es una exportación',
  ],
  [/^the paper invoice that type 03 transcribes$/, 'la factura de papel que transcribe el tipo 03'],
  [/^the date of the paper invoice$/, 'la fecha de la factura de papel'],
  [/^why the note is issued$/, 'por qué se emite la nota'],
  [
    /^('\d+'), the operation of a note that annuls an invoice \(concept 2\)$/,
    '$1, la operación de una nota que anula una factura (concepto 2)',
  ],
  [
    /^the invoices that operation (\d+) corrects, or customizationId ('\d+')$/,
    'las facturas que corrige la operación $1, o customizationId $2',
  ],
  [/^('invoice'); a note corrects invoices and no notes$/, '$1: una nota corrige facturas, no notas'],
  [
    /^no invoices; operation (\d+) has none, operation (\d+) has$/,
    'ninguna factura: la operación $1 no las lleva, la $2 sí',
  ],
  [/^the time of the invoices that the note corrects$/, 'el periodo de las facturas que corrige la nota'],
  [/^XML, as text$/, 'XML, como texto'],
  [
    /^XML of one element that can be placed: (.*) \(line (\d+), column (\d+)\)$/s,
    'el XML de un elemento que se pueda ubicar: $1 (línea $2, columna $3)',
  ],
  [/^XML of one element that can be placed: (.*)$/s, 'el XML de un elemento que se pueda ubicar: $1'],
  [/^discounts that leave no negative line$/, 'descuentos que no dejen la línea en negativo'],
  [/^discounts that leave no negative amount to pay$/, 'descuentos que no dejen el total en negativo'],
  [/^prefix and number together, letters and digits only$/, 'prefijo y número juntos, sólo letras y dígitos'],
  [
    /^the prefix ('.*') and number together, letters and digits only$/,
    'el prefijo $1 y el número juntos, sólo letras y dígitos',
  ],
  [
    /^a consecutive from 1 to (\d+), which the file is named after, or fileConsecutive in the context$/,
    'un consecutivo de 1 a $1, con el que se nombra el archivo, o fileConsecutive en el contexto',
  ],
  [
    /^a number of a range in numberingRanges, which is empty$/,
    'un número de un rango en numberingRanges, que está vacío: facturador ranges los trae',
  ],
  [/^a number of (.*)$/, 'un número de $1'],
  [
    /^a range with its technical key; only type 03 takes one without$/,
    'un rango con su clave técnica: sólo el tipo 03 admite uno sin ella',
  ],
  [/^a date of the range's validity, (\S+) to (\S+)$/, 'una fecha de la vigencia del rango, $1 a $2'],
  [
    /^a Date, 'YYYY-MM-DD' or an ISO 8601 instant with its offset$/,
    "'AAAA-MM-DD' o un instante ISO 8601 con su huso",
  ],
];

const FOUND: readonly Phrase[] = [
  [/^undefined$/, 'nada'],
  [/^an object$/, 'un objeto'],
  [/^an array of (\d+)$/, 'una lista de $1'],
];

/** Says in Spanish what the library expected. */
export function expectationText(expected: string): string {
  return say(EXPECTATIONS, expected)
    .replaceAll(' or ', ' o ')
    .replaceAll(/(\d) to (?=\w*\d)/g, '$1 a ');
}

/** Says in Spanish what the library found. */
export function foundText(found: string): string {
  return say(FOUND, found);
}

function say(phrases: readonly Phrase[], text: string): string {
  const phrase = phrases.find(([pattern]) => pattern.test(text));
  return phrase === undefined ? text : text.replace(phrase[0], phrase[1]);
}
