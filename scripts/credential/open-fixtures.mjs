// Opens every PKCS#12 fixture with the built package under the Node that runs this, and says what differs from the
// manifest: `npx node@22 scripts/credential/open-fixtures.mjs`. Needs `npm run build` (or the module's path).
import { verify, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = new URL('../../', import.meta.url);
const built =
  process.argv[2] === undefined
    ? new URL('dist/credential/index.js', root)
    : pathToFileURL(resolve(process.argv[2]));
const { openPkcs12 } = await import(built.href);
const fixture = (name) => readFileSync(new URL(`fixtures/certificates/${name}`, root));
const { opens, refused } = JSON.parse(fixture('manifest.json').toString());

const problems = [];
for (const { file, password, chain, ...options } of opens) {
  try {
    const credential = await openPkcs12(fixture(`${file}.p12`), password, options);
    const expected = chain.map((name) => new X509Certificate(fixture(`${name}.der`)).fingerprint256);
    const found = credential.chain.map((der) => new X509Certificate(der).fingerprint256);
    if (String(found) !== String(expected)) problems.push(`${file}: another chain`);
    const signature = await credential.sign(Buffer.from('x'), 'rsa-sha256');
    const key = new X509Certificate(credential.chain[0]).publicKey;
    if (!verify('sha256', Buffer.from('x'), key, signature)) problems.push(`${file}: another key`);
  } catch (error) {
    problems.push(`${file}: ${error.code} ${error.message}`);
  }
}
for (const { file, password, code, ...options } of refused) {
  const found = await openPkcs12(fixture(`${file}.p12`), password, options).then(
    () => 'opened',
    (error) => error.code,
  );
  if (found !== code) problems.push(`${file}: ${found}, expected ${code}`);
}
for (const problem of problems) console.error(problem);
console.log(
  `Node ${process.version}, OpenSSL ${process.versions.openssl}: ${opens.length} open, ${refused.length} refused, ${problems.length} problems`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
