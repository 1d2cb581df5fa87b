import { verify } from 'node:crypto';
import { certificateOf, openPkcs12, publicKeyOf } from '../../src/credential/index.js';
import { codeOf, fixture, opens, PASSWORD } from './fixtures.js';
import { mutate, randomOf } from './mutate.js';

/** Files whose encryption is cheap and that no MAC shuts off, so that changes reach deep. */
const DEEP = ['few-iterations', 'few-iterations-legacy', 'clear-mac-none', 'mac-none', 'clear'];
const OTHERS = opens.filter(({ file }) => !file.startsWith('keytool')).map(({ file }) => file);

/**
 * Opens PKCS#12 files with random changes.
 *
 * @returns a line for each outcome that is neither a working credential nor one of our refusals
 */
export async function fuzzPkcs12(mutations: number, seed: number): Promise<string[]> {
  const random = randomOf(seed);
  const pick = (files: readonly string[]) => files[random(files.length)] ?? '';
  const unexpected: string[] = [];
  for (let i = 0; i < mutations; i += 1) {
    const file = pick(i % 10 === 0 ? OTHERS : DEEP);
    const password = opens.find((variant) => variant.file === file)?.password ?? PASSWORD;
    const outcome = await outcomeOf(mutate(fixture(`${file}.p12`), random), password);
    if (!/^(opened|ERR_CREDENTIAL_\w+)$/.test(outcome)) unexpected.push(`${i} ${file}: ${outcome}`);
  }
  return unexpected;
}

async function outcomeOf(bytes: Uint8Array, password: string): Promise<string> {
  const opening = openPkcs12(bytes, password);
  const code = await codeOf(opening);
  if (code !== 'no error') return code;
  const credential = await opening;
  const signature = await credential.sign(bytes, 'rsa-sha256');
  const key = publicKeyOf(certificateOf(credential));
  return verify('sha256', bytes, key, signature) ? 'opened' : 'opened with a wrong key';
}
