// Transporte de carga (operación 12): una remesa registrada en el RNDC y un servicio adicional.
import { buildInvoice } from 'facturador';
import { empresa } from './empresa-de-prueba.mjs';

const remesa = {
  rndcNumber: '13456',
  number: 'REM0001',
  freightAmount: 250000,
  quantity: 800,
  unitCode: 'KGM',
};
const { document } = buildInvoice(
  {
    kind: 'invoice',
    customizationId: '12',
    number: 'SETP990000012',
    customer: { nit: '800197268', personType: 'juridica', name: 'Almacenes del Café S.A.S.' },
    payment: { form: 'credito', means: '47', dueDate: '2029-12-30' },
    lines: [
      { description: 'Flete Bogotá - Medellín', quantity: 1, price: 250000, remesa },
      { description: 'Cargue', quantity: 2, unitCode: 'HUR', price: 30000 },
    ],
  },
  empresa,
);
for (const { idScheme, item } of document.lines) console.log(idScheme, item.additionalItemProperties);
