// What the package adds to a process that has just started. Three kinds of process take turns: bare Node, one that imports
// the package, one that also builds and signs an invoice.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { supplier } from '../company/la-espiga.mjs';
import { median, quantile } from './clock.mjs';

const TURNS = 25;
const FIRST_INVOICE = fileURLToPath(new URL('first-invoice.mjs', import.meta.url));
const DIST = new URL('../../dist/index.js', import.meta.url).href;

/** @param {string} entry the package to import, as the address of its module */
export async function measureCold(entry = DIST) {
  const input = await invoiceOf(entry);
  const kinds = {
    bare: () => lasting(['--input-type=module', '-e', '']),
    importing: () => lasting(['--input-type=module', '-e', `await import(${JSON.stringify(entry)})`]),
    issuing: () => lasting([FIRST_INVOICE], input),
  };
  const took = { bare: [], importing: [], issuing: [] };
  for (let turn = 0; turn < TURNS; turn++) {
    for (const [kind, run] of Object.entries(kinds)) took[kind].push(run());
  }
  return {
    'import.coldMilliseconds': quantile(
      took.importing.map((time, turn) => time - took.bare[turn]),
      0.25,
    ),
    'import.coldRatio': median(took.importing) / median(took.bare),
    'firstInvoice.coldRatio': median(took.issuing) / median(took.bare),
  };
}

function lasting(parameters, input = '') {
  const begin = performance.now();
  execFileSync(process.execPath, parameters, { input });
  return performance.now() - begin;
}

/** What the process needs that issues an invoice. */
async function invoiceOf(entry) {
  const { certificateDer, context, draftOf, keyPem } = await import('./subject.mjs');
  const { environment, software, numberingRanges } = context;
  const body = certificateDer.toString('base64');
  return JSON.stringify({
    entry,
    key: keyPem,
    certificate: `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`,
    draft: draftOf(10),
    context: { environment, supplier, software, numberingRanges },
  });
}
