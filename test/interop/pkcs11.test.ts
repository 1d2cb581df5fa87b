import { spawnSync } from 'node:child_process';
import { createPrivateKey } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Credential, credential, type SignatureAlgorithm } from '../../src/credential/index.js';
import { sign, verify } from '../../src/xades/index.js';
import { fixture, fixtureText } from '../credential/fixtures.js';
import { bytesOf, codesIn, documentText, SUPPLIER } from '../xades/support.js';
import { run } from './judge.js';

/** A token made of software, and the tool that speaks PKCS#11 with it (Debian's softhsm2 and opensc). */
const MODULE = ['/usr/lib/softhsm/libsofthsm2.so', '/usr/lib64/softhsm/libsofthsm.so'].find(existsSync);
const hasTool = spawnSync('pkcs11-tool', ['--help'], { stdio: 'ignore' }).error === undefined;
const suite = MODULE !== undefined && hasTool ? describe : describe.skip;
// Not a failure anywhere: no signature depends on it.
if (suite === describe.skip) process.stderr.write('SKIPPED: there is no softhsm2 with pkcs11-tool here\n');

const PIN = '4321';
const MECHANISMS: Readonly<Record<SignatureAlgorithm, string>> = {
  'rsa-sha256': 'SHA256-RSA-PKCS',
  'rsa-sha384': 'SHA384-RSA-PKCS',
  'rsa-sha512': 'SHA512-RSA-PKCS',
};

suite('a PKCS#11 token', () => {
  const folder = mkdtempSync(join(tmpdir(), 'facturador-pkcs11-'));
  const token = (...args: readonly string[]) =>
    run('pkcs11-tool', ['--module', MODULE ?? '', '--login', '--pin', PIN, ...args]);
  const before = process.env.SOFTHSM2_CONF;
  let onToken: Credential;

  beforeAll(() => {
    mkdirSync(join(folder, 'tokens'));
    process.env.SOFTHSM2_CONF = join(folder, 'softhsm2.conf');
    writeFileSync(process.env.SOFTHSM2_CONF, `directories.tokendir = ${join(folder, 'tokens')}\n`);
    const label = ['--label', 'facturador', '--so-pin', '1234', '--pin', PIN];
    run('softhsm2-util', ['--init-token', '--free', ...label]);
    const key = join(folder, 'key.der');
    const pkcs8 = createPrivateKey(fixtureText('key-pkcs8.pem')).export({ format: 'der', type: 'pkcs8' });
    writeFileSync(key, pkcs8);
    token('--write-object', key, '--type', 'privkey', '--id', '01', '--usage-sign');
    rmSync(key);
    onToken = credential({ chain: [fixture('firma.der')], sign: signOnToken });
  }, 60_000);
  afterAll(() => {
    if (before === undefined) delete process.env.SOFTHSM2_CONF;
    else process.env.SOFTHSM2_CONF = before;
    rmSync(folder, { recursive: true });
  });

  const signOnToken: Credential['sign'] = async (bytes, algorithm) => {
    const [input, output] = [join(folder, 'input'), join(folder, 'output')];
    writeFileSync(input, bytes);
    const files = ['--input-file', input, '--output-file', output];
    token('--sign', '--id', '01', '--mechanism', MECHANISMS[algorithm], ...files);
    return new Uint8Array(readFileSync(output));
  };

  it.each(Object.keys(MECHANISMS) as SignatureAlgorithm[])('signs an invoice by %s', async (algorithm) => {
    const xml = bytesOf(documentText());
    const report = await verify(await sign({ xml }, onToken, { ...SUPPLIER, algorithm }));
    expect([report.valid, codesIn(report)]).toEqual([true, []]);
    expect(report.signatures[0]).toMatchObject({ algorithm });
  });

  it('that signs with another mechanism than the one asked for is noticed before the document leaves', async () => {
    const wrong = credential({
      chain: [fixture('firma.der')],
      sign: (bytes) => signOnToken(bytes, 'rsa-sha512'),
    });
    await expect(sign({ xml: bytesOf(documentText()) }, wrong, SUPPLIER)).rejects.toMatchObject({
      code: 'ERR_CREDENTIAL_SIGNER',
    });
  });
});
