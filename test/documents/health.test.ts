import { describe, expect, it } from '@jest/globals';
import { explainTotals } from '../../src/totals/index.js';
import {
  build,
  collectors,
  crediting,
  informationOf,
  paid,
  problems,
  withCollection,
} from './health-sample.js';
import { uuid } from './note-sample.js';

describe('the operations that credit what the user paid', () => {
  it.each(crediting)('%s discounts it from the amount to pay', (operation) => {
    const { monetaryTotal } = build(operation);
    expect([
      monetaryTotal.taxInclusiveAmount,
      monetaryTotal.prepaidAmount,
      monetaryTotal.payableAmount,
    ]).toEqual(['14175.00', '1500.00', '12675.00']);
  });

  it('do not where the draft says so, and the explanation tells which of both holds', () => {
    expect(build('SS-CUFE', { prepaidDiscount: false }).monetaryTotal.payableAmount).toBe('14175.00');
    expect(explainTotals(build('SS-CUFE', { prepaidDiscount: false }))).toContain('informan y no se restan');
    const explained = explainTotals(build('SS-CUFE'));
    expect(explained).toContain('14175.00 − 1500.00');
    expect(explained).toContain('Anticipos: 1500.00, que se restan del valor a pagar');
  });

  it.each(crediting)(
    '%s needs extension, time, payments and the document that collected them',
    (operation) => {
      const nothing = { interoperabilidad: undefined, invoicePeriod: undefined, prepaidPayments: undefined };
      expect(problems(operation, nothing).map(([code, path]) => [code, path])).toEqual([
        ['ERR_DRAFT_MISSING', 'interoperabilidad'],
        ['ERR_DRAFT_MISSING', 'invoicePeriod'],
        ['ERR_DRAFT_MISSING', 'prepaidPayments'],
      ]);
      expect(problems(operation, { additionalDocumentReferences: undefined })).toEqual([
        ['ERR_DRAFT_MISSING', 'additionalDocumentReferences', expect.stringContaining('that collected it')],
      ]);
    },
  );

  it('refer to a document with the key that their name says', () => {
    expect(problems('SS-CUDE', { additionalDocumentReferences: [collectors['SS-CUFE']] })).toEqual([
      [
        'ERR_DRAFT_CONTRADICTION',
        'additionalDocumentReferences',
        'the contingency invoice that collected it, with its CUDE',
      ],
    ]);
    const billingReferences = [{ id: 'SETP9', uuid, issueDate: '2026-11-20' }];
    expect(build('SS-CUFE', { additionalDocumentReferences: undefined, billingReferences })).toBeDefined();
    const nothingPaid = { prepaidPayments: [paid('05', 0)], additionalDocumentReferences: undefined };
    expect(build('SS-CUFE', nothingPaid).monetaryTotal.payableAmount).toBe('14175.00');
  });

  it('take one payment for each concept, and no more than there is to pay', () => {
    expect(
      problems('SS-POS', { prepaidPayments: [paid('01', 1), paid(undefined, 2), paid('01', 3)] }),
    ).toEqual([
      ['ERR_DRAFT_MISSING', 'prepaidPayments[1].idScheme', 'the concept of what was collected'],
      ['ERR_DRAFT_CONTRADICTION', 'prepaidPayments[2].idScheme', 'one payment for each concept'],
    ]);
    expect(problems('SS-POS', { prepaidPayments: [paid('01', 14176)] })).toEqual([
      ['ERR_DRAFT_RANGE', 'prepaidPayments', 'payments of at most 14175.00'],
    ]);
    expect(build('SS-POS', { prepaidPayments: [paid('01', 14175)] }).monetaryTotal.payableAmount).toBe(
      '0.00',
    );
  });
});

describe('the other operations', () => {
  it('SS-Recaudo is an invoice without extension', () => {
    expect(build('SS-Recaudo', { interoperabilidad: undefined, invoicePeriod: undefined })).toMatchObject({
      customizationId: 'SS-Recaudo',
      extensions: [],
    });
    expect(problems('SS-Recaudo', {})).toEqual([
      ['ERR_DRAFT_CONTRADICTION', 'interoperabilidad', 'none, or an operation other than SS-Recaudo'],
    ]);
  });

  it('SS-Reporte tells in its extension what was accounted, and discounts nothing', () => {
    const document = build('SS-Reporte', withCollection({ copayment: 800 }));
    expect(informationOf(document)).toContainEqual(['COPAGO', '800.00']);
    expect(document.monetaryTotal.payableAmount).toBe('14175.00');
    const reported = build('SS-Reporte', { prepaidPayments: [paid('01', 800)] });
    expect(reported.monetaryTotal).toMatchObject({ prepaidAmount: '800.00', payableAmount: '14175.00' });
    expect(problems('SS-Reporte', { prepaidDiscount: true })).toEqual([
      [
        'ERR_DRAFT_CONTRADICTION',
        'prepaidDiscount',
        'false, but in the operations SS-CUFE, SS-CUDE, SS-POS and SS-SNum',
      ],
    ]);
  });

  it('SS-SinAporte has nothing that was collected', () => {
    expect(build('SS-SinAporte').prepaidPayments).toEqual([]);
    expect(
      problems('SS-SinAporte', { ...withCollection({ copayment: 5 }), prepaidPayments: [paid('02', 1)] }),
    ).toEqual([
      [
        'ERR_DRAFT_CONTRADICTION',
        'prepaidPayments',
        'none, as operation SS-SinAporte has no contribution of the user',
      ],
      [
        'ERR_DRAFT_CONTRADICTION',
        'interoperabilidad.collections[0].copayment',
        "0.00 in all collections, as the prepaidPayments of concept '01'",
      ],
    ]);
  });

  it('an operation outside the sector has no extension of it', () => {
    expect(problems('10', { invoicePeriod: undefined })).toEqual([
      ['ERR_DRAFT_CONTRADICTION', 'interoperabilidad', "none, or an operation of the health sector, 'SS-…'"],
    ]);
  });
});
