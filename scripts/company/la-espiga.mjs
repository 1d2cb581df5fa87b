// The made-up company of the measurements and of the chaos test.
import { generateKeyPairSync } from 'node:crypto';

const YEAR = 365 * 24 * 60 * 60 * 1000;

export const NIT = '900373115';

export const supplier = {
  nit: NIT,
  name: 'Panadería La Espiga S.A.S.',
  personType: 'juridica',
  taxLevelCodes: ['R-99-PN'],
  taxScheme: '01',
  email: 'facturas@example.co',
  address: { municipality: '11001', line: 'Carrera 8 # 6C-38' },
};

/** What a certificate for it is made of, with a new key; valid a year before and after. @param {Date} now */
export function certificateContent(now) {
  return {
    subject: { commonName: supplier.name, organization: supplier.name },
    nit: NIT,
    notBefore: new Date(now.getTime() - YEAR),
    notAfter: new Date(now.getTime() + YEAR),
    serialNumber: 123456789012345678901234567890n,
    keyPair: generateKeyPairSync('rsa', { modulusLength: 2048 }),
  };
}
