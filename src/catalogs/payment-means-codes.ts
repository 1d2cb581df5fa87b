// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link paymentMeansCodes}. */
export type PaymentMeansCode =
  | '10'
  | '49'
  | '42'
  | '3'
  | '25'
  | '26'
  | '24'
  | '64'
  | '65'
  | '66'
  | '67'
  | '2'
  | 'ZZZ'
  | '95'
  | '13'
  | '14'
  | '39'
  | '4'
  | '5'
  | '6'
  | '7'
  | '9'
  | '11'
  | '12'
  | '18'
  | '19'
  | '21'
  | '22'
  | '27'
  | '28'
  | '29'
  | '30'
  | '31'
  | '32'
  | '33'
  | '34'
  | '35'
  | '36'
  | '48'
  | '47'
  | '44'
  | '20'
  | '23'
  | '71'
  | '72'
  | '61'
  | '62'
  | '63'
  | '60'
  | '96'
  | '91'
  | '92'
  | '93'
  | '94'
  | '40'
  | '41'
  | '43'
  | '45'
  | '46'
  | '50'
  | '51'
  | '52'
  | '53'
  | '15'
  | '16'
  | '17'
  | '70'
  | '74'
  | '75'
  | '76'
  | '77'
  | '78'
  | '1'
  | '37'
  | '38'
  | '97';

/** A row of {@link paymentMeansCodes}. */
export type PaymentMeansCodeRow = CodeRow<PaymentMeansCode>;

/**
 * Means of payment (medios de pago): `cbc:PaymentMeansCode`.
 *
 * Anexo Técnico 1.9, table 13.3.4.2: 76 rows.
 */
export const paymentMeansCodes = /* @__PURE__ */ catalog<PaymentMeansCodeRow>(() => [
  { code: '10', name: 'Efectivo' },
  { code: '49', name: 'Tarjeta Débito' },
  { code: '42', name: 'Consignación bancaria' },
  { code: '3', name: 'Débito ACH' },
  { code: '25', name: 'Cheque certificado' },
  { code: '26', name: 'Cheque Local' },
  { code: '24', name: 'Nota cambiaria esperando aceptación' },
  { code: '64', name: 'Nota promisoria firmada por el banco' },
  { code: '65', name: 'Nota promisoria firmada por un banco avalada por otro banco' },
  { code: '66', name: 'Nota promisoria firmada' },
  { code: '67', name: 'Nota promisoria firmada por un tercero avalada por un banco' },
  { code: '2', name: 'Crédito ACH' },
  { code: 'ZZZ', name: 'Otro' },
  { code: '95', name: 'Giro formato abierto' },
  { code: '13', name: 'Crédito Ahorro' },
  { code: '14', name: 'Débito Ahorro' },
  { code: '39', name: 'Crédito Intercambio Corporativo (CTX)' },
  { code: '4', name: 'Reversión débito de demanda ACH' },
  { code: '5', name: 'Reversión crédito de demanda ACH' },
  { code: '6', name: 'Crédito de demanda ACH' },
  { code: '7', name: 'Débito de demanda ACH' },
  { code: '9', name: 'Clearing Nacional o Regional' },
  { code: '11', name: 'Reversión Crédito Ahorro' },
  { code: '12', name: 'Reversión Débito Ahorro' },
  { code: '18', name: 'Desembolso (CCD) débito' },
  { code: '19', name: 'Crédito Pago negocio corporativo (CTP)' },
  { code: '21', name: 'Proyecto bancario' },
  { code: '22', name: 'Proyecto bancario certificado' },
  { code: '27', name: 'Débito Pago Negocio Corporativo (CTP)' },
  { code: '28', name: 'Crédito Negocio Intercambio Corporativo (CTX)' },
  { code: '29', name: 'Débito Negocio Intercambio Corporativo (CTX)' },
  { code: '30', name: 'Transferencia Crédito' },
  { code: '31', name: 'Transferencia Débito' },
  { code: '32', name: 'Desembolso Crédito plus (CCD+)' },
  { code: '33', name: 'Desembolso Débito plus (CCD+)' },
  { code: '34', name: 'Pago y depósito pre acordado (PPD)' },
  { code: '35', name: 'Desembolso Crédito (CCD)' },
  { code: '36', name: 'Desembolso Débito (CCD)' },
  { code: '48', name: 'Tarjeta Crédito' },
  { code: '47', name: 'Transferencia Débito Bancaria' },
  { code: '44', name: 'Nota cambiaria' },
  { code: '20', name: 'Cheque' },
  { code: '23', name: 'Cheque bancario de gerencia' },
  { code: '71', name: 'Bonos' },
  { code: '72', name: 'Vales' },
  { code: '61', name: 'Nota promisoria firmada por el acreedor' },
  { code: '62', name: 'Nota promisoria firmada por el acreedor, avalada por el banco' },
  { code: '63', name: 'Nota promisoria firmada por el acreedor, avalada por un tercero' },
  { code: '60', name: 'Nota promisoria' },
  { code: '96', name: 'Método de pago solicitado no usado' },
  { code: '91', name: 'Nota bancaria transferible' },
  { code: '92', name: 'Cheque local transferible' },
  { code: '93', name: 'Giro referenciado' },
  { code: '94', name: 'Giro urgente' },
  { code: '40', name: 'Débito Intercambio Corporativo (CTX)' },
  { code: '41', name: 'Desembolso Crédito plus (CCD+)' },
  { code: '43', name: 'Desembolso Débito plus (CCD+)' },
  { code: '45', name: 'Transferencia Crédito Bancario' },
  { code: '46', name: 'Transferencia Débito Interbancario' },
  { code: '50', name: 'Postgiro' },
  { code: '51', name: 'Telex estándar bancario' },
  { code: '52', name: 'Pago comercial urgente' },
  { code: '53', name: 'Pago Tesorería Urgente' },
  { code: '15', name: 'Bookentry Crédito' },
  { code: '16', name: 'Bookentry Débito' },
  { code: '17', name: 'Desembolso Crédito (CCD)' },
  { code: '70', name: 'Retiro de nota por el acreedor' },
  { code: '74', name: 'Retiro de nota por el acreedor sobre un banco' },
  { code: '75', name: 'Retiro de nota por el acreedor, avalada por otro banco' },
  { code: '76', name: 'Retiro de nota por el acreedor, sobre un banco avalada por un tercero' },
  { code: '77', name: 'Retiro de una nota por el acreedor sobre un tercero' },
  { code: '78', name: 'Retiro de una nota por el acreedor sobre un tercero avalada por un banco' },
  { code: '1', name: 'Instrumento no definido' },
  { code: '37', name: 'Pago Negocio Corporativo Ahorros Crédito (CTP)' },
  { code: '38', name: 'Pago Negocio Corporativo Ahorros Débito (CTP)' },
  { code: '97', name: 'Clearing entre partners' },
]);
