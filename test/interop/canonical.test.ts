import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { isFacturadorError } from '../../src/errors/index.js';
import { canonicalize, readXml } from '../../src/xml/index.js';
import { xmlSource } from '../arbitraries/xml-source.js';
import { describeJudgedBy, run } from './judge.js';

type Method = 'inclusive' | 'exclusive';

const OPTIONS: Readonly<Record<Method, string>> = { inclusive: '--c14n', exclusive: '--exc-c14n' };
const METHODS: readonly Method[] = ['inclusive', 'exclusive'];
const DOCUMENTS = 400;
/** Stands after the root of every document, so that what xmllint prints of many files can be cut. */
const END = '<?end-of-document?>';

const samples = join(__dirname, '../../../shared/data/examples');
const hasSamples = existsSync(samples);
if (!hasSamples) process.stderr.write(`SKIPPED: the DIAN's example documents are not in ${samples}\n`);

describeJudgedBy('xmllint', '--version')('xmllint', () => {
  const folder = mkdtempSync(join(tmpdir(), 'facturador-canonical-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** The canonical forms of many documents, by one process. */
  function canonicalByXmllint(method: Method, sources: readonly string[]): readonly string[] {
    const files = sources.map((source, index) => {
      const file = join(folder, `${index}.xml`);
      writeFileSync(file, source + END);
      return file;
    });
    const printed = run('xmllint', [OPTIONS[method], ...files]).split(`\n${END}`);
    expect(printed.pop()).toBe('');
    expect(printed).toHaveLength(sources.length);
    return printed;
  }

  function expectSameCanonicalForms(method: Method, sources: readonly string[]): void {
    const theirs = canonicalByXmllint(method, sources);
    sources.forEach((source, index) => {
      const ours = canonicalize(readXml(source), { method, withComments: true });
      if (ours !== theirs[index]) expect({ source, ours }).toEqual({ source, ours: theirs[index] });
    });
  }

  it.each(METHODS)('canonicalises arbitrary documents by the %s method as we do', (method) => {
    expectSameCanonicalForms(method, fc.sample(xmlSource, DOCUMENTS));
  });

  it.each(METHODS)('canonicalises a document of many megabytes by the %s method as we do', (method) => {
    const lines = Array.from(
      { length: 20_000 },
      (_, index) =>
        `<p:line xmlns:p="urn:p" b='${index}' a="\t">\r\n&amp;${'é🥖<![CDATA[<]]>'.repeat(12)}</p:line>`,
    );
    expectSameCanonicalForms(method, [`<a xmlns="urn:d">${lines.join('')}</a>`]);
  });

  const ofSamples = hasSamples ? it : it.skip;
  ofSamples('agrees with us which of the official samples are XML, and on their canonical forms', () => {
    const wellFormed: string[] = [];
    const refused: string[] = [];
    for (const file of readdirSync(samples, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.xml')) continue;
      const source = readFileSync(join(samples, file), 'utf8').replace(/^\uFEFF/, '');
      if (isWellFormed(source)) wellFormed.push(source);
      else refused.push(join(samples, file));
    }
    expect(wellFormed.length).toBeGreaterThan(80);
    for (const file of refused) expect(() => run('xmllint', ['--noout', file])).toThrow('ended with');
    for (const method of METHODS) expectSameCanonicalForms(method, wellFormed);
  });
});

function isWellFormed(source: string): boolean {
  try {
    readXml(source);
    return true;
  } catch (error) {
    if (isFacturadorError(error) && error.code === 'ERR_XML_SYNTAX') return false;
    throw error;
  }
}
