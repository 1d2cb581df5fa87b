// Factura del sector salud (SS-CUFE): a la EPS, con lo que el paciente ya pagó, que se descuenta del valor a pagar.
import { buildInvoice } from 'facturador';
import { empresa } from './empresa-de-prueba.mjs';

const copago = { id: 'RC-1', idScheme: '01', paidAmount: 15000, receivedDate: '2026-11-20' };
const uuid = 'a1'.repeat(48); // el CUFE de la factura SS-Recaudo con que se recibió el copago
const recaudo = { id: 'SETP990000001', documentTypeCode: '01', uuid, issueDate: '2026-11-20' };

const { document } = buildInvoice(
  {
    kind: 'invoice',
    customizationId: 'SS-CUFE',
    number: 'SETP990000005',
    customer: { nit: '800197268', personType: 'juridica', name: 'Entidad Promotora de Salud S.A.' },
    invoicePeriod: { startDate: '2026-11-01', endDate: '2026-11-20' },
    prepaidPayments: [copago],
    additionalDocumentReferences: [recaudo],
    payment: { form: 'credito', means: 'ZZZ', dueDate: '2029-12-30' },
    lines: [{ description: 'Consulta de medicina general', quantity: 1, price: '60000' }],
    interoperabilidad: {
      collections: [
        { providerCode: '1100100001', paymentModality: '04', benefitPlan: '16', contractNumber: 'C-15' },
      ],
    },
  },
  empresa,
);
console.log(document.interoperabilidad?.collections[0], document.monetaryTotal);
