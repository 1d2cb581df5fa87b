// Contingencia: la factura que se hizo en papel se transcribe (tipo 03); si la caída es de la DIAN, es tipo 04.
import { buildInvoice, consumidorFinal } from 'facturador';
import { empresa } from './empresa-de-prueba.mjs';

const venta = {
  kind: 'invoice',
  customer: consumidorFinal,
  payment: { form: 'contado', means: '10' },
  lines: [{ description: 'Pan aliñado', quantity: 3, price: '4500', taxes: [{ code: '01', percent: 5 }] }],
};

const transcrita = buildInvoice(
  {
    ...venta,
    invoiceTypeCode: '03',
    number: 'CONT990000001', // del rango de contingencia, que no tiene clave técnica
    additionalDocumentReferences: [{ id: 'P123', documentTypeCode: 'FTC', issueDate: '2024-11-23' }],
  },
  empresa,
);
console.log(transcrita.document.uuidSchemeName, transcrita.uuid); // CUDE-SHA384 …

const sinLaDian = buildInvoice({ ...venta, invoiceTypeCode: '04', number: 'SETP990000003' }, empresa);
console.log(sinLaDian.document.uuidSchemeName, sinLaDian.uuid); // CUFE-SHA384 …
