// Nota débito sin factura de referencia (operación 32): los gastos por cobrar de las facturas de un mes.
import { buildDebitNote } from 'facturador';
import { empresa } from './empresa-de-prueba.mjs';

const { document, uuid } = buildDebitNote(
  {
    kind: 'debitNote',
    customizationId: '32',
    number: 'ND2',
    customer: { nit: '800197268', personType: 'juridica', name: 'Cliente Institucional S.A.' },
    discrepancyResponse: { responseCode: '2' }, // gastos por cobrar
    invoicePeriod: { startDate: '2024-10-01', endDate: '2024-10-31' }, // el mes de las facturas
    lines: [
      {
        description: 'Fletes de octubre',
        quantity: 1,
        price: '48000',
        taxes: [{ code: '01', percent: 19 }],
      },
    ],
  },
  empresa,
);
console.log(uuid, document.invoicePeriod, document.monetaryTotal.payableAmount);
