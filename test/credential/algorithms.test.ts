import { createBudget } from '../../src/credential/budget.js';
import { passwordForms } from '../../src/credential/password-forms.js';
import { PURPOSE, pkcs12Derive } from '../../src/credential/pkcs12-kdf.js';
import { decryptRc2Cbc } from '../../src/credential/rc2.js';

const bytes = (text: string) => Buffer.from(text, 'hex');

describe('RC2', () => {
  // RFC 2268 §5, read from ciphertext to plaintext.
  it.each([
    ['0000000000000000', 63, 'ebb773f993278eff', '0000000000000000'],
    ['ffffffffffffffff', 64, '278b27e42e2f0d49', 'ffffffffffffffff'],
    ['3000000000000000', 64, '30649edf9be7d2c2', '1000000000000001'],
    ['88', 64, '61a8a244adacccf0', '0000000000000000'],
    ['88bca90e90875a', 64, '6ccf4308974c267f', '0000000000000000'],
    ['88bca90e90875a7f0f79c384627bafb2', 64, '1a807d272bbe5db1', '0000000000000000'],
    ['88bca90e90875a7f0f79c384627bafb2', 128, '2269552ab0f85ca6', '0000000000000000'],
    [
      '88bca90e90875a7f0f79c384627bafb216f80a6f85920584c42fceb0be255daf1e',
      129,
      '5b78d3a43dfff1f1',
      '0000000000000000',
    ],
  ])('decrypts under %s with %d effective bits', (key, effectiveBits, ciphertext, plaintext) => {
    const options = { key: bytes(key), iv: Buffer.alloc(8), effectiveBits };
    expect(Buffer.from(decryptRc2Cbc(bytes(ciphertext), options)).toString('hex')).toBe(plaintext);
  });

  it('chains its blocks', () => {
    const options = { key: bytes('88'), iv: bytes('0102030405060708'), effectiveBits: 64 };
    const two = decryptRc2Cbc(bytes('61a8a244adacccf061a8a244adacccf0'), options);
    expect(Buffer.from(two).toString('hex')).toBe('010203040506070861a8a244adacccf0');
  });
});

describe("PKCS#12's key derivation", () => {
  it.each([
    ['smeg', '0a58cf64530d823f', 1, PURPOSE.key, '8aaae6297b6cb04642ab5b077851284eb7128f1a2a7fbca3'],
    ['smeg', '0a58cf64530d823f', 1, PURPOSE.iv, '79993dfe048d3b76'],
    ['queeg', '05dec959acff72f7', 1000, PURPOSE.key, 'ed2034e36328830ff09df1e1a07dd357185dac0d4f9eb3d4'],
    ['queeg', '05dec959acff72f7', 1000, PURPOSE.iv, '11dedad7758d4860'],
    ['queeg', '263216fcc2fab31c', 1000, PURPOSE.mac, '5ec4c7a80df652294c3925b6489a7ab857c83476'],
  ])('gives the known answer for %s (%#)', (password, salt, iterations, purpose, expected) => {
    const [form] = passwordForms(password);
    const size = expected.length / 2;
    const options = { purpose, size, budget: createBudget() };
    const derived = pkcs12Derive(
      { hash: 'sha1', salt: bytes(salt), iterations },
      form?.bmp ?? bytes(''),
      options,
    );
    expect(Buffer.from(derived).toString('hex')).toBe(expected);
  });
});

describe('the forms of a password', () => {
  const shown = (password: string) =>
    passwordForms(password).map(({ bmp, octets }) => [
      Buffer.from(bmp).toString('hex'),
      Buffer.from(octets).toString('hex'),
    ]);

  it('are one for ASCII, two for the empty one, two beyond ASCII', () => {
    expect(shown('ab')).toEqual([['006100620000', '6162']]);
    expect(shown('')).toEqual([
      ['0000', ''],
      ['', ''],
    ]);
    expect(shown('ñ')).toEqual([
      ['00f10000', 'c3b1'],
      ['00c300b10000', 'f1'],
    ]);
    expect(shown('€')).toEqual([
      ['20ac0000', 'e282ac'],
      ['00e2008200ac0000', 'e282ac'],
    ]);
  });
});
