import { certificateReport, openPem, openPkcs12, readCertificate } from '../../../src/credential/index.js';
import { fixture, fixtureText, opens, PASSWORD, refused } from '../../credential/fixtures.js';
import { mutate } from '../../credential/mutate.js';
import { pick } from '../mutations/mutate-elements.js';
import { TEXT_VALUES } from '../mutations/text-values.js';
import type { Entrance, Random } from './entrance.js';

/** A line of the private key, which is public in no form. */
const KEY_LINE = fixtureText('key-pkcs8.pem').split('\n')[9] ?? 'no such line';
const FEW_ITERATIONS = [
  'few-iterations',
  'few-iterations-legacy',
  'clear',
  'clear-mac-none',
  'clear-certificates',
];

const pkcs12: Entrance = {
  name: 'openPkcs12',
  share: 3,
  // Those that take longer to open stand here once, those with few iterations often.
  sources: () => {
    const files = [...opens, ...refused].map(({ file }) => file);
    const quick = Array.from({ length: 60 }, () => FEW_ITERATIONS).flat();
    return [...files, ...quick].map((file) => fixture(`${file}.p12`));
  },
  mutate,
  secrets: [PASSWORD],
  enter: async (input) => {
    const credential = await openPkcs12(input, PASSWORD);
    JSON.stringify(certificateReport(credential, { now: new Date(0) }));
  },
};

const PEM_NAMES = ['pkcs8', 'pkcs1', 'aes256', 'dek-aes256', '3des', 'elliptic-curve'];

function mutatePem(source: Uint8Array, random: Random): Uint8Array {
  if (random(2) === 0) return mutate(source, random);
  const lines = Buffer.from(source).toString().split('\n');
  const at = random(lines.length);
  const changed = [
    () => lines.toSpliced(at, 1),
    () => lines.toSpliced(at, 0, ...lines.slice(random(lines.length))),
    () => lines.toSpliced(at, 1, pick(TEXT_VALUES, random)),
    () => lines.map((line) => (line.startsWith('-----') && random(2) === 0 ? `${line} ` : line)),
    () => lines.toSpliced(at, 0, `Proc-Type: 4,${pick(TEXT_VALUES, random)}`),
  ];
  return Buffer.from(pick(changed, random)().join(random(5) === 0 ? '\r' : '\n'));
}

const pem: Entrance = {
  name: 'openPem',
  share: 1,
  sources: () =>
    PEM_NAMES.map((name) => Buffer.from(fixtureText(`key-${name}.pem`) + fixtureText('certificate.pem'))),
  mutate: mutatePem,
  secrets: [PASSWORD, KEY_LINE],
  enter: (input) => openPem({ key: input, certificate: input, chain: [input], passphrase: PASSWORD }),
};

const certificate: Entrance = {
  name: 'readCertificate',
  share: 2,
  sources: () => ['propia', 'raiz', 'curva', 'ajena', 'cifrado'].map((name) => fixture(`${name}.der`)),
  mutate,
  enter: (input) => {
    const read = readCertificate(input);
    JSON.stringify([read.subject, read.issuer, String(read.serialNumber)]);
  },
};

export const CREDENTIALS: readonly Entrance[] = [pkcs12, pem, certificate];
