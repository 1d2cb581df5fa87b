// The order of the glossary: which types stand in one table, in which column, and the Spanish text above it.

/**
 * One table. A member stands in the column of its type, in the row of its term.
 *
 * @typedef {{ text: string, columns: Readonly<Record<string, readonly string[]>> }} Group
 */

/** @typedef {{ title: string, groups: readonly Group[] }} Section */

/** @type {readonly Section[]} */
export const SECTIONS = [
  {
    title: 'Documento',
    groups: [
      {
        text: 'Desde la raíz: `Invoice`, `CreditNote` o `DebitNote`. Lo que el borrador no tiene se calcula o lo da el contexto.',
        columns: {
          documento: [
            'SalesDocument',
            'CalculatedNote',
            'CalculatedInvoice',
            'Invoice',
            'CreditNote',
            'DebitNote',
          ],
          borrador: ['SalesDraft', 'InvoiceDraft', 'NoteDraft', 'CreditNoteDraft', 'DebitNoteDraft'],
        },
      },
      {
        text: 'De un documento, aquello de lo que se hacen el CUFE o el CUDE y el código QR.',
        columns: { documento: ['IdentifiedDocument'] },
      },
    ],
  },
  {
    title: 'Numeración y software',
    groups: [
      {
        text: 'El documento dice el rango y el software; el emisor los sabe.',
        columns: {
          documento: ['InvoiceControl', 'SoftwareProvider'],
          contexto: ['NumberingRange', 'Software', 'TechnologyProvider'],
        },
      },
      {
        text: 'El contexto es lo que el emisor sabe además del borrador.',
        columns: { contexto: ['NoteContext', 'BuildContext'] },
      },
      {
        text: 'Lo que se firma: `BuiltInvoice`, `BuiltCreditNote` y `BuiltDebitNote`.',
        columns: { 'por firmar': ['Built', 'PrintedXml'] },
      },
    ],
  },
  {
    title: 'Partes',
    groups: [
      {
        text: 'Desde `cac:AccountingSupplierParty` (FAJ) o `cac:AccountingCustomerParty` (FAK). El transportador, `DeliveryParty` y `DeliveryPartyDraft`, tiene menos campos y va en `cac:DeliveryParty` (FAM15). En el documento, los datos del contacto están en `contact`.',
        columns: { documento: ['Party', 'Contact'], borrador: ['PartyDraft'] },
      },
      {
        text: 'La identificación de una parte. En el adquiriente natural (FAK61) y en el autorizado (FAL02) va en `cac:PartyIdentification/cbc:ID`.',
        columns: { documento: ['PartyId'], borrador: ['IdDraft'] },
      },
      {
        text: 'Un tributo, por su código y su nombre; en el borrador, sólo el código.',
        columns: { documento: ['Scheme'] },
      },
      {
        text: 'El autorizado para descargar, desde `cac:TaxRepresentativeParty` (FAL).',
        columns: { documento: ['TaxRepresentativeParty'], borrador: ['TaxRepresentativePartyDraft'] },
      },
      { text: 'Desde `cac:Person`.', columns: { documento: ['Person'], borrador: ['PersonDraft'] } },
      {
        text: 'Desde `cac:ShareholderParty`.',
        columns: { documento: ['ShareholderParty'], borrador: ['ShareholderPartyDraft'] },
      },
    ],
  },
  {
    title: 'Direcciones',
    groups: [
      {
        text: 'Desde `cac:Address`, `cac:RegistrationAddress`, `cac:DeliveryAddress` o `cac:ResidenceAddress`. En Colombia todo sale del municipio.',
        columns: { documento: ['Address'], borrador: ['AddressDraft'] },
      },
    ],
  },
  {
    title: 'Referencias',
    groups: [
      {
        text: 'Desde cada referencia; la de una factura o nota, desde `cac:InvoiceDocumentReference`, `cac:CreditNoteDocumentReference` o `cac:DebitNoteDocumentReference`.',
        columns: {
          documento: ['DocumentReference', 'BillingReference'],
          borrador: ['DocumentReferenceDraft', 'AdditionalDocumentReferenceDraft', 'BillingReferenceDraft'],
        },
      },
      {
        text: 'Desde `cac:OrderReference`.',
        columns: { documento: ['OrderReference'], borrador: ['OrderReferenceDraft'] },
      },
      {
        text: 'Desde `cac:DiscrepancyResponse`, sólo en las notas.',
        columns: { documento: ['DiscrepancyResponse'], borrador: ['DiscrepancyResponseDraft'] },
      },
      {
        text: 'Desde `cac:InvoicePeriod`. En el borrador, un instante da también la hora.',
        columns: { documento: ['InvoicePeriod'], borrador: ['InvoicePeriodDraft'] },
      },
    ],
  },
  {
    title: 'Entrega',
    groups: [
      {
        text: 'Desde `cac:Delivery`, del documento o de una línea. En el borrador, un instante da también la hora.',
        columns: { documento: ['Delivery'], borrador: ['DeliveryDraft', 'LineDeliveryDraft'] },
      },
      {
        text: 'Desde `cac:DeliveryLocation`, en las líneas.',
        columns: { documento: ['DeliveryLocation'], borrador: ['DeliveryLocationDraft'] },
      },
      {
        text: 'Desde `cac:DeliveryTerms`.',
        columns: { documento: ['DeliveryTerms'], borrador: ['DeliveryTermsDraft'] },
      },
    ],
  },
  {
    title: 'Pago',
    groups: [
      {
        text: 'Desde `cac:PaymentMeans`.',
        columns: { documento: ['PaymentMeans'], borrador: ['PaymentDraft'] },
      },
      {
        text: 'Desde `cac:PaymentTerms`.',
        columns: { documento: ['PaymentTerms'], borrador: ['PaymentTermsDraft'] },
      },
      {
        text: 'Desde `cac:PrepaidPayment`. En el borrador, un instante da también la hora.',
        columns: { documento: ['PrepaidPayment'], borrador: ['PrepaidPaymentDraft'] },
      },
      {
        text: 'Desde `cac:PaymentExchangeRate`.',
        columns: { documento: ['ExchangeRate'], borrador: ['ExchangeRateDraft'] },
      },
    ],
  },
  {
    title: 'Salud',
    groups: [
      {
        text: 'Desde `CustomTagGeneral`, en el espacio de nombres del documento. La cláusula es la Resolución 948 de 2026 del Ministerio de Salud, y las anteriores. `Value` sigue al `Name` que lo nombra.',
        columns: {
          documento: [
            'Interoperabilidad',
            'HealthCollection',
            'UrlDescargaAdjuntos',
            'EntregaDocumento',
            'ParametroArgumento',
          ],
          borrador: ['InteroperabilidadDraft', 'UrlDescargaAdjuntosDraft', 'EntregaDocumentoDraft'],
        },
      },
      {
        text: 'Desde `Collection/AdditionalInformation`.',
        columns: { documento: ['AdditionalInformation'], borrador: ['AdditionalInformationDraft'] },
      },
      {
        text: 'Los campos de una colección: el documento guarda `name`, `value`, `schemeId` y `schemeName` de cada uno, y el borrador les da nombre. El elemento es el `Name`. Las listas, en `facturador/catalogs`: `healthPaymentModalities`, `healthBenefitPlans`, `healthContractExceptions`, `healthIdentificationSchemes`, `healthUserTypes`; copago, cuota moderadora, pagos compartidos y anticipo son los conceptos 01 a 04 de `healthCollectionConcepts`.',
        columns: { borrador: ['HealthCollectionDraft', 'HealthUserDraft'] },
      },
      {
        text: 'Un código que las listas no tienen.',
        columns: { borrador: ['OtherHealthCode'] },
      },
    ],
  },
  {
    title: 'Líneas',
    groups: [
      {
        text: 'Desde `cac:InvoiceLine`, `cac:CreditNoteLine` o `cac:DebitNoteLine`. El bien o servicio es `item` en el documento; en el borrador, sus campos van en la línea misma.',
        columns: { documento: ['InvoiceLine', 'Item'], borrador: ['LineDraft'] },
      },
      {
        text: 'Desde `cac:OrderLineReference`.',
        columns: { documento: ['OrderLineReference'], borrador: ['OrderLineReferenceDraft'] },
      },
      {
        text: 'Desde `cac:PricingReference`.',
        columns: { documento: ['PricingReference'], borrador: ['ReferencePriceDraft'] },
      },
      {
        text: 'El precio en moneda extranjera, además del precio en pesos.',
        columns: { documento: ['PriceExtension'], borrador: ['PriceExtensionDraft'] },
      },
    ],
  },
  {
    title: 'Bienes y servicios',
    groups: [
      {
        text: 'Desde `cac:StandardItemIdentification` o `cac:AdditionalItemIdentification`. En el borrador, las listas son UNSPSC, GTIN, partida arancelaria y la propia.',
        columns: { documento: ['StandardItem'], borrador: ['StandardItemDraft'] },
      },
      {
        text: 'Desde `cac:AdditionalItemProperty`.',
        columns: { documento: ['ItemProperty'], borrador: ['ItemPropertyDraft'] },
      },
      {
        text: 'Desde `cac:InformationContentProviderParty/cac:PowerOfAttorney/cac:AgentParty`.',
        columns: { documento: ['Principal'], borrador: ['PrincipalDraft'] },
      },
      {
        text: 'La remesa del transporte de carga; en el documento son las propiedades 01, 02 y 03 del bien.',
        columns: { borrador: ['RemesaDraft'] },
      },
    ],
  },
  {
    title: 'Descuentos y cargos',
    groups: [
      {
        text: 'Desde `cac:AllowanceCharge`. Los de una línea (FBE) cambian la base de los tributos; los del documento (FAQ), no.',
        columns: { documento: ['AllowanceCharge'], borrador: ['AllowanceDraft'] },
      },
    ],
  },
  {
    title: 'Tributos y retenciones',
    groups: [
      {
        text: 'En la línea (FAX) y en el documento (FAS). Las retenciones, con los mismos elementos (FAY, FAT), son otro `TaxTotal`.',
        columns: { documento: ['TaxTotal', 'TaxSubtotal'], borrador: ['TaxDraft', 'StatedTaxDraft'] },
      },
      {
        text: 'Desde `cac:WithholdingTaxTotal`, sólo en la factura.',
        columns: { borrador: ['WithholdingDraft'] },
      },
    ],
  },
  {
    title: 'Totales',
    groups: [
      {
        text: 'Desde `cac:LegalMonetaryTotal`, o `cac:RequestedMonetaryTotal` en la nota débito. En el documento, `monetaryTotal`, y en el borrador, `totals`, que sólo los comprueba. `explainTotals(documento)` imprime la suma.',
        columns: { documento: ['MonetaryTotal'], borrador: ['StatedTotals'] },
      },
    ],
  },
  {
    title: 'Lo que un documento recibido tiene de más',
    groups: [
      {
        text: "En el documento, `extras`; el borrador no lo tiene. Los pasos de una ruta son nombres locales y posiciones en lo que escribimos: `'InvoiceLine[2]/Item[1]'`.",
        columns: { extras: ['Extras', 'RenamedNamespace', 'ElementExtras'] },
      },
      {
        text: 'Atributos, contenido y espacios.',
        columns: { extras: ['AttributeExtra', 'InsertedContent', 'Blanks'] },
      },
    ],
  },
];
