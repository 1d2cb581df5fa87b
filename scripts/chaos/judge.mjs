// What must hold when the senders are done, by what the service recorded and what the store holds.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { NIT } from '../company/la-espiga.mjs';
import { BAD, GOOD, rangeOf, SET, SOFTWARE } from './company.mjs';

const digest = (/** @type {Uint8Array} */ bytes) => createHash('sha256').update(bytes).digest('hex');

/** Keeps the digests of what is sent under each file name, whether or not it is processed. */
export function wireTap({ unzip }) {
  /** @type {Map<string, Set<string>>} */
  const sent = new Map();
  return {
    sent,
    onTraffic: ({ contentFile }) => {
      for (const { name, bytes } of contentFile === undefined ? [] : unzip(contentFile)) {
        sent.set(name, (sent.get(name) ?? new Set()).add(digest(bytes)));
      }
    },
  };
}

/** @returns {Promise<string[]>} what does not hold */
export async function judge({ store, orders, documents, sent, folder }) {
  /** @type {string[]} */
  const problems = [];
  const numbers = await numbersOf(store, orders, problems);
  for (const range of [GOOD, BAD, SET]) problems.push(...(await gaps(store, numbers, range)));
  const recorded = byNumber(documents);
  for (const number of numbers) problems.push(...(await judgeNumber(store, number, recorded, sent)));
  for (const number of recorded.keys())
    if (!numbers.includes(number)) problems.push(`${number} is of no order`);
  for await (const { number, state } of store.pending(NIT)) problems.push(`${number} was left ${state}`);
  problems.push(...secretsIn(folder));
  return problems;
}

/** The number of each order, which its reference brings back. */
async function numbersOf(store, orders, problems) {
  const numbers = [];
  for (let order = 1; order <= orders; order += 1) {
    numbers.push(await store.takeNumber(seriesOf(rangeOf(order)), `pedido ${order}`));
  }
  if (new Set(numbers).size !== orders) problems.push('Two orders have the same number');
  return numbers;
}

/** A sender may be killed with a number that then nobody wants; the next number that is asked for has to be that one. */
async function gaps(store, numbers, range) {
  const used = new Set(numbers);
  const last = Math.max(...numbers.map((number) => placeIn(range, number)));
  const missing = [];
  for (let place = range.fromNumber; place < last; place += 1) {
    if (!used.has(`${range.prefix}${place}`)) missing.push(place);
  }
  const next = [];
  while (next.length < missing.length) next.push(placeIn(range, await store.takeNumber(seriesOf(range))));
  const lost = missing.filter((place) => !next.includes(place));
  return lost.map((place) => `${range.prefix}${place} is left out: ${next} came next`);
}

function placeIn({ prefix }, number) {
  return number.startsWith(prefix) ? Number(number.slice(prefix.length)) : 0;
}

function seriesOf({ prefix, fromNumber, toNumber }) {
  return { issuerNit: NIT, numberSpace: 'invoice', prefix, fromNumber, toNumber };
}

function byNumber(documents) {
  const recorded = new Map();
  for (const document of documents)
    recorded.set(document.number, [...(recorded.get(document.number) ?? []), document]);
  return recorded;
}

async function judgeNumber(store, number, recorded, sent) {
  const submission = await store.get({ issuerNit: NIT, numberSpace: 'invoice', number });
  const records = recorded.get(number) ?? [];
  if (submission === undefined) return [`${number} is not in the store`];
  const { state, attempt, xmlBase64, fileName, applicationResponseBase64 = '' } = submission;
  const statuses = new Set(records.map(({ status }) => status));
  const expected = statuses.has('accepted')
    ? 'accepted'
    : statuses.has('rejected')
      ? 'rejected'
      : 'unrecorded';
  const signed = digest(Buffer.from(xmlBase64, 'base64'));
  const onWire = [...(sent.get(fileName) ?? [])];
  const answers = records.map(({ applicationResponse }) => digest(applicationResponse));
  const rules = [
    [state === expected, `is ${state} in the store and ${expected} at the DIAN`],
    [attempt === 1, `was signed ${attempt} times`],
    [onWire.length === 1 && onWire[0] === signed, `was sent as ${onWire.length} different documents`],
    [records.every(({ xml }) => digest(xml) === signed), 'is recorded with other bytes than the store has'],
    [records.filter(({ status }) => status === 'accepted').length <= 1, 'was accepted twice'],
    [
      answers.includes(digest(Buffer.from(applicationResponseBase64, 'base64'))),
      'has another answer than the DIAN gave',
    ],
  ];
  return rules.filter(([holds]) => !holds).map(([, problem]) => `${number} ${problem}`);
}

/** Nothing that is kept may hold a secret. */
function secretsIn(folder) {
  const secrets = [SOFTWARE.pin, GOOD.technicalKey, 'PRIVATE KEY'];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  return files
    .filter((path) => statSync(path).isFile())
    .flatMap((path) => {
      const text = readFileSync(path, 'latin1');
      return secrets.filter((secret) => text.includes(secret)).map(() => `${path} holds a secret`);
    });
}
