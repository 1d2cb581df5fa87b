// `npm run bench`: the figures of docs/rendimiento.md, as ratios within this run. `-- --json` prints one JSON object.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { quantile } from './clock.mjs';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const beside = (name) => fileURLToPath(new URL(name, import.meta.url));
const node = (...parameters) => execFileSync(process.execPath, parameters, { encoding: 'utf8' });

function measureMemory() {
  const { documentBytes, addedBytes } = JSON.parse(node(beside('memory.mjs')));
  return {
    'memory.lines10000.documentBytes': documentBytes,
    'memory.lines10000.ratioToDocument': addedBytes / documentBytes,
  };
}

/** What importing the package adds to the start of a process. */
function measureImport() {
  const entry = new URL('../../dist/index.js', import.meta.url).href;
  const start = (code) => {
    const begin = performance.now();
    node('--input-type=module', '-e', code);
    return performance.now() - begin;
  };
  const added = Array.from({ length: 21 }, () => start(`await import(${JSON.stringify(entry)})`) - start(''));
  return { 'import.coldMilliseconds': quantile(added, 0.25) };
}

const measures = [
  // First: a process that has grown starts others more slowly.
  measureImport,
  async () => (await import('./signing.mjs')).measureSigning(),
  async () => (await import('./signing.mjs')).measureOptions(),
  async () => (await import('./two-cores.mjs')).measureTwoCores(),
  async () => (await import('./sign-many.mjs')).measureSignMany(),
  measureMemory,
  async () => (await import('./signing.mjs')).measureVerifying(),
  async () => (await import('./reading.mjs')).measureReading(),
  async () => (await import('./container.mjs')).measureContainer(),
  async () => (await import('./pkcs12.mjs')).measurePkcs12(),
  async () => (await import('./service.mjs')).measureCalls(),
  async () => (await import('./service.mjs')).measureSubmitting(),
  async () => (await import('./service.mjs')).measureManyDocuments(),
  async () => (await import('./peers.mjs')).measurePeers(),
];

/** Figure → the most, or the least, that it may be. */
const TARGETS = {
  'sign.lines10.ratioToRsa': ['≤', 1.25],
  'sign.lines10.everyOption.rsa-sha256.ratioToRsa': ['≤', 1.25],
  'sign.lines10.everyOption.rsa-sha512.sha256.ratioToRsa': ['≤', 1.25],
  'sign.lines500.ratioToRsa': ['≤', 8],
  'sign.lines10.twoCoreSpeedup': ['≥', 1.8],
  'sign.lines10000.linearity': ['≤', 1.3],
  'memory.lines10000.ratioToDocument': ['≤', 20],
  'signMany.lines10.shareOfTwoCores': ['≥', 0.75],
  'verify.invoice26k.ratioToParse': ['≤', 3],
  'read.invoice26k.ratioToSaxes': ['≤', 2],
  'verify.container2m.milliseconds': ['≤', 150],
  'verify.container2m.linearity': ['≤', 1.3],
  'credential.pbes2.milliseconds': ['≤', 30],
  'credential.rc2.milliseconds': ['≤', 40],
  'soap.call.clientCpuMilliseconds': ['≤', 1],
  'submit.lines10.documentsPerSecond': ['≥', 400],
  'submit.documents20000.heapGrowth': ['≤', 1.1],
  'import.coldMilliseconds': ['≤', 40],
};

const figures = {};
for (const measure of measures) Object.assign(figures, await measure());

if (values.json) console.log(JSON.stringify(figures));
else {
  console.table(
    Object.fromEntries(
      Object.entries(figures).map(([name, value]) => {
        const [sign, limit] = TARGETS[name] ?? [];
        const met = sign === undefined ? '' : (sign === '≤' ? value <= limit : value >= limit) ? 'yes' : 'NO';
        return [name, { value: Number(value.toPrecision(4)), target: sign ? `${sign} ${limit}` : '', met }];
      }),
    ),
  );
}
