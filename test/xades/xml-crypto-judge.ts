import { createHash, createPublicKey, createVerify } from 'node:crypto';
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import { SignedXml } from 'xml-crypto';

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

/** Whether xml-crypto finds all three references and the signature value right, by the certificate in KeyInfo. */
export function isAcceptedByXmlCrypto(text: string): boolean {
  // Its parser says on the console what it thinks of broken markup.
  const { warn, error } = console;
  console.warn = console.error = () => undefined;
  try {
    const document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml');
    const [signature] = document.getElementsByTagNameNS(DS, 'Signature');
    const [certificate] = document.getElementsByTagNameNS(DS, 'X509Certificate');
    const verifier = new SignedXml({ publicCert: pemOf(certificate?.textContent ?? '') });
    verifier.HashAlgorithms[SHA384] = Sha384 as never;
    verifier.SignatureAlgorithms[RSA_SHA384] = RsaSha384 as never;
    verifier.loadSignature(signature as never);
    return verifier.checkSignature(text) && verifier.getSignedReferences().length === 3;
  } catch {
    // It throws what is wrong with a document, of every class; documents that it accepts show that it works.
    return false;
  } finally {
    Object.assign(console, { warn, error });
  }
}

function pemOf(certificate: string): string {
  return `-----BEGIN CERTIFICATE-----\n${certificate.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
}
