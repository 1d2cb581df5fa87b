// Mandato (11), transporte (12) y AIU (09): lo que la línea debe decir en cada operación.
import { buildInvoice } from 'facturador';
import { empresa } from './empresa-de-prueba.mjs';

const taxes = [{ code: '01', percent: 19 }];
const comun = {
  kind: 'invoice',
  customer: { nit: '800197268', personType: 'juridica', name: 'Almacenes del Café S.A.S.' },
  payment: { form: 'contado', means: '10' },
};
const mandato = [
  { description: 'Comisión', quantity: 1, price: 120000, taxes },
  { description: 'Venta por cuenta de otro', quantity: 5, price: 240000, principal: { nit: '900108281' } },
];
const remesa = { rndcNumber: '13456', number: 'REM0001', freightAmount: 250000 };
const transporte = [{ description: 'Pantalones', quantity: 10, unitCode: 'KGM', price: 25000, remesa }];
const aiu = [
  {
    description: 'Administración',
    quantity: 1,
    price: 500000,
    aiuContract: 'aseo de las oficinas de Bogotá',
  },
  { description: 'Utilidad', quantity: 1, price: 300000, taxes },
];
for (const [customizationId, lines] of Object.entries({ 11: mandato, 12: transporte, '09': aiu })) {
  const number = `SETP9900000${customizationId}`;
  const { document } = buildInvoice({ ...comun, customizationId, number, lines }, empresa);
  console.log(customizationId, document.lines[0].idScheme, document.monetaryTotal.payableAmount);
}
