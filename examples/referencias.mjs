// Lo que rodea una venta: orden, despacho, entrega, plazo, anticipo, descuento y retenciones.
import { buildInvoice, explainTotals } from 'facturador';
import { empresa } from './empresa-de-prueba.mjs';

const { document } = buildInvoice(
  {
    kind: 'invoice',
    number: 'SETP990000019',
    customer: { nit: '800197268', personType: 'juridica', name: 'Almacenes del Café S.A.S.' },
    orderReference: { id: 'OC-2026-0815', issueDate: '2024-11-10' },
    despatchDocumentReferences: [{ id: 'REM-77', issueDate: '2024-11-20' }],
    receiptDocumentReferences: [{ id: 'ENT-77', issueDate: '2024-11-21' }],
    delivery: { deliveryAddress: { municipality: '05001', line: 'Calle 50 # 10-20' } },
    payment: { form: 'credito', means: '47', dueDate: '2029-12-30' },
    paymentTerms: [{ notes: ['Treinta días desde la entrega'], settlementDays: 30 }],
    prepaidPayments: [{ id: 'ANT-1', paidAmount: 500000, receivedDate: '2024-11-10' }], // informa, no se resta
    allowances: [{ percent: 2, reason: 'Descuento por pronto pago' }],
    withholdings: [{ code: '06', percent: '2.5' }], // ReteRenta: tampoco se resta
    lines: [
      { description: 'Café en grano', quantity: 40, price: '28900', taxes: [{ code: '01', percent: 5 }] },
    ],
  },
  empresa,
);
console.log(explainTotals(document));
