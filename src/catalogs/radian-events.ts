// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link radianEvents}. */
export type RadianEventCode =
  | '035'
  | '036'
  | '037'
  | '038'
  | '039'
  | '040'
  | '041'
  | '042'
  | '043'
  | '044'
  | '045'
  | '046';

/** A row of {@link radianEvents}. */
export interface RadianEventRow extends CodeRow<RadianEventCode> {
  readonly responsible: string;
}

/**
 * Events of RADIAN: `cbc:ResponseCode`.
 *
 * RADIAN 1.1 code list Eventos: 12 rows.
 */
export const radianEvents = /* @__PURE__ */ catalog<RadianEventRow>(() => [
  { code: '035', name: 'Aval', responsible: 'Avalista' },
  {
    code: '036',
    name: 'Inscripción de la factura electrónica de venta como título valor - RADIAN',
    responsible: 'Emisor',
  },
  { code: '037', name: 'Endoso en propiedad', responsible: 'Emisor/legítimo tenedor' },
  { code: '038', name: 'Endoso en garantía', responsible: 'Emisor/legítimo tenedor' },
  { code: '039', name: 'Endoso en procuración', responsible: 'Emisor/legítimo tenedor' },
  { code: '040', name: 'Cancelación de endoso', responsible: 'Emisor/legítimo tenedor' },
  {
    code: '041',
    name: 'Limitaciones a la circulación de la factura electrónica de venta como título',
    responsible: 'Autoridad judicial o administrativa',
  },
  {
    code: '042',
    name: 'Terminación de las limitaciones a la circulación de la factura electrónica de venta como título',
    responsible: 'Autoridad judicial o administrativa',
  },
  { code: '043', name: 'Mandato', responsible: 'Emisor/Tenedor Legítimo o adquirente' },
  { code: '044', name: 'Terminación del mandato', responsible: 'Emisor/Tenedor Legítimo o adquirente' },
  {
    code: '045',
    name: 'Pago de la factura electrónica de venta como título valor',
    responsible: 'Emisor/Tenedor Legítimo o adquirente',
  },
  { code: '046', name: 'Informe para el pago', responsible: 'Legitimo tenedor' },
]);
