// `npm run bench`: the figures of docs/rendimiento.md, as ratios within this run. `-- --json` prints one JSON object;
// `-- --only TEXT` measures the groups whose name has that text.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
});
const beside = (name) => fileURLToPath(new URL(name, import.meta.url));
const node = (...parameters) => execFileSync(process.execPath, parameters, { encoding: 'utf8' });

function measureMemory() {
  const { documentBytes, addedBytes } = JSON.parse(node(beside('memory.mjs')));
  return {
    'memory.lines10000.documentBytes': documentBytes,
    'memory.lines10000.ratioToDocument': addedBytes / documentBytes,
  };
}

/** What the heap has of a long invoice, and of the densest markup, in documents. */
function measureReadingMemory() {
  const figures = {};
  for (const [name, document] of [
    ['invoice40m', 'invoice'],
    ['densest4m', 'densest'],
  ]) {
    const { bytes, peak, kept } = JSON.parse(node('--expose-gc', beside('reading-memory.mjs'), document));
    figures[`memory.read.${name}.bytes`] = bytes;
    figures[`memory.read.${name}.peakToDocument`] = peak;
    figures[`memory.read.${name}.keptToDocument`] = kept;
  }
  return figures;
}

const measures = {
  // First: a process that has grown starts others more slowly.
  cold: async () => (await import('./cold.mjs')).measureCold(),
  signing: async () => (await import('./signing.mjs')).measureSigning(),
  ordinary: async () => (await import('./signing.mjs')).measureOrdinary(),
  'tax inside': async () => (await import('./signing.mjs')).measureTaxInside(),
  'signing options': async () => (await import('./signing.mjs')).measureOptions(),
  'two cores': async () => (await import('./two-cores.mjs')).measureTwoCores(),
  'sign many': async () => (await import('./sign-many.mjs')).measureSignMany(),
  memory: measureMemory,
  'reading: memory': measureReadingMemory,
  'verifying, against reading': async () => (await import('./signing.mjs')).measureVerifying(),
  'reading: XML': async () => (await import('./parsing.mjs')).measureParsing(),
  'reading: invoices': async () => (await import('./parsing.mjs')).measureReadInvoice(),
  'reading: verifying': async () => (await import('./parsing.mjs')).measureVerifyingReceived(),
  'reading: signing': async () => (await import('./parsing.mjs')).measureSigningForeign(),
  'reading and rewriting': async () => (await import('./reading.mjs')).measureReading(),
  container: async () => (await import('./container.mjs')).measureContainer(),
  pkcs12: async () => (await import('./pkcs12.mjs')).measurePkcs12(),
  'service calls': async () => (await import('./service.mjs')).measureCalls(),
  'service submitting': async () => (await import('./service.mjs')).measureSubmitting(),
  'service many documents': async () => (await import('./service.mjs')).measureManyDocuments(),
  peers: async () => (await import('./peers.mjs')).measurePeers(),
};

/** Figure → the most, or the least, that it may be. */
const TARGETS = {
  'sign.lines10.ratioToRsa': ['≤', 1.28],
  'sign.lines100.ratioToRsa': ['≤', 2.5],
  'sign.ordinary10.ratioToRsa': ['≤', 1.4],
  'sign.ordinary100.ratioToRsa': ['≤', 3.2],
  'sign.ordinaryNote10.ratioToRsa': ['≤', 1.4],
  'sign.taxInside10.ratioToWithout': ['≤', 1.1],
  'sign.lines10.everyOption.rsa-sha256.ratioToRsa': ['≤', 1.25],
  'sign.lines10.everyOption.rsa-sha512.sha256.ratioToRsa': ['≤', 1.25],
  'sign.lines500.ratioToRsa': ['≤', 8],
  'sign.lines10.twoCoreSpeedup': ['≥', 1.8],
  'sign.lines10000.linearity': ['≤', 1.3],
  'memory.lines10000.ratioToDocument': ['≤', 20],
  'signMany.lines10.shareOfTwoCores': ['≥', 0.75],
  'verify.invoice26k.ratioToParse': ['≤', 3],
  'read.invoice26k.ratioToSaxes': ['≤', 1],
  'read.problems.ratioToStrict': ['≤', 1.1],
  'read.xml450k.ratioToSaxes': ['≤', 0.6],
  'read.xml20k.ratioToSaxes': ['≤', 0.6],
  'read.ordinary450k.ratioToSaxes': ['≤', 0.6],
  'read.ordinary20k.ratioToSaxes': ['≤', 0.6],
  'readInvoice.xml450k.ratioToSaxes': ['≤', 1],
  'readInvoice.xml20k.ratioToSaxes': ['≤', 1],
  'readInvoice.ordinary450k.ratioToSaxes': ['≤', 1],
  'readInvoice.ordinary20k.ratioToSaxes': ['≤', 1],
  'verify.xml450k.ratioToSaxes': ['≤', 1.2],
  'verify.xml26k.ratioToSaxes': ['≤', 1.7],
  'verify.ordinary450k.ratioToSaxes': ['≤', 1.2],
  'verify.ordinary26k.ratioToSaxes': ['≤', 1.7],
  'signForeign.xml450k.ratioToSaxes': ['≤', 1],
  'signForeign.ordinary450k.ratioToSaxes': ['≤', 1],
  'memory.read.invoice40m.peakToDocument': ['≤', 10],
  'memory.read.invoice40m.keptToDocument': ['≤', 6],
  'memory.read.densest4m.peakToDocument': ['≤', 30],
  'memory.read.densest4m.keptToDocument': ['≤', 22],
  'verify.container2m.milliseconds': ['≤', 150],
  'verify.container2m.linearity': ['≤', 1.3],
  'credential.pbes2.milliseconds': ['≤', 30],
  'credential.rc2.milliseconds': ['≤', 40],
  'soap.call.clientCpuMilliseconds': ['≤', 1],
  'submit.lines10.documentsPerSecond': ['≥', 400],
  'submit.documents20000.heapGrowth': ['≤', 1.1],
  'import.coldMilliseconds': ['≤', 40],
  'import.coldRatio': ['≤', 1.6],
};

const figures = {};
const chosen = Object.entries(measures).filter(([name]) => name.includes(values.only));
if (chosen.length === 0)
  throw new Error(`No group has "${values.only}"; there are ${Object.keys(measures).join(', ')}`);
for (const [, measure] of chosen) Object.assign(figures, await measure());

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
