// Servicios con AIU (operación 09): sólo la utilidad paga IVA, y la administración dice el objeto del contrato.
import { buildInvoice } from 'facturador';
import { empresa } from './empresa-de-prueba.mjs';

const { document } = buildInvoice(
  {
    kind: 'invoice',
    customizationId: '09',
    number: 'SETP990000009',
    customer: { nit: '800197268', personType: 'juridica', name: 'Almacenes del Café S.A.S.' },
    payment: { form: 'contado', means: '10' },
    lines: [
      { description: 'Costo del servicio', quantity: 1, price: 8000000 },
      { description: 'Administración', quantity: 1, price: 500000, aiuContract: 'aseo de las oficinas' },
      { description: 'Imprevistos', quantity: 1, price: 200000 },
      { description: 'Utilidad', quantity: 1, price: 300000, taxes: [{ code: '01', percent: 19 }] },
    ],
  },
  empresa,
);
console.log(document.lines[1].notes, document.monetaryTotal);
