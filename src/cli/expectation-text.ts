type Phrase = readonly [pattern: RegExp, spanish: string];

/** What the library says that it expected, by its own wording; whatever is not here is shown as it comes. */
const EXPECTATIONS: readonly Phrase[] = [
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
  [/^at most its base, (.*)$/, 'máximo su base, $1'],
  [/^at most (.*)$/, 'máximo $1'],
  [/^no negative value$/, 'un valor que no sea negativo'],
  [/^a code of table (\S+), as text$/, 'un código de la tabla $1, como texto'],
  [/^a code of table (\S+)$/, 'un código de la tabla $1'],
  [/^a code of (.*)$/, 'uno de $1'],
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
  [/^discounts that leave no negative line$/, 'descuentos que no dejen la línea en negativo'],
  [/^discounts that leave no negative amount to pay$/, 'descuentos que no dejen el total en negativo'],
  [/^prefix and number together, letters and digits only$/, 'prefijo y número juntos, sólo letras y dígitos'],
  [/^a number of (.*)$/, 'un número de $1'],
  [/^a range with its technical key$/, 'un rango con su clave técnica'],
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
