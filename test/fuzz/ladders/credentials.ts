import {
  bitString,
  childrenOf,
  concat,
  element,
  explicit,
  integer,
  nothing,
  objectIdentifier,
  octetString,
  sequence,
  set,
  utf8String,
} from '../../../src/practice/der.js';
import { fixture, fixtureText } from '../../credential/fixtures.js';
import type { Ladder } from './ladder.js';
import { many } from './xml.js';

type Make = (n: number) => Uint8Array;

const repeat = (n: number, unit: Uint8Array): Uint8Array => Buffer.alloc(n * unit.length, unit);
const each = (n: number, make: (index: number) => Uint8Array): Uint8Array =>
  Buffer.concat(Array.from({ length: n }, (_, index) => make(index)));
/** Deeper than is read by far; each level copies those in it. */
const DEEPEST = 400;
const nested = (n: number, inner: Uint8Array, wrap: (content: Uint8Array) => Uint8Array): Uint8Array => {
  let content = inner;
  for (let depth = 0; depth < Math.min(n, DEEPEST); depth += 1) content = wrap(content);
  return content;
};

const DATA = '1.2.840.113549.1.7.1';
/** A PKCS#12 file without MAC, around some safe contents. */
const pfx = (contents: Uint8Array): Uint8Array =>
  sequence(integer(3), sequence(objectIdentifier(DATA), explicit(0, octetString(sequence(contents)))));
const safe = (bags: Uint8Array): Uint8Array =>
  sequence(objectIdentifier(DATA), explicit(0, octetString(sequence(bags))));
const CERTIFICATE_BAG = '1.2.840.113549.1.12.10.1.3';
const NESTED_BAG = '1.2.840.113549.1.12.10.1.6';
const certificate = fixture('propia.der');
const certificateBag = sequence(
  objectIdentifier(CERTIFICATE_BAG),
  explicit(0, sequence(objectIdentifier('1.2.840.113549.1.9.22.1'), explicit(0, octetString(certificate)))),
);
const nestedBag = (bags: Uint8Array): Uint8Array =>
  sequence(objectIdentifier(NESTED_BAG), explicit(0, sequence(bags)));

const PKCS12: Readonly<Record<string, Make>> = {
  elements: (n) => pfx(repeat(n, nothing())),
  'safe contents': (n) => pfx(repeat(n, safe(new Uint8Array()))),
  bags: (n) => pfx(safe(repeat(n, sequence(objectIdentifier(NESTED_BAG), explicit(0, sequence()))))),
  'bags in bags': (n) => pfx(safe(nested(n, nestedBag(new Uint8Array()), nestedBag))),
  certificates: (n) => pfx(safe(repeat(n, certificateBag))),
  'attributes of a bag': (n) =>
    pfx(
      safe(
        sequence(
          objectIdentifier(NESTED_BAG),
          explicit(0, sequence()),
          set(repeat(n, sequence(objectIdentifier('1.2.3'), set()))),
        ),
      ),
    ),
  'pieces of an octet string': (n) =>
    sequence(
      integer(3),
      sequence(objectIdentifier(DATA), explicit(0, element(0x24, repeat(n, octetString(Uint8Array.of(0)))))),
    ),
  'octet strings in octet strings': (n) =>
    sequence(
      integer(3),
      sequence(
        objectIdentifier(DATA),
        explicit(
          0,
          nested(n, octetString(new Uint8Array()), (inner) => element(0x24, inner)),
        ),
      ),
    ),
  'elements of unknown length in each other': (n) => Buffer.from(many(n, '\x30\x80'), 'latin1'),
  'ends of contents': (n) => Buffer.from(`\x30\x80${many(n, '\0\0')}`, 'latin1'),
  'bytes after the file': (n) => concat(fixture('few-iterations.p12'), new Uint8Array(n)),
  'octets of a tag': (n) => Buffer.from(`\x3f${many(n, '\xff')}`, 'latin1'),
  'iterations of the MAC': (n) => withIterations(n),
};

/** The last INTEGER of the file says how often the MAC's key is derived. */
function withIterations(n: number): Uint8Array {
  const [version = nothing(), contents = nothing(), mac = nothing()] = childrenOf(
    fixture('few-iterations.p12'),
  );
  const [digest = nothing(), salt = nothing()] = childrenOf(mac);
  return sequence(version, contents, sequence(digest, salt, integer(n)));
}

const key = fixtureText('key-pkcs8.pem');
const pemCertificate = fixtureText('certificate.pem');
const block = (body: string): string => `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`;

const PEM: Readonly<Record<string, (n: number) => string>> = {
  'blocks of certificates': (n) => key + many(n, pemCertificate),
  'empty blocks': (n) => key + pemCertificate + many(n, '-----BEGIN X-----\n-----END X-----\n'),
  'beginnings of blocks': (n) => key + pemCertificate + many(n, '-----BEGIN '),
  'blocks without an end': (n) => key + pemCertificate + many(n, '-----BEGIN CERTIFICATE-----\n'),
  'lines around the blocks': (n) => key + many(n, 'x\n') + pemCertificate,
  'lines of a block': (n) => key + pemCertificate + block(many(n, 'AAAA\n')),
  'spaces of a block': (n) => key + pemCertificate + block(many(n, ' \n')),
  'equal signs of a block': (n) => key + pemCertificate + block(many(n, '=')),
  'headers of a block': (n) => key + pemCertificate + block(`${many(n, 'X: y\n')}\nAAAA`),
  'beginnings of headers': (n) => key + pemCertificate + block(`X: y\n${many(n, 'DEK-Info: ')}\n\nAAAA`),
  'empty lines of a header': (n) => key + pemCertificate + block(`X: y${many(n, '\n')}AAAA`),
  dashes: (n) => key + pemCertificate + many(n, '-'),
};

/** The certificate of the fixtures with one of its parts replaced: version, serial, algorithm, issuer, times, subject, key. */
function certificateWith(place: number, part: Uint8Array): Uint8Array {
  const [body = nothing(), algorithm = nothing(), signature = nothing()] = childrenOf(certificate);
  const parts = childrenOf(body).map((each, index) => (index === place ? part : each));
  return sequence(sequence(...parts), algorithm, signature);
}

const rdn = (value: Uint8Array, oid = '2.5.4.3'): Uint8Array => set(sequence(objectIdentifier(oid), value));
const extension = (oid: string, content: Uint8Array): Uint8Array =>
  sequence(objectIdentifier(oid), octetString(content));
const extensions = (content: Uint8Array): Uint8Array => explicit(3, sequence(content));
const rsaKey = (modulus: Uint8Array, exponent: Uint8Array): Uint8Array =>
  sequence(
    sequence(objectIdentifier('1.2.840.113549.1.1.1'), nothing()),
    bitString(sequence(modulus, exponent)),
  );
const bigInteger = (n: number): Uint8Array => element(0x02, Buffer.alloc(n, 0x7f));

const CERTIFICATE: Readonly<Record<string, Make>> = {
  'octets of the serial number': (n) => certificateWith(1, bigInteger(n)),
  'octets of an identifier': (n) =>
    certificateWith(3, sequence(set(sequence(element(0x06, Buffer.alloc(n, 0x81)), utf8String('x'))))),
  'attributes of the issuer': (n) => certificateWith(3, sequence(repeat(n, rdn(utf8String('x'))))),
  'attributes of the subject': (n) =>
    certificateWith(5, sequence(repeat(n, rdn(utf8String('900373115-2'), '2.5.4.5')))),
  'attributes in one set': (n) =>
    certificateWith(5, sequence(set(repeat(n, sequence(objectIdentifier('2.5.4.3'), utf8String('x')))))),
  'the length of a name': (n) => certificateWith(5, sequence(rdn(utf8String(many(n, 'x'))))),
  'commas of a name': (n) => certificateWith(5, sequence(rdn(utf8String(many(n, ','))))),
  'spaces of a name': (n) => certificateWith(5, sequence(rdn(utf8String(many(n, ' '))))),
  'digits of a name': (n) => certificateWith(5, sequence(rdn(utf8String(many(n, '9')), '2.5.4.5'))),
  'digits and dashes of a name': (n) =>
    certificateWith(5, sequence(rdn(utf8String(many(n, '9-')), '2.5.4.5'))),
  'a name of two octets a letter': (n) =>
    certificateWith(5, sequence(rdn(element(0x1e, Buffer.alloc(2 * n, '\0x'))))),
  'a name of no text': (n) => certificateWith(5, sequence(rdn(sequence(repeat(n, nothing()))))),
  extensions: (n) => certificateWith(7, extensions(each(n, (i) => extension(`1.2.3.${i}`, nothing())))),
  'extensions of one kind': (n) =>
    certificateWith(7, extensions(repeat(n, extension('2.5.29.15', bitString(Uint8Array.of(0x80)))))),
  policies: (n) =>
    certificateWith(
      7,
      extensions(extension('2.5.29.32', sequence(repeat(n, sequence(objectIdentifier('1.2.3')))))),
    ),
  'octets of the modulus': (n) => certificateWith(6, rsaKey(bigInteger(n), integer(65537))),
  'octets of the exponent': (n) => certificateWith(6, rsaKey(bigInteger(256), bigInteger(n))),
};

/** Every way to grow of a file with keys or certificates. */
export function credentialLadders(): readonly Ladder[] {
  return [
    ...Object.entries(PKCS12).map(([dimension, make]) => ({ entrance: 'openPkcs12', dimension, make })),
    ...Object.entries(PEM).map(([dimension, make]) => ({ entrance: 'openPem', dimension, make })),
    ...Object.entries(CERTIFICATE).map(([dimension, make]) => ({
      entrance: 'readCertificate',
      dimension,
      make,
    })),
  ];
}
