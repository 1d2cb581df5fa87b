// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link healthContractModalities}. */
export type HealthContractModalityCode =
  | '01'
  | '02'
  | '03'
  | '04'
  | '05'
  | '06'
  | '07'
  | '08'
  | '09'
  | '10'
  | '11'
  | '12';

/** A row of {@link healthContractModalities}. */
export type HealthContractModalityRow = CodeRow<HealthContractModalityCode>;

/**
 * Contract and payment modalities of a health invoice, as of 2021; later ones are in
 * `healthPaymentModalities`.
 *
 * SISPRO table ModalidadContratoyPago, from one public transcription: no second source confirmed it: 12
 * rows.
 */
export const healthContractModalities = /* @__PURE__ */ catalog<HealthContractModalityRow>(() => [
  { code: '01', name: 'Paquete/Canasta/Conjunto integral' },
  { code: '02', name: 'Grupos relacionados por diagnóstico' },
  { code: '03', name: 'Integral por grupo de riesgo' },
  { code: '04', name: 'Pago por contacto por especialidad' },
  { code: '05', name: 'Pago por escenario de atención' },
  { code: '06', name: 'Pago por tipo de servicio' },
  { code: '07', name: 'Pago global prospectivo por episodio' },
  { code: '08', name: 'PGP por grupo de riesgo' },
  { code: '09', name: 'PGP por especialidad' },
  { code: '10', name: 'PGP por nivel de complejidad' },
  { code: '11', name: 'Capitación' },
  { code: '12', name: 'Pago por servicio' },
]);
