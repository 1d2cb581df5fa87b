import { createHash, createPublicKey, createVerify, X509Certificate } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { DOMParser } from '@xmldom/xmldom';
import { SignedXml } from 'xml-crypto';
import type { SignatureAlgorithm } from '../../src/credential/index.js';
import { sign } from '../../src/xades/index.js';
import { bytesOf, credentialOf, documentText, replaceOnce, SUPPLIER, signedText, textOf } from './support.js';

const DS = 'http://www.w3.org/2000/09/xmldsig#';
const SHA384 = 'http://www.w3.org/2001/04/xmldsig-more#sha384';
const RSA_SHA384 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha384';

/** xml-crypto knows SHA-256 and SHA-512 only; its way of adding an algorithm. */
class Sha384 {
  getAlgorithmName = () => SHA384;
  getHash = (text: string) => createHash('sha384').update(text).digest('base64');
}

class RsaSha384 {
  getAlgorithmName = () => RSA_SHA384;
  getSignature = () => {
    throw new Error('only verifies');
  };
  verifySignature = (text: string, key: string, value: string) =>
    createVerify('RSA-SHA384').update(text).verify(createPublicKey(key), value, 'base64');
}

/** Whether xml-crypto finds all three references and the signature value right. */
async function holds(text: string): Promise<boolean> {
  const [leaf] = (await credentialOf('pbes2-aes256')).chain as [Uint8Array];
  const verifier = new SignedXml({ publicCert: new X509Certificate(leaf).toString() });
  verifier.HashAlgorithms[SHA384] = Sha384 as never;
  verifier.SignatureAlgorithms[RSA_SHA384] = RsaSha384 as never;
  const node = new DOMParser().parseFromString(text, 'text/xml').getElementsByTagNameNS(DS, 'Signature')[0];
  verifier.loadSignature(node as never);
  try {
    return verifier.checkSignature(text) && verifier.getSignedReferences().length === 3;
  } catch (error) {
    if (error instanceof Error && /invalid signature|digest/i.test(error.message)) return false;
    throw error;
  }
}

const ROOTS = ['Invoice', 'CreditNote', 'DebitNote', 'ApplicationResponse', 'AttachedDocument'];
const ALGORITHMS: readonly SignatureAlgorithm[] = ['rsa-sha256', 'rsa-sha384', 'rsa-sha512'];

describe('xml-crypto verifies what we sign', () => {
  it.each(ROOTS.flatMap((root) => ALGORITHMS.map((algorithm) => [root, algorithm] as const)))(
    '%s with %s, built and foreign',
    async (root, algorithm) => {
      const credential = await credentialOf('pbes2-aes256');
      const text = documentText(root);
      for (const input of [{ xml: bytesOf(text) }, text.replaceAll('><', '>\n  <')]) {
        const signed = textOf(await sign(input, credential, { ...SUPPLIER, algorithm }));
        expect(await holds(signed)).toBe(true);
      }
    },
  );

  it('and refuses it when a character is changed', async () => {
    const signed = await signedText();
    expect(await holds(signed)).toBe(true);
    expect(await holds(replaceOnce(signed, '14280.00', '14280.01'))).toBe(false);
    expect(await holds(replaceOnce(signed, '>supplier<', '>third party<'))).toBe(false);
  });
});
