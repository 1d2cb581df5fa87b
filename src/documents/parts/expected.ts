import { sentences } from '../../errors/index.js';

/** What a document has to have, or may not have. */
export const EXPECTED = /* @__PURE__ */ sentences({
  personTypes: { en: "'juridica' or 'natural'", es: "uno de 'juridica' o 'natural'" },
  paymentForms: { en: "'contado' or 'credito'", es: "uno de 'contado' o 'credito'" },
  billingKinds: {
    en: "'invoice', 'creditNote' or 'debitNote'",
    es: "uno de 'invoice', 'creditNote' o 'debitNote'",
  },
  documentKind: { en: '{kinds} or {last}', es: '{kinds} o {last}' },
  oneCiiuCode: { en: 'one CIIU code, letters and digits only', es: 'un código CIIU, sólo letras y dígitos' },
  issuerScheme: { en: "'31' NIT, or '13' cédula", es: "'31' NIT o '13' cédula" },
  sharesOfHundred: {
    en: 'members whose shares add up to 100, not {total}',
    es: 'miembros cuyas participaciones sumen 100, no {total}',
  },
  noMembers: {
    en: 'no members; only a legal entity has them',
    es: 'ningún miembro: sólo una persona jurídica los tiene',
  },
  noNameInColombia: {
    en: 'no name; in Colombia it follows from municipality',
    es: 'ningún nombre: en Colombia sale de municipality',
  },
  noDaneCode: { en: 'no DANE code outside Colombia', es: 'ningún código DANE fuera de Colombia' },
  providerCode: {
    en: 'the three digits that the DIAN gave to the provider',
    es: 'los tres dígitos que la DIAN le asignó al proveedor',
  },
  dueDateOfCredit: { en: 'the due date of the credit', es: 'la fecha de vencimiento del crédito' },
  atLeastOnePayment: { en: 'at least one payment', es: 'al menos un pago' },
  atLeastOneCondition: { en: 'at least one condition', es: 'al menos una condición' },
  rateToPesos: { en: 'the rate between COP and {currency}', es: 'la tasa entre COP y {currency}' },
  rateOfExport: {
    en: 'the rate of the foreign currency of the export',
    es: 'la tasa de la moneda extranjera de la exportación',
  },
  foreignCurrency: { en: 'a currency other than COP', es: 'una moneda distinta de COP' },
  documentCurrency: { en: "{currency}, the document's currency", es: '{currency}, la moneda del documento' },
  pesosForOneUnit: { en: 'pesos for one unit of the currency', es: 'pesos por una unidad de la moneda' },
  buyerOfExport: {
    en: 'a buyer abroad, with its address, or a company with NIT; type 02 is an export',
    es: 'un comprador en el exterior, con su dirección, o una empresa con NIT: el tipo 02 es una exportación',
  },
  paperInvoice: {
    en: 'the paper invoice that type 03 transcribes',
    es: 'la factura de papel que transcribe el tipo 03',
  },
  paperInvoiceDate: { en: 'the date of the paper invoice', es: 'la fecha de la factura de papel' },
  dateNotAfterDocument: {
    en: "a date not after {date}, the document's",
    es: 'una fecha no posterior a {date}, la del documento',
  },
  reasonOfNote: { en: 'why the note is issued', es: 'por qué se emite la nota' },
  operationOfAnnulment: {
    en: "'{operation}', the operation of a note that annuls an invoice (concept 2)",
    es: "'{operation}', la operación de una nota que anula una factura (concepto 2)",
  },
  correctedInvoices: {
    en: "the invoices that operation {operation} corrects, or customizationId '{other}'",
    es: "las facturas que corrige la operación {operation}, o customizationId '{other}'",
  },
  noNotesCorrected: {
    en: "'invoice'; a note corrects invoices and no notes",
    es: "'invoice': una nota corrige facturas, no notas",
  },
  noInvoices: {
    en: 'no invoices; operation {operation} has none, operation {other} has',
    es: 'ninguna factura: la operación {operation} no las lleva, la {other} sí',
  },
  periodOfInvoices: {
    en: 'the time of the invoices that the note corrects',
    es: 'el periodo de las facturas que corrige la nota',
  },
  xmlAsText: { en: 'XML, as text', es: 'XML, como texto' },
  placeableXml: {
    en: 'XML of one element that can be placed: {reason}',
    es: 'el XML de un elemento que se pueda ubicar: {reason}',
  },
  numberShape: {
    en: 'prefix and number together, letters and digits only',
    es: 'prefijo y número juntos, sólo letras y dígitos',
  },
  numberShapeOfPrefix: {
    en: "the prefix '{prefix}' and number together, letters and digits only",
    es: "el prefijo '{prefix}' y el número juntos, sólo letras y dígitos",
  },
  fileConsecutive: {
    en: 'a consecutive from 1 to {last}, which the file is named after, or fileConsecutive in the context',
    es: 'un consecutivo de 1 a {last}, con el que se nombra el archivo, o fileConsecutive en el contexto',
  },
  numberOfNoRange: {
    en: 'a number of a range in numberingRanges, which is empty',
    es: 'un número de un rango en numberingRanges, que está vacío: facturador ranges los trae',
  },
  numberOfRanges: { en: 'a number of {ranges}', es: 'un número de {ranges}' },
  range: { en: '{from} to {to}', es: '{from} a {to}' },
  either: { en: '{one} or {other}', es: '{one} o {other}' },
  rangeOfResolution: {
    en: '{range} of resolution {resolution}',
    es: '{range} de la resolución {resolution}',
  },
  environment: { en: "'produccion' or 'habilitacion'", es: "'produccion' o 'habilitacion'" },
  oneRange: {
    en: 'a number of one range: {one} and {other} both have it; say which in `prefix` or `resolutionNumber`',
    es: 'un número de un solo rango: lo tienen {one} y {other}; diga cuál en `prefix` o `resolutionNumber`',
  },
  calendarDay: { en: "a date, 'YYYY-MM-DD'", es: "una fecha, 'AAAA-MM-DD'" },
  rangeWithKey: {
    en: 'a range with its technical key; only type 03 takes one without',
    es: 'un rango con su clave técnica: sólo el tipo 03 admite uno sin ella',
  },
  dateOfRange: {
    en: "a date of the range's validity, {from} to {to}",
    es: 'una fecha de la vigencia del rango, {from} a {to}',
  },
});

/** What a document of the health sector has to have, or may not have. */
export const HEALTH_EXPECTED = /* @__PURE__ */ sentences({
  identificationSchemes: {
    en: 'the identity documents of the health sector',
    es: 'un documento de identidad del sector salud',
  },
  userTypes: { en: 'the users of the health sector', es: 'un tipo de usuario del sector salud' },
  paymentModalities: {
    en: 'the payment modalities of the health sector',
    es: 'una modalidad de pago del sector salud',
  },
  coverages: { en: 'the coverages of the health sector', es: 'una cobertura del sector salud' },
  contractExceptions: { en: 'the reasons to have no contract', es: 'un motivo para no tener contrato' },
  collections: { en: 'the collections of the health sector', es: 'un concepto de recaudo del sector salud' },
  healthExtension: {
    en: 'the extension of the health sector, in operation {operation}',
    es: 'la extensión del sector salud, en la operación {operation}',
  },
  periodOfService: { en: 'the time of the service', es: 'el periodo del servicio' },
  noHealthUnless: {
    en: "none, or an operation of the health sector, 'SS-…'",
    es: "nada, o una operación del sector salud, 'SS-…'",
  },
  noHealthInCollection: {
    en: 'none, or an operation other than SS-Recaudo',
    es: 'nada, o una operación distinta de SS-Recaudo',
  },
  noHealthInNote: {
    en: 'none, or operation {operation}; a note of the health sector names its invoice',
    es: 'nada, o la operación {operation}: una nota del sector salud nombra su factura',
  },
  noContribution: {
    en: 'none, as operation SS-SinAporte has no contribution of the user',
    es: 'ninguno: la operación SS-SinAporte no tiene aporte del usuario',
  },
  paidByUsers: {
    en: "what the users paid, which operation {operation} credits, or customizationId 'SS-SinAporte'",
    es: "lo que pagaron los usuarios, que la operación {operation} acredita, o customizationId 'SS-SinAporte'",
  },
  conceptCollected: { en: 'the concept of what was collected', es: 'el concepto del recaudo' },
  onePaymentPerConcept: { en: 'one payment for each concept', es: 'un pago por cada concepto' },
  collectingInvoice: {
    en: 'the invoice that collected it, with its CUFE',
    es: 'la factura con que se recaudó, con su CUFE',
  },
  collectingContingency: {
    en: 'the contingency invoice that collected it, with its CUDE',
    es: 'la factura de contingencia con que se recaudó, con su CUDE',
  },
  collectingPos: { en: 'the POS document that collected it', es: 'el documento POS con que se recaudó' },
  collectingPaper: {
    en: 'the paper invoice that collected it',
    es: 'la factura de papel con que se recaudó',
  },
  atLeastOneCollection: {
    en: 'at least one collection, of one user or of all',
    es: 'al menos una colección, de un usuario o de todos',
  },
  repsCode: {
    en: '10 to 12 letters or digits, the code of the REPS',
    es: 'de 10 a 12 letras o dígitos, el código del REPS',
  },
  contract: {
    en: 'the contract, or in contractException why there is none',
    es: 'el contrato, o en contractException por qué no lo hay',
  },
  noContractException: {
    en: 'no reason to have no contract, as there is a contractNumber',
    es: 'nada: hay un contractNumber',
  },
  newField: {
    en: 'a field that the collection does not have yet',
    es: 'un campo que la colección no tenga ya',
  },
  collectedInAll: {
    en: "{amount} in all collections, as the prepaidPayments of concept '{concept}'",
    es: "{amount} en todas las colecciones, como los prepaidPayments del concepto '{concept}'",
  },
});
