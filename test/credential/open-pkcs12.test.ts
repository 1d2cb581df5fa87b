import { verify } from 'node:crypto';
import { inspect } from 'node:util';
import {
  certificateOf,
  openPkcs12,
  publicKeyOf,
  type SignatureAlgorithm,
} from '../../src/credential/index.js';
import { codeOf, fixture, NOW, opens, PASSWORD, refused } from './fixtures.js';

const HASHES = { 'rsa-sha256': 'sha256', 'rsa-sha384': 'sha384', 'rsa-sha512': 'sha512' } as const;
const title = ({ file, friendlyName }: { file: string; friendlyName?: string }) =>
  friendlyName === undefined ? file : `${file} (${friendlyName})`;

describe('openPkcs12 opens', () => {
  it.each(opens.map((variant) => [title(variant), variant] as const))('%s', async (_, variant) => {
    const { file, password, chain, ...options } = variant;
    const credential = await openPkcs12(fixture(`${file}.p12`), password, options);
    expect(credential.chain).toEqual(chain.map((name) => fixture(`${name}.der`)));
    const bytes = Buffer.from('algo para firmar');
    for (const algorithm of Object.keys(HASHES) as SignatureAlgorithm[]) {
      const signature = await credential.sign(bytes, algorithm);
      expect(verify(HASHES[algorithm], bytes, publicKeyOf(certificateOf(credential)), signature)).toBe(true);
    }
  });

  it('all the variants that the fixtures list, at least twenty', () => {
    expect(new Set(opens.map(({ file }) => file)).size).toBeGreaterThanOrEqual(20);
  });

  it('bytes that lie inside a larger buffer', async () => {
    const file = fixture('pbes2-aes256.p12');
    const within = Buffer.concat([Buffer.alloc(7), file, Buffer.alloc(9)]).subarray(7, 7 + file.length);
    expect((await openPkcs12(within, PASSWORD)).chain).toHaveLength(3);
  });

  it('a file with something after its end', async () => {
    const padded = Buffer.concat([fixture('pbes2-aes256.p12'), Buffer.from('\r\n')]);
    expect((await openPkcs12(padded, PASSWORD)).chain).toHaveLength(3);
  });
});

describe('openPkcs12 refuses', () => {
  it.each(refused.map((variant) => [title(variant), variant.code, variant] as const))(
    '%s with %s',
    async (_, code, { file, password, friendlyName }) => {
      const options = friendlyName === undefined ? {} : { friendlyName };
      expect(await codeOf(openPkcs12(fixture(`${file}.p12`), password, options))).toBe(code);
    },
  );

  // Without a MAC and without encryption there is nothing that a password could contradict.
  const protectedFiles = opens.filter(({ file }) => file !== 'clear-mac-none');
  it.each(protectedFiles.map((variant) => [title(variant), variant] as const))(
    'a wrong password for %s',
    async (_, { file }) => {
      for (const wrong of ['otra', 'ñ']) {
        expect(await codeOf(openPkcs12(fixture(`${file}.p12`), wrong))).toBe('ERR_CREDENTIAL_PASSWORD');
      }
    },
  );

  it.each([`${PASSWORD} `, ` ${PASSWORD}`, 'Clave-de-prueba', ''])(
    'the password %j, which is almost right',
    async (wrong) => {
      expect(await codeOf(openPkcs12(fixture('pbes2-aes256.p12'), wrong))).toBe('ERR_CREDENTIAL_PASSWORD');
    },
  );

  it.each([
    ['an empty file', new Uint8Array()],
    ['text', Buffer.from('hola')],
    ['a PEM file', fixture('certificate.pem')],
    ['a certificate', fixture('firma.der')],
    ['Base64', Buffer.from(Buffer.from(fixture('clear.p12')).toString('base64'))],
    ['a Java keystore', Buffer.from('feedfeed00000002', 'hex')],
  ])('%s as not PKCS#12', async (_, bytes) => {
    expect(await codeOf(openPkcs12(bytes, PASSWORD))).toBe('ERR_CREDENTIAL_FORMAT');
  });

  it('a file over 1 MiB, whatever it holds', async () => {
    const large = Buffer.alloc(1024 * 1024 + 1, 0x30);
    expect(await codeOf(openPkcs12(large, PASSWORD))).toBe('ERR_CREDENTIAL_LIMIT');
  });

  it('arguments of another type', async () => {
    const open = openPkcs12 as (...args: unknown[]) => Promise<unknown>;
    expect(await codeOf(open('texto', PASSWORD))).toBe('ERR_INPUT');
    expect(await codeOf(open(fixture('clear.p12'), undefined))).toBe('ERR_INPUT');
    expect(await codeOf(open(fixture('clear.p12'), PASSWORD, { now: new Date('x') }))).toBe('ERR_INPUT');
  });
});

describe('openPkcs12 with the time', () => {
  it('refuses what has expired and what is not valid yet', async () => {
    expect(await codeOf(openPkcs12(fixture('expired.p12'), PASSWORD, { now: NOW }))).toBe(
      'ERR_CREDENTIAL_EXPIRED',
    );
    expect(await codeOf(openPkcs12(fixture('not-yet-valid.p12'), PASSWORD, { now: NOW }))).toBe(
      'ERR_CREDENTIAL_NOT_YET_VALID',
    );
    expect(await codeOf(openPkcs12(fixture('clear.p12'), PASSWORD, { now: NOW }))).toBe('no error');
  });

  it('takes, of two certificates for one key, the one that is valid then', async () => {
    const then = new Date('2023-06-15T12:00:00Z');
    const { chain } = await openPkcs12(fixture('renewed.p12'), PASSWORD, { now: then });
    expect(chain[0]).toEqual(fixture('anterior.der'));
  });
});

describe('openPkcs12 says what to give it', () => {
  const messageOf = (bytes: unknown, password: unknown) =>
    openPkcs12(bytes as never, password as never).catch((error) => error.message);

  it('when the file is given by its path', async () => {
    expect(await messageOf('firma.p12', PASSWORD)).toMatch(/^Found text as the file, expected its bytes/);
  });

  it('when the variable with the password is not set', async () => {
    expect(await messageOf(fixture('pbes2-aes256.p12'), undefined)).toMatch(
      /^Found no password, .*see that the variable is set$/,
    );
  });

  it('when the password is no text, without showing it', async () => {
    const message = await messageOf(fixture('pbes2-aes256.p12'), 12345);
    expect(message).toContain('Found a number as password');
    expect(message).not.toContain('12345');
  });
});

describe('the private key', () => {
  it('shows neither in what is printed nor in JSON', async () => {
    const credential = await openPkcs12(fixture('pbes2-aes256.p12'), PASSWORD);
    expect(Object.keys(credential)).toEqual(['chain', 'sign']);
    for (const shown of [inspect(credential, { depth: 9, showHidden: true }), JSON.stringify(credential)]) {
      expect(shown).not.toMatch(/KeyObject|PRIVATE|private/);
    }
    for (const der of credential.chain) expect(der.buffer.byteLength).toBe(der.length);
  });

  it('cannot be swapped: the credential is frozen', async () => {
    const credential = await openPkcs12(fixture('pbes2-aes256.p12'), PASSWORD);
    expect(Object.isFrozen(credential) && Object.isFrozen(credential.chain)).toBe(true);
  });

  it('is never mentioned by an error, and neither is the password', async () => {
    const error = await openPkcs12(fixture('pbes2-aes256.p12'), 'una-clave-errada').catch((e) => e);
    expect(inspect(error, { depth: 9 })).not.toContain('una-clave-errada');
  });

  it('refuses an algorithm that the DIAN does not allow', async () => {
    const { sign } = await openPkcs12(fixture('pbes2-aes256.p12'), PASSWORD);
    expect(await codeOf(sign(new Uint8Array(), 'rsa-sha1' as SignatureAlgorithm))).toBe('ERR_SIGN_ALGORITHM');
  });
});
