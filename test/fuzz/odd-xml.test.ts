import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomOf } from '../credential/mutate.js';
import { documents } from './entrances/reading.js';
import {
  clauseFor,
  type Libxml2,
  readByLibxml2,
  readBySaxes,
  readByUs,
  type Verdict,
} from './judges/readers.js';
import { mutateXml } from './mutations/mutate-xml.js';
import { OddXml } from './mutations/odd-xml.js';
import { INPUTS, LONG, SEED } from './runs.js';

/** A million in the long run. */
const TEXTS = LONG ? INPUTS : Math.ceil(INPUTS / 10);
const short = documents().filter(({ length }) => length < 12_000);
const received = ['indented-and-commented', 'other-prefixes'].map((name) =>
  readFileSync(join(__dirname, `../../fixtures/received/${name}.xml`)),
);

const isRead = (verdict: Verdict): boolean => 'canonical' in verdict;

/** What nobody can explain; `undefined` if there is nothing. */
function surpriseIn(xml: Uint8Array, libxml2: Libxml2): string | undefined {
  const ours = readByUs(xml);
  const theirs = readByLibxml2(xml, libxml2);
  const saxes = readBySaxes(xml);
  const told = JSON.stringify({ ours, theirs, saxes, xml: Buffer.from(xml).toString().slice(0, 1000) });
  if (isRead(ours) !== isRead(theirs) && clauseFor('libxml2', ours, theirs) === undefined) return told;
  if (isRead(ours) !== isRead(saxes) && clauseFor('saxes', ours, saxes) === undefined) return told;
  if (!('canonical' in ours && 'canonical' in theirs)) return undefined;
  return ours.canonical === theirs.canonical ? undefined : told;
}

it(`${TEXTS} odd texts, and changes to real ones, are judged as libxml2 and saxes judge them`, async () => {
  const libxml2 = await nativeImport<Libxml2>('libxml2-wasm');
  const random = randomOf(SEED);
  const odd = new OddXml(random);
  const real = [...short, ...received];
  const surprises: string[] = [];
  let read = 0;
  for (let i = 0; i < TEXTS; i++) {
    const isReal = random(8) === 0;
    const xml = isReal
      ? mutateXml(real[random(real.length)] as Uint8Array, random)
      : Buffer.from(odd.document());
    const surprise = surpriseIn(xml, libxml2);
    if (surprise !== undefined) surprises.push(`${i}: ${surprise}`);
    if (isRead(readByUs(xml))) read += 1;
  }
  expect(surprises.slice(0, 10)).toEqual([]);
  // Texts that are all refused would prove nothing, nor would those that are all read.
  expect(read / TEXTS).toBeGreaterThan(0.3);
  expect(read / TEXTS).toBeLessThan(0.7);
}, 3_600_000);
