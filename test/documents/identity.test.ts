import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { buildInvoice } from '../../src/documents/index.js';
import type { BuildContext, NumberingRange } from '../../src/model/index.js';
import { context, draftWith, problemsOf, range } from './sample.js';

const sha384 = (text: string) => createHash('sha384').update(text).digest('hex');
const built = (changes: Partial<BuildContext> = {}, draft = draftWith()) =>
  buildInvoice(draft, { ...context, ...changes });

describe('what identifies a built invoice', () => {
  it('is its CUFE, of the figures that it carries', () => {
    const { uuid, document } = built();
    const text =
      'SETP990000001' +
      '2026-11-24' +
      '10:30:00-05:00' +
      '13500.00' +
      '01675.00' +
      '040.00' +
      '030.00' +
      '14175.00';
    expect(uuid).toBe(sha384(`${text}900373115800197268${range.technicalKey}2`));
    expect(document).toMatchObject({ uuid, uuidSchemeName: 'CUFE-SHA384', number: 'SETP990000001' });
  });

  it('is another in production', () => {
    const production = built({ environment: 'produccion' });
    expect(production.uuid).not.toBe(built().uuid);
    expect(production.document.qrCode).toBe(
      `https://catalogo-vpfe.dian.gov.co/document/searchqr?documentkey=${production.uuid}`,
    );
    expect(built().document.qrCode).toBe(
      `https://catalogo-vpfe-hab.dian.gov.co/document/searchqr?documentkey=${built().uuid}`,
    );
    expect(Buffer.from(production.xml).toString()).toContain(
      '<cbc:ProfileExecutionID>1</cbc:ProfileExecutionID>',
    );
  });

  it('is its software security code', () => {
    const { id, pin } = context.software;
    expect(built().document.softwareProvider).toMatchObject({
      providerId: '900373115',
      providerCheckDigit: '3',
      softwareId: id,
      softwareSecurityCode: sha384(`${id}${pin}SETP990000001`),
    });
  });

  it('holds no secret', () => {
    const result = built();
    const everything = Buffer.from(result.xml).toString() + JSON.stringify(result);
    expect(everything).not.toContain(range.technicalKey);
    expect(everything).not.toContain(`>${context.software.pin}<`);
    expect(Object.values(result.document.softwareProvider)).not.toContain(context.software.pin);
  });

  it('is its file name, by the number or by the consecutive of files', () => {
    expect(built().fileName).toBe('fv0900373115000263B023381.xml');
    expect(built({ fileConsecutive: 17 }).fileName).toBe('fv09003731150002600000011.xml');
  });

  it('is the same for the same draft, clock and context', () => {
    expect(built()).toEqual(built());
  });
});

describe('the numbering range', () => {
  const other: NumberingRange = {
    ...range,
    prefix: 'FE',
    fromNumber: 1,
    toNumber: 500,
    resolutionNumber: '18764000002',
  };
  const bare: NumberingRange = {
    ...range,
    prefix: '',
    fromNumber: 1,
    toNumber: 1000,
    resolutionNumber: '18764000003',
  };
  const controlOf = (number: string) =>
    built({ numberingRanges: [range, other, bare] }, draftWith({ number })).document.invoiceControl;

  it('is the one that covers the number', () => {
    expect(controlOf('SETP990000000')).toMatchObject({ invoiceAuthorization: '18760000001', prefix: 'SETP' });
    expect(controlOf('SETP995000000')).toMatchObject({ from: '990000000', to: '995000000' });
    expect(controlOf('FE500')).toEqual({
      invoiceAuthorization: '18764000002',
      startDate: '2019-01-19',
      endDate: '2030-01-19',
      prefix: 'FE',
      from: '1',
      to: '500',
    });
    expect(controlOf('1000')).toMatchObject({ invoiceAuthorization: '18764000003', prefix: '' });
  });

  it('without prefix leaves the prefix out of the document', () => {
    const { xml } = built({ numberingRanges: [bare] }, draftWith({ number: '77' }));
    const text = Buffer.from(xml).toString();
    expect(text).not.toContain('<sts:Prefix>');
    expect(text).not.toContain('CorporateRegistrationScheme');
  });

  it('is named when the number is in none', () => {
    const [problem] = problemsOf(() =>
      built({ numberingRanges: [range, other] }, draftWith({ number: 'FE501' })),
    );
    expect(problem).toMatchObject({
      code: 'ERR_DRAFT_NUMBER',
      rule: 'FAD05',
      expected: 'a number of SETP990000000 to SETP995000000 or FE1 to FE500',
    });
  });

  it('is asked for when there is none at all', () => {
    const [problem] = problemsOf(() => built({ numberingRanges: [] }));
    expect(problem).toMatchObject({
      code: 'ERR_DRAFT_NUMBER',
      rule: 'FAD05',
      expected: 'a number of a range in numberingRanges, which is empty',
    });
  });

  it('must have its technical key', () => {
    const { technicalKey: _, ...contingency } = range;
    const [problem] = problemsOf(() => built({ numberingRanges: [contingency] }));
    expect(problem).toMatchObject({ code: 'ERR_DRAFT_MISSING', path: 'numberingRanges' });
  });
});
