import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import {
  certificateOf,
  certificateReport,
  openPkcs12,
  publicKeyOf,
  readCertificate,
} from '../../src/credential/index.js';
import { makeCertificate } from '../../src/practice/make-certificate.js';
import { makePkcs12 } from '../../src/practice/make-pkcs12.js';

const notBefore = new Date('2026-01-01T00:00:00Z');
const notAfter = new Date('2060-12-31T23:59:59Z');
const now = new Date('2026-06-15T12:00:00Z');
const keyPair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const authority = makeCertificate({
  subject: { commonName: 'Autoridad, de Mentira', organization: 'Nadie' },
  serialNumber: 1n,
  notBefore,
  notAfter,
  authority: true,
});
const subject = {
  commonName: 'Panadería La Espiga S.A.S.',
  organization: 'Panadería La Espiga S.A.S.',
  organizationalUnit: 'Facturación',
  title: 'Emisor',
  email: 'facturas@espiga.example',
  street: 'Carrera 8 # 6C - 38',
  locality: 'Bogotá D.C.',
  state: 'Bogotá D.C.',
};
const serialNumber = '730750818665451459101842416358141509827966271487';
const made = makeCertificate({
  subject,
  nit: '900373115',
  serialNumber,
  notBefore,
  notAfter,
  keyPair,
  issuer: authority,
});

describe('makeCertificate', () => {
  it('makes what our reader reads back', () => {
    const certificate = readCertificate(made.certificate);
    expect(certificate).toMatchObject({
      nit: '900373115',
      serialNumber,
      notBefore,
      notAfter,
      publicKeyBits: 2048,
      isAuthority: false,
      keyUsage: ['digitalSignature', 'nonRepudiation'],
      issuer: 'C=CO,O=Nadie,CN=Autoridad\\, de Mentira',
    });
    expect(certificate.subject).toMatch(
      /^C=CO,ST=Bogotá D.C.,L=Bogotá D.C.,O=Panadería La Espiga S.A.S.,OU=Facturación,/,
    );
    expect(certificate.authorityKeyIdentifier).toBe(
      readCertificate(authority.certificate).subjectKeyIdentifier,
    );
  });

  it('makes what node:crypto accepts as issued by its authority', () => {
    const [leaf, root] = [made, authority].map(({ certificate }) => new X509Certificate(certificate)) as [
      X509Certificate,
      X509Certificate,
    ];
    expect(leaf.checkIssued(root)).toBe(true);
    expect(leaf.verify(root.publicKey)).toBe(true);
    expect(leaf.verify(leaf.publicKey)).toBe(false);
    expect([leaf.ca, root.ca]).toEqual([false, true]);
    expect(leaf.checkPrivateKey(made.key)).toBe(true);
    expect(leaf.subject).toContain('C=CO');
    expect(new Date(leaf.validTo)).toEqual(notAfter);
  });

  it('makes a new key and signs itself when nothing else is said', () => {
    const alone = makeCertificate({
      subject: { commonName: 'Sola' },
      serialNumber: 255n,
      notBefore,
      notAfter,
    });
    const parsed = new X509Certificate(alone.certificate);
    expect(parsed.verify(parsed.publicKey)).toBe(true);
    expect(parsed.publicKey.equals(keyPair.publicKey)).toBe(false);
    expect(readCertificate(alone.certificate).serialNumber).toBe('255');
    expect(readCertificate(alone.certificate).nit).toBeUndefined();
  });
});

describe('makePkcs12', () => {
  it.each(['demo', '', 'contraseña-€'])('makes a file that opens with the password %j', async (password) => {
    const file = makePkcs12({ ...made, chain: [authority.certificate], password, friendlyName: 'Año 1' });
    const credential = await openPkcs12(file, password, { friendlyName: 'Año 1', now });
    expect(credential.chain).toEqual([made.certificate, authority.certificate]);
    expect(publicKeyOf(certificateOf(credential)).equals(keyPair.publicKey)).toBe(true);
    expect(certificateReport(credential, { now })).toMatchObject({ canSign: true, chainComplete: true });
    await expect(openPkcs12(file, 'otra')).rejects.toMatchObject({ code: 'ERR_CREDENTIAL_PASSWORD' });
  });

  it('is the same for the same randomness', () => {
    const random = (size: number) => new Uint8Array(size).fill(size);
    const options = { ...made, password: 'demo', random };
    expect(makePkcs12(options)).toEqual(makePkcs12(options));
    expect(makePkcs12({ ...made, password: 'demo' })).not.toEqual(makePkcs12({ ...made, password: 'demo' }));
  });
});
