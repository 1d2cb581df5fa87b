import { expect, it } from '@jest/globals';
import {
  allowanceChargeReasonCodes,
  countries,
  creditNoteConcepts,
  currencies,
  type DepartmentCode,
  departments,
  documentTypeCodes,
  identificationSchemes,
  industryClassificationCodes,
  languages,
  municipalities,
  partyTaxSchemes,
  paymentMeansCodes,
  postalZones,
  radianCustomizationIds,
  radianEvents,
  standardItemSchemes,
  type TaxSchemeCode,
  taxLevelCodes,
  taxRates,
  taxSchemes,
  technologyProviders,
  unitCodes,
} from '../../src/catalogs/public.js';

it('a municipality carries both official names and its department', () => {
  expect(municipalities.find('11001')).toEqual({
    code: '11001',
    name: 'BOGOTÁ, D.C.',
    displayName: 'Bogotá, D.c.',
    departmentCode: '11',
    departmentName: 'Bogotá',
  });
  expect(municipalities.find('54001')).toMatchObject({ name: 'CÚCUTA', displayName: 'San José De Cúcuta' });
});

it('Belén de Bajirá is in Chocó, where the official table has the department 00', () => {
  expect(municipalities.find('27086')).toEqual({
    code: '27086',
    name: 'BÉLEN DE BAJIRA',
    displayName: 'BÉLEN DE BAJIRA',
    departmentCode: '27',
    departmentName: 'Chocó',
  });
});

it('every municipality is in a department, and every postal code in a municipality of its department', () => {
  for (const row of municipalities.rows)
    expect(row.departmentName).toBe(departments.find(row.departmentCode)?.name);
  for (const row of postalZones.rows) expect(municipalities.has(row.municipalityCode)).toBe(true);
  expect(new Set(municipalities.rows.map((row) => row.departmentCode)).size).toBe(33);
});

it('a postal code is urban or rural', () => {
  expect(postalZones.find('110111')).toEqual({ code: '110111', name: 'Urbano', municipalityCode: '11001' });
  expect(postalZones.find('050037')).toMatchObject({ name: 'Rural', municipalityCode: '05001' });
  expect(new Set(postalZones.rows.map((row) => row.code)).size).toBe(3681);
});

it('taxes and withholdings are told apart', () => {
  expect(taxSchemes.find('01')).toMatchObject({ name: 'IVA', kind: 'tax' });
  const withholdings = taxSchemes.rows.filter((row) => row.kind === 'withholding').map((row) => row.name);
  expect(withholdings).toEqual(['ReteIVA', 'ReteRenta', 'ReteICA']);
  expect(partyTaxSchemes.find('ZZ')?.name).toBe('No aplica');
});

it('a rate is found by tax and percent', () => {
  expect(taxRates.find('01:19.00')).toEqual({
    code: '01:19.00',
    name: 'Tarifa general',
    taxScheme: '01',
    percent: '19.00',
  });
  expect(taxRates.has('01:18.00')).toBe(false);
  expect(taxRates.rows.filter((row) => row.taxScheme === '06')).toHaveLength(41);
  expect(taxRates.rows.every((row) => taxSchemes.has(row.taxScheme))).toBe(true);
});

it('the version 1.9 of the tables is used', () => {
  expect(creditNoteConcepts.find('6')?.name).toBe('Descuento comercial por volumen de ventas');
  expect([paymentMeansCodes.has('71'), paymentMeansCodes.has('8')]).toEqual([true, false]);
  expect([taxLevelCodes.has('R-99-PN'), taxLevelCodes.has('ZZ')]).toEqual([true, false]);
  expect([currencies.has('VES'), currencies.has('VES7'), currencies.has('COP')]).toEqual([true, false, true]);
  expect(taxSchemes.find('36')?.name).toBe('ADV');
});

it('slips of the official tables are corrected', () => {
  expect(paymentMeansCodes.find('42')?.name).toBe('Consignación bancaria');
  expect(languages.find('si')?.alpha3).toBe('sin');
  expect(languages.find('se')?.alpha3).toBe('sme');
  expect(languages.find('as')?.alpha3).toBe('asm');
  expect(industryClassificationCodes.find('9900')?.name).toBe(
    'Actividades de organizaciones y entidades extraterritoriales',
  );
});

it('what hangs on a code is there', () => {
  expect(countries.find('CO')).toEqual({
    code: 'CO',
    name: 'Colombia',
    alpha3: 'COL',
    numeric: '170',
    officialName: 'Colombia',
  });
  expect(standardItemSchemes.find('010')?.agencyId).toBe('9');
  expect(standardItemSchemes.find('999')).not.toHaveProperty('agencyId');
  expect(allowanceChargeReasonCodes.rows.map((row) => row.chargeIndicator)).toEqual([
    false,
    false,
    true,
    true,
  ]);
  expect(identificationSchemes.rows.filter((row) => row.customerOnly).map((row) => row.code)).toEqual(['91']);
  expect(documentTypeCodes.find('91')?.hasEvents).toBe(false);
  expect(unitCodes.find('KGM')?.name).toBe('kilogramo');
  expect(technologyProviders.find('030')).toEqual({ code: '030', name: 'ACEPTA S A S', nit: '901020203' });
  expect(departments.find('91')?.iso).toBe('CO-AMA');
  for (const { event } of radianCustomizationIds.rows) expect(radianEvents.has(event)).toBe(true);
});

it('an unknown code of a small table does not compile', () => {
  // @ts-expect-error
  const tax: TaxSchemeCode = '99';
  // @ts-expect-error
  const department: DepartmentCode = '00';
  expect([taxSchemes.has(tax), departments.has(department)]).toEqual([false, false]);
  const code: string = '01';
  const narrowed: TaxSchemeCode | undefined = taxSchemes.has(code) ? code : undefined;
  expect(narrowed).toBe('01');
});
