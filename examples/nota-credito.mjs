// Una nota crédito que anula una factura, y otra sin referencia, por el volumen de ventas de un mes.
import { buildCreditNote, buildInvoice } from 'facturador';
import { empresa } from './empresa-de-prueba.mjs';

const customer = { nit: '800197268', personType: 'juridica', name: 'Cliente Institucional S.A.' };
const payment = { form: 'contado', means: '10' };
const lines = [
  { description: 'Pan aliñado', quantity: 3, price: '4500', taxes: [{ code: '01', percent: 5 }] },
];
const factura = buildInvoice({ kind: 'invoice', number: 'SETP990000004', customer, payment, lines }, empresa);

const { number: id, uuid, document } = factura;
const anulacion = {
  kind: 'creditNote',
  number: 'NC1', // prefijo y consecutivo libres: las notas no tienen rango
  discrepancyResponse: { responseCode: '2' }, // 1 devolución, 2 anulación, 3 rebaja, 4 ajuste…
  billingReferences: [{ id, uuid, issueDate: document.issueDate }],
  customer,
  lines, // cifras positivas
};
const nota = buildCreditNote(anulacion, empresa);
console.log(nota.fileName, nota.document.discrepancyResponses[0].description);

const { billingReferences: _, ...resto } = anulacion;
const invoicePeriod = { startDate: '2026-10-01', endDate: '2026-10-31' };
const volumen = { ...resto, number: 'NC2', customizationId: '22', invoicePeriod };
console.log(buildCreditNote({ ...volumen, discrepancyResponse: { responseCode: '6' } }, empresa).uuid);
