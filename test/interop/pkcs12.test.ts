import { createPrivateKey, createPublicKey } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as pkijs from 'pkijs';
import { certificateOf, openPkcs12, publicKeyOf } from '../../src/credential/index.js';
import { makeCertificate } from '../../src/practice/make-certificate.js';
import { makePkcs12 } from '../../src/practice/make-pkcs12.js';
import { fixture, opens } from '../credential/fixtures.js';
import { describeJudgedBy, run } from './judge.js';

const ENCRYPTED_DATA = '1.2.840.113549.1.7.6';
const now = new Date('2026-06-15T12:00:00Z');
const made = makeCertificate({
  subject: { commonName: 'Panadería La Espiga S.A.S.' },
  nit: '900373115',
  serialNumber: 10n ** 40n,
  notBefore: new Date('2026-01-01T00:00:00Z'),
  notAfter: new Date('2027-12-31T23:59:59Z'),
});
const password = 'clave-de-la-demo';
const file = makePkcs12({ ...made, password, friendlyName: 'demo' });

interface Contents {
  readonly keys: readonly Buffer[];
  readonly certificates: readonly Buffer[];
}

/** What pkijs finds in a file. */
async function openWithPkijs(bytes: Uint8Array, passwordText: string): Promise<Contents> {
  const secret = new TextEncoder().encode(passwordText).slice().buffer;
  const pfx = pkijs.PFX.fromBER(bytes.slice());
  await pfx.parseInternalValues({ password: secret, checkIntegrity: pfx.macData !== undefined });
  const safe = pfx.parsedValue?.authenticatedSafe;
  if (safe === undefined) throw new Error('pkijs found no authenticated safe');
  const safeContents = safe.safeContents.map(({ contentType }) =>
    contentType === ENCRYPTED_DATA ? { password: secret } : {},
  );
  await safe.parseInternalValues({ safeContents });
  const parts = safe.parsedValue.safeContents as readonly { readonly value: pkijs.SafeContents }[];
  const bags = parts.flatMap(({ value }) => unnest(value));
  const keys = await Promise.all(bags.map(({ bagValue }) => keyOf(bagValue, secret)));
  const certificates = bags.map(({ bagValue }) => certificateIn(bagValue));
  const present = (der: Buffer | undefined) => der !== undefined;
  return { keys: keys.filter(present), certificates: certificates.filter(present) };
}

function unnest({ safeBags }: pkijs.SafeContents): pkijs.SafeBag[] {
  return safeBags.flatMap((bag) =>
    bag.bagValue instanceof pkijs.SafeContents ? unnest(bag.bagValue) : [bag],
  );
}

async function keyOf(bag: unknown, password: ArrayBuffer): Promise<Buffer | undefined> {
  if (bag instanceof pkijs.PrivateKeyInfo) return Buffer.from(bag.toSchema().toBER());
  if (!(bag instanceof pkijs.PKCS8ShroudedKeyBag)) return undefined;
  // Protected in its types only; it is the way to open a bag.
  const opener = bag as unknown as { parseInternalValues(options: object): Promise<void> };
  await opener.parseInternalValues({ password });
  return Buffer.from(bag.parsedValue?.toSchema().toBER() ?? new ArrayBuffer(0));
}

function certificateIn(bag: unknown): Buffer | undefined {
  if (!(bag instanceof pkijs.CertBag) || !(bag.parsedValue instanceof pkijs.Certificate)) return undefined;
  return Buffer.from(bag.parsedValue.toSchema().toBER());
}

describe('pkijs', () => {
  const agreed: string[] = [];

  it.each(opens.map((variant) => [`${variant.file} ${variant.friendlyName ?? ''}`, variant] as const))(
    'agrees on %s, if it opens it',
    async (title, { file: name, password: secret, ...options }) => {
      const bytes = fixture(`${name}.p12`);
      let theirs: Contents;
      try {
        theirs = await openWithPkijs(bytes, secret);
      } catch (error) {
        // It has no RC2, 3DES or PBMAC1, and takes passwords beyond ASCII in a form of its own.
        expect(error).toBeInstanceOf(Error);
        return;
      }
      const credential = await openPkcs12(bytes, secret, options);
      const ours = publicKeyOf(certificateOf(credential));
      const keys = theirs.keys.map((der) =>
        createPublicKey(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })),
      );
      expect(keys.some((key) => key.equals(ours))).toBe(true);
      for (const der of credential.chain) expect(theirs.certificates).toContainEqual(Buffer.from(der));
      agreed.push(title);
    },
  );

  it('opened at least a dozen of them', () => {
    expect(agreed.length).toBeGreaterThanOrEqual(12);
  });

  it('opens the file that the simulator makes', async () => {
    const { keys, certificates } = await openWithPkijs(file, password);
    expect(certificates).toEqual([Buffer.from(made.certificate)]);
    expect(keys).toEqual([made.key.export({ format: 'der', type: 'pkcs8' })]);
  });
});

describe('the file that the simulator makes', () => {
  const work = mkdtempSync(join(tmpdir(), 'facturador-pkcs12-'));
  const path = join(work, 'demo.p12');
  beforeAll(() => writeFileSync(path, file));
  afterAll(() => rmSync(work, { recursive: true }));

  it('opens with our own reader', async () => {
    expect((await openPkcs12(file, password, { now })).chain).toEqual([made.certificate]);
  });

  describeJudgedBy('openssl', 'version')('opens with OpenSSL', () => {
    it('with its key, its certificate and its MAC', () => {
      const printed = run('openssl', ['pkcs12', '-in', path, '-passin', `pass:${password}`, '-nodes']);
      expect(printed).toContain('friendlyName: demo');
      const [pem = ''] = /-----BEGIN PRIVATE KEY[\s\S]*END PRIVATE KEY-----/.exec(printed) ?? [];
      expect(createPrivateKey(pem).equals(made.key)).toBe(true);
      expect(printed).toContain('-----BEGIN CERTIFICATE-----');
      expect(() => run('openssl', ['pkcs12', '-in', path, '-passin', 'pass:otra', '-noout'])).toThrow();
    });

    it('whose certificate it reads without complaint', () => {
      const printed = run(
        'openssl',
        ['x509', '-inform', 'DER', '-noout', '-text', '-nameopt', 'RFC2253,-esc_msb,utf8'],
        made.certificate,
      );
      expect(printed).toContain('Digital Signature, Non Repudiation');
      expect(printed).toContain('CN=Panadería La Espiga S.A.S.');
    });
  });

  describeJudgedBy('keytool', '-help')("opens with Java's keytool", () => {
    it('as a key with a certificate', () => {
      const printed = run('keytool', [
        '-list',
        '-keystore',
        path,
        '-storetype',
        'PKCS12',
        '-storepass',
        password,
      ]);
      expect(printed).toContain('PrivateKeyEntry');
    }, 30_000);
  });
});
