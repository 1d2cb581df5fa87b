import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { verify } from '../../src/xades/index.js';
import { certificate, codesIn, documentText, replaceOnce, signedText, verifyOne } from './support.js';

type Tamper = (text: string) => string | Promise<string>;

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const SIGNATURE = /<ds:Signature .*<\/ds:Signature>/s;
const signatureOf = (text: string) => SIGNATURE.exec(text)?.[0] ?? '';
const swap =
  (old: string | RegExp, replacement: string): Tamper =>
  (text) =>
    replaceOnce(text, old, replacement);

const document = 'SIG_DIGEST_DOCUMENT';
const keyInfo = 'SIG_DIGEST_KEY_INFO';
const properties = 'SIG_DIGEST_SIGNED_PROPERTIES';
const value = 'SIG_VALUE';

const KINDS: readonly (readonly [kind: string, codes: readonly string[], tamper: Tamper])[] = [
  ['an amount', [document], swap('14280.00', '14280.01')],
  ['an attribute', [document], swap('currencyID="COP"', 'currencyID="USD"')],
  ['a new attribute', [document], swap('<cbc:Note>', '<cbc:Note languageID="es">')],
  ['a character that looks the same', [document], swap('Panadería', 'Panaderi\u0301a')],
  ['white space in a text', [document], swap('«La Espiga»', '« La Espiga »')],
  ['white space between elements', [document], swap('</cbc:ID>', '</cbc:ID>\n')],
  ['white space before the signature', [document], swap('<ds:Signature ', '\n<ds:Signature ')],
  ['white space after the signature', [document], swap('</ds:Signature>', '</ds:Signature> ')],
  [
    'the order of elements',
    [document],
    swap(
      /(<cbc:ID>.*<\/cbc:ID>)(<cbc:IssueDate>.*<\/cbc:IssueDate>)/,
      '<cbc:IssueDate>2026-06-15</cbc:IssueDate><cbc:ID>SETP990000001</cbc:ID>',
    ),
  ],
  ['an element taken away', [document], swap(/<cbc:Note>.*<\/cbc:Note>/, '')],
  ['an element added', [document], swap('<cbc:Note>', '<cbc:Note></cbc:Note><cbc:Note>')],
  ['an element renamed', [document], swap(/cbc:Note>(.*)<\/cbc:Note>/, 'cbc:Nota></cbc:Nota>')],
  ['an instruction added', [document], swap('<cbc:Note>', '<?php?><cbc:Note>')],
  ['the software extension', [document], swap('catalogo-vpfe.dian', 'catalogo-vpfe-hab.dian')],
  [
    'an empty extension added',
    [document],
    swap('</ext:UBLExtensions>', '<ext:UBLExtension></ext:UBLExtension></ext:UBLExtensions>'),
  ],
  [
    'a namespace declared on the root',
    [document, keyInfo, properties, value],
    swap('<Invoice ', '<Invoice xmlns:nuevo="urn:nuevo" '),
  ],
  [
    'a namespace declared by the signature',
    [keyInfo, properties, value],
    swap('<ds:Signature ', '<ds:Signature xmlns:nuevo="urn:nuevo" '),
  ],
  [
    'an unused namespace renamed',
    [document, keyInfo, properties, value],
    swap(
      'dian:gov:co:facturaelectronica:Structures-2-1',
      'urn:dian:gov:co:facturaelectronica:Structures-2-1',
    ),
  ],
  ['the role', [properties], swap('>supplier<', '>third party<')],
  ['the signing time', [properties], swap('T10:30:00-05:00', 'T10:30:01-05:00')],
  ['the policy address', [properties], swap('/politicadefirma/v2/', '/politicadefirma/v3/')],
  ['the policy digest', [properties], swap('dMoMvtcG5a', 'eMoMvtcG5a')],
  ['the serial number', [properties], swap(/(?<=<ds:X509SerialNumber>)\d*/, '1')],
  [
    'the certificate digest',
    [properties],
    swap(
      /(<xades:CertDigest>.*?<ds:DigestValue>)[^<]*/,
      `<xades:CertDigest><ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"></ds:DigestMethod><ds:DigestValue>${base64(createHash('sha256').update(certificate('segunda')).digest())}`,
    ),
  ],
  [
    'an unsigned property added inside',
    [properties],
    swap(
      '</xades:SignedProperties>',
      '<xades:SignedDataObjectProperties></xades:SignedDataObjectProperties></xades:SignedProperties>',
    ),
  ],
  [
    'the certificate',
    [keyInfo, value],
    swap(/(?<=<ds:X509Certificate>)[^<]*/, base64(certificate('segunda'))),
  ],
  [
    'a certificate added',
    [keyInfo],
    swap(
      '</ds:X509Data>',
      `<ds:X509Certificate>${base64(certificate('intermedia'))}</ds:X509Certificate></ds:X509Data>`,
    ),
  ],
  [
    'a certificate that is none',
    ['SIG_CERTIFICATE_UNREADABLE', keyInfo],
    swap(/(?<=<ds:X509Certificate>)[^<]*/, 'AAAA'),
  ],
  [
    'a certificate without RSA key',
    ['SIG_KEY_TYPE', keyInfo],
    swap(/(?<=<ds:X509Certificate>)[^<]*/, base64(certificate('curva'))),
  ],
  [
    'the certificate taken away',
    ['SIG_CERTIFICATE_MISSING', keyInfo],
    swap(/<ds:X509Certificate>.*<\/ds:X509Certificate>/, ''),
  ],
  [
    'KeyInfo taken away',
    ['SIG_CERTIFICATE_MISSING', 'SIG_REFERENCE_MISSING'],
    swap(/<ds:KeyInfo.*<\/ds:KeyInfo>/, ''),
  ],
  [
    'the Id of KeyInfo',
    ['SIG_REFERENCE_MISSING'],
    swap('<ds:KeyInfo Id="xmldsig-prueba-keyinfo"', '<ds:KeyInfo Id="otro"'),
  ],
  [
    'the Id of SignedProperties',
    ['SIG_REFERENCE_MISSING'],
    swap('<xades:SignedProperties Id=', '<xades:SignedProperties ID='),
  ],
  ['a digest', [document, value], swap(/(?<=ref0.*?<ds:DigestValue>)[^<]{8}/s, 'AAAAAAAA')],
  ['the signature value', [value], swap(/(?<=<ds:SignatureValue[^>]*>).{8}/, 'AAAAAAAA')],
  ['the signature value, not base64', ['SIG_STRUCTURE'], swap(/(?<=<ds:SignatureValue[^>]*>)./, '%')],
  [
    'the signature value taken away',
    ['SIG_STRUCTURE'],
    swap(/<ds:SignatureValue.*<\/ds:SignatureValue>/, ''),
  ],
  [
    'SignedInfo doubled',
    ['SIG_STRUCTURE'],
    swap('</ds:SignedInfo>', '</ds:SignedInfo><ds:SignedInfo></ds:SignedInfo>'),
  ],
  [
    'a reference taken away',
    [value],
    swap(/<ds:Reference URI="#xmldsig-prueba-keyinfo">.*?<\/ds:Reference>/, ''),
  ],
  [
    'the reference to the document taken away',
    [value, 'SIG_NOT_COVERED'],
    swap(/<ds:Reference Id.*?<\/ds:Reference>/, ''),
  ],
  ['all references taken away', ['SIG_STRUCTURE'], swap(/<ds:Reference .*<\/ds:Reference>/, '')],
  ['the URI taken away', ['SIG_REFERENCE_URI', value, 'SIG_NOT_COVERED'], swap(' URI=""', '')],
  [
    'a reference out of the document',
    ['SIG_REFERENCE_URI', value],
    swap('URI="#xmldsig-prueba-keyinfo"', 'URI="http://127.0.0.1/keyinfo"'),
  ],
  [
    'a reference to a file',
    ['SIG_REFERENCE_URI', value],
    swap('URI="#xmldsig-prueba-keyinfo"', 'URI="file:///etc/passwd"'),
  ],
  [
    'a reference by XPointer',
    ['SIG_REFERENCE_URI', value],
    swap('URI="#xmldsig-prueba-keyinfo"', `URI="#xpointer(id('xmldsig-prueba-keyinfo'))"`),
  ],
  [
    'an XPath transform',
    ['SIG_TRANSFORM'],
    swap(
      '<ds:Transforms>',
      '<ds:Transforms><ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116"><ds:XPath>false()</ds:XPath></ds:Transform>',
    ),
  ],
  [
    'an XSLT transform',
    ['SIG_TRANSFORM'],
    swap(
      '</ds:Transforms>',
      '<ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xslt-19991116"></ds:Transform></ds:Transforms>',
    ),
  ],
  [
    'two canonicalisations',
    ['SIG_TRANSFORM'],
    swap(
      '</ds:Transforms>',
      '<ds:Transform Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315"></ds:Transform><ds:Transform Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315"></ds:Transform></ds:Transforms>',
    ),
  ],
  [
    'no enveloped-signature',
    ['SIG_TRANSFORM', value, 'SIG_NOT_COVERED'],
    swap(/<ds:Transforms>.*<\/ds:Transforms>/, ''),
  ],
  [
    'an HMAC for a signature',
    ['SIG_ALGORITHM'],
    swap('http://www.w3.org/2001/04/xmldsig-more#rsa-sha256', 'http://www.w3.org/2000/09/xmldsig#hmac-sha1'),
  ],
  ['a signature by another hash', [value], swap('xmldsig-more#rsa-sha256', 'xmldsig-more#rsa-sha512')],
  [
    'parameters for an algorithm',
    ['SIG_ALGORITHM'],
    swap(
      '#rsa-sha256"></ds:SignatureMethod>',
      '#rsa-sha256"><ds:HMACOutputLength>8</ds:HMACOutputLength></ds:SignatureMethod>',
    ),
  ],
  [
    'MD5',
    ['SIG_ALGORITHM'],
    swap('http://www.w3.org/2001/04/xmlenc#sha256', 'http://www.w3.org/2001/04/xmldsig-more#md5'),
  ],
  [
    'another canonicalisation of SignedInfo',
    [value],
    swap('http://www.w3.org/TR/2001/REC-xml-c14n-20010315', 'http://www.w3.org/2001/10/xml-exc-c14n#'),
  ],
  [
    'a canonicalisation that nobody knows',
    ['SIG_ALGORITHM'],
    swap('http://www.w3.org/TR/2001/REC-xml-c14n-20010315', 'http://www.w3.org/2006/12/xml-c14n11'),
  ],
  [
    'the same Id elsewhere',
    [document, 'SIG_DUPLICATE_ID'],
    swap('<cbc:Note>', '<cbc:Note Id="xmldsig-prueba-signedprops">'),
  ],
  [
    'the same Id under another spelling',
    [document, 'SIG_DUPLICATE_ID'],
    swap('<cbc:Note>', '<cbc:Note id="xmldsig-prueba-keyinfo">'),
  ],
  [
    'a second signature',
    ['SIG_SEVERAL', document, 'SIG_DUPLICATE_ID'],
    (text) => replaceOnce(text, SIGNATURE, signatureOf(text) + signatureOf(text)),
  ],
  [
    'the signature moved to the root',
    ['SIG_PLACE'],
    (text) => replaceOnce(replaceOnce(text, SIGNATURE, ''), '</Invoice>', `${signatureOf(text)}</Invoice>`),
  ],
  [
    'the document wrapped in another',
    ['SIG_PLACE', document],
    (text) => text.replace(/(<Invoice [^>]*>)(.*)$/s, '$1<cbc:ID>FALSA1</cbc:ID>$1$2</Invoice>'),
  ],
  [
    'the signature of another document',
    [document],
    async (text) =>
      replaceOnce(
        text,
        SIGNATURE,
        signatureOf(await signedText(documentText().replace('SETP990000001', 'SETP990000002'))),
      ),
  ],
  ['the signature taken away', ['SIG_MISSING'], swap(SIGNATURE, '')],
  ['a DOCTYPE', ['ERR_XML_DOCTYPE'], swap('<Invoice', '<!DOCTYPE Invoice [<!ENTITY e "x">]><Invoice')],
  ['the end cut off', ['ERR_XML_SYNTAX'], (text) => text.slice(0, -20)],
  ['nothing but text', ['ERR_XML_SYNTAX'], () => 'ZE02'],
  ['nothing at all', ['ERR_XML_SYNTAX'], () => ''],
];

describe('verify refuses', () => {
  it.each(KINDS)('%s, with its own code', async (_, codes, tamper) => {
    const report = await verify(await tamper(await signedText()));
    expect(report.valid).toBe(false);
    expect([...new Set(codesIn(report))].sort()).toEqual([...new Set(codes)].sort());
  });

  it('at least twenty kinds of tampering', () => expect(KINDS.length).toBeGreaterThanOrEqual(20));

  it('every single byte of the document that is changed', async () => {
    const signed = await signedText();
    const start = signed.indexOf('<cbc:ID>');
    for (let at = start; at < signed.length; at += 7) {
      const flipped = signed.slice(0, at) + (signed[at] === 'q' ? 'r' : 'q') + signed.slice(at + 1);
      expect((await verify(flipped)).valid).toBe(false);
    }
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
      /DigestValue has 20 bytes, but sha256 gives 32/,
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
    const { problems } = await verifyOne(await tamper(await signedText()));
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
    const report = await verify(await change(await signedText()));
    expect(codesIn(report)).toEqual([]);
    expect(report.valid).toBe(true);
  });
});
