import type { Phrase } from './phrase.js';

/** The tables of the health sector, by how the library calls them. */
const TABLES = [
  ['the identity documents of the health sector', 'un documento de identidad del sector salud'],
  ['the users of the health sector', 'un tipo de usuario del sector salud'],
  ['the payment modalities of the health sector', 'una modalidad de pago del sector salud'],
  ['the coverages of the health sector', 'una cobertura del sector salud'],
  ['the reasons to have no contract', 'un motivo para no tener contrato'],
  ['the collections of the health sector', 'un concepto de recaudo del sector salud'],
] as const;

/** What the library says that it expected of a document of the health sector. */
export const HEALTH_EXPECTATIONS: readonly Phrase[] = [
  [
    /^the extension of the health sector, in operation (\S+)$/,
    'la extensión del sector salud, en la operación $1',
  ],
  [/^the time of the service$/, 'el periodo del servicio'],
  [/^none, or an operation of the health sector, ('SS-…')$/, 'nada, o una operación del sector salud, $1'],
  [/^none, or an operation other than SS-Recaudo$/, 'nada, o una operación distinta de SS-Recaudo'],
  [
    /^none, or operation (\d+); a note of the health sector names its invoice$/,
    'nada, o la operación $1: una nota del sector salud nombra su factura',
  ],
  [
    /^none, as operation SS-SinAporte has no contribution of the user$/,
    'ninguno: la operación SS-SinAporte no tiene aporte del usuario',
  ],
  [
    /^what the users paid, which operation (\S+) credits, or customizationId ('SS-SinAporte')$/,
    'lo que pagaron los usuarios, que la operación $1 acredita, o customizationId $2',
  ],
  [/^the concept of what was collected$/, 'el concepto del recaudo'],
  [/^one payment for each concept$/, 'un pago por cada concepto'],
  [/^payments of at most (\S+)$/, 'pagos por máximo $1'],
  [/^the invoice that collected it, with its CUFE$/, 'la factura con que se recaudó, con su CUFE'],
  [
    /^the contingency invoice that collected it, with its CUDE$/,
    'la factura de contingencia con que se recaudó, con su CUDE',
  ],
  [/^the POS document that collected it$/, 'el documento POS con que se recaudó'],
  [/^the paper invoice that collected it$/, 'la factura de papel con que se recaudó'],
  [/^false, but in the operations (.*) and SS-SNum$/, 'false, salvo en las operaciones $1 y SS-SNum'],
  [/^at least one collection, of one user or of all$/, 'al menos una colección, de un usuario o de todos'],
  [/^10 to 12 letters or digits, the code of the REPS$/, 'de 10 a 12 letras o dígitos, el código del REPS'],
  [
    /^the contract, or in contractException why there is none$/,
    'el contrato, o en contractException por qué no lo hay',
  ],
  [/^no reason to have no contract, as there is a contractNumber$/, 'nada: hay un contractNumber'],
  [/^a field that the collection does not have yet$/, 'un campo que la colección no tenga ya'],
  [
    /^(\S+) in all collections, as the prepaidPayments of concept ('\d+')$/,
    '$1 en todas las colecciones, como los prepaidPayments del concepto $2',
  ],
  ...TABLES.flatMap(([table, spanish]): Phrase[] => [
    [new RegExp(`^a code of ${table}$`), spanish],
    [new RegExp(`^a code of ${table}, as text$`), `${spanish}, como texto`],
  ]),
];
