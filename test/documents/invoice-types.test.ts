import { hash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { cudeText, cufeText } from '../../src/cufe/index.js';
import { buildInvoice, consumidorFinal } from '../../src/documents/index.js';
import type { BuildContext, NumberingRange } from '../../src/model/index.js';
import { readInvoice } from '../../src/ubl/index.js';
import { attributeOf, childNamed, readXml, requiredText } from '../../src/xml/index.js';
import { context, draftWith, problemsOf, range } from './sample.js';

const build = (changes: Readonly<Record<string, unknown>>, over: Partial<BuildContext> = {}) =>
  buildInvoice(draftWith(changes), { ...context, ...over });
const problems = (changes: Readonly<Record<string, unknown>>, over: Partial<BuildContext> = {}) =>
  problemsOf(() => build(changes, over));

const { technicalKey: _, ...keyless } = range;
const contingencyRange: NumberingRange = { ...keyless, resolutionNumber: '18760000009', prefix: 'CONT' };
const paper = { id: 'P123', documentTypeCode: 'FTC', issueDate: '2026-11-23' };
const buyerAbroad = {
  id: { scheme: '42', number: 'AB12345' },
  personType: 'juridica',
  name: 'Coffee Importers Inc.',
  address: { country: 'US', cityName: 'Miami', countrySubentity: 'Florida', line: '100 Biscayne Blvd' },
};
const rate = { currency: 'USD', calculationRate: '4100.50' };

describe('the type of an invoice', () => {
  it('is a sale of standard operation unless the draft says otherwise', () => {
    const { document } = build({});
    expect([document.invoiceTypeCode, document.customizationId]).toEqual(['01', '10']);
    expect(document.uuidSchemeName).toBe('CUFE-SHA384');
  });

  it.each(['10', '12', '14', '15', '16'])('goes with operation %s', (customizationId) => {
    const { xml, document } = build({ customizationId });
    expect(requiredText(readXml(xml).root, 'CustomizationID')).toBe(customizationId);
    expect(readInvoice(readXml(xml).root)).toEqual(document);
  });

  it.each([
    ['invoiceTypeCode', '05'],
    ['invoiceTypeCode', '91'],
    ['customizationId', '13'],
    ['customizationId', '20'],
  ])('is refused where the tables lack it: %s %s', (path, value) => {
    expect(problems({ [path]: value })).toEqual([expect.objectContaining({ code: 'ERR_DRAFT_CODE', path })]);
  });
});

describe('an invoice of type 03, the transcription of a paper invoice', () => {
  const contingency = { numberingRanges: [contingencyRange] };
  const draft = {
    number: 'CONT990000001',
    invoiceTypeCode: '03',
    additionalDocumentReferences: [paper],
  };

  it('has a CUDE made with the PIN, and a range without technical key', () => {
    const { document, uuid, xml } = build(draft, contingency);
    const element = childNamed(readXml(xml).root, 'UUID');
    expect(attributeOf(element, 'schemeName')).toBe('CUDE-SHA384');
    expect(document.uuid).toBe(uuid);
    expect(document.additionalDocumentReferences).toEqual([paper]);
    const fields = {
      number: document.number,
      issueDate: document.issueDate,
      issueTime: document.issueTime,
      lineExtensionAmount: document.monetaryTotal.lineExtensionAmount,
      ivaAmount: '675.00',
      payableAmount: document.monetaryTotal.payableAmount,
      supplierNit: '900373115',
      customerId: '800197268',
      environment: 'habilitacion',
    } as const;
    expect(uuid).toBe(hash('sha384', cudeText({ ...fields, softwarePin: '75315' }), 'hex'));
    const { technicalKey = '' } = range;
    expect(uuid).not.toBe(hash('sha384', cufeText({ ...fields, technicalKey }), 'hex'));
  });

  it('needs the paper invoice, with its date', () => {
    const { additionalDocumentReferences: _, ...without } = draft;
    expect(problems(without, contingency)).toEqual([
      expect.objectContaining({
        code: 'ERR_DRAFT_MISSING',
        path: 'additionalDocumentReferences',
        rule: 'FAI01',
      }),
    ]);
    const { issueDate: _date, ...dateless } = paper;
    expect(problems({ ...draft, additionalDocumentReferences: [dateless] }, contingency)).toEqual([
      expect.objectContaining({
        code: 'ERR_DRAFT_MISSING',
        path: 'additionalDocumentReferences[0].issueDate',
        rule: 'FAI05',
      }),
    ]);
  });

  it('is the only one that takes a range without technical key', () => {
    expect(problems({ number: 'CONT990000001' }, contingency)).toEqual([
      expect.objectContaining({ code: 'ERR_DRAFT_MISSING', path: 'numberingRanges' }),
    ]);
  });
});

describe('an invoice of type 04, while the DIAN is down', () => {
  it('has a CUFE, as a sale has', () => {
    const { document } = build({ invoiceTypeCode: '04' });
    expect(document.uuidSchemeName).toBe('CUFE-SHA384');
    expect(document.uuid).toBe(build({}).uuid);
  });
});

describe('an export', () => {
  const draft = {
    invoiceTypeCode: '02',
    customer: buyerAbroad,
    paymentExchangeRate: rate,
    deliveryTerms: { specialTerms: 'Portes pagados', lossRiskResponsibilityCode: 'FOB', lossRisk: 'A bordo' },
  };

  it('is declared in pesos, with the rate of the foreign currency of the day of issue', () => {
    const { document, xml } = build(draft);
    expect(document.documentCurrencyCode).toBe('COP');
    expect(document.paymentExchangeRate).toEqual({
      sourceCurrencyCode: 'COP',
      targetCurrencyCode: 'USD',
      targetCurrencyBaseRate: '1.00',
      calculationRate: '4100.50',
      date: '2026-11-24',
    });
    expect(readInvoice(readXml(xml).root)).toEqual(document);
  });

  it('is declared in the foreign currency only where the draft says so', () => {
    const { document } = build({ ...draft, currency: 'USD' });
    expect(document.documentCurrencyCode).toBe('USD');
    expect(document.paymentExchangeRate).toMatchObject({
      sourceCurrencyCode: 'USD',
      targetCurrencyCode: 'COP',
      calculationRate: '4100.50',
    });
  });

  it('needs the rate', () => {
    const { paymentExchangeRate: _, ...without } = draft;
    expect(problems(without)).toEqual([
      expect.objectContaining({ code: 'ERR_DRAFT_MISSING', path: 'paymentExchangeRate', rule: 'FAR01' }),
    ]);
  });

  it('may be a sale to a company of Colombia, as in a free-trade zone', () => {
    const customer = { nit: '800197268', personType: 'juridica', name: 'Usuario Industrial S.A.' };
    const address = { municipality: '13001', line: 'Zona Franca de Mamonal' };
    for (const buyer of [customer, { ...customer, address }])
      expect(build({ ...draft, customer: buyer }).document.invoiceTypeCode).toBe('02');
  });

  it.each([
    ['a person', { id: { scheme: '13', number: '52034567' }, personType: 'natural', name: 'Ana Gómez' }],
    ['the consumidor final', consumidorFinal],
    ['an address', { ...buyerAbroad, address: { municipality: '11001', line: 'Calle 1' } }],
  ])('is no sale to %s of Colombia', (_, customer) => {
    expect(problems({ ...draft, customer })).toEqual([
      expect.objectContaining({ code: 'ERR_DRAFT_CONTRADICTION', path: 'customer' }),
    ]);
  });
});

describe('the rate of a foreign currency', () => {
  it('is needed by a document in foreign currency', () => {
    expect(problems({ currency: 'EUR' })).toEqual([
      expect.objectContaining({ code: 'ERR_DRAFT_MISSING', path: 'paymentExchangeRate', rule: 'FAR01' }),
    ]);
  });

  it.each([
    [{ currency: 'COP', calculationRate: 1 }, {}, 'ERR_DRAFT_CONTRADICTION', 'paymentExchangeRate.currency'],
    [rate, { currency: 'EUR' }, 'ERR_DRAFT_CONTRADICTION', 'paymentExchangeRate.currency'],
    [{ currency: 'USD' }, {}, 'ERR_DRAFT_MISSING', 'paymentExchangeRate.calculationRate'],
    [{ ...rate, calculationRate: 0 }, {}, 'ERR_DRAFT_RANGE', 'paymentExchangeRate.calculationRate'],
    [{ ...rate, calculationRate: -1 }, {}, 'ERR_DRAFT_RANGE', 'paymentExchangeRate.calculationRate'],
    [{ ...rate, date: '2026-02-30' }, {}, 'ERR_DRAFT_DATE', 'paymentExchangeRate.date'],
    [{ ...rate, rate: 1 }, {}, 'ERR_DRAFT_UNKNOWN', 'paymentExchangeRate.rate'],
    ['USD', {}, 'ERR_DRAFT_TYPE', 'paymentExchangeRate'],
  ])('is refused when it is %j', (paymentExchangeRate, changes, code, path) => {
    expect(problems({ ...changes, paymentExchangeRate })).toContainEqual(
      expect.objectContaining({ code, path }),
    );
  });

  it('has a base rate only where it is given', () => {
    const { document } = build({ paymentExchangeRate: { ...rate, sourceCurrencyBaseRate: 1 } });
    expect(document.paymentExchangeRate?.sourceCurrencyBaseRate).toBe('1.00');
  });
});
