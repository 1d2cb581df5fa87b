import { describe, expect, it } from '@jest/globals';
import { decimal } from '../../src/decimal/index.js';
import {
  environmentDigit,
  environmentOfDigit,
  type QrFields,
  qrText,
  qrUrl,
} from '../../src/identifiers/index.js';
import type { Environment } from '../../src/model/index.js';

const fields: QrFields = {
  number: 'SETP990000001',
  issueDate: '2024-03-15',
  issueTime: '09:15:23-05:00',
  supplierNit: '800197268',
  customerId: '900108281',
  lineExtensionAmount: '50000',
  ivaAmount: decimal('9500.009'),
  otherTaxesAmount: 0,
  payableAmount: 59500n,
  uuid: '86e67873712270b6',
  uuidKind: 'CUFE',
  environment: 'habilitacion',
};

describe('qrText', () => {
  it('has the lines of the annex', () => {
    expect(qrText(fields)).toBe(
      [
        'NumFac: SETP990000001',
        'FecFac: 2024-03-15',
        'HorFac: 09:15:23-05:00',
        'NitFac: 800197268',
        'DocAdq: 900108281',
        'ValFac: 50000.00',
        'ValIva: 9500.00',
        'ValOtroIm: 0.00',
        'ValTolFac: 59500.00',
        'CUFE: 86e67873712270b6',
        'https://catalogo-vpfe-hab.dian.gov.co/document/searchqr?documentkey=86e67873712270b6',
      ].join('\n'),
    );
  });

  it('names the CUDE of a note and takes a label for the address', () => {
    const lines = qrText({
      ...fields,
      uuidKind: 'CUDE',
      environment: 'produccion',
      urlLabel: 'QRCode: ',
    }).split('\n');
    expect(lines.slice(9)).toEqual([
      'CUDE: 86e67873712270b6',
      'QRCode: https://catalogo-vpfe.dian.gov.co/document/searchqr?documentkey=86e67873712270b6',
    ]);
  });

  it.each([
    ['number', undefined],
    ['number', 'FE1\nValTolFac: 0.00'],
    ['customerId', ''],
    ['payableAmount', '59.500,00'],
    ['payableAmount', undefined],
    ['uuid', 'x&y'],
    ['uuidKind', 'CUNE'],
    ['environment', 'test'],
  ])('refuses %s = %j', (path, value) => {
    expect(() => qrText({ ...fields, [path]: value })).toThrow(
      expect.objectContaining({ code: 'ERR_INPUT', path }),
    );
  });
});

describe('environments', () => {
  it('have one digit each, both ways', () => {
    expect(environmentDigit('produccion')).toBe('1');
    expect(environmentDigit('habilitacion')).toBe('2');
    expect(['1', '2', '3', ''].map(environmentOfDigit)).toEqual([
      'produccion',
      'habilitacion',
      undefined,
      undefined,
    ]);
  });

  it.each(['production', '1', undefined, 'toString'])('have no default for %j', (value) => {
    const wrong = expect.objectContaining({ code: 'ERR_INPUT', path: 'environment' });
    expect(() => environmentDigit(value as Environment)).toThrow(wrong);
    expect(() => qrUrl('ab', value as Environment)).toThrow(wrong);
  });
});
