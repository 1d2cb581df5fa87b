import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import { consumidorFinal } from '../../documents/index.js';
import type { InvoiceDraft, PartyDraft } from '../../model/index.js';
import { makeCertificate, makePkcs12 } from '../../practice/index.js';

/** Opens the practice certificate. It protects nothing. */
export const PRACTICE_PASSWORD = 'demo';

const DAY = 24 * 60 * 60 * 1000;
const NIT = '900373115';

/** A bakery that does not exist. */
export const PRACTICE_SUPPLIER: PartyDraft = {
  nit: NIT,
  name: 'Panadería La Espiga S.A.S.',
  personType: 'juridica',
  taxLevelCodes: ['R-99-PN'],
  taxScheme: 'ZA',
  email: 'facturas@example.co',
  address: { municipality: '11001', line: 'Carrera 8 # 6C-38' },
};

/** A sale with two rates of IVA, INC, an exempt and an excluded line, a discount and a tip. */
export function practiceDraft(number: string): InvoiceDraft {
  return {
    kind: 'invoice',
    number,
    customer: consumidorFinal,
    payment: { form: 'contado', means: '10' },
    lines: [
      { description: 'Pan aliñado', quantity: 3, price: '4500', taxes: [{ code: '01', percent: 5 }] },
      {
        description: 'Café en grano 500 g',
        quantity: 1,
        price: 28900,
        allowances: [{ percent: 10, reason: 'Promoción' }],
        taxes: [{ code: '01', percent: 19 }],
      },
      {
        description: 'Desayuno de la casa',
        quantity: 2,
        price: '14500',
        taxes: [{ code: '04', percent: 8 }],
      },
      { description: 'Leche entera 1 L', quantity: 4, price: '4150.50', taxes: [{ code: '01', percent: 0 }] },
      { description: 'Arepas de maíz, paquete de 5', quantity: 2, price: '6200' },
    ],
    charges: [{ amount: '2900', reason: 'Propina voluntaria' }],
    notes: ['Documento de práctica, sin validez'],
  };
}

/** Makes a certificate that is good for two days and no authority stands behind, in a PKCS#12 file. */
export async function practiceCertificate(now: Date): Promise<Uint8Array> {
  const keyPair = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const made = makeCertificate({
    subject: { commonName: 'Panadería La Espiga S.A.S. (práctica)', organization: 'Certificado sin validez' },
    nit: NIT,
    serialNumber: BigInt(now.getTime()),
    notBefore: new Date(now.getTime() - DAY),
    notAfter: new Date(now.getTime() + DAY),
    keyPair,
  });
  return makePkcs12({ ...made, password: PRACTICE_PASSWORD, friendlyName: 'practica' });
}
