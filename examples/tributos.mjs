// Tributos por unidad, varios en una misma línea, y la suma explicada como la revisaría una persona.
import { calculateInvoice, explainTotals } from 'facturador';

const iva = { code: '01', percent: 19 };
const calculada = calculateInvoice({
  kind: 'invoice',
  number: 'SETP990000006',
  customer: { nit: '800197268', personType: 'juridica', name: 'Almacenes del Café S.A.S.' },
  payment: { form: 'contado', means: '10' },
  lines: [
    // IBUA: 65 pesos por cada 100 de los 25.000 mililitros vendidos.
    {
      description: 'Gaseosa 2,5 l',
      quantity: 10,
      price: 6500,
      taxes: [iva, { code: '34', perUnitAmount: 65, baseUnitMeasure: 25000 }],
    },
    // ICUI: un porcentaje más sobre la misma base.
    { description: 'Papas fritas', quantity: 6, price: 7200, taxes: [iva, { code: '35', percent: 20 }] },
    // INC Bolsas: 70 pesos por cada bolsa de la línea.
    { description: 'Bolsa', quantity: 3, price: 100, taxes: [{ code: '22', perUnitAmount: 70 }] },
  ],
  allowances: [{ percent: 2, reason: 'Pronto pago' }],
});
console.log(explainTotals(calculada));
