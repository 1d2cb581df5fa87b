import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { canonicalize, readXml, type XmlElement } from '../../src/xml/index.js';
import { bothForms, printAny, readAny } from './documents.js';

const folder = join(__dirname, '../../../shared/data/examples/fe-v1.9');
const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.xml')) : [];
if (files.length === 0) process.stderr.write(`SKIPPED: the DIAN's sample documents are not in ${folder}\n`);

/** Samples that are not written as they were read, with the reason. There is none. */
const EXCEPTIONS: Readonly<Record<string, string>> = {};

const rootOf = (file: string): XmlElement => readXml(readFileSync(join(folder, file))).root;

(files.length > 0 ? describe : describe.skip)('a sample of the DIAN', () => {
  it('is of each of the three kinds', () => {
    const kinds = new Set(files.map((file) => rootOf(file).name.local));
    expect([...kinds].sort()).toEqual(['CreditNote', 'DebitNote', 'Invoice']);
    expect(Object.keys(EXCEPTIONS).filter((file) => !files.includes(file))).toEqual([]);
  });

  it.each(files)('has the same canonical form after it was read, stored and written: %s', (file) => {
    const { found, written } = bothForms(readFileSync(join(folder, file)));
    if (file in EXCEPTIONS) expect(written).not.toBe(found);
    else expect(written).toBe(found);
  });

  it.each(files)('is read into the same document again from what was written of it: %s', (file) => {
    const document = readAny(rootOf(file));
    const xml = printAny(document);
    expect(readAny(readXml(xml).root)).toEqual(document);
    expect(Buffer.from(xml).toString()).toContain(canonicalize(rootOf(file)));
  });
});
