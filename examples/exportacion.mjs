// Factura de exportación (tipo 02): en pesos, con la tasa de la moneda extranjera y un comprador en el exterior.
import { buildInvoice } from 'facturador';
import { empresa } from './empresa-de-prueba.mjs';

const cafe = { description: 'Café excelso, saco de 70 kg', brandName: 'La Espiga', modelName: 'Excelso EP' };
const standardItem = { scheme: '020', id: '0901119000' }; // partida arancelaria
const { document, uuid } = buildInvoice(
  {
    kind: 'invoice',
    invoiceTypeCode: '02',
    number: 'SETP990000002',
    customer: {
      id: { scheme: '50', number: 'XZ450098' }, // NIT de otro país
      personType: 'juridica',
      name: 'Coffee Importers Inc.',
      address: { country: 'US', cityName: 'Miami', line: '100 Biscayne Blvd' },
    },
    paymentExchangeRate: { currency: 'USD', calculationRate: '4100.50' },
    deliveryTerms: { lossRiskResponsibilityCode: 'FOB', specialTerms: 'Portes pagados' },
    payment: { form: 'credito', means: '41', dueDate: '2029-12-30' },
    lines: [{ ...cafe, standardItem, quantity: 320, price: '1722210', taxes: [{ code: '01', percent: 0 }] }],
  },
  empresa,
);
console.log(uuid, document.monetaryTotal.payableAmount, document.paymentExchangeRate);
