import {
  type Credential,
  openPkcs12,
  type SignatureAlgorithm,
  signInBackground,
  signsOnThreadPool,
} from '../../src/credential/index.js';
import { codeOf, fixture, PASSWORD } from './fixtures.js';

const ALGORITHMS: readonly SignatureAlgorithm[] = ['rsa-sha256', 'rsa-sha384', 'rsa-sha512'];
const local = () => openPkcs12(fixture('pbes2-aes256.p12'), PASSWORD);
const bytes = Buffer.from('algo para firmar');

describe('signInBackground', () => {
  it.each(ALGORITHMS)(
    'with a key of this process gives the very signature of sign, %s',
    async (algorithm) => {
      const credential = await local();
      expect(await signInBackground(credential, { bytes, algorithm })).toEqual(
        await credential.sign(bytes, algorithm),
      );
    },
  );

  it('leaves the calling thread free', async () => {
    const credential = await local();
    const events: string[] = [];
    const options = { bytes, algorithm: 'rsa-sha256' } as const;
    const signing = signInBackground(credential, options).then(() => events.push('signed'));
    await Promise.resolve();
    events.push('went on');
    await signing;
    expect(events).toEqual(['went on', 'signed']);
  });

  it('is the own way of a credential that signs elsewhere, as a method of it', async () => {
    const { chain } = await local();
    class Remote implements Credential {
      readonly chain = chain;
      readonly answer = new Uint8Array([1, 2, 3]);
      async sign(): Promise<Uint8Array> {
        return this.answer;
      }
    }
    const remote = new Remote();
    expect(await signInBackground(remote, { bytes, algorithm: 'rsa-sha256' })).toBe(remote.answer);
  });

  it('is known to use the thread pool, or not', async () => {
    const { chain, sign } = await local();
    expect(signsOnThreadPool(await local())).toBe(true);
    expect(signsOnThreadPool({ chain, sign })).toBe(false);
  });

  it('refuses an algorithm that is none', async () => {
    const options = { bytes, algorithm: 'rsa-sha1' as never };
    expect(await codeOf(signInBackground(await local(), options))).toBe('ERR_SIGN_ALGORITHM');
  });

  it('does not show the key', async () => {
    const credential = await local();
    expect(Object.keys(credential)).toEqual(['chain', 'sign']);
    expect(Reflect.ownKeys(credential)).toEqual(['chain', 'sign']);
  });
});
