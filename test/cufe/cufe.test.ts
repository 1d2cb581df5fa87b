import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type CudeFields,
  type CufeFields,
  cude,
  cudeText,
  cuds,
  cufe,
  cufeText,
  cune,
  eventCude,
} from '../../src/cufe/index.js';
import { decimal } from '../../src/decimal/index.js';

const KEY = '693ff6f2a553c3646a063436fd4dd9ded0311471';
const shared = {
  number: '323200000129',
  issueDate: '2019-01-16',
  issueTime: '10:53:10-05:00',
  lineExtensionAmount: '1500000.00',
  ivaAmount: '285000.00',
  payableAmount: '1785000.00',
  supplierNit: '700085371',
  customerId: '800199436',
  environment: 'produccion',
} as const;
const invoice: CufeFields = { ...shared, technicalKey: KEY };
const note: CudeFields = { ...shared, softwarePin: '12345' };

describe('amounts', () => {
  it('may come as text, bigint, number or Decimal', () => {
    const expected = cufe(invoice);
    for (const lineExtensionAmount of [
      '1500000',
      '1500000.009',
      '01500000.0',
      1500000n,
      1500000,
      decimal('1500000.000'),
    ]) {
      expect(cufe({ ...invoice, lineExtensionAmount })).toBe(expected);
    }
  });

  it('are truncated to two decimals, never rounded', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 18n }),
        fc.nat(99),
        fc.stringMatching(/^\d{0,8}$/),
        (units, cents, rest) => {
          const kept = `${units}.${String(cents).padStart(2, '0')}`;
          expect(cufeText({ ...invoice, payableAmount: kept + rest })).toBe(
            cufeText({ ...invoice, payableAmount: kept }),
          );
          expect(cufeText({ ...invoice, payableAmount: kept })).toContain(`${kept}700085371`);
        },
      ),
    );
  });

  it('of absent taxes are 0.00, in the order 01, 04, 03', () => {
    const { ivaAmount: _, ...untaxed } = invoice;
    expect(cufeText(untaxed)).toContain('1500000.00010.00040.00030.001785000.00');
    expect(cufeText({ ...invoice, incAmount: '2', icaAmount: '3' })).toContain(
      '01285000.00042.00033.001785000.00',
    );
  });

  it.each([
    '-1.00',
    '1,5',
    '1.500.000,00',
    ' 1.00',
    '1.00 ',
    '',
    '1e3',
    'NaN',
    '.5',
    '5.',
    undefined,
    null,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    0.1 + 0.2,
    {},
    [],
    true,
  ])('are refused with their path when malformed: %p', (value) => {
    for (const path of ['lineExtensionAmount', 'payableAmount'] as const) {
      expect(() => cufe({ ...invoice, [path]: value })).toThrow(
        expect.objectContaining({ code: 'ERR_INPUT_CUFE', path }),
      );
    }
  });
});

describe('secrets', () => {
  it('the technical key counts without blanks and in lower case', () => {
    expect(cufe({ ...invoice, technicalKey: ` ${KEY.toUpperCase().slice(0, 20)}\n${KEY.slice(20)} ` })).toBe(
      cufe(invoice),
    );
  });

  it('the technical key may have 64 digits', () => {
    const technicalKey = 'ab'.repeat(32);
    expect(cufeText({ ...invoice, technicalKey })).toBe(cufeText(invoice).replace(KEY, technicalKey));
  });

  it.each([KEY.slice(1), `${KEY}0`, KEY.replace('6', 'g'), '', 'ab'.repeat(24), 12345, undefined])(
    'a technical key of another form is refused and not shown: %p',
    (technicalKey) => {
      const error = thrownBy(() => cufe({ ...invoice, technicalKey: technicalKey as string }));
      expect(error).toMatchObject({ code: 'ERR_INPUT_CUFE', path: 'technicalKey' });
      expect(error.message).not.toMatch(/3ff6f2a5|abab|12345/);
    },
  );

  it.each(['', ' 12345', '123 45', 12345, undefined, { toString: 45 }])(
    'a PIN of another form is refused and not shown: %p',
    (softwarePin) => {
      const error = thrownBy(() => cude({ ...note, softwarePin: softwarePin as string }));
      expect(error).toMatchObject({ code: 'ERR_INPUT_CUFE', path: 'softwarePin' });
      expect(error.message).not.toMatch(/123|45/);
    },
  );

  it('a CUDE takes no technical key and a CUFE no PIN', () => {
    // @ts-expect-error the types refuse it too
    expect(thrownBy(() => cude({ ...note, technicalKey: KEY }))).toMatchObject({ path: 'technicalKey' });
    // @ts-expect-error the types refuse it too
    expect(thrownBy(() => cufe({ ...invoice, softwarePin: '12345' }))).toMatchObject({ path: 'softwarePin' });
    // @ts-expect-error the types refuse it too
    expect(thrownBy(() => cufe({ ...shared }))).toMatchObject({ path: 'technicalKey' });
  });
});

describe('the other fields', () => {
  it.each([
    ['number', 'SETP-1'],
    ['number', ''],
    ['issueDate', '2019-1-16'],
    ['issueDate', '2019-13-16'],
    ['issueDate', '16/01/2019'],
    ['issueTime', '10:53:10'],
    ['issueTime', '10:53:1005:00'],
    ['issueTime', '1053:10-05:00'],
    ['issueTime', '10:53:10+00:00'],
    ['issueTime', '24:00:00-05:00'],
    ['supplierNit', '700085371-4'],
    ['supplierNit', '700.085.371'],
    ['customerId', '800.199.436'],
    ['customerId', 'AB 12'],
    ['customerId', ''],
    ['customerId', undefined],
    ['customerId', 800199436],
  ])('are refused when malformed: %s = %j', (path, value) => {
    expect(() => cufe({ ...invoice, [path]: value })).toThrow(
      expect.objectContaining({ code: 'ERR_INPUT_CUFE', path }),
    );
    expect(() => cude({ ...note, [path]: value })).toThrow(
      expect.objectContaining({ code: 'ERR_INPUT_CUFE', path }),
    );
  });

  it('keep the letters of a foreign identification', () => {
    expect(cudeText({ ...note, customerId: 'XDd90z' })).toContain('700085371XDd90z12345');
  });

  it('have no default environment', () => {
    expect(() => cufe({ ...invoice, environment: '1' as 'produccion' })).toThrow(
      expect.objectContaining({ code: 'ERR_INPUT', path: 'environment' }),
    );
  });
});

it('every code is the SHA-384 of its text, which differs whenever a field does', () => {
  expect(cude(note)).toBe(createHash('sha384').update(cudeText(note)).digest('hex'));
  const changed = Object.entries({
    number: 'A1',
    issueDate: '2019-01-17',
    issueTime: '10:53:11-05:00',
    lineExtensionAmount: '1',
    ivaAmount: '1',
    incAmount: '1',
    icaAmount: '1',
    payableAmount: '1',
    supplierNit: '1',
    customerId: '1',
    technicalKey: KEY.replace('6', '7'),
    environment: 'habilitacion',
  }).map(([path, value]) => cufe({ ...invoice, [path]: value }));
  expect(new Set([cufe(invoice), ...changed]).size).toBe(13);
});

it.each([
  ['eventCude', () => eventCude({ ...event, responseCode: '03 0' }), 'responseCode'],
  ['eventCude', () => eventCude({ ...event, documentReferenceId: '' }), 'documentReferenceId'],
  ['cuds', () => cuds({ ...note, supplierId: 'A-1', customerNit: '1' }), 'supplierId'],
  ['cuds', () => cuds({ ...note, supplierId: 'A1', customerNit: 'B' }), 'customerNit'],
  ['cune', () => cune({ ...payroll, tipoXml: '104' as '103' }), 'tipoXml'],
  ['cune', () => cune({ ...payroll, comprobanteTotal: '-1' }), 'comprobanteTotal'],
  // The annex misprints its own time so.
  ['cune', () => cune({ ...payroll, issueTime: '1053:10-05:00' }), 'issueTime'],
])('%s refuses a malformed field', (_name, call, path) => {
  expect(thrownBy(call)).toMatchObject({ code: 'ERR_INPUT_CUFE', path });
});

const event = {
  number: '1',
  issueDate: '2019-04-30',
  issueTime: '19:48:50-05:00',
  senderId: '99998888',
  receiverId: '800197268',
  responseCode: '030',
  documentReferenceId: 'FE123',
  documentTypeCode: '01',
  softwarePin: '11111',
};
const payroll = {
  number: 'N00001',
  issueDate: '2020-01-16',
  issueTime: '10:53:10-05:00',
  devengadosTotal: '3',
  deduccionesTotal: '1',
  comprobanteTotal: '2',
  employerNit: '700085371',
  employeeId: '800199436',
  tipoXml: '102',
  softwarePin: '693',
  environment: 'produccion',
} as const;

function thrownBy(call: () => unknown): Error {
  try {
    call();
  } catch (error) {
    return error as Error;
  }
  throw new Error('nothing was thrown');
}
