import type { Random } from '../entrances/entrance.js';
import { EXOTIC_NAMES } from './json-input.js';
import { pick } from './mutate-elements.js';
import { TEXT_VALUES } from './text-values.js';

type Json = Record<string, unknown> | unknown[];

/** A member of some object or list. */
interface Place {
  readonly owner: Json;
  readonly key: string;
}

const NUMBERS = [0, 1, -1, 0.1, 1e21, 1e-7, 2 ** 53, 5e-324, 1.7976931348623157e308, 123456789012345680000];

/** One to four changes to a JSON value: of members, of values, and of whole branches. */
export function mutateJson(source: Uint8Array, random: Random): Uint8Array {
  const root: { value: unknown } = { value: JSON.parse(Buffer.from(source).toString()) };
  for (let changes = random(4); changes >= 0; changes -= 1) {
    const places = placesIn(root);
    const { owner, key } = pick(places, random);
    pick(CHANGES, random)({ owner, key, value: get(owner, key) }, places, random);
  }
  // `undefined` alone is no JSON.
  return Buffer.from(JSON.stringify(root.value) ?? 'null');
}

function placesIn(owner: unknown, found: Place[] = []): Place[] {
  if (typeof owner !== 'object' || owner === null) return found;
  for (const key of Object.keys(owner)) {
    found.push({ owner: owner as Json, key });
    placesIn((owner as Record<string, unknown>)[key], found);
  }
  return found;
}

type Change = (place: Place & { readonly value: unknown }, places: readonly Place[], random: Random) => void;

const CHANGES: readonly Change[] = [
  // Other values.
  ({ owner, key }) => put(owner, key, undefined),
  ({ owner, key }, _, random) => put(owner, key, pick(TEXT_VALUES, random)),
  ({ owner, key }, _, random) => put(owner, key, pick(NUMBERS, random)),
  ({ owner, key }, _, random) => put(owner, key, { $: pick(EXOTIC_NAMES, random) }),
  ({ owner, key, value }, _, random) =>
    put(
      owner,
      key,
      pick([null, true, [], {}, [value], { value }, spliced(JSON.stringify(value) ?? '', random)], random),
    ),
  // Another branch.
  ({ owner, key }, places, random) => {
    const other = pick(places, random);
    put(owner, key, structuredClone(get(other.owner, other.key)));
  },
  // More members.
  ({ value }, _, random) => {
    if (!Array.isArray(value)) return;
    const times = random(8) === 0 ? 300 : 1;
    for (let i = 0; i < times; i += 1) value.push(structuredClone(value[0]));
  },
  ({ owner, value }, _, random) => put(owner, pick(TEXT_VALUES, random), structuredClone(value)),
  ({ owner, key, value }, _, random) => put(owner, `${key}${random(10)}`, structuredClone(value)),
  ({ value }, _, random) => {
    if (typeof value === 'object' && value !== null) put(value as Json, 'extra', pick(TEXT_VALUES, random));
  },
];

function spliced(text: string, random: Random): string {
  const at = random(text.length + 1);
  return text.slice(0, at) + pick(TEXT_VALUES, random) + text.slice(at + random(4));
}

function get(owner: Json, key: string): unknown {
  return (owner as Record<string, unknown>)[key];
}

function put(owner: Json, key: string, value: unknown): void {
  // A key such as __proto__ is a member like any other.
  Object.defineProperty(owner, key, { value, enumerable: true, writable: true, configurable: true });
}
