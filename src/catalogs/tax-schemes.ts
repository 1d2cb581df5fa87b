// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link taxSchemes}. */
export type TaxSchemeCode =
  | '01'
  | '02'
  | '03'
  | '04'
  | '05'
  | '06'
  | '07'
  | '08'
  | '20'
  | '21'
  | '22'
  | '23'
  | '24'
  | '25'
  | '26'
  | '30'
  | '32'
  | '33'
  | '34'
  | '35'
  | '36'
  | 'ZZ';

/** A row of {@link taxSchemes}. */
export interface TaxSchemeRow extends CodeRow<TaxSchemeCode> {
  readonly description: string;
  readonly kind: 'tax' | 'withholding';
}

/**
 * Taxes (tributos): `cac:TaxScheme/cbc:ID` and `cbc:Name`. A withholding stands in
 * `cac:WithholdingTaxTotal`, a tax in `cac:TaxTotal`. The name of ZZ is free.
 *
 * Anexo Técnico 1.9, table 13.2.2: 22 rows.
 */
export const taxSchemes = /* @__PURE__ */ catalog<TaxSchemeRow>(() => [
  { code: '01', name: 'IVA', description: 'Impuesto sobre las Ventas', kind: 'tax' },
  { code: '02', name: 'IC', description: 'Impuesto al Consumo Departamental Nominal', kind: 'tax' },
  { code: '03', name: 'ICA', description: 'Impuesto de Industria, Comercio y Aviso', kind: 'tax' },
  { code: '04', name: 'INC', description: 'Impuesto Nacional al Consumo', kind: 'tax' },
  { code: '05', name: 'ReteIVA', description: 'Retención sobre el IVA', kind: 'withholding' },
  { code: '06', name: 'ReteRenta', description: 'Retención sobre Renta', kind: 'withholding' },
  { code: '07', name: 'ReteICA', description: 'Retención sobre el ICA', kind: 'withholding' },
  {
    code: '08',
    name: 'IC Porcentual',
    description: 'Impuesto al Consumo Departamental Porcentual',
    kind: 'tax',
  },
  { code: '20', name: 'FtoHorticultura', description: 'Cuota de Fomento Hortifrutícula', kind: 'tax' },
  { code: '21', name: 'Timbre', description: 'Impuesto de Timbre', kind: 'tax' },
  {
    code: '22',
    name: 'INC Bolsas',
    description: 'Impuesto Nacional al Consumo de Bolsa Plástica',
    kind: 'tax',
  },
  { code: '23', name: 'INCarbono', description: 'Impuesto Nacional del Carbono', kind: 'tax' },
  { code: '24', name: 'INCombustibles', description: 'Impuesto Nacional a los Combustibles', kind: 'tax' },
  { code: '25', name: 'Sobretasa Combustibles', description: 'Sobretasa a los combustibles', kind: 'tax' },
  { code: '26', name: 'Sordicom', description: 'Contribución minoristas (Combustibles)', kind: 'tax' },
  { code: '30', name: 'IC Datos', description: 'Impuesto al Consumo de Datos', kind: 'tax' },
  { code: '32', name: 'ICL', description: 'Impuesto al Consumo de Licores', kind: 'tax' },
  { code: '33', name: 'INPP', description: 'Impuesto nacional productos plásticos', kind: 'tax' },
  { code: '34', name: 'IBUA', description: 'Impuesto a las bebidas ultraprocesadas azucaradas', kind: 'tax' },
  {
    code: '35',
    name: 'ICUI',
    description:
      'Impuesto a los productos comestibles ultraprocesados industrialmente y/o con alto contenido de azúcares añadidos, sodio o grasas saturadas',
    kind: 'tax',
  },
  { code: '36', name: 'ADV', description: 'AD VALOREM', kind: 'tax' },
  {
    code: 'ZZ',
    name: 'Nombre de la figura tributaria',
    description: 'Otros tributos, tasas, contribuciones, y similares',
    kind: 'tax',
  },
]);
