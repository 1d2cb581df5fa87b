import { describe, expect, it } from '@jest/globals';
import { buildInvoice } from '../../src/documents/index.js';
import type { BuildContext } from '../../src/model/index.js';
import { context, draftWith, problemsOf } from './sample.js';
import { consorcio, whole } from './whole.js';

type Changes = Readonly<Record<string, unknown>>;
const problems = (changes: Changes) => problemsOf(() => buildInvoice(draftWith(changes), context));
const [reference] = whole.billingReferences;
const [member] = consorcio.shareholderParties;

describe('a draft', () => {
  it.each([
    [{ invoicePeriod: { startDate: '2026-11-30', endDate: '2026-11-01' } }, 'DATE', 'invoicePeriod.endDate'],
    [{ invoicePeriod: { startDate: '2026-11-30' } }, 'MISSING', 'invoicePeriod.endDate'],
    [{ invoicePeriod: { startDate: 'hoy', endDate: '2026-11-01' } }, 'DATE', 'invoicePeriod.startDate'],
    [{ invoicePeriod: '2026-11' }, 'TYPE', 'invoicePeriod'],
    [{ orderReference: {} }, 'MISSING', 'orderReference.id'],
    [{ billingReferences: [{ ...reference, kind: 'nota' }] }, 'CODE', 'billingReferences[0].kind'],
    [{ billingReferences: reference }, 'TYPE', 'billingReferences'],
    [
      { billingReferences: [{ ...reference, uuidSchemeName: 'CUFE-SHA1' }] },
      'CODE',
      'billingReferences[0].uuidSchemeName',
    ],
    [{ despatchDocumentReferences: [{ id: 'x'.repeat(21) }] }, 'TEXT', 'despatchDocumentReferences[0].id'],
    [{ receiptDocumentReferences: [{ number: 1 }] }, 'UNKNOWN', 'receiptDocumentReferences[0].number'],
    [
      { additionalDocumentReferences: [{ id: 'X' }] },
      'MISSING',
      'additionalDocumentReferences[0].documentTypeCode',
    ],
    [{ delivery: {} }, 'MISSING', 'delivery.actualDeliveryDate'],
    [{ delivery: { deliveryAddress: { line: 'x' } } }, 'MISSING', 'delivery.deliveryAddress.municipality'],
    [{ delivery: { deliveryParty: { name: 'T' } } }, 'MISSING', 'delivery.deliveryParty.nit'],
    [
      { delivery: { deliveryParty: { nit: '1', name: 'T', personType: 'natural' } } },
      'UNKNOWN',
      'delivery.deliveryParty.personType',
    ],
    [{ deliveryTerms: {} }, 'MISSING', 'deliveryTerms.id'],
    [
      { deliveryTerms: { lossRiskResponsibilityCode: 'DAT' } },
      'CODE',
      'deliveryTerms.lossRiskResponsibilityCode',
    ],
    [{ taxRepresentativeParty: { name: 'R' } }, 'MISSING', 'taxRepresentativeParty.nit'],
    [{ taxRepresentativeParty: { nit: '800197268-1' } }, 'NIT', 'taxRepresentativeParty.nit'],
    [{ paymentTerms: [{}] }, 'MISSING', 'paymentTerms[0].notes'],
    [{ paymentTerms: [{ settlementDays: 1.5 }] }, 'DECIMAL', 'paymentTerms[0].settlementDays'],
    [{ payment: [] }, 'MISSING', 'payment'],
    [{ prepaidPayments: [{ id: '1', paidAmount: 1 }] }, 'MISSING', 'prepaidPayments[0].receivedDate'],
    [
      { prepaidPayments: [{ id: '1', paidAmount: -1, receivedDate: '2026-01-01' }] },
      'RANGE',
      'prepaidPayments[0].paidAmount',
    ],
    [
      { prepaidPayments: [{ id: '1', paidAmount: 1, receivedDate: '2026-01-01', idScheme: '99' }] },
      'CODE',
      'prepaidPayments[0].idScheme',
    ],
    [{ customer: { ...whole.customer, tradeName: ['Ana', 7] } }, 'TYPE', 'customer.tradeName[1]'],
    [{ customer: { ...whole.customer, person: {} } }, 'MISSING', 'customer.person.firstName'],
    [{ customer: { ...whole.customer, industryCodes: ['1081;4711'] } }, 'TEXT', 'customer.industryCodes[0]'],
    [
      { customer: { ...whole.customer, shareholderParties: consorcio.shareholderParties } },
      'CONTRADICTION',
      'customer.shareholderParties',
    ],
    [{ customer: { ...consorcio, shareholderParties: [member] } }, 'RANGE', 'customer.shareholderParties'],
    [
      { customer: { ...consorcio, shareholderParties: [{ ...member, partecipationPercent: 101 }] } },
      'RANGE',
      'customer.shareholderParties[0].partecipationPercent',
    ],
  ])('is refused with %j', (changes: Changes, code, path) => {
    expect(problems(changes)).toContainEqual(expect.objectContaining({ code: `ERR_DRAFT_${code}`, path }));
  });

  it('has every problem of its parts reported at once', () => {
    const paths = problems({ delivery: {}, deliveryTerms: {}, invoicePeriod: {}, extensions: [''] }).map(
      ({ path }) => path,
    );
    expect(paths).toEqual([
      'invoicePeriod.startDate',
      'invoicePeriod.endDate',
      'delivery.actualDeliveryDate',
      'deliveryTerms.id',
      'extensions[0]',
    ]);
  });
});

describe('a context', () => {
  it('has the problems of a consorcio that does not add up reported under supplier', () => {
    const supplier = { ...consorcio, shareholderParties: [] };
    expect(problemsOf(() => buildInvoice(draftWith(), { ...context, supplier } as BuildContext))).toEqual([
      expect.objectContaining({ path: 'supplier.shareholderParties', rule: 'FAJ53' }),
    ]);
  });
});
