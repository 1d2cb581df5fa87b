// Signs with every PKCS#12 fixture that opens and verifies what comes out, with the built package under the Node that
// runs this: `npx node@22 scripts/credential/sign-and-verify.mjs`. Needs `npm run build` (or the folder of the modules).
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = new URL('../../', import.meta.url);
const built =
  process.argv[2] === undefined ? new URL('dist/', root) : pathToFileURL(`${resolve(process.argv[2])}/`);
const { openPkcs12, readCertificate } = await import(new URL('credential/index.js', built).href);
const { sign, signMany, verify } = await import(new URL('xades/index.js', built).href);

const fixture = (name) => readFileSync(new URL(`fixtures/certificates/${name}`, root));
const { opens } = JSON.parse(fixture('manifest.json').toString());
const UBL = 'urn:oasis:names:specification:ubl:schema:xsd';
const EXTENSIONS = `<ext:UBLExtensions xmlns:ext="${UBL}:CommonExtensionComponents-2"/>`;

/** A document whose date is that of the signature, which lies within the validity of the certificate. */
const documentOf = (date) =>
  `<ApplicationResponse xmlns="${UBL}:ApplicationResponse-2">${EXTENSIONS}<Note>Panadería «La Espiga» 🥖</Note><IssueDate>${date}</IssueDate></ApplicationResponse>`;

const problems = [];
const algorithms = ['rsa-sha256', 'rsa-sha384', 'rsa-sha512'];
let signatures = 0;

async function judge(title, xml) {
  signatures += 1;
  const { valid, signatures: found } = await verify(xml);
  if (!valid || found.length !== 1) problems.push(`${title}: does not verify`);
  const tampered = Buffer.from(xml);
  tampered[tampered.indexOf('Espiga')] ^= 1;
  if ((await verify(tampered)).valid) problems.push(`${title}: verifies after a change`);
}

for (const { file, password, chain, ...options } of opens) {
  const credential = await openPkcs12(fixture(`${file}.p12`), password, options);
  const { notBefore, publicKeyBits } = readCertificate(credential.chain[0]);
  if (publicKeyBits < 2048) continue;
  const signingTime = new Date(Math.max(notBefore.getTime(), Date.parse('2026-06-15T15:30:00Z')) + 1000);
  const signing = { role: 'supplier', signingTime };
  const text = documentOf(signingTime.toISOString().slice(0, 10));
  try {
    for (const algorithm of algorithms)
      await judge(`${file}, ${algorithm}`, await sign(text, credential, { ...signing, algorithm }));
    for await (const xml of signMany([text, text, text], credential, signing))
      await judge(`${file}, many`, xml);
  } catch (error) {
    if (error.code !== 'ERR_CREDENTIAL_EXPIRED') problems.push(`${file}: ${error.code} ${error.message}`);
  }
}
for (const problem of problems) console.error(problem);
console.log(
  `Node ${process.version}, OpenSSL ${process.versions.openssl}: ${signatures} signatures, ${problems.length} problems`,
);
process.exitCode = problems.length === 0 && signatures > 0 ? 0 : 1;
