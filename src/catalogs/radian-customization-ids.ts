// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';
import type { RadianEventCode } from './radian-events.js';

/** A code of {@link radianCustomizationIds}. */
export type RadianCustomizationId =
  | '035'
  | '361'
  | '362'
  | '363'
  | '364'
  | '371'
  | '372'
  | '038'
  | '039'
  | '401'
  | '402'
  | '403'
  | '411'
  | '412'
  | '421'
  | '422'
  | '431'
  | '432'
  | '433'
  | '434'
  | '441'
  | '442'
  | '451'
  | '452'
  | '046';

/** A row of {@link radianCustomizationIds}. */
export interface RadianCustomizationIdRow extends CodeRow<RadianCustomizationId> {
  readonly event: RadianEventCode;
}

/**
 * Operations of a RADIAN event: `cbc:CustomizationID`, with the event that each belongs to.
 *
 * RADIAN 1.1 code list TiposOperaciónRADIAN: 25 rows.
 */
export const radianCustomizationIds = /* @__PURE__ */ catalog<RadianCustomizationIdRow>(() => [
  { code: '035', name: 'Aval', event: '035' },
  {
    code: '361',
    name: 'Primera inscripción de la factura electrónica de venta como título valor para Negociación General',
    event: '036',
  },
  {
    code: '362',
    name: 'Primera inscripción de la factura electrónica de venta como título valor para NegociaciónDirecta Previa',
    event: '036',
  },
  {
    code: '363',
    name: 'Inscripción posterior de la factura electrónica de venta como título valor para Negociación General',
    event: '036',
  },
  {
    code: '364',
    name: 'Inscripción posterior de la factura electrónica de venta como título valor para Negociación Directa Previa',
    event: '036',
  },
  { code: '371', name: 'Endoso con responsabilidad del endosante', event: '037' },
  { code: '372', name: 'Endoso sin responsabilidad del endosante', event: '037' },
  { code: '038', name: 'Endoso en Garantía', event: '038' },
  { code: '039', name: 'Endoso en Procuración', event: '039' },
  { code: '401', name: 'Cancelación del Endoso en Garantia', event: '040' },
  { code: '402', name: 'Cancelación del Endoso en Procuracion', event: '040' },
  { code: '403', name: 'Tacha de Endosos por Endoso en Retorno', event: '040' },
  { code: '411', name: 'Auto que decreta medida cautelar por embargo', event: '041' },
  { code: '412', name: 'Auto que decreta medida cautelar por mandamiento de pago', event: '041' },
  { code: '421', name: 'Terminación de limitación por sentencia', event: '042' },
  { code: '422', name: 'Terminación de limitación por terminación anticipada', event: '042' },
  {
    code: '431',
    name: 'Solicitud de inscripción de un Mandato Por documento General por Tiempo limitado',
    event: '043',
  },
  {
    code: '432',
    name: 'Solicitud de inscripción de un Mandato Por documento General porTiempo Ilimitado',
    event: '043',
  },
  {
    code: '433',
    name: 'Solicitud de inscripción de un Mandato Por documento limitado por tiempo limitado',
    event: '043',
  },
  {
    code: '434',
    name: 'Solicitud de inscripción de un Mandato Por documento limitado portiempo Ilimitado',
    event: '043',
  },
  { code: '441', name: 'Terminacion del Mandato por Revocacion del Mandante', event: '044' },
  { code: '442', name: 'Terminacion del Mandato por Renuncia del mandatario', event: '044' },
  { code: '451', name: 'Notificación de pago parcial', event: '045' },
  { code: '452', name: 'Pago de la factura electrónica de venta como título valor', event: '045' },
  { code: '046', name: 'Informe para el pago', event: '046' },
]);
