import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readXml } from '../../src/xml/index.js';
import { withOtherPrefixes } from '../arbitraries/prefix-choice.js';
import { withStrangers } from '../arbitraries/strangers.js';
import { names, storedXml } from '../golden/cases.js';
import { bothForms } from './documents.js';

describe('a document in which anything was put', () => {
  it.each(names)('keeps it when it is read, stored and written: %s', (name) => {
    fc.assert(
      fc.property(withStrangers(readXml(storedXml(name)).root), (source) => {
        const { found, written } = bothForms(source);
        expect(written).toBe(found);
      }),
      { numRuns: 5 },
    );
  });

  it('keeps it under any prefixes, declared anywhere', () => {
    const strange = fc
      .constantFrom(...names)
      .chain((name) => withOtherPrefixes(readXml(storedXml(name)).root))
      .chain((source) => withStrangers(readXml(source).root));
    fc.assert(
      fc.property(strange, (source) => {
        const { found, written } = bothForms(source);
        expect(written).toBe(found);
      }),
      { numRuns: 100 },
    );
  });
});
