import { documentText, signedText } from '../../xades/support.js';
import type { Ladder } from './ladder.js';
import { inDocument, isAboutNames, many, XML_SHAPES } from './xml.js';

const C14N = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315';
const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const ENVELOPED = transform('http://www.w3.org/2000/09/xmldsig#enveloped-signature');
/** As long as one of SHA-256, or nothing is digested. */
const DIGEST = `${'A'.repeat(43)}=`;
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';

function reference(uri: string, transforms = ''): string {
  return `<ds:Reference URI="${uri}">${transforms && `<ds:Transforms>${transforms}</ds:Transforms>`}<ds:DigestMethod Algorithm="${SHA256}"/><ds:DigestValue>${DIGEST}</ds:DigestValue></ds:Reference>`;
}

function transform(algorithm: string, content = ''): string {
  return `<ds:Transform Algorithm="${algorithm}">${content}</ds:Transform>`;
}

const prefixes = (n: number): string =>
  `<ec:InclusiveNamespaces xmlns:ec="${EXCLUSIVE}" PrefixList="${many(n, (i) => `p${i} `)}"/>`;

const attached = (xml: string): string =>
  `<cac:Attachment><cac:ExternalReference><cbc:Description>${xml}</cbc:Description></cac:ExternalReference></cac:Attachment>`;
const escaped = (xml: string): string => xml.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const embedded = (text: string): string =>
  `<cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="text/xml">${text}</cbc:EmbeddedDocumentBinaryObject></cac:Attachment>`;

type Make = (signed: string, n: number) => string;

/** Something put in before the end of a part of the signature. */
const before =
  (end: string, put: (n: number) => string): Make =>
  (signed, n) =>
    signed.replace(end, () => put(n) + end);
/** The text of an element of the signature. */
const textOf =
  (name: string, put: (n: number) => string): Make =>
  (signed, n) =>
    signed.replace(new RegExp(`(<ds:${name}[^>]*>)[^<]*`), (_, tag: string) => tag + put(n));
/** Something after all that is in the document. */
const after =
  (put: (n: number, signed: string) => string): Make =>
  (signed, n) =>
    inDocument(signed, { content: put(n, signed) });

/** Ways to grow, of a signed document. */
const SIGNED: Readonly<Record<string, Make>> = {
  'references to the whole document': before('</ds:SignedInfo>', (n) => many(n, reference('', ENVELOPED))),
  'references to nothing': before('</ds:SignedInfo>', (n) => many(n, (i) => reference(`#r${i}`))),
  'references to as many elements': (signed, n) =>
    inDocument(signed.replace('</ds:SignedInfo>', `${many(n, (i) => reference(`#r${i}`))}</ds:SignedInfo>`), {
      content: many(n, (i) => `<a Id="r${i}"/>`),
    }),
  'references to one large element': (signed, n) =>
    inDocument(signed.replace('</ds:SignedInfo>', `${many(8, reference('#r'))}</ds:SignedInfo>`), {
      content: `<a Id="r">${many(n, '<b/>')}</a>`,
    }),
  'transforms of a reference': before('</ds:SignedInfo>', (n) =>
    reference('', ENVELOPED + many(n, transform(C14N))),
  ),
  'prefixes of a transform': before('</ds:SignedInfo>', (n) =>
    reference('', ENVELOPED + transform(EXCLUSIVE, prefixes(n))),
  ),
  'prefixes of a transform, and elements': (signed, n) =>
    inDocument(
      signed.replace(
        '</ds:SignedInfo>',
        `${reference('', ENVELOPED + transform(EXCLUSIVE, prefixes(n)))}</ds:SignedInfo>`,
      ),
      { content: many(n, '<a/>') },
    ),
  'prefixes of the canonicalization': (signed, n) =>
    signed.replace(
      /<ds:CanonicalizationMethod[^>]*>(<\/ds:CanonicalizationMethod>)?/,
      `<ds:CanonicalizationMethod Algorithm="${EXCLUSIVE}">${prefixes(n)}</ds:CanonicalizationMethod>`,
    ),
  'prefixes, and elements that declare them': (signed, n) =>
    inDocument(
      signed.replace(
        '</ds:SignedInfo>',
        `${reference('', ENVELOPED + transform(EXCLUSIVE, prefixes(n)))}</ds:SignedInfo>`,
      ),
      { content: many(n, (i) => `<a xmlns:p${i}="urn:${i}"/>`) },
    ),
  'the length of a URI': before('</ds:SignedInfo>', (n) => reference(`#${many(n, 'x')}`)),
  'the length of an algorithm': before('</ds:SignedInfo>', (n) => reference('', transform(many(n, 'x')))),
  'the length of the digest value': textOf('DigestValue', (n) => many(n, 'AAAA')),
  'spaces in the digest value': textOf('DigestValue', (n) => many(n, ' ')),
  'the length of the signature value': textOf('SignatureValue', (n) => many(n, 'AAAA')),
  'lines of the signature value': textOf('SignatureValue', (n) => many(n, 'AAAA\n')),
  'equal signs of the signature value': textOf('SignatureValue', (n) => many(n, '=')),
  'the length of the certificate': textOf('X509Certificate', (n) => many(n, 'MIIB')),
  certificates: before('</ds:X509Data>', (n) => many(n, '<ds:X509Certificate>AAAA</ds:X509Certificate>')),
  'certificates that are one': (signed, n) => {
    const [certificate = ''] = /<ds:X509Certificate>[^<]*<\/ds:X509Certificate>/.exec(signed) ?? [];
    return signed.replace('</ds:X509Data>', `${many(n, certificate)}</ds:X509Data>`);
  },
  'parts of KeyInfo': before('</ds:KeyInfo>', (n) => many(n, '<ds:KeyName>x</ds:KeyName>')),
  'keys beside the certificate': before('</ds:KeyInfo>', (n) =>
    many(
      n,
      '<ds:KeyValue><ds:RSAKeyValue><ds:Modulus>AAAA</ds:Modulus><ds:Exponent>AQAB</ds:Exponent></ds:RSAKeyValue></ds:KeyValue>',
    ),
  ),
  objects: before('</ds:Signature>', (n) => many(n, '<ds:Object><a/></ds:Object>')),
  'qualifying properties': before('</ds:Signature>', (n) =>
    many(n, '<ds:Object><xades:QualifyingProperties Target="#x"/></ds:Object>'),
  ),
  'claimed roles': before('</xades:ClaimedRoles>', (n) =>
    many(n, '<xades:ClaimedRole>x</xades:ClaimedRole>'),
  ),
  'digests of certificates': before('</xades:SigningCertificate>', (n) =>
    many(n, '<xades:Cert><xades:CertDigest/><xades:IssuerSerial/></xades:Cert>'),
  ),
  'the length of an issuer': (signed, n) =>
    signed.replace(/(<ds:X509IssuerName>)[^<]*/, (_, tag: string) => `${tag}CN=${many(n, 'a,O=')}`),
  'the length of a serial number': (signed, n) =>
    signed.replace(/(<ds:X509SerialNumber>)[^<]*/, (_, tag: string) => tag + many(n, '9')),
  'the length of the signing time': (signed, n) =>
    signed.replace(
      /(<xades:SigningTime>)[^<]*/,
      (_, tag: string) => `${tag}2026-06-15T10:30:00.${many(n, '1')}`,
    ),
  'empty signatures': after((n) => many(n, '<ds:Signature/>')),
  'whole signatures': after((n, signed) =>
    many(n, /<ds:Signature .*<\/ds:Signature>/s.exec(signed)?.[0] ?? ''),
  ),
  'elements with eight signatures': (signed, n) => {
    const signature = /<ds:Signature .*<\/ds:Signature>/s.exec(signed)?.[0] ?? '';
    return inDocument(signed, { content: many(7, signature) + many(n, '<a/>') });
  },
};

/** Ways to grow, of a container. */
const CONTAINERS: Readonly<Record<string, (n: number, signed: string) => string>> = {
  'descriptions without content': (n) =>
    many(n, '<cac:ExternalReference><cbc:Description/></cac:ExternalReference>'),
  'descriptions of one letter': (n) => many(n, attached('x')),
  'descriptions with an element': (n) => many(n, attached('&lt;a/>')),
  'the length of a description': (n) => attached(many(n, 'x')),
  'the length of a description with XML': (n) => attached(escaped(`<a>${many(n, 'x')}</a>`)),
  'elements in a description': (n) => attached(escaped(`<a>${many(n, '<b/>')}</a>`)),
  'CDATA sections in a description': (n) => attached(many(n, '<![CDATA[<a/>]]>')),
  'elements in a document escaped twice': (n) => attached(escaped(escaped(`<a>${many(n, '<b/>')}</a>`))),
  'times that a text is escaped': (n) => attached(`&${many(n, 'amp;')}lt;a/>`),
  'signed documents': (n, signed) => many(n, attached(escaped(signed))),
  'signed documents as elements': (n, signed) => many(n, signed.slice(signed.indexOf('?>') + 2)),
  'documents as elements': (n) =>
    many(n, '<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/>'),
  'embedded documents': (n) => many(n, embedded(base64('<a/>'))),
  'the length of an embedded document': (n) => embedded(base64(`<a>${many(n, 'x')}</a>`)),
  'lines of an embedded document': (n) => embedded(many(n, `${base64('x'.repeat(57))}\r\n`)),
  'spaces of an embedded document': (n) => embedded(base64('<a/>').split('').join(many(n, ' '))),
  'containers in containers': (n) => {
    let inner = '<a/>';
    for (let depth = 0; depth < Math.min(n, 12); depth += 1)
      inner = documentText('AttachedDocument', attached(escaped(inner)));
    return attached(escaped(inner));
  },
};

const IN_SIGNED = ', in a signed document';

/** Every way to grow of what is verified, diagnosed and signed. */
export async function signatureLadders(): Promise<readonly Ladder[]> {
  const signed = await signedText();
  const made: Record<string, (n: number) => string> = {};
  for (const [dimension, fill] of Object.entries(XML_SHAPES)) {
    made[dimension + IN_SIGNED] = (n) => inDocument(signed, fill(n));
  }
  for (const [dimension, make] of Object.entries(SIGNED)) made[dimension] = (n) => make(signed, n);
  for (const [dimension, make] of Object.entries(CONTAINERS)) {
    made[`${dimension}, in a container`] = (n) => documentText('AttachedDocument', make(n, signed));
  }
  const verifying = Object.entries(made).map(([dimension, make]) => ({
    entrance: 'verify',
    dimension,
    make,
    longOnly: dimension.endsWith(IN_SIGNED) && !isAboutNames(dimension),
  }));
  const diagnosing = Object.entries(SIGNED).map(([dimension, make]) => ({
    entrance: 'diagnose',
    dimension,
    make: (n: number) => make(signed, n),
    longOnly: true,
  }));
  return [...verifying, ...diagnosing];
}
