// The packages that sign XML for Node, on the same ten-line invoice. Each is given the unsigned document as text, as it
// wants it, and asked for the same algorithms; neither makes the three references that the DIAN's policy asks for.
import { webcrypto } from 'node:crypto';
import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import * as xades from 'xadesjs';
import { SignedXml } from 'xml-crypto';
import { buildInvoice } from '../../dist/index.js';
import { ratio } from './clock.mjs';
import { buildAndSign } from './signing.mjs';
import { certificateDer, context, draftOf, keyPem } from './subject.mjs';

const C14N = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315';
const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';

const draft = draftOf(10);
const certificate = certificateDer.toString('base64');

function xmlCrypto(xml) {
  const signature = new SignedXml({
    privateKey: keyPem,
    signatureAlgorithm: RSA_SHA256,
    canonicalizationAlgorithm: C14N,
  });
  signature.addReference({
    xpath: '/*',
    transforms: [ENVELOPED, C14N],
    digestAlgorithm: SHA256,
    isEmptyUri: true,
  });
  signature.computeSignature(xml);
  return signature.getSignedXml();
}

async function xadesJs(xml, privateKey) {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const signed = new xades.SignedXml();
  await signed.Sign({ name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, privateKey, document, {
    references: [{ hash: 'SHA-256', transforms: ['enveloped', 'c14n'] }],
    signingCertificate: certificate,
    x509: [certificate],
  });
  document.documentElement.appendChild(document.importNode(signed.GetXml(), true));
  return new XMLSerializer().serializeToString(document);
}

/** How many times as long each takes, from the draft to the signed text, with our builder before it. */
export async function measurePeers() {
  xades.Application.setEngine('node', webcrypto);
  xades.setNodeDependencies?.({ DOMParser, XMLSerializer });
  const pkcs8 = Buffer.from(keyPem.replace(/-----[^-]+-----|\s/g, ''), 'base64');
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const privateKey = await webcrypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign']);
  const text = () => Buffer.from(buildInvoice(draft, context).xml).toString();
  const ours = () => buildAndSign(draft);
  return {
    'peers.xmlCrypto.lines10.ratioToOurs': await ratio(() => xmlCrypto(text()), ours),
    'peers.xadesjs.lines10.ratioToOurs': await ratio(() => xadesJs(text(), privateKey), ours),
  };
}
