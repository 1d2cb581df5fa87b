// Mandato (operación 11): una línea propia y otra que se factura por cuenta del mandante.
import { buildInvoice } from 'facturador';
import { empresa } from './empresa-de-prueba.mjs';

const taxes = [{ code: '01', percent: 19 }];
const principal = { nit: '900108281' }; // el mandante
const { document } = buildInvoice(
  {
    kind: 'invoice',
    customizationId: '11',
    number: 'SETP990000011',
    customer: { nit: '800197268', personType: 'juridica', name: 'Almacenes del Café S.A.S.' },
    payment: { form: 'contado', means: '10' },
    lines: [
      { description: 'Comisión', quantity: 1, price: 120000, taxes },
      { description: 'Venta por cuenta de otro', quantity: 5, price: 240000, principal },
    ],
  },
  empresa,
);
for (const { id, idScheme, item } of document.lines) console.log(id, idScheme, item.principal);
