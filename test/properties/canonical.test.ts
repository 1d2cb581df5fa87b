import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  canonicalBytes,
  canonicalize,
  findPaths,
  readXml,
  writeXml,
  type XmlElement,
} from '../../src/xml/index.js';
import { PREFIXES, xmlSource } from '../arbitraries/xml-source.js';

type Libxml2 = typeof import('libxml2-wasm');

let libxml2: Libxml2;
beforeAll(async () => {
  libxml2 = await nativeImport<Libxml2>('libxml2-wasm');
});

const prefixList = fc.uniqueArray(
  fc.constantFrom('#default', 'unknown', ...PREFIXES.filter((p) => p !== '')),
  {
    maxLength: 4,
  },
);

/** One element of a document, by its place among all, for us and for libxml2. */
function pick(source: string, place: number) {
  const paths = findPaths(readXml(source).root, () => true);
  const index = place % paths.length;
  const path = paths[index] as readonly XmlElement[];
  const document = libxml2.XmlDocument.fromString(source);
  const theirs = document.get(`(//*)[${index + 1}]`) as InstanceType<Libxml2['XmlElement']>;
  return { element: path.at(-1) as XmlElement, ancestors: path.slice(0, -1), theirs, document };
}

describe('libxml2 and we agree on the canonical form of any part of a document', () => {
  it('by the inclusive method, with what the ancestors declare', () => {
    fc.assert(
      fc.property(xmlSource, fc.nat(), fc.boolean(), (source, place, withComments) => {
        const { element, ancestors, theirs, document } = pick(source, place);
        const mode = libxml2.XmlC14NMode.XML_C14N_1_0;
        const expected = theirs.canonicalizeToString({ mode, withComments });
        document.dispose();
        expect(canonicalize(element, { ancestors, withComments })).toBe(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('by the exclusive method, with any list of inclusive prefixes', () => {
    fc.assert(
      fc.property(xmlSource, fc.nat(), prefixList, (source, place, inclusivePrefixes) => {
        const { element, ancestors, theirs, document } = pick(source, place);
        const expected = theirs.canonicalizeToString({
          mode: libxml2.XmlC14NMode.XML_C14N_EXCLUSIVE_1_0,
          inclusiveNamespacePrefixes: inclusivePrefixes,
          withComments: false,
        });
        document.dispose();
        expect(canonicalize(element, { method: 'exclusive', inclusivePrefixes, ancestors })).toBe(expected);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a document that was written', () => {
  it('is canonical already: reading and canonicalising it changes nothing', () => {
    fc.assert(
      fc.property(xmlSource, (source) => {
        const { root } = readXml(source);
        const canonical = canonicalize(root);
        expect(canonicalize(readXml(canonical).root)).toBe(canonical);
        expect(Buffer.from(writeXml(root)).toString()).toBe(
          `<?xml version="1.0" encoding="UTF-8" standalone="no"?>${canonical}`,
        );
      }),
    );
  });

  it('gives the same tree when it is read', () => {
    fc.assert(
      fc.property(xmlSource, (source) => {
        const document = readXml(source);
        expect(content(readXml(canonicalBytes(document, { withComments: true })).root)).toEqual(
          content(document.root),
        );
      }),
    );
  });
});

/** An element without what the canonical form may drop: needless declarations. */
function content({ name, attributes, children }: XmlElement): unknown {
  return [
    name.prefix,
    name.local,
    name.namespace,
    attributes.map(({ name: { prefix, local, namespace }, value }) => [prefix, local, namespace, value]),
    children.map((child) => (typeof child === 'object' && 'children' in child ? content(child) : child)),
  ];
}
