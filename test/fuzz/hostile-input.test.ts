import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomOf } from '../credential/mutate.js';
import { type Entrance, enter, type Outcome } from './entrances/entrance.js';
import { ENTRANCES } from './entrances/index.js';
import { INPUTS, SEED } from './runs.js';

/** Where inputs that were not taken well are left, to be looked at and kept under fixtures/fuzz. */
const FINDINGS = process.env.FUZZ_FINDINGS;
/** More of a kind tell nothing new. */
const MOST_FINDINGS = 20;

const shares = ENTRANCES.reduce((sum, { share }) => sum + share, 0);
const countFor = ({ share }: Entrance): number => Math.ceil((INPUTS * share) / shares);
let total = 0;

afterAll(() => say(`${total} inputs in all, made from seed ${SEED}`));

it.each(ENTRANCES.map((entrance) => ({ entrance, name: entrance.name, count: countFor(entrance) })))(
  '$name: $count hostile inputs are taken in, or refused with a code, at once and without a secret',
  async ({ entrance, count }) => {
    const random = randomOf(SEED);
    const sources = await entrance.sources();
    for (const [index, source] of sources.entries()) {
      const { complaint } = await enter(entrance, source);
      expect([`source ${index}`, complaint]).toEqual([`source ${index}`, undefined]);
    }
    const outcomes: Outcome[] = [];
    const findings: string[] = [];
    for (let number = 0; number < count && findings.length < MOST_FINDINGS; number += 1) {
      const input = entrance.mutate(sources[random(sources.length)] as Uint8Array, random);
      const outcome = await enter(entrance, input);
      outcomes.push(outcome);
      if (outcome.complaint === undefined) continue;
      findings.push(`input ${number}: ${outcome.complaint}`);
      keep(entrance, number, input);
    }
    total += outcomes.length;
    report(entrance, outcomes);
    expect(findings).toEqual([]);
  },
  7_200_000,
);

/** One line for an entrance: how many inputs ended how, and the slowest. */
function report({ name }: Entrance, outcomes: readonly Outcome[]): void {
  const endings = new Map<string, number>();
  for (const { ending } of outcomes) endings.set(ending, (endings.get(ending) ?? 0) + 1);
  const counted = [...endings].sort(([, a], [, b]) => b - a).map(([ending, times]) => `${ending} ${times}`);
  const slowest = outcomes.reduce((most, { milliseconds }) => Math.max(most, milliseconds), 0);
  say(`${name}: ${outcomes.length} inputs, ${counted.join(', ')}; the slowest ${Math.ceil(slowest)} ms`);
}

function keep({ name }: Entrance, number: number, input: Uint8Array): void {
  if (FINDINGS === undefined) return;
  const folder = join(FINDINGS, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `seed-${SEED}-input-${number}`), input);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
