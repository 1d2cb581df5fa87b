import { writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readXml } from '../../src/xml/index.js';
import { build, names, namesWith, pathOf, read, storedXml } from './cases.js';

// After a change that is meant to change the XML: UPDATE_GOLDEN=1 npx jest test/golden, and read the difference.
if (process.env.UPDATE_GOLDEN === '1')
  for (const name of names) writeFileSync(pathOf(name, '.xml'), build(name).xml);

describe('the pairs of draft and XML', () => {
  it('are pairs: none has lost its other half', () => {
    expect(namesWith('.xml')).toEqual(names);
    expect(names.length).toBeGreaterThanOrEqual(25);
  });
});

describe.each(names)('%s', (name) => {
  const built = build(name);

  it('is built byte for byte', () => {
    expect(Buffer.from(built.xml).toString()).toBe(storedXml(name).toString());
    expect(Buffer.from(built.xml).equals(storedXml(name))).toBe(true);
  });

  it('reads back into the document that was written', () => {
    expect(read(name, readXml(storedXml(name)).root)).toEqual(built.document);
  });

  it('is a document that survives JSON', () => {
    expect(JSON.parse(JSON.stringify(built.document))).toEqual(built.document);
  });
});
