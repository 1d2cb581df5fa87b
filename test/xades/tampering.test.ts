import { describe, expect, it } from '@jest/globals';
import { verify } from '../../src/xades/index.js';
import { certificate, codesIn, documentText, replaceOnce, signedText, verifyOne } from './support.js';
import { swap, TAMPERINGS, type Tamper } from './tamperings.js';

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

describe('verify refuses', () => {
  it.each(TAMPERINGS)('$kind, with its own code', async ({ codes, tamper }) => {
    const other = await signedText(documentText().replace('SETP990000001', 'SETP990000002'));
    const report = await verify(tamper(await signedText(), other));
    expect(report.valid).toBe(false);
    expect([...new Set(codesIn(report))].sort()).toEqual([...codes].sort());
  });

  it('the software extension changed', async () => {
    const changed = replaceOnce(await signedText(), 'catalogo-vpfe.dian', 'catalogo-vpfe-hab.dian');
    expect(codesIn(await verify(changed))).toEqual(['SIG_DIGEST_DOCUMENT']);
  });

  it('text that is not UTF-8', async () => {
    const bytes = Buffer.from(await signedText(), 'latin1');
    expect(codesIn(await verify(bytes))).toEqual(['ERR_XML_ENCODING']);
  });
});

describe('verify says what probably happened', () => {
  it.each<readonly [string, RegExp, Tamper]>([
    ['an edited document', /changed after signing/, swap('14280.00', '14280.01')],
    [
      'white space beside the signature',
      /white space was added beside the signature/,
      swap('<ds:Signature ', '\n <ds:Signature '),
    ],
    [
      'indentation',
      /indented after signing/,
      (text) => text.replaceAll('><', '>\n<').replace(/>\n<\/(?=(?:cbc:Nada))/g, '></'),
    ],
    [
      'a digest of the wrong length',
      /DigestValue is not as long as the digest/,
      swap(/(?<=ref0.*?<ds:DigestValue>)[^<]*/s, base64(Buffer.alloc(20))),
    ],
    [
      'a wrong key',
      /not made with the key of this certificate/,
      swap(/(?<=<ds:X509Certificate>)[^<]*/, base64(certificate('segunda'))),
    ],
    [
      'a changed SignedInfo',
      /SignedInfo was changed after signing/,
      swap(/<ds:Reference URI="#xmldsig-prueba-keyinfo">.*?<\/ds:Reference>/, ''),
    ],
  ])('%s', async (_, message, tamper) => {
    const { problems } = await verifyOne(tamper(await signedText(), ''));
    expect(problems.map((problem) => problem.message).join('\n')).toMatch(message);
  });
});

describe('verify does not mind', () => {
  it.each<readonly [string, Tamper]>([
    ['CDATA', swap('>14280.00<', '><![CDATA[14280.00]]><')],
    ['a comment, which no one signs', swap('14280.00', '14280<!-- no -->.00')],
    [
      'quotes, blanks and order within tags',
      swap('<ds:KeyInfo Id="xmldsig-prueba-keyinfo">', "<ds:KeyInfo\n  Id = 'xmldsig-prueba-keyinfo' >"),
    ],
    [
      'empty-element tags',
      (text) =>
        text.replace(
          /><\/(ds:DigestMethod|ds:Transform|ds:CanonicalizationMethod|ds:SignatureMethod)>/g,
          '/>',
        ),
    ],
    ['another XML declaration', swap(' standalone="no"', '')],
    ['a byte order mark', (text) => `\uFEFF${text}`],
    ['character references', swap('Panadería', 'Panader&#237;a')],
    [
      'the same namespaces declared again',
      swap(
        '<xades:QualifyingProperties ',
        '<xades:QualifyingProperties xmlns:xades="http://uri.etsi.org/01903/v1.3.2#" ',
      ),
    ],
  ])('%s', async (_, change) => {
    const report = await verify(change(await signedText(), ''));
    expect(codesIn(report)).toEqual([]);
    expect(report.valid).toBe(true);
  });
});
