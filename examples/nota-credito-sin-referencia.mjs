// Nota crédito sin factura de referencia (operación 22): el descuento por el volumen de ventas de un mes.
import { buildCreditNote } from 'facturador';
import { empresa } from './empresa-de-prueba.mjs';

const { document, uuid } = buildCreditNote(
  {
    kind: 'creditNote',
    customizationId: '22',
    number: 'NC2',
    customer: { nit: '800197268', personType: 'juridica', name: 'Cliente Institucional S.A.' },
    discrepancyResponse: { responseCode: '6' }, // descuento comercial por volumen de ventas
    invoicePeriod: { startDate: '2024-10-01', endDate: '2024-10-31' }, // el mes de las facturas
    lines: [
      {
        description: 'Descuento por volumen, octubre',
        quantity: 1,
        price: '185000',
        taxes: [{ code: '01', percent: 19 }],
      },
    ],
  },
  empresa,
);
console.log(uuid, document.invoicePeriod, document.monetaryTotal.payableAmount);
