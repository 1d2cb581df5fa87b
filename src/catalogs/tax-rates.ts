// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';
import type { TaxSchemeCode } from './tax-schemes.js';

/** A row of {@link taxRates}. */
export interface TaxRateRow extends CodeRow {
  readonly taxScheme: TaxSchemeCode;
  readonly percent: string;
}

/**
 * Rates of the percentage taxes: `cbc:Percent`. The code is the tax and the rate, `01:19.00`; a rate with
 * several concepts has several rows.
 *
 * Anexo Técnico 1.9, table 13.3.11: 56 rows.
 */
export const taxRates = /* @__PURE__ */ catalog<TaxRateRow>(() => [
  { code: '01:0.00', name: 'Exento', taxScheme: '01', percent: '0.00' },
  { code: '01:5.00', name: 'Bienes / Servicios al 5', taxScheme: '01', percent: '5.00' },
  {
    code: '01:16.00',
    name: 'Contratos firmados con el estado antes de ley 1819',
    taxScheme: '01',
    percent: '16.00',
  },
  { code: '01:19.00', name: 'Tarifa general', taxScheme: '01', percent: '19.00' },
  { code: '04:2.00', name: 'Tarifa especial', taxScheme: '04', percent: '2.00' },
  { code: '04:4.00', name: 'Tarifa especial', taxScheme: '04', percent: '4.00' },
  { code: '04:8.00', name: 'Tarifa general', taxScheme: '04', percent: '8.00' },
  { code: '04:16.00', name: 'Tarifa especial', taxScheme: '04', percent: '16.00' },
  { code: '05:15.00', name: 'Retención sobre el IVA', taxScheme: '05', percent: '15.00' },
  { code: '05:100.00', name: 'Retención sobre el IVA', taxScheme: '05', percent: '100.00' },
  { code: '06:2.50', name: 'Compras generales (declarantes)', taxScheme: '06', percent: '2.50' },
  { code: '06:3.50', name: 'Compras generales (no declarantes)', taxScheme: '06', percent: '3.50' },
  { code: '06:1.50', name: 'Compras con tarjeta débito o crédito', taxScheme: '06', percent: '1.50' },
  {
    code: '06:1.50',
    name: 'Compras de bienes o productos agrícolas o pecuarios sin procesamiento industrial',
    taxScheme: '06',
    percent: '1.50',
  },
  {
    code: '06:2.50',
    name: 'Compras de bienes o productos agrícolas o pecuarios con procesamiento industrial (declarantes)',
    taxScheme: '06',
    percent: '2.50',
  },
  {
    code: '06:3.50',
    name: 'Compras de bienes o productos agrícolas o pecuarios con procesamiento industrial declarantes (no declarantes)',
    taxScheme: '06',
    percent: '3.50',
  },
  { code: '06:0.50', name: 'Compras de café pergamino o cereza', taxScheme: '06', percent: '0.50' },
  {
    code: '06:0.10',
    name: 'Compras de combustibles derivados del petróleo',
    taxScheme: '06',
    percent: '0.10',
  },
  {
    code: '06:1.00',
    name: 'Enajenación de activos fijos de personas naturales (notarías y tránsito son agentes retenedores)',
    taxScheme: '06',
    percent: '1.00',
  },
  { code: '06:1.00', name: 'Compras de vehículos', taxScheme: '06', percent: '1.00' },
  {
    code: '06:1.00',
    name: 'Compras de bienes raíces cuya destinación y uso sea vivienda de habitación (por las primeras 20.000 UVT, es decir hasta $637.780.000)',
    taxScheme: '06',
    percent: '1.00',
  },
  {
    code: '06:2.50',
    name: 'Compras de bienes raíces cuya destinación y uso sea vivienda de habitación (exceso de las primeras 20.000 UVT, es decir superior a $637.780.000)',
    taxScheme: '06',
    percent: '2.50',
  },
  {
    code: '06:2.50',
    name: 'Compras de bienes raíces cuya destinación y uso sea distinto a vivienda de habitación',
    taxScheme: '06',
    percent: '2.50',
  },
  { code: '06:4.00', name: 'Servicios generales (declarantes)', taxScheme: '06', percent: '4.00' },
  { code: '06:6.00', name: 'Servicios generales (no declarantes)', taxScheme: '06', percent: '6.00' },
  { code: '06:4.00', name: 'Por emolumentos eclesiásticos (declarantes)', taxScheme: '06', percent: '4.00' },
  {
    code: '06:3.50',
    name: 'Por emolumentos eclesiásticos (no declarantes)',
    taxScheme: '06',
    percent: '3.50',
  },
  { code: '06:1.00', name: 'Servicios de transporte de carga', taxScheme: '06', percent: '1.00' },
  {
    code: '06:3.50',
    name: 'Servicios de transporte nacional de pasajeros por vía terrestre (declarantes)',
    taxScheme: '06',
    percent: '3.50',
  },
  {
    code: '06:3.50',
    name: 'Servicios de transporte nacional de pasajeros por vía terrestre (no declarantes)',
    taxScheme: '06',
    percent: '3.50',
  },
  {
    code: '06:1.00',
    name: 'Servicios de transporte nacional de pasajeros por vía aérea o marítima',
    taxScheme: '06',
    percent: '1.00',
  },
  {
    code: '06:1.00',
    name: 'Servicios prestados por empresas de servicios temporales (sobre AIU)',
    taxScheme: '06',
    percent: '1.00',
  },
  {
    code: '06:2.00',
    name: 'Servicios prestados por empresas de vigilancia y aseo (sobre AIU)',
    taxScheme: '06',
    percent: '2.00',
  },
  {
    code: '06:2.00',
    name: 'Servicios integrales de salud prestados por IPS',
    taxScheme: '06',
    percent: '2.00',
  },
  {
    code: '06:3.50',
    name: 'Servicios de hoteles y restaurantes (declarantes)',
    taxScheme: '06',
    percent: '3.50',
  },
  {
    code: '06:3.50',
    name: 'Servicios de hoteles y restaurantes (no declarantes)',
    taxScheme: '06',
    percent: '3.50',
  },
  { code: '06:4.00', name: 'Arrendamiento de bienes muebles', taxScheme: '06', percent: '4.00' },
  {
    code: '06:3.50',
    name: 'Arrendamiento de bienes inmuebles (declarantes)',
    taxScheme: '06',
    percent: '3.50',
  },
  {
    code: '06:3.50',
    name: 'Arrendamiento de bienes inmuebles (no declarantes)',
    taxScheme: '06',
    percent: '3.50',
  },
  { code: '06:2.50', name: 'Otros ingresos tributarios (declarantes)', taxScheme: '06', percent: '2.50' },
  { code: '06:3.50', name: 'Otros ingresos tributarios (no declarantes)', taxScheme: '06', percent: '3.50' },
  {
    code: '06:11.00',
    name: 'Honorarios y comisiones (personas jurídicas)',
    taxScheme: '06',
    percent: '11.00',
  },
  {
    code: '06:11.00',
    name: 'Honorarios y comisiones personas naturales que suscriban contrato o cuya sumatoria de los pagos o abonos en cuenta superen las 3.300 UVT ($105.135.000)',
    taxScheme: '06',
    percent: '11.00',
  },
  { code: '06:10.00', name: 'Honorarios y comisiones (no declarantes)', taxScheme: '06', percent: '10.00' },
  {
    code: '06:3.50',
    name: 'Servicios de licenciamiento o derecho de uso de software',
    taxScheme: '06',
    percent: '3.50',
  },
  { code: '06:7.00', name: 'Intereses o rendimientos financieros', taxScheme: '06', percent: '7.00' },
  { code: '06:4.00', name: 'Comisiones del Fondo Nacional de Garantías', taxScheme: '06', percent: '4.00' },
  {
    code: '06:4.00',
    name: 'Rendimientos financieros provenientes de títulos de renta fija',
    taxScheme: '06',
    percent: '4.00',
  },
  { code: '06:20.00', name: 'Loterías, rifas, apuestas y similares', taxScheme: '06', percent: '20.00' },
  {
    code: '06:3.00',
    name: 'Retención en colocación independiente de juegos de suerte y azar',
    taxScheme: '06',
    percent: '3.00',
  },
  { code: '06:2.00', name: 'Contratos de construcción y urbanización', taxScheme: '06', percent: '2.00' },
  { code: '35:10.00', name: 'Tarifa especial, año 2023', taxScheme: '35', percent: '10.00' },
  { code: '35:15.00', name: 'Tarifa especial, año 2024', taxScheme: '35', percent: '15.00' },
  { code: '35:20.00', name: 'Tarifa especial, año 2025', taxScheme: '35', percent: '20.00' },
  {
    code: '36:25.00',
    name: 'Ad valorem sobre el precio de venta al público, licores',
    taxScheme: '36',
    percent: '25.00',
  },
  {
    code: '36:20.00',
    name: 'Ad valorem sobre el precio de venta al público, vinos y aperitivos vínicos',
    taxScheme: '36',
    percent: '20.00',
  },
]);
