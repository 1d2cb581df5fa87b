import { openPem, openPkcs12, readCertificate } from '../../src/credential/index.js';
import { codeOf, codeOfCall, fixture, fixtureText, opens, PASSWORD } from './fixtures.js';
import { fuzzPkcs12 } from './fuzz-pkcs12.js';
import { mutate, randomOf } from './mutate.js';

const MUTATIONS = 4000;
const OTHER_MUTATIONS = 2000;

describe('a truncated PKCS#12 file', () => {
  it.each(['pbes2-aes256', 'rc2-40-3des', 'clear-mac-none', 'ber-indefinite', 'keytool-default'])(
    '%s is refused at every cut',
    async (name) => {
      const { password } = opens.find(({ file }) => file === name) ?? { password: PASSWORD };
      const whole = fixture(`${name}.p12`);
      for (let length = 0; length < whole.length; length += 50) {
        expect(await codeOf(openPkcs12(whole.subarray(0, length), password))).toBe('ERR_CREDENTIAL_FORMAT');
      }
    },
  );
});

describe('a randomly changed file', () => {
  it(`opens with the right key or is refused with a code (${MUTATIONS} seeded mutations)`, async () => {
    expect(await fuzzPkcs12(MUTATIONS, 20260101)).toEqual([]);
  }, 60_000);

  it('that is a certificate reads or is refused with a code', () => {
    const random = randomOf(7);
    for (let i = 0; i < OTHER_MUTATIONS; i += 1) {
      const code = codeOfCall(() => readCertificate(mutate(fixture('firma.der'), random)));
      expect(code).toMatch(/^(no error|ERR_CREDENTIAL_(CERTIFICATE|LIMIT))$/);
    }
  });

  it('that is PEM opens or is refused with a code', async () => {
    const random = randomOf(11);
    const certificate = fixture('certificate.pem');
    for (let i = 0; i < OTHER_MUTATIONS / 20; i += 1) {
      for (const name of ['key-pkcs8.pem', 'key-pkcs1.pem', 'key-dek-aes256.pem', 'key-aes256.pem']) {
        const key = mutate(fixture(name), random);
        const code = await codeOf(openPem({ key, certificate, passphrase: PASSWORD }));
        expect(code).toMatch(/^(no error|ERR_CREDENTIAL_\w+)$/);
      }
    }
  });
});

describe('a file made to exhaust the reader', () => {
  const nested = (depth: number, indefinite: boolean) =>
    Buffer.concat(
      Array.from({ length: depth }, (_, i) =>
        indefinite ? Buffer.from([0x30, 0x80]) : Buffer.from([0x30, 0x83, ...size((depth - i - 1) * 5)]),
      ),
    );
  const size = (value: number) => [value >> 16, (value >> 8) & 0xff, value & 0xff];
  const withIterations = (iterations: readonly number[]) => {
    const file = Buffer.from(fixture('few-iterations.p12'));
    // PBKDF2's salt of 8 octets, its count of 1, then the PRF.
    const at = file.indexOf(Buffer.from([0x02, 0x01, 0x01, 0x30, 0x0c]));
    expect(at).toBeGreaterThan(0);
    return widen(file, at, Buffer.from([0x02, iterations.length, ...iterations]));
  };

  it.each([
    ['definite', nested(50_000, false)],
    ['indefinite', nested(50_000, true)],
  ])('by %s nesting', async (_, bytes) => {
    expect(await codeOf(openPkcs12(bytes, PASSWORD))).toBe('ERR_CREDENTIAL_LIMIT');
  });

  it('by the number of elements', async () => {
    const body = Buffer.alloc(1024 * 1000, Buffer.from([0x05, 0x00]));
    const bytes = Buffer.concat([Buffer.from([0x30, 0x83, ...size(body.length)]), body]);
    expect(await codeOf(openPkcs12(bytes, PASSWORD))).toBe('ERR_CREDENTIAL_LIMIT');
  });

  it('by the iterations of the key derivation', async () => {
    expect(await codeOf(openPkcs12(withIterations([0x7f, 0xff, 0xff, 0xff]), PASSWORD))).toBe(
      'ERR_CREDENTIAL_LIMIT',
    );
    expect(await codeOf(openPkcs12(withIterations([0x7f, 0xff, 0xff, 0xff, 0xff]), PASSWORD))).toBe(
      'ERR_CREDENTIAL_LIMIT',
    );
    expect(await codeOf(openPkcs12(withIterations([0x00]), PASSWORD))).toBe('ERR_CREDENTIAL_FORMAT');
    expect(await codeOf(openPkcs12(withIterations([0xff]), PASSWORD))).toBe('ERR_CREDENTIAL_FORMAT');
  });

  it('by a name, an identifier or a number of a megabyte in a certificate', () => {
    const certificate = fixture('firma.der');
    const serial = Buffer.alloc(1_000_000, 0x11);
    const grown = widen(Buffer.from(certificate), 13, element(0x02, serial));
    expect(codeOfCall(() => readCertificate(grown))).toBe('ERR_CREDENTIAL_LIMIT');
    const name = Buffer.from(fixture('firma.der'));
    const country = name.indexOf(Buffer.from([0x13, 0x02, 0x43, 0x4f]));
    const blanks = element(0x13, Buffer.from(`${' '.repeat(1_000_000)}x`));
    expect(readCertificate(widen(name, country, blanks)).issuer).toContain('C=\\ \\ ');
    const identifier = widen(
      Buffer.from(certificate),
      country - 5,
      element(0x06, Buffer.alloc(500_000, 0x81)),
    );
    expect(codeOfCall(() => readCertificate(identifier))).toBe('ERR_CREDENTIAL_LIMIT');
  });

  it.each([
    ['modulus', 0],
    ['exponent', 1],
  ])('by an RSA %s of a hundred kilobytes in a certificate', (_, index) => {
    const certificate = fixture('firma.der');
    const { publicKey } = readCertificate(certificate);
    const at = Buffer.from(certificate).indexOf(publicKey);
    const first = headerAt(Buffer.from(certificate), at).contentStart;
    const number = index === 0 ? first : headerAt(Buffer.from(certificate), first).end;
    const giant = element(0x02, Buffer.alloc(100_000, 0x71));
    const file = Buffer.from(certificate);
    const key = widen(file.subarray(at, at + publicKey.length), number - at, giant);
    const bits = element(0x03, Buffer.concat([Buffer.of(0), key]));
    const grown = widen(file, at - 5, bits);
    expect(codeOfCall(() => readCertificate(grown))).toBe('ERR_CREDENTIAL_LIMIT');
  });

  it('by PEM text of one long line, or without an end', async () => {
    const certificate = fixtureText('certificate.pem');
    const long = `-----BEGIN RSA PRIVATE KEY-----\nProc-Type: ${'x'.repeat(1_000_000)}`;
    expect(await codeOf(openPem({ key: long, certificate }))).toBe('ERR_CREDENTIAL_FORMAT');
    const begins = '-----BEGIN A-----\n'.repeat(50_000);
    expect(await codeOf(openPem({ key: begins, certificate }))).toBe('ERR_CREDENTIAL_FORMAT');
    const larger = 'x'.repeat(1024 * 1024 + 1);
    expect(await codeOf(openPem({ key: larger, certificate }))).toBe('ERR_CREDENTIAL_LIMIT');
  });
});

function element(tag: number, body: Uint8Array): Buffer {
  const { length } = body;
  return Buffer.concat([Buffer.from([tag, 0x83, length >> 16, (length >> 8) & 0xff, length & 0xff]), body]);
}

/** Replaces the element at an offset, mending the lengths of those around it. */
function widen(bytes: Buffer, at: number, replacement: Buffer): Buffer {
  return mend(bytes, 0, { at, replacement });
}

function mend(bytes: Buffer, start: number, change: { at: number; replacement: Buffer }): Buffer {
  const { tag, contentStart, end } = headerAt(bytes, start);
  if (start === change.at) return change.replacement;
  if (change.at < start || change.at >= end || ((tag & 0x20) === 0 && tag !== 0x04))
    return bytes.subarray(start, end);
  const parts: Buffer[] = [];
  for (let offset = contentStart; offset < end; offset = headerAt(bytes, offset).end) {
    parts.push(mend(bytes, offset, change));
  }
  return element(tag, Buffer.concat(parts));
}

function headerAt(bytes: Buffer, start: number) {
  const tag = bytes[start] ?? 0;
  const first = bytes[start + 1] ?? 0;
  const extra = first < 0x80 ? 0 : first & 0x7f;
  const length = extra === 0 ? first : bytes.readUIntBE(start + 2, extra);
  const contentStart = start + 2 + extra;
  return { tag, contentStart, end: contentStart + length };
}
