import { isIssuedBy, isSelfSigned, orderChain, readCertificate } from '../../src/credential/index.js';
import { fixture } from './fixtures.js';

const read = (name: string) => readCertificate(fixture(`${name}.der`));
const [firma, intermedia, raiz, ajena, propia] = ['firma', 'intermedia', 'raiz', 'ajena', 'propia'].map(
  read,
) as [
  ReturnType<typeof read>,
  ReturnType<typeof read>,
  ReturnType<typeof read>,
  ReturnType<typeof read>,
  ReturnType<typeof read>,
];

describe('orderChain', () => {
  it.each([
    ['in order', [intermedia, raiz]],
    ['upside down', [raiz, intermedia]],
    ['among strangers', [ajena, raiz, propia, intermedia, ajena]],
    ['with the leaf in it', [raiz, firma, intermedia]],
    ['twice', [raiz, intermedia, raiz, intermedia]],
  ])('finds the chain %s', (_, pool) => {
    expect(orderChain(firma, pool)).toEqual([firma, intermedia, raiz]);
  });

  it('stops where an issuer is missing', () => {
    expect(orderChain(firma, [raiz])).toEqual([firma]);
    expect(orderChain(firma, [intermedia])).toEqual([firma, intermedia]);
  });

  it('does not go round in circles', () => {
    expect(orderChain(raiz, [raiz, read('raiz')])).toEqual([raiz]);
  });
});

describe('isIssuedBy', () => {
  it('needs the name and the signature', () => {
    expect(isIssuedBy(firma, intermedia)).toBe(true);
    expect(isIssuedBy(firma, raiz)).toBe(false);
    // Of the right name, with another key: only the signature tells.
    const impostor = { ...ajena, subject: intermedia.subject };
    expect(isIssuedBy(firma, impostor)).toBe(false);
  });

  it('is false, not an error, for a key that OpenSSL cannot read', () => {
    const broken = { ...intermedia, der: Buffer.from('3000', 'hex') };
    expect(isIssuedBy(firma, broken)).toBe(false);
  });
});

it('isSelfSigned tells a root and a home-made certificate from the others', () => {
  expect([firma, intermedia, raiz, propia].map(isSelfSigned)).toEqual([false, false, true, true]);
});
