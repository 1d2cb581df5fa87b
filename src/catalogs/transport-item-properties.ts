// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link transportItemProperties}. */
export type TransportItemPropertyCode = '01' | '02' | '03';

/** A row of {@link transportItemProperties}. */
export type TransportItemPropertyRow = CodeRow<TransportItemPropertyCode>;

/**
 * Properties of a consignment (remesa): `cac:AdditionalItemProperty/cbc:Name`.
 *
 * Anexo Técnico 1.9, table 13.5.2: 3 rows.
 */
export const transportItemProperties = /* @__PURE__ */ catalog<TransportItemPropertyRow>(() => [
  { code: '01', name: 'Número de Radicación de la Remesa entregado por el RNDC' },
  {
    code: '02',
    name: 'Nro. del consecutivo de la Remesa según codificación interna de cada empresa de transporte. (Alfanumérico)',
  },
  { code: '03', name: 'Valor del flete a cobrar por el servicio de transporte de la remesa.' },
]);
