import { createPrivateKey, sign as signSync } from 'node:crypto';
import { Crypto } from '@peculiar/webcrypto';
import {
  assertUsable,
  type Credential,
  certificateOf,
  credential,
  readCertificate,
  type SignatureAlgorithm,
} from '../../src/credential/index.js';
import { codeOf, codeOfCall, fixture, fixtureText, NOW } from './fixtures.js';

const ALGORITHMS = { 'rsa-sha256': 'SHA-256', 'rsa-sha384': 'SHA-384', 'rsa-sha512': 'SHA-512' } as const;
const chain = [fixture('firma.der'), fixture('raiz.der'), fixture('intermedia.der')];
const key = createPrivateKey(fixtureText('key-pkcs8.pem'));
const hash = (algorithm: SignatureAlgorithm) => algorithm.slice('rsa-'.length);
const good: Credential['sign'] = async (bytes, algorithm) => signSync(hash(algorithm), bytes, key);

/** A WebCrypto engine with a key that cannot leave it, as a user's KMS would be. */
async function webCryptoSigner(): Promise<Credential['sign']> {
  const { subtle } = new Crypto();
  const pkcs8 = key.export({ format: 'der', type: 'pkcs8' });
  const keys = new Map(
    await Promise.all(
      Object.entries(ALGORITHMS).map(async ([algorithm, name]) => {
        const usage = { name: 'RSASSA-PKCS1-v1_5', hash: name };
        return [algorithm, await subtle.importKey('pkcs8', pkcs8, usage, false, ['sign'])] as const;
      }),
    ),
  );
  for (const { extractable } of keys.values()) expect(extractable).toBe(false);
  return async (bytes, algorithm) => {
    const signer = keys.get(algorithm);
    if (signer === undefined) throw new Error(`no key for ${algorithm}`);
    return new Uint8Array(await subtle.sign('RSASSA-PKCS1-v1_5', signer, bytes));
  };
}

describe('credential', () => {
  it('signs with a WebCrypto key that cannot be extracted, as node:crypto would', async () => {
    const made = credential({ chain, sign: await webCryptoSigner() });
    const bytes = Buffer.from('algo para firmar');
    for (const algorithm of Object.keys(ALGORITHMS) as SignatureAlgorithm[]) {
      expect(Buffer.from(await made.sign(bytes, algorithm))).toEqual(signSync(hash(algorithm), bytes, key));
    }
  });

  it('orders the chain above the leaf', () => {
    expect(credential({ chain, sign: good }).chain).toEqual([chain[0], chain[2], chain[1]]);
  });

  it('keeps its own copy of the chain', () => {
    const given = [new Uint8Array(fixture('firma.der'))];
    const made = credential({ chain: given, sign: good });
    given[0]?.fill(0);
    expect(made.chain[0]).toEqual(fixture('firma.der'));
    expect(certificateOf(made).der).toEqual(fixture('firma.der'));
  });

  const signers: readonly (readonly [string, unknown])[] = [
    ['fails', async () => Promise.reject(new Error('HSM offline'))],
    [
      'throws at once',
      () => {
        throw new TypeError('x');
      },
    ],
    ['returns text', async () => 'firma'],
    ['returns nothing', async () => undefined],
    ['returns no bytes', async () => new Uint8Array()],
    ['returns noise', async () => new Uint8Array(256).fill(7)],
    [
      'hashes twice',
      async (bytes: Uint8Array, a: SignatureAlgorithm) => good(signSync('sha256', bytes, key), a),
    ],
    ['uses another hash', async (bytes: Uint8Array) => good(bytes, 'rsa-sha512')],
    ['signs with PSS', async (bytes: Uint8Array) => signSync('sha256', bytes, { key, padding: 6 })],
  ];
  it.each(signers)('refuses a signer that %s', async (_, sign) => {
    const made = credential({ chain, sign: sign as Credential['sign'] });
    expect(await codeOf(made.sign(Buffer.from('algo'), 'rsa-sha256'))).toBe('ERR_CREDENTIAL_SIGNER');
  });

  it('tells what the signer threw as the cause', async () => {
    const cause = new Error('HSM offline');
    const made = credential({ chain, sign: () => Promise.reject(cause) });
    await expect(made.sign(new Uint8Array(), 'rsa-sha256')).rejects.toMatchObject({ cause });
  });

  it('refuses an unknown algorithm before it calls the signer', async () => {
    const sign = jest.fn(good);
    const made = credential({ chain, sign });
    expect(await codeOf(made.sign(new Uint8Array(), 'rsa-md5' as SignatureAlgorithm))).toBe(
      'ERR_SIGN_ALGORITHM',
    );
    expect(sign).not.toHaveBeenCalled();
  });

  it.each([
    ['no certificate', { chain: [], sign: good }, 'ERR_CREDENTIAL_NO_CERTIFICATE'],
    ['something else', { chain: [Buffer.from('x')], sign: good }, 'ERR_CREDENTIAL_CERTIFICATE'],
    ['a short key', { chain: [fixture('corta.der')], sign: good }, 'ERR_CREDENTIAL_KEY_TYPE'],
    ['an elliptic curve', { chain: [fixture('curva.der')], sign: good }, 'ERR_CREDENTIAL_KEY_TYPE'],
    ['a chain that is no list', { chain: fixture('firma.der'), sign: good }, 'ERR_INPUT'],
    ['a certificate as text', { chain: ['MII'], sign: good }, 'ERR_INPUT'],
    ['no signer', { chain }, 'ERR_INPUT'],
    ['nothing', undefined, 'ERR_INPUT'],
  ])('refuses %s', (_, options, code) => {
    expect(codeOfCall(() => credential(options as unknown as Credential))).toBe(code);
  });
});

describe('certificateOf', () => {
  it('reads the certificate once', () => {
    const made = credential({ chain, sign: good });
    expect(certificateOf(made)).toBe(certificateOf(made));
  });

  it('takes a plain object of the same shape', () => {
    const plain = { chain, sign: good };
    expect(certificateOf(plain).nit).toBe('900373115');
    expect(codeOfCall(() => certificateOf({ chain: [], sign: good }))).toBe('ERR_CREDENTIAL_NO_CERTIFICATE');
  });
});

describe('assertUsable', () => {
  const made = credential({ chain, sign: good });
  const leaf = certificateOf(made);

  it.each([
    ['2025-12-31T23:59:59.999Z', 'ERR_CREDENTIAL_NOT_YET_VALID'],
    ['2026-01-01T00:00:00Z', 'no error'],
    ['2027-12-31T23:59:59Z', 'no error'],
    ['2027-12-31T23:59:59.001Z', 'ERR_CREDENTIAL_EXPIRED'],
  ])('at %s: %s', (time, code) => {
    expect(codeOfCall(() => assertUsable(made, new Date(time)))).toBe(code);
    expect(codeOfCall(() => assertUsable(leaf, new Date(time)))).toBe(code);
  });

  it('refuses a key that the DIAN does not take, and a time that is none', () => {
    expect(codeOfCall(() => assertUsable(readCertificate(fixture('corta.der')), NOW))).toBe(
      'ERR_CREDENTIAL_KEY_TYPE',
    );
    expect(codeOfCall(() => assertUsable(made, new Date('x')))).toBe('ERR_INPUT');
    expect(codeOfCall(() => assertUsable(made, '2026-06-15' as unknown as Date))).toBe('ERR_INPUT');
  });

  it('says when it expired and what to do', () => {
    expect(() => assertUsable(made, new Date('2030-01-01'))).toThrow(
      'The certificate of "Panadería La Espiga S.A.S." expired on 2027-12-31; renew it with your certification authority',
    );
  });
});
