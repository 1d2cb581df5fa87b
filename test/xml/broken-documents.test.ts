import { describe, expect, it } from '@jest/globals';
import { readXml } from '../../src/xml/index.js';
import { errorOf } from '../code-of.js';
import { randomOf } from '../credential/mutate.js';
import { names, storedXml } from '../golden/cases.js';
import { BREAKS, type Broken } from './breaks.js';

type Libxml2 = typeof import('libxml2-wasm');

const TIMES = 60;
/** As they are, on one line; a tag on each line; and an attribute on each. */
const LAYOUTS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replaceAll('><', '>\n<'),
  (text) => text.replaceAll('><', '>\r\n<').replaceAll(/ (\w+=")/g, '\n $1'),
];
const documents = names.map((name) => Buffer.from(storedXml(name)).toString());

let libxml2: Libxml2;
beforeAll(async () => {
  libxml2 = await nativeImport<Libxml2>('libxml2-wasm');
});

/** The lines that libxml2 tells, of its first complaint and of those that follow from it. */
function linesByLibxml2(text: string): readonly number[] {
  try {
    libxml2.XmlDocument.fromBuffer(Buffer.from(text)).dispose();
    return [];
  } catch (error) {
    return (error as InstanceType<Libxml2['XmlParseError']>).details.map(({ line }) => line);
  }
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/).length;
}

/** What is told where its tag begins, and by libxml2 where it is noticed: in a later line of the tag. */
const OF_THE_TAG: ReadonlySet<string | undefined> = new Set([
  'prefix-unbound',
  'attribute-duplicate',
  'tag-open',
]);

interface Told {
  readonly ours: number;
  readonly theirs: readonly number[];
}

function linesOf({ text, from, to }: Broken): Told & { readonly isRight: boolean } {
  const { reason, position } = errorOf(() => readXml(text));
  const ours = position?.line ?? Number.NaN;
  const theirs = linesByLibxml2(text);
  const [first, last] = [lineOf(text, from), lineOf(text, to)];
  const isInTag = OF_THE_TAG.has(reason?.code) && theirs.some((line) => first <= line && line <= last);
  return { ours, theirs, isRight: theirs.includes(ours) || isInTag };
}

/** The same documents for every run. */
function brokenBy(way: string): readonly Broken[] {
  const random = randomOf(7);
  const broken: Broken[] = [];
  while (broken.length < TIMES) {
    const layout = LAYOUTS[random(LAYOUTS.length)] as (text: string) => string;
    const one = BREAKS[way]?.(layout(documents[random(documents.length)] as string), random);
    if (one !== undefined) broken.push(one);
  }
  return broken;
}

describe.each(Object.keys(BREAKS))('a golden document that is broken by %s', (way) => {
  it('is refused within the token that is broken', () => {
    for (const { text, from, to } of brokenBy(way)) {
      const { reason, position } = errorOf(() => readXml(text));
      const offset = reason?.offset ?? Number.NaN;
      const told = { offset, from, to, code: reason?.code };
      expect({ ...told, isWithin: from <= offset && offset <= to }).toEqual({ ...told, isWithin: true });
      expect(position?.line).toBe(lineOf(text, offset));
    }
  });

  it('is refused in the line that libxml2 tells', () => {
    expect(
      brokenBy(way)
        .map(linesOf)
        .filter(({ isRight }) => !isRight),
    ).toEqual([]);
  });
});

it('a return alone ends a line, as XML 1.0 §2.11 has it, and none for libxml2', () => {
  const text = '<a>\r&nope;</a>';
  expect(errorOf(() => readXml(text)).position).toEqual({ line: 2, column: 1 });
  expect(linesByLibxml2(text)).toEqual([1]);
});
