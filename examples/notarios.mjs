// Servicios notariales (operación 14): los derechos pagan IVA; lo que la notaría recauda para otros, no.
import { buildInvoice } from 'facturador';
import { empresa } from './empresa-de-prueba.mjs';

const { document } = buildInvoice(
  {
    kind: 'invoice',
    customizationId: '14',
    number: 'SETP990000014',
    customer: {
      id: { scheme: '13', number: '52034567' }, // cédula de ciudadanía
      personType: 'natural',
      name: 'Ana Gómez',
    },
    payment: { form: 'contado', means: '47' },
    lines: [
      {
        description: 'Derechos notariales, escritura de compraventa',
        quantity: 1,
        price: 350000,
        taxes: [{ code: '01', percent: 19 }],
      },
      { description: 'Recaudo para el Fondo Nacional del Notariado', quantity: 1, price: 40000 },
    ],
  },
  empresa,
);
console.log(document.customizationId, document.monetaryTotal);
