// Una nota crédito que anula una factura (operación 20). Sin referencia: nota-credito-sin-referencia.mjs.
import { buildCreditNote, buildInvoice } from 'facturador';
import { empresa } from './empresa-de-prueba.mjs';

const customer = { nit: '800197268', personType: 'juridica', name: 'Cliente Institucional S.A.' };
const payment = { form: 'contado', means: '10' };
const lines = [
  { description: 'Pan aliñado', quantity: 3, price: '4500', taxes: [{ code: '01', percent: 5 }] },
];
const factura = buildInvoice({ kind: 'invoice', number: 'SETP990000004', customer, payment, lines }, empresa);

const { number: id, uuid, document } = factura;
const nota = buildCreditNote(
  {
    kind: 'creditNote',
    number: 'NC1', // prefijo y consecutivo libres: las notas no tienen rango
    discrepancyResponse: { responseCode: '2' }, // 1 devolución, 2 anulación, 3 rebaja, 4 ajuste…
    billingReferences: [{ id, uuid, issueDate: document.issueDate }],
    customer,
    lines, // cifras positivas
  },
  empresa,
);
console.log(nota.fileName, nota.document.discrepancyResponses[0].description);
