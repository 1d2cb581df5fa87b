// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link exchangeMandates}. */
export type ExchangeMandateCode = '01' | '02' | '03' | '04';

/** A row of {@link exchangeMandates}. */
export interface ExchangeMandateRow extends CodeRow<ExchangeMandateCode> {
  readonly description: string;
}

/**
 * Mandates of a professional of foreign exchange.
 *
 * Anexo Técnico 1.9, table 13.5.3: 4 rows.
 */
export const exchangeMandates = /* @__PURE__ */ catalog<ExchangeMandateRow>(() => [
  {
    code: '01',
    name: 'PNMPN',
    description:
      'Persona Natural como mandatario divisas y cheques de viajero para un mandante Persona Natural',
  },
  {
    code: '02',
    name: 'PNMPJ',
    description:
      'Persona Jurídica adquiere como mandatario divisas y cheques de viajero para un mandante Persona Natural',
  },
  {
    code: '03',
    name: 'PJMPN',
    description:
      'Persona Natural como mandatario divisas y cheques de viajero para un mandante Persona Jurídica',
  },
  {
    code: '04',
    name: 'PJMPJ',
    description:
      'Persona Jurídica adquiere como mandatario divisas y cheques de viajero para un mandante Persona Jurídica',
  },
]);
