// Salud: el recibo del copago al paciente (SS-Recaudo), y una factura a la que el paciente no aportó nada (SS-SinAporte).
import { buildInvoice, consumidorFinal } from 'facturador';
import { empresa } from './empresa-de-prueba.mjs';

const recaudo = {
  kind: 'invoice',
  customizationId: 'SS-Recaudo', // no lleva la extensión del sector
  number: 'SETP990000017',
  customer: consumidorFinal,
  payment: { form: 'contado', means: '10' },
  lines: [{ description: 'Copago de la consulta', quantity: 1, price: 15000 }],
};
const coleccion = { providerCode: '1100100001', paymentModality: '03', benefitPlan: '17' };
const sinAporte = {
  kind: 'invoice',
  customizationId: 'SS-SinAporte',
  number: 'SETP990000018',
  customer: { nit: '800197268', personType: 'juridica', name: 'Entidad Promotora de Salud S.A.' },
  invoicePeriod: { startDate: '2026-11-01', endDate: '2026-11-20' },
  payment: { form: 'credito', means: 'ZZZ', dueDate: '2029-12-30' },
  lines: [{ description: 'Cápita de noviembre', quantity: 1, price: '8500000' }],
  interoperabilidad: { collections: [{ ...coleccion, contractException: '04' }] }, // portabilidad: no hay contrato
};
for (const draft of [recaudo, sinAporte]) {
  const { document } = buildInvoice(draft, empresa);
  console.log(document.customizationId, document.uuid, document.monetaryTotal.payableAmount);
}
