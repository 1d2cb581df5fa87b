// What is measured: an invoice of any number of lines, for a made-up company, with a certificate made on the spot.
import { consumidorFinal, openPem, prepareParty, testNumberingRange } from '../../dist/index.js';
import { makeCertificate } from '../../dist/simulator/index.js';
import { certificateContent, supplier } from '../company/la-espiga.mjs';

export const now = new Date();

const content = certificateContent(now);
const { notBefore, notAfter, keyPair } = content;
const { certificate } = makeCertificate(content);
/** The key, bare: what everything is compared with. */
export const key = keyPair.privateKey;
export const keyPem = key.export({ type: 'pkcs8', format: 'pem' });
export const certificateDer = Buffer.from(certificate);
export const credential = await openPem({ key: keyPem, certificate });

/** The same key, with a certificate that two authorities stand above. */
export function withChain() {
  const authorityOf = (commonName, serialNumber, issuer) =>
    makeCertificate({ notBefore, notAfter, subject: { commonName }, serialNumber, authority: true, issuer });
  const root = authorityOf('Autoridad Raíz', 1n);
  const authority = authorityOf('Autoridad Subordinada', 2n, root);
  const leaf = makeCertificate({ ...content, issuer: authority });
  return openPem({
    key: keyPem,
    certificate: leaf.certificate,
    chain: [authority.certificate, root.certificate],
  });
}

export const context = {
  environment: 'habilitacion',
  supplier: prepareParty(supplier),
  software: { id: '56f2ae4e-9812-4fad-9255-08fcfcd5ccb0', pin: '12345' },
  numberingRanges: [testNumberingRange],
  now,
};

const products = [
  { description: 'Café en grano 500 g', price: 28900, taxes: [{ code: '01', percent: 19 }] },
  { description: 'Pan aliñado', price: '4500', taxes: [{ code: '01', percent: 5 }] },
  { description: 'Torta de chocolate', price: '62000', taxes: [{ code: '01', percent: 19 }] },
  { description: 'Leche entera 1 l', price: '5200', taxes: [{ code: '01', percent: 0 }] },
  {
    description: 'Galletas surtidas 1 kg',
    price: '18900',
    allowances: [{ percent: 10, reason: 'Promoción' }],
    taxes: [{ code: '01', percent: 19 }],
  },
];

/** A draft with as many lines: several IVA rates, and a discount on every fifth. */
export function draftOf(lines) {
  return {
    kind: 'invoice',
    number: 'SETP990000001',
    customer: consumidorFinal,
    payment: { form: 'contado', means: '10' },
    lines: Array.from({ length: lines }, (_, index) => ({
      ...products[index % products.length],
      quantity: 1 + (index % 4),
    })),
  };
}
