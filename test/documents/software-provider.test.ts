import { describe, expect, it } from '@jest/globals';
import { buildCreditNote, buildInvoice, prepareParty } from '../../src/documents/index.js';
import type { TechnologyProvider } from '../../src/model/index.js';
import { creditNoteWith } from './note-sample.js';
import { context, draftWith, problemsOf, supplier } from './sample.js';

const contextWith = (provider: object) => ({
  ...context,
  software: { ...context.software, provider: provider as TechnologyProvider },
});
const build = (provider: object) => buildInvoice(draftWith(), contextWith(provider));

describe('the owner of the software', () => {
  it('is the issuer unless there is a technology provider', () => {
    const { document, fileName } = buildInvoice(draftWith(), context);
    expect(document.softwareProvider.providerId).toBe('900373115');
    expect(document.softwareProvider.providerCheckDigit).toBe('3');
    expect(fileName).toMatch(/^fv0900373115000/);
  });

  it('is the technology provider, whose code stands in the file name', () => {
    const { document, fileName } = build({ nit: '901020203' });
    expect(document.softwareProvider.providerId).toBe('901020203');
    expect(document.supplier.id.number).toBe('900373115');
    expect(fileName).toMatch(/^fv0900373115030/);
  });

  it('may be one that the list does not have yet, with its code', () => {
    expect(build({ nit: '800197268-4', code: '099' }).fileName).toMatch(/^fv0900373115099/);
    expect(
      buildCreditNote(creditNoteWith(), contextWith({ nit: '800197268', code: '099' })).fileName,
    ).toMatch(/^nc0900373115099/);
  });

  it.each([
    [{ nit: '800197268' }, 'ERR_DRAFT_MISSING', 'software.provider.code'],
    [{ nit: '800197268', code: '9' }, 'ERR_DRAFT_TEXT', 'software.provider.code'],
    [{ nit: '800197268-5', code: '099' }, 'ERR_DRAFT_NIT', 'software.provider.nit'],
    [{ code: '099' }, 'ERR_DRAFT_MISSING', 'software.provider.nit'],
    [{ nit: '901020203', name: 'x' }, 'ERR_DRAFT_UNKNOWN', 'software.provider.name'],
  ])('is refused when it is %j', (provider, code, path) => {
    expect(problemsOf(() => build(provider))).toEqual([expect.objectContaining({ code, path })]);
  });
});

describe('a supplier', () => {
  const natural = { ...supplier, personType: 'natural' as const, nit: undefined };

  it('who is identified by cédula has the check digit of its number', () => {
    const { nit: _, ...rest } = natural;
    const { document } = buildInvoice(draftWith(), {
      ...context,
      supplier: { ...rest, id: { scheme: '13', number: '52034567' } },
    });
    expect(document.supplier.id).toEqual({ scheme: '13', number: '52034567', checkDigit: '1' });
    expect(document.softwareProvider.providerCheckDigit).toBe('1');
  });

  it('who is prepared is completed once', () => {
    const { nit: _, ...rest } = natural;
    const prepared = prepareParty({ ...rest, id: { scheme: '13', number: '52034567' } }, 'supplier');
    const built = () => buildInvoice(draftWith(), { ...context, supplier: prepared }).document.supplier;
    expect(built().id.checkDigit).toBe('1');
    expect(built()).toBe(built());
  });

  it('has no foreign document', () => {
    const { nit: _, ...rest } = natural;
    const foreign = { ...rest, id: { scheme: '41', number: 'AB123' } } as const;
    expect(problemsOf(() => buildInvoice(draftWith(), { ...context, supplier: foreign }))).toEqual([
      expect.objectContaining({ code: 'ERR_DRAFT_CODE', path: 'supplier.id.scheme', rule: 'FAJ25' }),
    ]);
  });
});
