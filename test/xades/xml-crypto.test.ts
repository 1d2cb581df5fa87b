import { describe, expect, it } from '@jest/globals';
import type { SignatureAlgorithm } from '../../src/credential/index.js';
import { sign } from '../../src/xades/index.js';
import { bytesOf, credentialOf, documentText, replaceOnce, SUPPLIER, signedText, textOf } from './support.js';
import { isAcceptedByXmlCrypto } from './xml-crypto-judge.js';

const ALGORITHMS: readonly SignatureAlgorithm[] = ['rsa-sha256', 'rsa-sha384', 'rsa-sha512'];

// The whole matrix, with the other judges, is in test/interop.
describe('xml-crypto verifies what we sign', () => {
  it.each(ALGORITHMS)('with %s, built and foreign', async (algorithm) => {
    const credential = await credentialOf('pbes2-aes256');
    const text = documentText();
    for (const input of [{ xml: bytesOf(text) }, text.replaceAll('><', '>\n  <')]) {
      const signed = textOf(await sign(input, credential, { ...SUPPLIER, algorithm }));
      expect(isAcceptedByXmlCrypto(signed)).toBe(true);
    }
  });

  it('and refuses it when a character is changed', async () => {
    const signed = await signedText();
    expect(isAcceptedByXmlCrypto(signed)).toBe(true);
    expect(isAcceptedByXmlCrypto(replaceOnce(signed, '14280.00', '14280.01'))).toBe(false);
    expect(isAcceptedByXmlCrypto(replaceOnce(signed, '>supplier<', '>third party<'))).toBe(false);
  });
});
