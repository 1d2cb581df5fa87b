/**
 * What there is to cover: each row is a code of the annex, its name and the fact that shows it.
 *
 * @typedef {{ fact: string, code: string, name: string }} Row
 * @typedef {{ title: string, english: string, source: string, rows: readonly Row[] }} Subject
 * @typedef {{ rows: readonly { code: string, name: string }[] }} Catalog
 */

/** What the table of operations of the health sector leaves to be said. */
const HEALTH = {
  'SS-CUFE': 'acredita lo recaudado con factura electrónica',
  'SS-CUDE': 'acredita lo recaudado en contingencia',
  'SS-POS': 'acredita lo recaudado con documento POS',
  'SS-SNum': 'acredita lo recaudado con factura de papel',
  'SS-Recaudo': 'recaudo del usuario',
  'SS-Reporte': 'reporte de lo recaudado',
  'SS-SinAporte': 'sin aporte del usuario',
};

/** Parts that a document may have, by the element that shows them. */
const PARTS = {
  InvoicePeriod: 'periodo facturado',
  OrderReference: 'orden de compra',
  BillingReference: 'factura o nota relacionada',
  DespatchDocumentReference: 'documento de despacho',
  ReceiptDocumentReference: 'documento de recepción',
  AdditionalDocumentReference: 'otro documento',
  ShareholderParty: 'consorcio o unión temporal',
  Person: 'persona natural, por sus nombres',
  TaxRepresentativeParty: 'autorizado para descargar',
  Delivery: 'entrega',
  DeliveryTerms: 'condiciones de entrega (INCOTERM)',
  PaymentTerms: 'condiciones de pago',
  PrepaidPayment: 'anticipo o recaudo',
  AllowanceCharge: 'descuento o cargo',
  PaymentExchangeRate: 'tasa de cambio',
  WithholdingTaxTotal: 'retención',
  FreeOfChargeIndicator: 'línea gratuita',
  PricingReference: 'precio de referencia',
  OrderLineReference: 'línea de la orden',
  DocumentReference: 'documento de una línea',
  ItemPriceExtension: 'precio en moneda extranjera',
  SellersItemIdentification: 'código del vendedor',
  ManufacturersItemIdentification: 'código del fabricante',
  AdditionalItemIdentification: 'otro código del bien',
  AdditionalItemProperty: 'propiedad del bien, o remesa',
  InformationContentProviderParty: 'mandante',
  CustomTagGeneral: 'extensión del sector salud',
  DebidaDiligencia: 'otra extensión, como XML',
};

/**
 * @param {Record<string, Catalog>} catalogs those of the library
 * @returns {readonly Subject[]}
 */
export function subjectsOf(catalogs) {
  /** @type {(name: string, kind: string) => readonly Row[]} */
  const rows = (name, kind) => {
    const table = catalogs[name];
    if (table === undefined) throw new Error(`the library has no catalog ${name}`);
    return table.rows.map((row) => ({ fact: `${kind}${row.code}`, code: row.code, name: row.name }));
  };
  const health = rows('healthCustomizationIds', 'operation ').map((row) => ({
    ...row,
    name: HEALTH[/** @type {keyof typeof HEALTH} */ (row.code)],
  }));
  return [
    {
      title: 'Tipos de documento',
      english: 'Document types',
      source: 'tabla 13.1.3',
      rows: rows('documentTypeCodes', 'type ').filter(({ code }) => code !== '96'),
    },
    {
      title: 'Operaciones de la factura',
      english: 'Operations of the invoice',
      source: 'tabla 13.1.5.1',
      rows: rows('invoiceCustomizationIds', 'operation '),
    },
    { title: 'Operaciones de salud', english: 'Health operations', source: 'tabla 13.1.5.1.1', rows: health },
    {
      title: 'Operaciones de las notas',
      english: 'Operations of the notes',
      source: 'tablas 13.1.5.2 y 13.1.5.3',
      rows: ['creditNoteCustomizationIds', 'debitNoteCustomizationIds'].flatMap((name) =>
        rows(name, 'operation '),
      ),
    },
    {
      title: 'Conceptos de la nota crédito',
      english: 'Reasons of a credit note',
      source: 'tabla 13.2.4',
      rows: rows('creditNoteConcepts', 'concept C'),
    },
    {
      title: 'Conceptos de la nota débito',
      english: 'Reasons of a debit note',
      source: 'tabla 13.2.5',
      rows: rows('debitNoteConcepts', 'concept D'),
    },
    {
      title: 'Tributos y retenciones',
      english: 'Taxes and withholdings',
      source: 'tabla 13.2.2',
      rows: rows('taxSchemes', 'tax '),
    },
    {
      title: 'Formas de pago',
      english: 'Payment forms',
      source: 'tabla 13.3.4.1',
      rows: rows('paymentForms', 'payment '),
    },
    {
      title: 'Partes',
      english: 'Parts',
      source: '§6',
      rows: Object.entries(PARTS).map(([code, name]) => ({ fact: `part ${code}`, code, name })),
    },
  ];
}
