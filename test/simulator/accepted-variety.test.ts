import type { InvoiceDraft } from '../../src/model/index.js';
import { codesOf, draft, type Edit, type Pair, startPair, stop, submit } from '../support/service.js';

const line = { description: 'Café en grano 500 g', quantity: 1, price: 28900 } as const;
const iva = [{ code: '01', percent: 19 }] as const;

/** What our builder makes of very different sales, all of it right: the simulator must not know better. */
const SALES: Readonly<Record<string, Partial<InvoiceDraft>>> = {
  'a hundred lines that need rounding': {
    lines: Array.from({ length: 100 }, (_, index) => ({
      description: `Artículo ${index}`,
      quantity: `${index % 7}.333`,
      price: '1999.99',
      taxes: [{ code: '01', percent: index % 2 === 0 ? 19 : 5 }],
    })),
  },
  'excluded, exempt and taxed lines': {
    lines: [line, { ...line, taxes: [{ code: '01', percent: 0 }] }, { ...line, taxes: iva }],
  },
  'excluded lines only': { lines: [line] },
  'INC and IVA': {
    lines: [
      { ...line, taxes: [{ code: '04', percent: 8 }] },
      { ...line, taxes: iva },
    ],
  },
  'ICA per mille beside IVA': {
    lines: [{ ...line, taxes: [...iva, { code: '03', perMille: '9.66' }] }],
  },
  'taxes by unit': {
    lines: [
      { ...line, quantity: 2, taxes: [...iva, { code: '22', perUnitAmount: 66 }] },
      { ...line, taxes: [{ code: '34', perUnitAmount: 38, baseUnitMeasure: 25000 }] },
    ],
  },
  'a free sample': {
    lines: [
      { ...line, price: 0, referencePrice: { amount: 28900, type: '01' }, taxes: iva },
      { ...line, taxes: iva },
    ],
  },
  'discounts and charges of line and document': {
    lines: [
      {
        ...line,
        allowances: [{ percent: '33.33', reason: 'Promoción' }],
        charges: [{ amount: 100, reason: 'Envío' }],
        taxes: iva,
      },
    ],
    allowances: [{ percent: 5, reason: 'Pronto pago' }],
    charges: [{ amount: 3000, reason: 'Propina', reasonCode: '03' }],
  },
  'withholdings and rounding': {
    lines: [{ ...line, quantity: 1000, taxes: iva }],
    withholdings: [
      { code: '05', percent: 15 },
      { code: '06', percent: '2.5' },
      { code: '07', perMille: '9.66' },
    ],
    payableRounding: '-0.40',
  },
  'credit, order and notes': {
    payment: { form: 'credito', means: '30', dueDate: '2026-07-15' },
    dueDate: '2026-07-15',
    orderReference: { id: 'OC-1' },
    notes: ['Señor & Cía. <prueba>'],
  },
  'a customer with a NIT': {
    customer: {
      nit: '900508908',
      name: 'Cliente S.A.S.',
      personType: 'juridica',
      taxScheme: '01',
      email: 'compras@example.co',
    },
  },
};

describe('what our builder makes is accepted without a word', () => {
  let pair: Pair;
  beforeAll(async () => {
    pair = await startPair();
  });
  afterAll(() => stop(pair));

  it.each(Object.keys(SALES))('%s', async (name) => {
    const number = `SETP${990000100 + Object.keys(SALES).indexOf(name)}`;
    const response = await submit(pair, { draft: { ...draft, ...SALES[name], number } });
    expect(codesOf(response)).toEqual(['RUT01']);
    expect(response.verdict).toBe('accepted');
  });

  it('IVA that was brought to the nearest ten passes', async () => {
    // 19 % of 28,910 is 5,492.90, further from 5,490 than the tolerance of a product.
    const byTens: Edit = (xml) => xml.replaceAll('5492.90', '5490.00').replaceAll('34402.90', '34400.00');
    const lines = [{ ...line, price: 28910, taxes: iva }];
    const response = await submit(pair, { draft: { lines, number: 'SETP990000200' }, edit: byTens });
    expect(codesOf(response)).toEqual(['FAD06']);
  });
});
