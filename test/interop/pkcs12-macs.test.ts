import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPem, openPkcs12 } from '../../src/credential/index.js';
import { rejectionOf } from '../code-of.js';
import { describeJudgedBy, run } from './judge.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'facturador-macs-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describeJudgedBy('openssl', 'version')('a PKCS#12 file that OpenSSL protects', () => {
  const at = (name: string): string => join(folder, name);

  beforeAll(() => {
    const subject = ['-subj', '/C=CO/CN=Prueba', '-days', '30'];
    const made = ['-newkey', 'rsa:2048', '-nodes', '-keyout', at('key.pem'), '-out', at('certificate.pem')];
    run('openssl', ['req', '-x509', ...made, ...subject]);
  });

  it.each(['SHA1', 'SHA224', 'SHA256', 'SHA384', 'SHA512', 'SHA512-224', 'SHA512-256'])(
    'by a MAC of %s opens with its password, and with no other',
    async (mac) => {
      const parts = ['-inkey', at('key.pem'), '-in', at('certificate.pem'), '-out', at('file.p12')];
      run('openssl', ['pkcs12', '-export', ...parts, '-passout', 'pass:clave ñ', '-macalg', mac]);
      const file = readFileSync(at('file.p12'));
      expect((await openPkcs12(file, 'clave ñ')).chain).toHaveLength(1);
      expect((await rejectionOf(openPkcs12(file, 'clave n'))).code).toBe('ERR_CREDENTIAL_PASSWORD');
    },
  );
});

describeJudgedBy('openssl', 'version')('a chain whose names differ in their type of string', () => {
  const at = (name: string): string => join(folder, name);

  it('is a chain to OpenSSL as it is to us', async () => {
    const root = [
      '-keyout',
      at('root.key'),
      '-out',
      at('root.pem'),
      '-subj',
      '/C=CO/CN=Andes SCD Raiz/serialNumber=1',
    ];
    const printable = ['-newkey', 'rsa:2048', '-nodes', '-days', '30'];
    // `pkix` writes UTF-8; `default` the narrowest type that holds the text.
    const masked = (mask: string) =>
      Buffer.from(`string_mask=${mask}\n[req]\nstring_mask=${mask}\ndistinguished_name=dn\n[dn]\n`);
    writeFileSync(at('utf8.cnf'), masked('utf8only'));
    writeFileSync(at('printable.cnf'), masked('default'));
    run('openssl', ['req', '-x509', '-config', at('utf8.cnf'), ...printable, ...root]);
    // The same key and name, in other types: what the leaf is issued by.
    const again = [
      '-key',
      at('root.key'),
      '-out',
      at('issuer.pem'),
      '-subj',
      '/C=CO/CN=Andes SCD Raiz/serialNumber=1',
    ];
    run('openssl', ['req', '-x509', '-config', at('printable.cnf'), '-days', '30', ...again]);
    const leaf = ['-keyout', at('leaf.key'), '-out', at('leaf.csr'), '-subj', '/C=CO/CN=Ana'];
    run('openssl', ['req', '-config', at('utf8.cnf'), '-newkey', 'rsa:2048', '-nodes', ...leaf]);
    const issuing = ['-CA', at('issuer.pem'), '-CAkey', at('root.key'), '-set_serial', '5', '-days', '20'];
    run('openssl', ['x509', '-req', '-in', at('leaf.csr'), '-out', at('leaf.pem'), ...issuing]);
    expect(run('openssl', ['verify', '-CAfile', at('root.pem'), at('leaf.pem')])).toContain('OK');
    const opened = await openPem({
      key: readFileSync(at('leaf.key')),
      certificate: readFileSync(at('leaf.pem')),
      chain: readFileSync(at('root.pem')),
    });
    expect(opened.chain).toHaveLength(2);
  });
});
