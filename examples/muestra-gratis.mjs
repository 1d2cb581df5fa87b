// Lo que se regala no suma al valor bruto, pero su IVA se calcula sobre el valor comercial y se cobra.
import { buildInvoice } from 'facturador';
import { empresa } from './empresa-de-prueba.mjs';

const taxes = [{ code: '01', percent: 5 }];
const { document } = buildInvoice(
  {
    kind: 'invoice',
    number: 'SETP990000007',
    customer: { nit: '800197268', personType: 'juridica', name: 'Almacenes del Café S.A.S.' },
    payment: { form: 'contado', means: '10' },
    lines: [
      { description: 'Café molido 250 g', quantity: 4, price: 15900, taxes },
      { description: 'Muestra', quantity: 1, price: 0, referencePrice: { amount: 2500, type: '01' }, taxes },
    ],
  },
  empresa,
);
console.log(document.lines[1].freeOfChargeIndicator, document.monetaryTotal);
