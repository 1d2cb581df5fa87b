import { isDeepStrictEqual } from 'node:util';
import type { ReceivedDocument } from '../../src/model/index.js';
import { readDocument } from '../../src/ubl/index.js';
import { readXml } from '../../src/xml/index.js';
import { names, read, storedXml } from '../golden/cases.js';
import {
  differencesOf,
  type Leaf,
  leavesOf,
  placeOf,
  type Removal,
  removalsOf,
  valuesIn,
} from './removals.js';

const withoutNumbers = (path: string): string => path.replaceAll(/\[\d+\]/g, '');

describe('what the DIAN accepted can always be read', () => {
  it.each(names)('%s without any one of its elements and attributes', (name) => {
    const { root } = readXml(storedXml(name));
    const before = readDocument(root);
    expect(before.problems).toEqual([]);
    const complaints: unknown[] = [];
    for (const removal of removalsOf(root)) {
      const after = readDocument(removal.root);
      const complaint = untold(name, removal, after) ?? changedElsewhere(before, after, removal);
      if (complaint !== undefined) complaints.push([placeOf(removal), complaint]);
    }
    expect(complaints).toEqual([]);
  });
});

/** What is wrong with the problems: what the strict reader throws at is told, and nothing that is there. */
function untold(name: string, removal: Removal, { problems }: ReceivedDocument): unknown {
  const place = placeOf(removal);
  const others = problems.filter(
    ({ code, path }) => code !== 'ERR_XML_MISSING' || !withoutNumbers(path).startsWith(place),
  );
  if (others.length > 0) return { told: others };
  // It throws here when it misses what was not told.
  if (problems.length === 0) read(name, removal.root);
  return undefined;
}

/** What changed that is not what was removed; a field may only begin to say what stood there all the time. */
function changedElsewhere(before: ReceivedDocument, after: ReceivedDocument, removal: Removal): unknown {
  const within = removal.within[1] ?? removal.removed;
  const mayBeLost = valuesIn(
    isMemberWithoutParty(removal) ? (removal.within.at(-1) ?? within) : removal.removed,
  );
  const mayCome = valuesIn(within);
  const isExtension = 'children' in within && within.name.local === 'UBLExtensions';
  const fields = new Set([...Object.keys(before.document), ...Object.keys(after.document)]);
  for (const field of fields) {
    const [one, other] = [before, after].map(({ document }) => document[field as 'number']);
    // Extras tell where things are, and an extension is kept whole or as it is.
    if (field === 'extras' || (isExtension && EXTENSIONS.has(field))) continue;
    if (isDeepStrictEqual(one, other)) continue;
    const { lost, gained } = differencesOf(leavesOf(one, field), leavesOf(other, field));
    // The first tax of a total stands for all: when it goes, that of another subtotal takes its place.
    const moved = new Set(gained.map(([, value]) => value));
    const wrong: readonly Leaf[] = [
      ...lost.filter(([, value]) => !mayBeLost.has(value) && !moved.has(value)),
      ...gained.filter(([, value]) => !mayCome.has(value)),
    ];
    if (wrong.length > 0) return { [field]: wrong };
  }
  return undefined;
}

const EXTENSIONS: ReadonlySet<string> = new Set(['extensions', 'interoperabilidad']);

/** A bare percentage is no member of a consorcio. */
function isMemberWithoutParty({ removed, within }: Removal): boolean {
  return removed.name.local === 'Party' && within.at(-1)?.name.local === 'ShareholderParty';
}
