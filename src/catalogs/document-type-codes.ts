// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link documentTypeCodes}. */
export type DocumentTypeCode = '01' | '02' | '03' | '04' | '91' | '92' | '96';

/** A row of {@link documentTypeCodes}. */
export interface DocumentTypeCodeRow extends CodeRow<DocumentTypeCode> {
  readonly hasEvents: boolean;
  readonly use?: string;
}

/**
 * Electronic documents: `cbc:InvoiceTypeCode`, `cbc:CreditNoteTypeCode`, `cbc:DocumentTypeCode`. 92 and 96
 * occur in references only.
 *
 * Anexo Técnico 1.9, table 13.1.3: 7 rows.
 */
export const documentTypeCodes = /* @__PURE__ */ catalog<DocumentTypeCodeRow>(() => [
  { code: '01', name: 'Factura electrónica de Venta', hasEvents: true },
  { code: '02', name: 'Factura electrónica de venta -exportación', hasEvents: true },
  {
    code: '03',
    name: 'Instrumento electrónico de transmisión – tipo 03',
    hasEvents: true,
    use: 'Transcripción de la factura de talonario o papel',
  },
  { code: '04', name: 'Factura electrónica de Venta - tipo 04', hasEvents: true },
  {
    code: '91',
    name: 'Nota Crédito',
    hasEvents: false,
    use: 'Exclusivo en referencias a documentos (elementos DocumentReference)',
  },
  { code: '92', name: 'Nota Débito', hasEvents: false },
  { code: '96', name: 'Eventos (ApplicationResponse)', hasEvents: false },
]);
