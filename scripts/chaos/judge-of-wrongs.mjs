// Hands the judge of the chaos test a store and records in which everything is wrong, and prints what it finds.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SOFTWARE } from './company.mjs';
import { judge } from './judge.mjs';

const bytes = (text) => new TextEncoder().encode(text);
const base64 = (text) => Buffer.from(text).toString('base64');
const accepted = (number, attempt) => ({
  number,
  state: 'accepted',
  attempt,
  fileName: `${number}.xml`,
  xmlBase64: base64('one'),
  applicationResponseBase64: base64('answer'),
});
const submissions = new Map([
  ['CAOS1', accepted('CAOS1', 2)],
  ['CAOS3', accepted('CAOS3', 1)],
]);
const numbers = { 'pedido 1': 'CAOS1', 'pedido 2': 'CAOS1', 'pedido 3': 'CAOS3', 'pedido 4': 'CAOS4' };
const store = {
  takeNumber: async (_, reference) => (reference === undefined ? 'CAOS5' : numbers[reference]),
  get: async ({ number }) => submissions.get(number),
  pending: async function* () {
    yield { number: 'CAOS3', state: 'pending' };
  },
};
const record = (number, status) => ({
  number,
  status,
  xml: bytes('other'),
  applicationResponse: bytes('another answer'),
});
const folder = mkdtempSync(join(tmpdir(), 'facturador-judge-'));
writeFileSync(join(folder, 'secret.txt'), `PIN ${SOFTWARE.pin}`);
const problems = await judge({
  store,
  orders: 4,
  documents: [record('CAOS1', 'rejected'), record('CAOS9', 'accepted')],
  sent: new Map([['CAOS1.xml', new Set(['a', 'b'])]]),
  folder,
});
rmSync(folder, { recursive: true });
console.log(JSON.stringify({ problems: [...new Set(problems)] }));
