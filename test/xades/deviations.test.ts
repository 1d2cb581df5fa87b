import { createPrivateKey, sign as rsa } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { verify } from '../../src/xades/index.js';
import {
  certificate,
  codesIn,
  documentText,
  replaceOnce,
  signAgain,
  signedText,
  verifyOne,
} from './support.js';

type Change = (text: string) => string;

const swap =
  (old: string | RegExp, replacement: string): Change =>
  (text) =>
    replaceOnce(text, old, replacement);
const C14N =
  '<ds:Transforms><ds:Transform Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315"></ds:Transform></ds:Transforms>';
const KEY_INFO_REFERENCE = '<ds:Reference URI="#xmldsig-prueba-keyinfo">';
const INCLUSIVE = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315';
const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const ISSUER = /(?<=<ds:X509IssuerName>)[^<]*/;

/** Each was seen in documents that the DIAN accepted, or is sound cryptography all the same. */
const DEVIATIONS: readonly (readonly [what: string, codes: readonly string[], change: Change])[] = [
  [
    'two references',
    ['SIG_SHAPE_REFERENCES', 'SIG_KEY_INFO_UNSIGNED'],
    swap(/<ds:Reference URI="#xmldsig-prueba-keyinfo">.*?<\/ds:Reference>/, ''),
  ],
  [
    'references in another order',
    ['SIG_SHAPE_REFERENCES'],
    (text) =>
      text.replace(/(<ds:Reference Id.*?<\/ds:Reference>)(<ds:Reference URI.*?<\/ds:Reference>)/, '$2$1'),
  ],
  [
    'references that name inclusive C14N',
    ['SIG_SHAPE_REFERENCES'],
    swap(KEY_INFO_REFERENCE, KEY_INFO_REFERENCE + C14N),
  ],
  [
    'references under exclusive C14N',
    ['SIG_SHAPE_REFERENCES'],
    swap(KEY_INFO_REFERENCE, KEY_INFO_REFERENCE + C14N.replace(INCLUSIVE, EXCLUSIVE)),
  ],
  [
    'exclusive C14N with a prefix list',
    ['SIG_SHAPE_REFERENCES'],
    swap(
      KEY_INFO_REFERENCE,
      KEY_INFO_REFERENCE +
        C14N.replace(
          `${INCLUSIVE}">`,
          `${EXCLUSIVE}"><ec:InclusiveNamespaces xmlns:ec="${EXCLUSIVE}" PrefixList="#default cbc"></ec:InclusiveNamespaces>`,
        ),
    ),
  ],
  [
    'a document under exclusive C14N',
    ['SIG_SHAPE_REFERENCES'],
    swap('</ds:Transforms>', `<ds:Transform Algorithm="${EXCLUSIVE}"></ds:Transform></ds:Transforms>`),
  ],
  [
    'references 2 and 3 that point at the first',
    ['SIG_KEY_INFO_UNSIGNED', 'SIG_SIGNED_PROPERTIES_UNSIGNED'],
    (text) => text.replace(/URI="#xmldsig-prueba-(keyinfo|signedprops)"/g, 'URI="#xmldsig-prueba-ref0"'),
  ],
  ['SignedInfo under exclusive C14N', ['SIG_SHAPE_CANONICALIZATION'], swap(INCLUSIVE, EXCLUSIVE)],
  [
    'SignedInfo with its comments',
    ['SIG_SHAPE_CANONICALIZATION'],
    (text) =>
      text
        .replace(INCLUSIVE, `${INCLUSIVE}#WithComments`)
        .replace('</ds:SignedInfo>', '<!-- firmado --></ds:SignedInfo>'),
  ],
  [
    'SignedInfo under exclusive C14N with comments',
    ['SIG_SHAPE_CANONICALIZATION'],
    (text) =>
      text
        .replace(INCLUSIVE, `${EXCLUSIVE}WithComments`)
        .replace('</ds:SignedInfo>', '<!-- firmado --></ds:SignedInfo>'),
  ],
  [
    'digests by SHA-1',
    ['SIG_WEAK_HASH'],
    swap('http://www.w3.org/2001/04/xmlenc#sha256', 'http://www.w3.org/2000/09/xmldsig#sha1'),
  ],
  [
    'digests by SHA-512 under a signature by SHA-256',
    [],
    swap('http://www.w3.org/2001/04/xmlenc#sha256', 'http://www.w3.org/2001/04/xmlenc#sha512'),
  ],
  ['no role', ['SIG_ROLE_MISSING'], swap(/<xades:SignerRole>.*<\/xades:SignerRole>/, '')],
  [
    'a role as bare text',
    ['SIG_ROLE_MISSING'],
    swap(/<xades:ClaimedRoles>.*<\/xades:ClaimedRoles>/, 'supplier'),
  ],
  ['another role', ['SIG_ROLE_UNKNOWN'], swap('>supplier<', '>emisor<')],
  [
    'no policy',
    ['SIG_POLICY_MISSING'],
    swap(/<xades:SignaturePolicyIdentifier>.*<\/xades:SignaturePolicyIdentifier>/, ''),
  ],
  [
    'another address of the policy',
    ['SIG_POLICY_IDENTIFIER'],
    swap('politicadefirma/v2/', 'politicadefirma/v1/'),
  ],
  [
    'a policy digest under another label',
    ['SIG_POLICY_HASH'],
    swap(
      /(?<=<xades:SigPolicyHash><ds:DigestMethod Algorithm=")[^"]*/,
      'http://www.w3.org/2001/04/xmlenc#sha512',
    ),
  ],
  ['another policy digest', ['SIG_POLICY_HASH'], swap('dMoMvtcG5a', 'AAAAAAAAAA')],
  [
    'a certificate digest of the base64 text',
    ['SIG_SIGNING_CERTIFICATE_DIGEST'],
    swap(/(?<=<xades:CertDigest>.*?<ds:DigestValue>)[^<]{6}/, 'AAAAAA'),
  ],
  ['another serial number', ['SIG_SIGNING_CERTIFICATE_SERIAL'], swap(/(?<=<ds:X509SerialNumber>)\d*/, '7')],
  [
    'no SigningCertificate',
    ['SIG_SIGNING_CERTIFICATE_MISSING'],
    swap(/<xades:SigningCertificate>.*<\/xades:SigningCertificate>/, ''),
  ],
  [
    'an issuer name in the style of .NET',
    ['SIG_ISSUER_STYLE'],
    swap(
      ISSUER,
      'C=CO, L=Bogota D.C., O=Autoridad de Prueba, OU=Division de certificacion, CN="Autoridad Subordinada, 01 de Prueba", E=info@autoridad.example',
    ),
  ],
  [
    'an issuer name in the style of OpenSSL',
    ['SIG_ISSUER_STYLE'],
    swap(
      ISSUER,
      'emailAddress=info@autoridad.example,CN=Autoridad Subordinada\\2C 01 de Prueba,OU=Division de certificacion,O=Autoridad de Prueba,L=Bogota D.C.,C=CO',
    ),
  ],
  ['another issuer', ['SIG_SIGNING_CERTIFICATE_ISSUER'], swap(ISSUER, 'C=CO,CN=Otra Autoridad')],
  ['a time with fractions', [], swap('T10:30:00-05:00', 'T10:30:00.1234567-05:00')],
  ['Colombian time that says +00:00', ['SIG_TIME_OFFSET'], swap('T10:30:00-05:00', 'T10:30:00+00:00')],
  ['a time without offset', ['SIG_TIME_OFFSET'], swap('T10:30:00-05:00', 'T10:30:00')],
  [
    'a time that is none',
    ['SIG_TIME_MISSING', 'SIG_CERTIFICATE_VALIDITY_UNKNOWN'],
    swap('2026-06-15T10:30:00-05:00', '15/06/2026'),
  ],
  ['another day than that of the document', ['SIG_TIME_DATE'], swap('2026-06-15T10', '2026-06-16T10')],
  [
    'no SignedProperties',
    ['SIG_SHAPE_REFERENCES', 'SIG_SIGNED_PROPERTIES_MISSING', 'SIG_CERTIFICATE_VALIDITY_UNKNOWN'],
    (text) =>
      text.replace(/<ds:Object>.*<\/ds:Object>/, '').replace(/<ds:Reference Type.*?<\/ds:Reference>/, ''),
  ],
  [
    'the signature in a third extension',
    ['SIG_EXTENSION_POSITION'],
    swap('<ext:UBLExtensions>', '<ext:UBLExtensions><ext:UBLExtension></ext:UBLExtension>'),
  ],
  [
    "the health sector's extension before the signature",
    [],
    swap(
      '<ext:UBLExtensions>',
      '<ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent><CustomTagGeneral></CustomTagGeneral></ext:ExtensionContent></ext:UBLExtension>',
    ),
  ],
  [
    'an Id twice that nothing points at',
    ['SIG_REPEATED_ID'],
    swap('<cbc:Note>', '<cbc:Note Id="xmldsig-prueba">'),
  ],
  [
    'another key beside the certificate',
    ['SIG_KEY_VALUE'],
    swap(
      '</ds:KeyInfo>',
      '<ds:KeyValue><ds:RSAKeyValue><ds:Modulus>AAAA</ds:Modulus><ds:Exponent>AQAB</ds:Exponent></ds:RSAKeyValue></ds:KeyValue></ds:KeyInfo>',
    ),
  ],
  [
    'a pretty-printed signature with wrapped base64',
    [],
    (text) =>
      text
        .replace(/<ds:Signature .*<\/ds:Signature>/s, (found) => found.replaceAll('><ds:', '>\n<ds:'))
        .replace(/(?<=<ds:X509Certificate>)[^<]*/, (found) => `\n${found.replace(/.{76}/g, '$&\n')}\n`),
  ],
  [
    'the certificate of the authority before that of the signer',
    [],
    swap(
      '<ds:X509Certificate>',
      `<ds:X509Certificate>${Buffer.from(certificate('intermedia')).toString('base64')}</ds:X509Certificate><ds:X509Certificate>`,
    ),
  ],
];

describe('verify notes, and accepts', () => {
  it.each(DEVIATIONS)('%s', async (_, codes, change) => {
    const changed = change(await signedText());
    expect(changed).not.toBe(await signedText());
    const report = await verify(await signAgain(changed));
    expect(codesIn(report)).toEqual([]);
    expect(report.valid).toBe(true);
    expect([...codesIn(report, 'note')].sort()).toEqual([...codes].sort());
  });

  it('a signature by SHA-1, as weak', async () => {
    const pem = readFileSync(join(__dirname, '../../fixtures/certificates/key-pkcs8.pem'));
    const changed = replaceOnce(
      await signedText(),
      'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
      'http://www.w3.org/2000/09/xmldsig#rsa-sha1',
    );
    const text = await signAgain(changed, async (bytes) => rsa('sha1', bytes, createPrivateKey(pem)));
    const signature = await verifyOne(text);
    expect(signature).toMatchObject({ valid: true, algorithm: 'rsa-sha1' });
    expect(signature.problems.map(({ code }) => code)).toEqual(['SIG_WEAK_HASH']);
  });

  it('the right key in KeyValue without a word', async () => {
    const { n = '', e = '' } = createPrivateKey(
      readFileSync(join(__dirname, '../../fixtures/certificates/key-pkcs8.pem')),
    ).export({ format: 'jwk' });
    const modulus = Buffer.concat([Buffer.from([0]), Buffer.from(n, 'base64url')]).toString('base64');
    const exponent = Buffer.from(e, 'base64url').toString('base64');
    const keyValue = `<ds:KeyValue><ds:RSAKeyValue><ds:Modulus>${modulus}</ds:Modulus><ds:Exponent>${exponent}</ds:Exponent></ds:RSAKeyValue></ds:KeyValue>`;
    const changed = replaceOnce(await signedText(), '</ds:KeyInfo>', `${keyValue}</ds:KeyInfo>`);
    expect(await verifyOne(await signAgain(changed))).toMatchObject({ valid: true, problems: [] });
  });
});

describe('verify refuses, though every digest and the signature value hold', () => {
  const PROPERTIES = /<xades:SignedProperties .*<\/xades:SignedProperties>/;
  const propertiesOf = (text: string) => PROPERTIES.exec(text)?.[0] ?? '';

  it.each<readonly [string, readonly string[], Change]>([
    [
      'a signature over a part of the document',
      ['SIG_NOT_COVERED', 'SIG_WRAPPING'],
      (text) =>
        text
          .replace('<cbc:Note>', '<cbc:Note Id="nota">')
          .replace('URI=""', 'URI="#nota"')
          .replace(/<ds:Transforms>.*<\/ds:Transforms>/, ''),
    ],
    [
      'a reference to a part outside the signature',
      ['SIG_WRAPPING'],
      (text) =>
        text
          .replace('<cbc:Note>', '<cbc:Note Id="nota">')
          .replace('URI="#xmldsig-prueba-keyinfo"', 'URI="#nota"'),
    ],
    [
      'properties signed elsewhere than where they are read',
      ['SIG_WRAPPING'],
      (text) =>
        text
          .replace('</cbc:Note>', `</cbc:Note>${propertiesOf(text)}`)
          .replace(
            /(<ds:Object>.*?<xades:SignedProperties) Id="xmldsig-prueba-signedprops"/,
            '$1 Id="otras"',
          ),
    ],
    [
      'two sets of properties',
      ['SIG_WRAPPING'],
      (text) =>
        text.replace(
          '</xades:QualifyingProperties>',
          `${propertiesOf(text).replace('prueba-signedprops', 'otras')}</xades:QualifyingProperties>`,
        ),
    ],
    [
      'the signature in another element of the extension',
      ['SIG_PLACE'],
      (text) =>
        text
          .replace('<ds:Signature ', '<sts:X><ds:Signature ')
          .replace('</ds:Signature>', '</ds:Signature></sts:X>'),
    ],
    ['a time before the certificate', ['SIG_CERTIFICATE_VALIDITY'], swap('2026-06-15T10', '2025-12-30T10')],
    ['a time after the certificate', ['SIG_CERTIFICATE_VALIDITY'], swap('2026-06-15T10', '2028-01-02T10')],
    [
      'seventeen references',
      ['SIG_LIMIT'],
      (text) =>
        text.replace(
          /<ds:Reference Id.*?<\/ds:Reference>/,
          (found) => found + found.replace(/ Id="[^"]*"/, '').repeat(14),
        ),
    ],
    [
      'seventeen certificates',
      ['SIG_LIMIT'],
      (text) => text.replace(/<ds:X509Certificate>.*?<\/ds:X509Certificate>/, (found) => found.repeat(17)),
    ],
  ])('%s', async (_, codes, change) => {
    const changed = change(await signedText());
    expect(changed).not.toBe(await signedText());
    const report = await verify(await signAgain(changed));
    expect(codesIn(report)).toEqual(codes);
    expect(report.valid).toBe(false);
  });
});

describe('verify takes the circumstances into account', () => {
  it.each([
    ['the root', ['raiz'], true],
    ['the issuing authority', ['intermedia'], true],
    ['the signer itself', ['firma'], true],
    ['another authority', ['ajena'], false],
    ['another certificate of the same authority', ['segunda'], false],
    ['none at all', [], false],
  ])('trusting %s', async (_, names, trusted) => {
    const chain = certificate('intermedia');
    const text = await signAgain(
      replaceOnce(
        await signedText(),
        '</ds:X509Data>',
        `<ds:X509Certificate>${Buffer.from(chain).toString('base64')}</ds:X509Certificate></ds:X509Data>`,
      ),
    );
    const report = await verify(text, { trustedCertificates: names.map(certificate) });
    expect(report.valid).toBe(trusted);
    expect(report.signatures[0]?.certificate?.trusted).toBe(trusted);
    expect(codesIn(report)).toEqual(trusted ? [] : ['SIG_CERTIFICATE_UNTRUSTED']);
  });

  it('trusting a root is not enough when the authority between is unknown', async () => {
    const report = await verify(await signedText(), { trustedCertificates: [certificate('raiz')] });
    expect(codesIn(report)).toEqual(['SIG_CERTIFICATE_UNTRUSTED']);
  });

  it('a signing time in the future is noted when the present is known', async () => {
    const text = await signedText();
    const before = await verify(text, { now: new Date('2026-06-15T15:19:00Z') });
    expect(before.valid).toBe(true);
    expect(codesIn(before, 'note')).toEqual(['SIG_TIME_FUTURE']);
    expect(codesIn(await verify(text, { now: new Date('2026-06-15T15:21:00Z') }), 'note')).toEqual([]);
  });

  it("a trusted certificate that is none is the caller's mistake", async () => {
    const outcome = verify(await signedText(), { trustedCertificates: [new Uint8Array(9)] });
    await expect(outcome).rejects.toMatchObject({ code: 'ERR_CREDENTIAL_CERTIFICATE' });
    await expect(verify(7 as unknown as string)).rejects.toMatchObject({ code: 'ERR_INPUT' });
  });
});

it('documentText is signed as it stands in these tests', async () => {
  expect((await verifyOne(await signAgain(await signedText(documentText())))).problems).toEqual([]);
});
