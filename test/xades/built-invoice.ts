import { buildInvoice, consumidorFinal } from '../../src/documents/index.js';
import type { InvoiceDraft, LineDraft } from '../../src/model/index.js';
import { SIGNING_TIME } from './support.js';

/** Lines with several rates of IVA, INC, an exempt and an excluded item, discounts and a charge. */
const LINES: readonly LineDraft[] = [
  { description: 'Pan aliñado', quantity: 3, price: '4500', taxes: [{ code: '01', percent: 5 }] },
  {
    description: 'Café «La Espiga» en grano, 500 g <molido & tostado>',
    quantity: 1,
    price: 28900,
    allowances: [{ percent: 10, reason: 'Promoción' }],
    taxes: [{ code: '01', percent: 19 }],
  },
  { description: 'Almuerzo \u{1F956}', quantity: '2', price: '18000', taxes: [{ code: '04', percent: 8 }] },
  { description: 'Leche entera, 1 l', quantity: 6, price: '5200', taxes: [{ code: '01', percent: 0 }] },
  { description: 'Plátano', quantity: '1.5', price: '3800', charges: [{ amount: 500, reason: 'Empaque' }] },
];

const DRAFT: InvoiceDraft = {
  kind: 'invoice',
  number: 'SETP990000001',
  customer: consumidorFinal,
  payment: { form: 'contado', means: '10' },
  notes: ['Gracias por su compra'],
  orderReference: { id: 'OC-123', issueDate: '2026-06-10' },
  allowances: [{ percent: 5, reason: 'Cliente frecuente' }],
  lines: LINES,
};

/** An invoice as our builder makes it, issued on the day of {@link SIGNING_TIME}. */
export function builtInvoice(changes: Partial<InvoiceDraft> = {}) {
  return buildInvoice(
    { ...DRAFT, ...changes },
    {
      environment: 'habilitacion',
      supplier: {
        nit: '900373115',
        name: 'Panadería La Espiga S.A.S.',
        personType: 'juridica',
        taxScheme: '01',
        email: 'facturas@espiga.example',
        address: { municipality: '11001', line: 'Carrera 8 # 6C-38' },
      },
      software: { id: '20980788-349c-427a-aefd-a5674e7faf63', pin: '12345' },
      numberingRanges: [
        {
          resolutionNumber: '18760000001',
          resolutionDate: '2026-01-19',
          prefix: 'SETP',
          fromNumber: 990000000,
          toNumber: 995000000,
          validDateFrom: '2026-01-19',
          validDateTo: '2030-01-19',
          technicalKey: 'fc8eac422eba16e22ffd8c6f94b3f40a6e38162c',
        },
      ],
      now: SIGNING_TIME,
    },
  );
}
