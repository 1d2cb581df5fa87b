// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link incoterms}. */
export type IncotermCode =
  | 'CFR'
  | 'CIF'
  | 'CIP'
  | 'CPT'
  | 'DAP'
  | 'DDP'
  | 'DPU'
  | 'EXW'
  | 'FAS'
  | 'FCA'
  | 'FOB';

/** A row of {@link incoterms}. */
export type IncotermRow = CodeRow<IncotermCode>;

/**
 * INCOTERMS: `cac:DeliveryTerms/cbc:LossRiskResponsibilityCode`.
 *
 * Anexo Técnico 1.9, table 13.3.7: 11 rows.
 */
export const incoterms = /* @__PURE__ */ catalog<IncotermRow>(() => [
  { code: 'CFR', name: 'Costo y flete' },
  { code: 'CIF', name: 'Costo, flete y seguro' },
  { code: 'CIP', name: 'Transporte y Seguro Pagados hasta' },
  { code: 'CPT', name: 'Transporte Pagado Hasta' },
  { code: 'DAP', name: 'Entregado en un Lugar' },
  { code: 'DDP', name: 'Entregado con Pago de Derechos' },
  { code: 'DPU', name: 'Entregada en Lugar Descargada' },
  { code: 'EXW', name: 'En Fábrica' },
  { code: 'FAS', name: 'Franco al costado del buque' },
  { code: 'FCA', name: 'Franco transportista' },
  { code: 'FOB', name: 'Franco a bordo' },
]);
