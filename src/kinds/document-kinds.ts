import type { DocumentKindRow } from './document-kind-row.js';

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd:';
const NOMINA = 'dian:gov:co:facturaelectronica:';

const INVOICE = {
  root: 'Invoice',
  namespace: `${UBL}Invoice-2`,
  typeElement: 'InvoiceTypeCode',
  lineElement: 'InvoiceLine',
  quantityElement: 'InvoicedQuantity',
  totalElement: 'LegalMonetaryTotal',
} as const;
const CREDIT_NOTE = {
  root: 'CreditNote',
  namespace: `${UBL}CreditNote-2`,
  typeElement: 'CreditNoteTypeCode',
  lineElement: 'CreditNoteLine',
  quantityElement: 'CreditedQuantity',
  totalElement: 'LegalMonetaryTotal',
} as const;
/** The schema has no element for the type of a debit note. */
const DEBIT_NOTE = {
  root: 'DebitNote',
  namespace: `${UBL}DebitNote-2`,
  lineElement: 'DebitNoteLine',
  quantityElement: 'DebitedQuantity',
  totalElement: 'RequestedMonetaryTotal',
} as const;

const SALE = { identifier: 'CUFE', numberSpace: 'invoice' } as const;
const equivalent = (profileId: string) =>
  ({ identifier: 'CUDE', numberSpace: 'equivalentDocument', profileId }) as const;

/**
 * The kinds of documents that the DIAN validates: Anexo Técnico de Factura Electrónica de Venta 1.9, Documento Soporte
 * 1.1, Documentos Equivalentes 1.0, Nómina Electrónica 1.0, RADIAN 1.1.
 *
 * Kinds of one root are told apart by their type codes, and where the schema has no element for it by the ProfileID.
 */
export const DOCUMENT_KINDS = {
  invoice: {
    ...INVOICE,
    isBuilt: true,
    types: {
      // Venta.
      '01': SALE,
      // Exportación.
      '02': SALE,
      // The transcription of an invoice on paper: contingency ranges have no technical key, and numbers of their own.
      '03': { identifier: 'CUDE', numberSpace: 'contingencyInvoice' },
      // The DIAN's service is down.
      '04': SALE,
    },
    profileId: 'DIAN 2.1: Factura Electrónica de Venta',
    rulePrefix: 'F',
    fileTag: 'fv',
    issuedBy: 'AccountingSupplierParty',
    numbering: 'range',
    operation: 'SendBillSync',
    signingDateRule: 'FAD09e',
  },
  creditNote: {
    ...CREDIT_NOTE,
    isBuilt: true,
    types: { '91': { identifier: 'CUDE', numberSpace: 'creditNote' } },
    profileId: 'DIAN 2.1: Nota Crédito de Factura Electrónica de Venta',
    rulePrefix: 'C',
    fileTag: 'nc',
    issuedBy: 'AccountingSupplierParty',
    numbering: 'prefix',
    operation: 'SendBillSync',
    signingDateRule: 'CAD09e',
  },
  debitNote: {
    ...DEBIT_NOTE,
    isBuilt: true,
    types: { '92': { identifier: 'CUDE', numberSpace: 'debitNote' } },
    profileId: 'DIAN 2.1: Nota Débito de Factura Electrónica de Venta',
    rulePrefix: 'D',
    fileTag: 'nd',
    issuedBy: 'AccountingSupplierParty',
    numbering: 'prefix',
    operation: 'SendBillSync',
    signingDateRule: 'DAD09e',
  },
  supportDocument: {
    ...INVOICE,
    isBuilt: false,
    types: { '05': { identifier: 'CUDS', numberSpace: 'supportDocument' } },
    profileId: 'DIAN 2.1: documento soporte en adquisiciones efectuadas a no obligados a facturar.',
    rulePrefix: 'DS',
    // Who buys issues it.
    issuedBy: 'AccountingCustomerParty',
    numbering: 'range',
    operation: 'SendBillSync',
  },
  supportAdjustmentNote: {
    ...CREDIT_NOTE,
    isBuilt: false,
    types: { '95': { identifier: 'CUDS', numberSpace: 'supportAdjustmentNote' } },
    profileId:
      'DIAN 2.1: Nota de ajuste al documento soporte en adquisiciones efectuadas a sujetos no obligados a expedir factura o documento equivalente',
    rulePrefix: 'NS',
    issuedBy: 'AccountingCustomerParty',
    numbering: 'prefix',
    operation: 'SendBillSync',
  },
  equivalentDocument: {
    ...INVOICE,
    isBuilt: false,
    types: {
      '20': equivalent('DIAN 2.1: Documento Equivalente POS'),
      '25': equivalent('DIAN 2.1: Boleta de ingreso a cine'),
      '27': equivalent('DIAN 2.1: Boleta de ingreso a espectáculos públicos'),
      '30': equivalent('DIAN 2.1: Documento en juegos localizados - relación diaria de control de ventas'),
      '32': equivalent('DIAN 2.1: Documento en juegos localizados - relación diaria de control de ventas'),
      '35': equivalent('DIAN 2.1: Documento Equivalente Tiquete de Transporte Terrestre de Pasajeros'),
      '40': equivalent('DIAN 2.1: Documento Equivalente para el Cobro de Peajes'),
      '45': equivalent('DIAN 2.1: Extracto'),
      '50': equivalent('DIAN 2.1: Documento equivalente – Tiquete o boleto aéreo de pasajeros'),
      '55': equivalent(
        'DIAN 2.1: Comprobante de liquidación de operaciones expedido por Bolsa de Valores y operaciones de la bolsa agropecuaria y de otros commodities',
      ),
      '60': equivalent('DIAN 2.1: Documento Equivalente SPD'),
    },
    profileId: '',
    rulePrefix: 'DE',
    issuedBy: 'AccountingSupplierParty',
    numbering: 'range',
    operation: 'SendBillSync',
  },
  equivalentCreditNote: {
    ...CREDIT_NOTE,
    isBuilt: false,
    types: { '94': { identifier: 'CUDE', numberSpace: 'equivalentCreditNote' } },
    profileId: 'DIAN 2.1: Nota de ajuste crédito al documento equivalente',
    rulePrefix: 'NA',
    issuedBy: 'AccountingSupplierParty',
    numbering: 'prefix',
    operation: 'SendBillSync',
  },
  equivalentDebitNote: {
    ...DEBIT_NOTE,
    isBuilt: false,
    types: { '93': { identifier: 'CUDE', numberSpace: 'equivalentDebitNote' } },
    profileId: 'DIAN 2.1: Nota de ajuste débito al documento equivalente',
    rulePrefix: 'NA',
    issuedBy: 'AccountingSupplierParty',
    numbering: 'prefix',
    operation: 'SendBillSync',
  },
  event: {
    isBuilt: false,
    root: 'ApplicationResponse',
    namespace: `${UBL}ApplicationResponse-2`,
    types: { '96': { identifier: 'CUDE', numberSpace: 'event' } },
    profileId: '',
    rulePrefix: 'A',
    fileTag: 'ar',
    issuedBy: 'SenderParty',
    numbering: 'prefix',
    operation: 'SendEventUpdateStatus',
  },
  payroll: {
    isBuilt: false,
    root: 'NominaIndividual',
    namespace: `${NOMINA}NominaIndividual`,
    types: { '102': { identifier: 'CUNE', numberSpace: 'payroll' } },
    profileId: 'V1.0: Documento Soporte de Pago de Nómina Electrónica',
    rulePrefix: 'NIE',
    fileTag: 'nie',
    issuedBy: 'Empleador',
    numbering: 'prefix',
    operation: 'SendNominaSync',
  },
  payrollAdjustment: {
    isBuilt: false,
    root: 'NominaIndividualDeAjuste',
    namespace: `${NOMINA}NominaIndividualDeAjuste`,
    types: { '103': { identifier: 'CUNE', numberSpace: 'payrollAdjustment' } },
    profileId: 'V1.0: Nota de Ajuste de Documento Soporte de Pago de Nómina Electrónica',
    rulePrefix: 'NIAE',
    fileTag: 'niae',
    issuedBy: 'Empleador',
    numbering: 'prefix',
    operation: 'SendNominaSync',
  },
} as const satisfies Readonly<Record<string, DocumentKindRow>>;

type Kinds = typeof DOCUMENT_KINDS;

/** Every kind of document that the DIAN validates. */
export type DocumentKind = keyof Kinds;

/** The kinds that the library builds and reads: each folder holds its part of every one of them. */
export type BuiltKind = {
  [Kind in DocumentKind]: Kinds[Kind]['isBuilt'] extends true ? Kind : never;
}[DocumentKind];

/**
 * Picks from a map that has every kind that is built: a row without its entry does not compile, where the map is and
 * nowhere else.
 */
export type ByKind<Map extends Readonly<Record<BuiltKind, unknown>>, Kind extends BuiltKind> = Map[Kind &
  keyof Map];

/** Type codes of an invoice (table 13.1.3). */
export type InvoiceTypeCode = keyof Kinds['invoice']['types'];

type TypesOf<Kind extends BuiltKind> = Kinds[Kind]['types'];
type SpacesOf<Kind extends BuiltKind> = Kind extends BuiltKind
  ? TypesOf<Kind>[keyof TypesOf<Kind>] extends { readonly numberSpace: infer Space }
    ? Space
    : never
  : never;

/**
 * Documents within which a number is unique. The DIAN keeps one for the invoices of types 01, 02 and 04, which use the
 * same ranges; those of type 03 use contingency ranges, and notes the consecutive of their issuer.
 */
export type NumberSpace = SpacesOf<BuiltKind>;
