import { X509Certificate } from 'node:crypto';
import { readCertificate } from '../../src/credential/index.js';
import { nitHint } from '../../src/credential/nit-hint.js';
import { codeOfCall, fixture } from './fixtures.js';

const NAMES = [
  'firma',
  'intermedia',
  'raiz',
  'ajena',
  'vencida',
  'futura',
  'cifrado',
  'corta',
  'curva',
  'propia',
];

describe('readCertificate', () => {
  it.each(NAMES)('agrees with node:crypto on %s', (name) => {
    const der = fixture(`${name}.der`);
    const ours = readCertificate(der);
    const nodes = new X509Certificate(der);
    expect(ours.der).toEqual(der);
    expect(BigInt(ours.serialNumber)).toBe(BigInt(`0x${nodes.serialNumber}`));
    expect(ours.notBefore).toEqual(new Date(nodes.validFrom));
    expect(ours.notAfter).toEqual(new Date(nodes.validTo));
    expect(ours.isAuthority).toBe(nodes.ca);
    expect(ours.extendedKeyUsage).toEqual(nodes.keyUsage ?? []);
    expect(ours.publicKeyType).toBe(nodes.publicKey.asymmetricKeyType);
    if (ours.publicKeyType === 'rsa') {
      expect(ours.publicKeyBits).toBe(nodes.publicKey.asymmetricKeyDetails?.modulusLength);
      expect(ours.publicKey).toEqual(
        new Uint8Array(nodes.publicKey.export({ format: 'der', type: 'pkcs1' })),
      );
    }
  });

  it('reads what a signing certificate says', () => {
    const certificate = readCertificate(fixture('firma.der'));
    expect(certificate.keyUsage).toEqual(['digitalSignature', 'nonRepudiation']);
    expect(certificate.nit).toBe('900373115');
    expect(certificate.authorityKeyIdentifier).toBe(
      readCertificate(fixture('intermedia.der')).subjectKeyIdentifier,
    );
    expect(certificate.subjectAttributes.slice(0, 3)).toEqual([
      { oid: '2.5.4.6', value: 'CO' },
      { oid: '2.5.4.8', value: 'BOGOTA D.C.' },
      { oid: '2.5.4.7', value: 'BOGOTA D.C.' },
    ]);
    expect(readCertificate(fixture('curva.der')).publicKeyBits).toBe(256);
    expect(readCertificate(fixture('raiz.der')).keyUsage).toEqual(['keyCertSign', 'cRLSign']);
  });

  it('leaves out what follows the certificate', () => {
    const der = fixture('firma.der');
    expect(readCertificate(Buffer.concat([der, Buffer.alloc(5)])).der).toHaveLength(der.length);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['an empty sequence', Buffer.from('3000', 'hex')],
    ['a PKCS#12 file', fixture('clear.p12')],
    ['PEM', fixture('certificate.pem')],
    ['half a certificate', fixture('firma.der').subarray(0, 400)],
  ])('refuses %s', (_, bytes) => {
    expect(codeOfCall(() => readCertificate(bytes))).toBe('ERR_CREDENTIAL_CERTIFICATE');
  });

  it('refuses what is not bytes', () => {
    expect(codeOfCall(() => readCertificate('MII' as unknown as Uint8Array))).toBe('ERR_INPUT');
  });

  it.each([
    ['two digits below 50 as 20..', '17', '491231235959Z', '2049-12-31T23:59:59.000Z'],
    ['two digits from 50 as 19..', '17', '500101000000Z', '1950-01-01T00:00:00.000Z'],
    ['no seconds', '17', '2612312359Z', '2026-12-31T23:59:00.000Z'],
    ['an offset', '17', '261231235959-0500', '2027-01-01T04:59:59.000Z'],
    ['four digits', '18', '20500101000000Z', '2050-01-01T00:00:00.000Z'],
    ['fractions', '18', '20500101000000.5Z', '2050-01-01T00:00:00.000Z'],
  ])('reads a time with %s', (_, tag, text, expected) => {
    expect(readCertificate(withNotAfter(tag, text)).notAfter.toISOString()).toBe(expected);
  });

  it.each([
    ['17', '261331235959Z'],
    ['17', '26123123595Z'],
    ['17', 'hoy'],
    ['18', '261231235959Z'],
    ['16', '261231235959Z'],
  ])('refuses the time %s %s', (tag, text) => {
    expect(codeOfCall(() => readCertificate(withNotAfter(tag, text)))).toBe('ERR_CREDENTIAL_CERTIFICATE');
  });
});

/** A certificate with another end of its validity: enough of one for reading, its signature is worthless. */
function withNotAfter(tag: string, text: string): Uint8Array {
  const body = (der: Uint8Array, head: number) => Buffer.from(der.subarray(head));
  const tbs = body(fixture('firma.der'), 8);
  const start = tbs.indexOf('260101000000Z') - 2;
  const notAfter = element(tag, Buffer.from(text));
  const validity = element('30', Buffer.concat([tbs.subarray(start, start + 15), notAfter]));
  const changed = Buffer.concat([tbs.subarray(0, start - 2), validity, tbs.subarray(start + 30)]);
  const length = fixture('firma.der')[6] ?? 0;
  const size = length * 256 + (fixture('firma.der')[7] ?? 0) + validity.length - 32;
  return element('30', element('30', changed.subarray(0, size)));
}

function element(tag: string, content: Buffer): Buffer {
  const size = content.length < 0x80 ? [content.length] : [0x82, content.length >> 8, content.length & 0xff];
  return Buffer.concat([Buffer.from(tag, 'hex'), Buffer.from(size), content]);
}

describe('the NIT of a subject', () => {
  it.each([
    ['Certicámara', '1.3.6.1.4.1.23267.2.3', '900373115', '900373115'],
    ['Camerfirma and GSE', '1.3.6.1.4.1.4710.1.3.2', '860028580', '860028580'],
    ['a prefix', '2.5.4.97', 'VATCO-901312112', '901312112'],
    ['a check digit after a dash', '2.5.4.5', '900.373.115-1', '900373115'],
    ['a check digit without a dash', '2.5.4.5', '8001972684', '800197268'],
    ['a wrong tenth digit', '2.5.4.5', '8001972685', '8001972685'],
    ['a word before it', '2.5.4.5', 'NIT 900373115', '900373115'],
    ['a cédula of ten digits', '2.5.4.5', '1012345678', '1012345678'],
    ['a cédula of Certicámara', '1.3.6.1.4.1.23267.2.2', '79123456', '79123456'],
  ])('is found with %s', (_, oid, value, expected) => {
    expect(
      nitHint([
        { oid: '2.5.4.3', value: '123456789' },
        { oid, value },
      ]),
    ).toBe(expected);
  });

  it('comes from the most specific place', () => {
    const attributes = [
      { oid: '2.5.4.5', value: '79123456' },
      { oid: '1.3.6.1.4.1.4710.1.3.2', value: '900373115' },
    ];
    expect(nitHint(attributes)).toBe('900373115');
  });

  it.each(['', 'sin número', '1234', 'A12B34567'])('is absent for %j', (value) => {
    expect(nitHint([{ oid: '2.5.4.5', value }])).toBeUndefined();
  });
});
