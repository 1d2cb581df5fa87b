// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link eventResponseCodes}. */
export type EventResponseCode = '02' | '04' | '030' | '031' | '032' | '033' | '034';

/** A row of {@link eventResponseCodes}. */
export interface EventResponseCodeRow extends CodeRow<EventResponseCode> {
  readonly responsible: string;
}

/**
 * Events of a document: `cbc:ResponseCode` of an ApplicationResponse. Table 13.1.6 lists the same.
 *
 * Anexo Técnico 1.9, table 13.3.1: 7 rows.
 */
export const eventResponseCodes = /* @__PURE__ */ catalog<EventResponseCodeRow>(() => [
  { code: '02', name: 'Documento validado por la DIAN', responsible: 'DIAN' },
  { code: '04', name: 'Documento rechazado por la DIAN', responsible: 'DIAN' },
  {
    code: '030',
    name: 'Acuse de recibo de Factura Electrónica de Venta',
    responsible: 'Receptor de la Factura Electrónica',
  },
  {
    code: '031',
    name: 'Reclamo de la Factura Electrónica de Venta',
    responsible: 'Receptor de la Factura Electrónica',
  },
  {
    code: '032',
    name: 'Recibo del bien o prestación del servicio',
    responsible: 'Receptor de la Factura Electrónica',
  },
  { code: '033', name: 'Aceptación expresa', responsible: 'Receptor de la Factura Electrónica' },
  { code: '034', name: 'Aceptación Tácita', responsible: 'Emisor de la Factura Electrónica' },
]);
