import { certificate, replaceOnce } from './support.js';

/** A change to a signed document; it gets its text, and that of another document signed in the same manner. */
export type Tamper = (text: string, other: string) => string;

/** One way of tampering with a signed document, whatever its root and its algorithm. */
export interface Tampering {
  readonly kind: string;
  /** Every error that `verify` has to report; it may report no other. */
  readonly codes: readonly string[];
  readonly tamper: Tamper;
  /** The cryptography holds all the same: only who knows the DIAN's shape, or refuses a DOCTYPE, notices. */
  readonly isOfShape?: boolean;
}

const SIGNATURE = /<ds:Signature .*<\/ds:Signature>/s;
const ROOT = /<(\w+)(?= xmlns)/;
const DOCUMENT = 'SIG_DIGEST_DOCUMENT';
const KEY_INFO = 'SIG_DIGEST_KEY_INFO';
const PROPERTIES = 'SIG_DIGEST_SIGNED_PROPERTIES';
const VALUE = 'SIG_VALUE';

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const signatureOf = (text: string) => SIGNATURE.exec(text)?.[0] ?? '';
const rootOf = (text: string) => ROOT.exec(text)?.[1] ?? '';

/** Replaces one occurrence. */
export const swap =
  (old: string | RegExp, replacement: string): Tamper =>
  (text) =>
    replaceOnce(text, old, replacement);

const onRoot =
  (attribute: string): Tamper =>
  (text) =>
    replaceOnce(text, ROOT, `<${rootOf(text)} ${attribute}`);

const swapCertificate = (replacement: string): Tamper => swap(/(?<=<ds:X509Certificate>)[^<]*/, replacement);

const changes = (codes: readonly string[], kinds: Readonly<Record<string, Tamper>>): readonly Tampering[] =>
  Object.entries(kinds).map(([kind, tamper]) => ({ kind, codes, tamper }));

const ofShape = (codes: readonly string[], kinds: Readonly<Record<string, Tamper>>): readonly Tampering[] =>
  changes(codes, kinds).map((tampering) => ({ ...tampering, isOfShape: true }));

const OF_THE_DOCUMENT = changes([DOCUMENT], {
  'an amount': swap('14280.00', '14280.01'),
  'an attribute': swap('currencyID="COP"', 'currencyID="USD"'),
  'a new attribute': swap('<cbc:Note>', '<cbc:Note languageID="es">'),
  'a character that looks the same': swap('Panadería', 'Panaderi\u0301a'),
  'white space in a text': swap('«La Espiga»', '« La Espiga »'),
  'white space between elements': swap('</cbc:ID>', '</cbc:ID>\n'),
  'white space before the signature': swap('<ds:Signature ', '\n<ds:Signature '),
  'white space after the signature': swap('</ds:Signature>', '</ds:Signature> '),
  'the order of elements': swap(
    /<cbc:ID>.*<\/cbc:IssueDate>/s,
    '<cbc:IssueDate>2026-06-15</cbc:IssueDate><cbc:ID>SETP990000001</cbc:ID>',
  ),
  'an element taken away': swap(/<cbc:Note>.*<\/cbc:Note>/, ''),
  'an element added': swap('<cbc:Note>', '<cbc:Note></cbc:Note><cbc:Note>'),
  'an element renamed': swap(/cbc:Note>(.*)<\/cbc:Note>/, 'cbc:Nota></cbc:Nota>'),
  'an instruction added': swap('<cbc:Note>', '<?php?><cbc:Note>'),
  'an empty extension added': swap(
    '</ext:UBLExtensions>',
    '<ext:UBLExtension></ext:UBLExtension></ext:UBLExtensions>',
  ),
  'the signature of another document': (text, other) => replaceOnce(text, SIGNATURE, signatureOf(other)),
});

const OF_NAMESPACES = [
  ...changes([DOCUMENT, KEY_INFO, PROPERTIES, VALUE], {
    'a namespace declared on the root': onRoot('xmlns:nuevo="urn:nuevo"'),
    'an unused namespace renamed': swap('dian:gov:co:', 'urn:dian:gov:co:'),
  }),
  ...changes([KEY_INFO, PROPERTIES, VALUE], {
    'a namespace declared by the signature': swap('<ds:Signature ', '<ds:Signature xmlns:nuevo="urn:nuevo" '),
  }),
];

const OF_PROPERTIES = changes([PROPERTIES], {
  'the role': swap('>supplier<', '>third party<'),
  'the signing time': swap('T10:30:00-05:00', 'T10:30:01-05:00'),
  'the policy address': swap('/politicadefirma/v2/', '/politicadefirma/v3/'),
  'the policy digest': swap(/(?<=<xades:SigPolicyHash>.*?<ds:DigestValue>).{8}/, 'AAAAAAAA'),
  'the serial number': swap(/(?<=<ds:X509SerialNumber>)\d*/, '1'),
  'the issuer name': swap('<ds:X509IssuerName>', '<ds:X509IssuerName>O=Otra,'),
  'the certificate digest': swap(/(?<=<xades:CertDigest>.*?<ds:DigestValue>).{8}/, 'AAAAAAAA'),
  'an unsigned property added inside': swap(
    '</xades:SignedProperties>',
    '<xades:SignedDataObjectProperties></xades:SignedDataObjectProperties></xades:SignedProperties>',
  ),
});

const OF_KEY_INFO = [
  ...changes([KEY_INFO, VALUE], { 'the certificate': swapCertificate(base64(certificate('segunda'))) }),
  ...changes([KEY_INFO], {
    'a certificate added': swap(
      '</ds:X509Data>',
      `<ds:X509Certificate>${base64(certificate('intermedia'))}</ds:X509Certificate></ds:X509Data>`,
    ),
  }),
  ...changes(['SIG_CERTIFICATE_UNREADABLE', KEY_INFO], {
    'a certificate that is none': swapCertificate('AAAA'),
  }),
  ...changes(['SIG_KEY_TYPE', KEY_INFO], {
    'a certificate without RSA key': swapCertificate(base64(certificate('curva'))),
  }),
  ...changes(['SIG_CERTIFICATE_MISSING', KEY_INFO], {
    'the certificate taken away': swap(/<ds:X509Certificate>.*<\/ds:X509Certificate>/, ''),
  }),
  ...changes(['SIG_CERTIFICATE_MISSING', 'SIG_REFERENCE_MISSING'], {
    'KeyInfo taken away': swap(/<ds:KeyInfo.*<\/ds:KeyInfo>/, ''),
  }),
];

const OF_IDS = [
  ...changes(['SIG_REFERENCE_MISSING'], {
    'the Id of KeyInfo': swap('<ds:KeyInfo Id="xmldsig-prueba-keyinfo"', '<ds:KeyInfo Id="otro"'),
    'the Id of SignedProperties': swap('<xades:SignedProperties Id=', '<xades:SignedProperties ID='),
  }),
  ...changes([DOCUMENT, 'SIG_DUPLICATE_ID'], {
    'the same Id elsewhere': swap('<cbc:Note>', '<cbc:Note Id="xmldsig-prueba-signedprops">'),
    'the same Id under another spelling': swap('<cbc:Note>', '<cbc:Note id="xmldsig-prueba-keyinfo">'),
  }),
  ...ofShape(['SIG_TARGET'], {
    'the Id of the signature': swap(/(?<=<ds:Signature [^>]*)Id="xmldsig-prueba"/, 'Id="xmldsig-otro"'),
    'the Target of QualifyingProperties': swap('Target="#xmldsig-prueba"', 'Target="#xmldsig-prueba2"'),
    'the Target taken away': swap(' Target="#xmldsig-prueba"', ''),
  }),
];

const OF_SIGNED_INFO = [
  ...changes([DOCUMENT, VALUE], { 'a digest': swap(/(?<=ref0.*?<ds:DigestValue>)[^<]{8}/s, 'AAAAAAAA') }),
  ...changes([VALUE], {
    'the signature value': swap(/(?<=<ds:SignatureValue[^>]*>).{8}/, 'AAAAAAAA'),
    'a reference taken away': swap(/<ds:Reference URI="#xmldsig-prueba-keyinfo">.*?<\/ds:Reference>/, ''),
    'a signature by another hash': (text) =>
      text.includes('#rsa-sha512')
        ? replaceOnce(text, '#rsa-sha512', '#rsa-sha256')
        : replaceOnce(text, /#rsa-sha\d+/, '#rsa-sha512'),
    'another canonicalisation of SignedInfo': swap(
      'http://www.w3.org/TR/2001/REC-xml-c14n-20010315',
      'http://www.w3.org/2001/10/xml-exc-c14n#',
    ),
  }),
  ...changes([VALUE, 'SIG_NOT_COVERED'], {
    'the reference to the document taken away': swap(/<ds:Reference Id.*?<\/ds:Reference>/, ''),
  }),
  ...changes(['SIG_REFERENCE_URI', VALUE], {
    'a reference out of the document': swap(
      'URI="#xmldsig-prueba-keyinfo"',
      'URI="http://127.0.0.1:9/keyinfo"',
    ),
    'a reference to a file': swap('URI="#xmldsig-prueba-keyinfo"', 'URI="file:///etc/passwd"'),
    'a reference by XPointer': swap(
      'URI="#xmldsig-prueba-keyinfo"',
      `URI="#xpointer(id('xmldsig-prueba-keyinfo'))"`,
    ),
  }),
  ...changes(['SIG_REFERENCE_URI', VALUE, 'SIG_NOT_COVERED'], { 'the URI taken away': swap(' URI=""', '') }),
  ...changes(['SIG_TRANSFORM', VALUE, 'SIG_NOT_COVERED'], {
    'no enveloped-signature': swap(/<ds:Transforms>.*<\/ds:Transforms>/, ''),
  }),
  ...changes(['SIG_TRANSFORM'], {
    'an XPath transform': swap(
      '<ds:Transforms>',
      '<ds:Transforms><ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116"><ds:XPath>false()</ds:XPath></ds:Transform>',
    ),
    'an XSLT transform': swap(
      '</ds:Transforms>',
      '<ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xslt-19991116"></ds:Transform></ds:Transforms>',
    ),
    'two canonicalisations': swap(
      '</ds:Transforms>',
      '<ds:Transform Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315"></ds:Transform>'.repeat(2) +
        '</ds:Transforms>',
    ),
  }),
  ...changes(['SIG_ALGORITHM'], {
    'an HMAC for a signature': swap(/http:[^"]*#rsa-sha\d+/, 'http://www.w3.org/2000/09/xmldsig#hmac-sha1'),
    'parameters for an algorithm': swap(
      '"></ds:SignatureMethod>',
      '"><ds:HMACOutputLength>8</ds:HMACOutputLength></ds:SignatureMethod>',
    ),
    MD5: swap(/(?<=<ds:DigestMethod Algorithm=")[^"]*/, 'http://www.w3.org/2001/04/xmldsig-more#md5'),
    'a canonicalisation that nobody knows': swap(
      'http://www.w3.org/TR/2001/REC-xml-c14n-20010315',
      'urn:otra',
    ),
  }),
];

const OF_STRUCTURE = [
  ...changes(['SIG_STRUCTURE'], {
    'the signature value, not base64': swap(/(?<=<ds:SignatureValue[^>]*>)./, '%'),
    'the signature value taken away': swap(/<ds:SignatureValue.*<\/ds:SignatureValue>/, ''),
    'SignedInfo doubled': swap('</ds:SignedInfo>', '</ds:SignedInfo><ds:SignedInfo></ds:SignedInfo>'),
    'all references taken away': swap(/<ds:Reference .*<\/ds:Reference>/, ''),
  }),
  ...changes(['SIG_MISSING'], { 'the signature taken away': swap(SIGNATURE, '') }),
  ...changes(['SIG_SEVERAL', DOCUMENT, 'SIG_DUPLICATE_ID'], {
    'a second signature': (text) => replaceOnce(text, SIGNATURE, signatureOf(text).repeat(2)),
  }),
  ...ofShape(['SIG_PLACE'], {
    'the signature moved to the end of the root': (text) =>
      replaceOnce(replaceOnce(text, SIGNATURE, ''), /(?=<\/\w+>$)/, signatureOf(text)),
  }),
  ...changes(['SIG_PLACE', DOCUMENT], {
    'the document wrapped in another': (text) =>
      text.replace(/(<(\w+) xmlns[^>]*>)(.*)$/s, '$1<cbc:ID>FALSA1</cbc:ID>$1$3</$2>'),
  }),
];

const OF_SYNTAX = [
  ...ofShape(['ERR_XML_DOCTYPE'], {
    'a DOCTYPE': (text) =>
      replaceOnce(text, ROOT, `<!DOCTYPE ${rootOf(text)} [<!ENTITY e "x">]><${rootOf(text)}`),
  }),
  ...changes(['ERR_XML_SYNTAX'], {
    'the end cut off': (text) => text.slice(0, -20),
    'nothing but text': () => 'ZE02',
    'nothing at all': () => '',
  }),
];

/** What `verify` has to refuse, in any document and under any algorithm. */
export const TAMPERINGS: readonly Tampering[] = [
  ...OF_THE_DOCUMENT,
  ...OF_NAMESPACES,
  ...OF_PROPERTIES,
  ...OF_KEY_INFO,
  ...OF_IDS,
  ...OF_SIGNED_INFO,
  ...OF_STRUCTURE,
  ...OF_SYNTAX,
];
