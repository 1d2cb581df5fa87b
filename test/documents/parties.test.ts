import { describe, expect, it } from '@jest/globals';
import { buildInvoice, consumidorFinal, prepareParty } from '../../src/documents/index.js';
import type { InvoiceDraft, PartyDraft } from '../../src/model/index.js';
import { attributeOf, descend, readXml, required, textOf, type XmlElement } from '../../src/xml/index.js';
import { context, customer, draftWith, problemsOf, supplier } from './sample.js';

const built = (draft: object) => buildInvoice(draftWith({ customer: draft }), context);
const problems = (draft: object) => problemsOf(() => built(draft));
const pathsOf = (call: () => unknown) =>
  problemsOf(call)
    .map(({ path }) => path)
    .sort();
const base = { personType: 'juridica', name: 'Cliente S.A.' };

/** The customer's element, and a look into it by path. */
function written(draft: object, role = 'AccountingCustomerParty') {
  const element = required(readXml(built(draft).xml).root, role);
  const at = (...path: readonly string[]): XmlElement | undefined => descend(element, ...path);
  return { at, text: (...path: readonly string[]) => textOf(at(...path)) };
}

const ID = ['Party', 'PartyTaxScheme', 'CompanyID'] as const;
const IDENTIFICATION = ['Party', 'PartyIdentification', 'ID'] as const;

describe('a customer with a NIT', () => {
  it.each([
    { nit: '800197268' },
    { nit: '800197268-4' },
    { nit: '800197268', checkDigit: '4' },
    { id: { scheme: '31', number: '800197268' } },
  ])('is written with its check digit apart: %p', (identity) => {
    const { at, text } = written({ ...base, ...identity });
    expect(text(...ID)).toBe('800197268');
    expect(attributeOf(at(...ID), 'schemeID')).toBe('4');
    expect(attributeOf(at(...ID), 'schemeName')).toBe('31');
    expect(text('AdditionalAccountID')).toBe('1');
    expect(text('Party', 'PartyLegalEntity', 'CompanyID')).toBe('800197268');
    expect(at(...IDENTIFICATION)).toBeUndefined();
  });

  it.each([
    [{ nit: '800197268-5' }, 'customer.nit', 'check digit 4'],
    [{ nit: '800197268', checkDigit: '5' }, 'customer.checkDigit', "'4'"],
    [{ id: { scheme: '31', number: '800197268', checkDigit: '0' } }, 'customer.id.checkDigit', "'4'"],
    [{ nit: '800.197.268-4' }, 'customer.nit', 'digits only, or digits, a dash and the check digit'],
    [{ nit: '80019726A' }, 'customer.nit', 'digits only, or digits, a dash and the check digit'],
    [{ nit: '1234567890123456' }, 'customer.nit', 'digits only, or digits, a dash and the check digit'],
  ])('is refused when it is wrong: %p', (identity, path, expected) => {
    expect(problems({ ...base, ...identity })).toEqual([
      expect.objectContaining({ code: 'ERR_DRAFT_NIT', path, expected }),
    ]);
  });
});

describe('a customer with another document', () => {
  it('is a natural person identified by it, without check digit', () => {
    const { at, text } = written({
      id: { scheme: '13', number: '52034567' },
      personType: 'natural',
      name: 'Ana Gómez',
    });
    for (const path of [ID, IDENTIFICATION]) {
      expect(text(...path)).toBe('52034567');
      expect(attributeOf(at(...path), 'schemeName')).toBe('13');
      expect(attributeOf(at(...path), 'schemeID')).toBeUndefined();
    }
    expect(text('AdditionalAccountID')).toBe('2');
    expect(at('Party', 'PartyLegalEntity')).toBeUndefined();
  });

  it('may be foreign, with letters, and its letters count in the CUFE', () => {
    const foreigner = { id: { scheme: '41', number: 'AB1234567' }, personType: 'natural', name: 'Jane Doe' };
    expect(written(foreigner).text(...ID)).toBe('AB1234567');
    const other = { ...foreigner, id: { scheme: '41', number: 'AB1234568' } };
    expect(built(foreigner).uuid).not.toBe(built(other).uuid);
  });

  it.each([
    [{ id: { scheme: '99', number: '1' } }, 'ERR_DRAFT_CODE', 'customer.id.scheme'],
    [{ id: { number: '1' } }, 'ERR_DRAFT_MISSING', 'customer.id.scheme'],
    [{ id: { scheme: '13' } }, 'ERR_DRAFT_MISSING', 'customer.id.number'],
    [{ id: { scheme: '13', number: '52.034.567' } }, 'ERR_DRAFT_TEXT', 'customer.id.number'],
    [{ id: { scheme: '13', number: 52034567 } }, 'ERR_DRAFT_TYPE', 'customer.id.number'],
    [{ id: { scheme: '13', number: '1'.repeat(21) } }, 'ERR_DRAFT_TEXT', 'customer.id.number'],
    [{ id: { scheme: '13', number: '1', checkDigit: '9' } }, 'ERR_DRAFT_UNKNOWN', 'customer.id.checkDigit'],
    [{ id: { scheme: '13', number: '1' }, checkDigit: '9' }, 'ERR_DRAFT_UNKNOWN', 'customer.checkDigit'],
    [{ id: '52034567' }, 'ERR_DRAFT_TYPE', 'customer.id'],
    [{}, 'ERR_DRAFT_MISSING', 'customer.nit'],
    [{ nit: '800197268', id: { scheme: '13', number: '1' } }, 'ERR_DRAFT_MISSING', 'customer.nit'],
  ])('is refused when it is wrong: %p, %s at %s', (identity, code, path) => {
    expect(problems({ ...base, ...identity })[0]).toMatchObject({ code, path });
  });
});

describe('consumidor final', () => {
  it('is one constant, which is written as the annex wants it', () => {
    const { at, text } = written(consumidorFinal);
    expect(text('AdditionalAccountID')).toBe('2');
    expect(text(...IDENTIFICATION)).toBe('222222222222');
    expect(text(...ID)).toBe('222222222222');
    expect(attributeOf(at(...ID), 'schemeName')).toBe('13');
    expect(attributeOf(at(...ID), 'schemeID')).toBeUndefined();
    expect(text('Party', 'PartyTaxScheme', 'RegistrationName')).toBe('consumidor final');
    expect(text('Party', 'PartyTaxScheme', 'TaxLevelCode')).toBe('R-99-PN');
    expect(text('Party', 'PartyTaxScheme', 'TaxScheme', 'ID')).toBe('ZZ');
    expect(text('Party', 'PartyTaxScheme', 'TaxScheme', 'Name')).toBe('No aplica');
    for (const absent of ['PhysicalLocation', 'PartyLegalEntity', 'Contact']) {
      expect(at('Party', absent)).toBeUndefined();
    }
  });

  it('gives the same bytes when it is typed by hand', () => {
    expect(built({ ...consumidorFinal }).xml).toEqual(built(consumidorFinal).xml);
  });

  it('cannot be changed', () => {
    expect(Object.isFrozen(consumidorFinal)).toBe(true);
    expect(Object.isFrozen(consumidorFinal.id)).toBe(true);
  });
});

describe('an address', () => {
  const ADDRESS = ['Party', 'PhysicalLocation', 'Address'] as const;
  const withAddress = (address: object) => ({ ...base, nit: '800197268', address });

  it('in Colombia has its city and department from the municipality', () => {
    const { at, text } = written(withAddress({ municipality: '05001', line: 'Calle 50 # 51-66' }));
    const values = ['ID', 'CityName', 'CountrySubentity', 'CountrySubentityCode'].map((name) =>
      text(...ADDRESS, name),
    );
    expect(values).toEqual(['05001', 'Medellín', 'Antioquia', '05']);
    expect(text(...ADDRESS, 'AddressLine', 'Line')).toBe('Calle 50 # 51-66');
    expect(text(...ADDRESS, 'Country', 'IdentificationCode')).toBe('CO');
    expect(text(...ADDRESS, 'Country', 'Name')).toBe('Colombia');
    expect(attributeOf(at(...ADDRESS, 'Country', 'Name'), 'languageID')).toBe('es');
    expect(text('Party', 'PartyTaxScheme', 'RegistrationAddress', 'ID')).toBe('05001');
    expect(at('Party', 'PartyTaxScheme', 'RegistrationAddress', 'Address')).toBeUndefined();
  });

  it('abroad has no code of the DANE', () => {
    const { at, text } = written(
      withAddress({
        country: 'US',
        cityName: 'Miami',
        countrySubentity: 'Florida',
        line: '1 Main St',
        postalZone: '33101',
      }),
    );
    expect(['CityName', 'PostalZone', 'CountrySubentity'].map((name) => text(...ADDRESS, name))).toEqual([
      'Miami',
      '33101',
      'Florida',
    ]);
    expect(text(...ADDRESS, 'Country', 'IdentificationCode')).toBe('US');
    for (const absent of ['ID', 'CountrySubentityCode']) expect(at(...ADDRESS, absent)).toBeUndefined();
  });

  it.each([
    [{ line: 'x' }, 'ERR_DRAFT_MISSING', 'municipality'],
    [{ municipality: '11001' }, 'ERR_DRAFT_MISSING', 'line'],
    [{ municipality: '99999', line: 'x' }, 'ERR_DRAFT_CODE', 'municipality'],
    [{ municipality: 11001, line: 'x' }, 'ERR_DRAFT_TYPE', 'municipality'],
    [{ municipality: '11001', line: 'x', cityName: 'Bogotá' }, 'ERR_DRAFT_UNKNOWN', 'cityName'],
    [{ municipality: '11001', line: 'x', country: 'Colombia' }, 'ERR_DRAFT_CODE', 'country'],
    [{ country: 'US', line: 'x' }, 'ERR_DRAFT_MISSING', 'cityName'],
    [
      { country: 'US', line: 'x', cityName: 'Miami', municipality: '11001' },
      'ERR_DRAFT_UNKNOWN',
      'municipality',
    ],
    [{ municipality: '11001', line: 'x'.repeat(301) }, 'ERR_DRAFT_TEXT', 'line'],
    [{ municipality: '11001', line: 'x', street: 'y' }, 'ERR_DRAFT_UNKNOWN', 'street'],
  ])('is refused when it is wrong: %p, %s at %s', (address, code, path) => {
    expect(problems(withAddress(address))).toEqual([
      expect.objectContaining({ code, path: `customer.address.${path}` }),
    ]);
  });
});

describe('what else a party says', () => {
  const party = { ...base, nit: '800197268' };

  it('is written where it belongs', () => {
    const { at, text } = written({
      ...party,
      tradeName: 'La Tienda',
      taxLevelCodes: ['O-13', 'O-47'],
      taxScheme: '01',
      industryCodes: ['4711', '5611'],
      registrationNumber: '0123456',
      contactName: 'Ana',
      telephone: '6015550101',
      email: 'ana@example.co',
    });
    expect(text('Party', 'PartyName', 'Name')).toBe('La Tienda');
    expect(text('Party', 'PartyTaxScheme', 'RegistrationName')).toBe('Cliente S.A.');
    expect(text('Party', 'PartyTaxScheme', 'TaxLevelCode')).toBe('O-13;O-47');
    expect(text('Party', 'PartyTaxScheme', 'TaxScheme', 'Name')).toBe('IVA');
    expect(text('Party', 'IndustryClassificationCode')).toBe('4711;5611');
    expect(text('Party', 'PartyLegalEntity', 'CorporateRegistrationScheme', 'Name')).toBe('0123456');
    expect(['Name', 'Telephone', 'ElectronicMail'].map((name) => text('Party', 'Contact', name))).toEqual([
      'Ana',
      '6015550101',
      'ana@example.co',
    ]);
    expect(at('Party', 'PartyLegalEntity', 'CorporateRegistrationScheme', 'ID')).toBeUndefined();
  });

  it('is left out when it is not said: no element is empty', () => {
    const { at } = written({ ...party, industryCodes: [], taxLevelCodes: [] });
    for (const absent of ['IndustryClassificationCode', 'PhysicalLocation', 'Contact']) {
      expect(at('Party', absent)).toBeUndefined();
    }
    expect(at('Party', 'PartyTaxScheme', 'RegistrationAddress')).toBeUndefined();
  });

  it('keeps the registration of a natural person, too', () => {
    const { text } = written({ ...party, personType: 'natural', registrationNumber: '0123456' });
    expect(text('Party', 'PartyLegalEntity', 'CorporateRegistrationScheme', 'Name')).toBe('0123456');
  });

  it.each([
    [{ taxLevelCodes: ['O-99'] }, 'ERR_DRAFT_CODE', 'customer.taxLevelCodes[0]'],
    [{ taxLevelCodes: 'O-13' }, 'ERR_DRAFT_TYPE', 'customer.taxLevelCodes'],
    [{ taxScheme: 'IVA' }, 'ERR_DRAFT_CODE', 'customer.taxScheme'],
    [{ name: '' }, 'ERR_DRAFT_TEXT', 'customer.name'],
    [{ name: undefined }, 'ERR_DRAFT_MISSING', 'customer.name'],
    [{ personType: undefined }, 'ERR_DRAFT_MISSING', 'customer.personType'],
    [{ personType: '1' }, 'ERR_DRAFT_CODE', 'customer.personType'],
    [{ email: 5 }, 'ERR_DRAFT_TYPE', 'customer.email'],
    [{ telephone: '\u0000' }, 'ERR_DRAFT_TEXT', 'customer.telephone'],
    [{ phone: '1' }, 'ERR_DRAFT_UNKNOWN', 'customer.phone'],
  ])('is refused when it is wrong: %p, %s at %s', (change, code, path) => {
    expect(problems({ ...party, ...change })).toEqual([expect.objectContaining({ code, path })]);
  });
});

describe('the supplier', () => {
  const from = (changes: object) =>
    buildInvoice(draftWith(), { ...context, supplier: { ...supplier, ...changes } as PartyDraft });

  it('carries the prefix of the numbering', () => {
    const { root } = readXml(from({}).xml);
    const registration = descend(
      root,
      'AccountingSupplierParty',
      'Party',
      'PartyLegalEntity',
      'CorporateRegistrationScheme',
      'ID',
    );
    expect(textOf(registration)).toBe('SETP');
  });

  it('is checked like the customer, and its problems come in the same error', () => {
    const call = () =>
      buildInvoice(draftWith({ number: 'X' }), { ...context, supplier: { ...supplier, nit: '900373115-1' } });
    expect(pathsOf(call)).toEqual(['number', 'supplier.nit']);
  });
});

describe('prepareParty', () => {
  it('gives a frozen copy of the same draft', () => {
    const copy = prepareParty(supplier);
    expect(copy).toEqual(supplier);
    expect(copy).not.toBe(supplier);
    for (const part of [copy, copy.address, copy.taxLevelCodes]) expect(Object.isFrozen(part)).toBe(true);
    expect(Object.isFrozen(supplier)).toBe(false);
  });

  it('changes not a byte of what is built, however often it is used and under whatever prefix', () => {
    const prepared = { ...context, supplier: prepareParty(supplier) };
    const ranges = ['SETP', 'FE', ''].map((prefix) => ({ ...context.numberingRanges[0], prefix }) as never);
    const preparedCustomer = prepareParty(customer);
    for (const number of ['SETP990000001', 'FE990000001', '990000001', 'SETP990000001']) {
      const draft: InvoiceDraft = draftWith({ number });
      const plain = buildInvoice(draft, { ...context, numberingRanges: ranges });
      const withParties = buildInvoice(
        { ...draft, customer: preparedCustomer },
        { ...prepared, numberingRanges: ranges },
      );
      expect(Buffer.from(withParties.xml).toString()).toBe(Buffer.from(plain.xml).toString());
      expect(withParties.document).toEqual(plain.document);
    }
  });

  it('is not affected by what happens to the draft later', () => {
    const draft = { ...base, nit: '800197268', address: { municipality: '11001', line: 'Calle 1' } };
    const copy = prepareParty(draft as PartyDraft);
    const before = built(copy).xml;
    draft.address.line = 'Calle 2';
    draft.name = 'Otro';
    expect(built(copy).xml).toEqual(before);
  });

  it('reports every problem at once, under the path that it is told', () => {
    const call = () =>
      prepareParty({ nit: '1-9', personType: 'x', name: '' } as unknown as PartyDraft, 'supplier');
    expect(pathsOf(call)).toEqual(['supplier.name', 'supplier.nit', 'supplier.personType']);
  });

  it.each([undefined, null, 'DIAN', 5, []])('refuses %p with a problem', (value) => {
    expect(problemsOf(() => prepareParty(value as unknown as PartyDraft))[0]).toMatchObject({
      path: 'party',
      expected: 'an object',
    });
  });
});
