import { verify } from 'node:crypto';
import { certificateOf, openPem, publicKeyOf } from '../../src/credential/index.js';
import { codeOf, fixture, fixtureText, NOW, PASSWORD } from './fixtures.js';

const certificate = fixtureText('certificate.pem');
const CHAIN = ['firma', 'intermedia', 'raiz'].map((name) => fixture(`${name}.der`));

describe('openPem opens', () => {
  it.each([
    'key-pkcs8',
    'key-pkcs1',
    'key-aes256',
    'key-aes128-sha512',
    'key-aes256-sha384',
    'key-aes256-sha224',
    'key-aes256-sha1',
    'key-3des',
    'key-rc2-40',
    'key-dek-aes256',
    'key-dek-3des',
  ])('%s', async (name) => {
    const credential = await openPem({
      key: fixture(`${name}.pem`),
      certificate,
      chain: fixture('chain.pem'),
      passphrase: PASSWORD,
    });
    expect(credential.chain).toEqual(CHAIN);
    const bytes = Buffer.from('algo');
    const signature = await credential.sign(bytes, 'rsa-sha512');
    expect(verify('sha512', bytes, publicKeyOf(certificateOf(credential)), signature)).toBe(true);
  });

  const key = fixtureText('key-pkcs8.pem');
  it('one text that holds everything, with other text around it and CRLF', async () => {
    const bundle =
      `Bag Attributes\n${key}\nsubject=x\n${fixtureText('chain.pem')}\n${certificate}`.replaceAll(
        '\n',
        '\r\n',
      );
    expect((await openPem({ key: bundle, certificate: bundle })).chain).toEqual(CHAIN);
  });

  it('certificates in DER', async () => {
    const chain = [fixture('raiz.der'), fixture('intermedia.der')];
    expect((await openPem({ key, certificate: fixture('firma.der'), chain })).chain).toEqual(CHAIN);
  });

  it('a key with CRLF in its headers', async () => {
    const crlf = fixtureText('key-dek-aes256.pem').replaceAll('\n', '\r\n');
    expect((await openPem({ key: crlf, certificate, passphrase: PASSWORD })).chain).toHaveLength(1);
  });
});

describe('openPem refuses', () => {
  const key = fixtureText('key-pkcs8.pem');
  const passphrase = PASSWORD;

  it.each([
    ['a wrong passphrase', { key: fixture('key-aes256.pem'), certificate, passphrase: 'otra' }, 'PASSWORD'],
    [
      'a wrong passphrase under RC2',
      { key: fixture('key-rc2-40.pem'), certificate, passphrase: 'otra' },
      'PASSWORD',
    ],
    [
      'a wrong passphrase of DEK-Info',
      { key: fixture('key-dek-aes256.pem'), certificate, passphrase: 'x' },
      'PASSWORD',
    ],
    ['no passphrase', { key: fixture('key-aes256.pem'), certificate }, 'PASSWORD'],
    ['no passphrase for DEK-Info', { key: fixture('key-dek-aes256.pem'), certificate }, 'PASSWORD'],
    ['scrypt', { key: fixture('key-scrypt.pem'), certificate, passphrase }, 'ALGORITHM'],
    ['single DES', { key: fixture('key-dek-des.pem'), certificate, passphrase }, 'ALGORITHM'],
    ['an elliptic curve', { key: fixture('key-elliptic-curve.pem'), certificate }, 'KEY_TYPE'],
    ['a certificate of another key', { key, certificate: fixture('segunda.der') }, 'MISMATCH'],
    ['a certificate of an authority', { key, certificate: fixture('raiz.der') }, 'NO_CERTIFICATE'],
    ['a text without certificate', { key, certificate: key }, 'NO_CERTIFICATE'],
    ['a text without key', { key: certificate, certificate }, 'NO_KEY'],
    ['a PKCS#12 file as the key', { key: fixture('clear.p12'), certificate }, 'FORMAT'],
    ['a key cut off', { key: key.slice(0, 800), certificate }, 'FORMAT'],
    ['a key with a line missing', { key: key.replace(/\n.{64}\n/, '\n'), certificate }, 'FORMAT'],
    ['a key that is not Base64', { key: key.replace(/A/g, '*'), certificate }, 'FORMAT'],
    ['an expired certificate', { key, certificate: fixture('anterior.der'), now: NOW }, 'EXPIRED'],
  ])('%s', async (_, options, code) => {
    expect(await codeOf(openPem(options))).toBe(`ERR_CREDENTIAL_${code}`);
  });

  it('arguments of another type', async () => {
    const open = openPem as (options?: unknown) => Promise<unknown>;
    expect(await codeOf(open({ key: 5, certificate }))).toBe('ERR_INPUT');
    expect(await codeOf(open({ key, certificate: undefined }))).toBe('ERR_INPUT');
    expect(await codeOf(open({ key, certificate, chain: 5 }))).toBe('ERR_INPUT');
    expect(await codeOf(open())).toBe('ERR_INPUT');
  });
});
