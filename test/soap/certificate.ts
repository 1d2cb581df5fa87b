import { execFileSync } from 'node:child_process';
import { createPrivateKey, sign, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Credential } from '../../src/credential/index.js';

export interface TestCertificate {
  readonly key: string;
  readonly certificate: string;
  readonly der: Uint8Array;
  readonly credential: Credential;
}

/** A throw-away self-signed certificate for localhost, and the credential of its key. */
export function testCertificate(): TestCertificate {
  const folder = mkdtempSync(join(tmpdir(), 'facturador-'));
  const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      keyFile,
      '-out',
      certFile,
      '-days',
      '30',
      '-subj',
      '/C=CO/O=Prueba/CN=localhost',
      '-addext',
      'subjectAltName=DNS:localhost,IP:127.0.0.1',
    ],
    { stdio: 'ignore' },
  );
  const [key, certificate] = [readFileSync(keyFile, 'utf8'), readFileSync(certFile, 'utf8')];
  rmSync(folder, { recursive: true });
  const der = new Uint8Array(new X509Certificate(certificate).raw);
  const privateKey = createPrivateKey(key);
  return {
    key,
    certificate,
    der,
    credential: {
      chain: [der],
      sign: async (bytes) => new Uint8Array(sign('sha256', bytes, privateKey)),
    },
  };
}
