import { draft } from '../../support/service.js';
import { writeInput } from '../mutations/json-input.js';
import type { Ladder } from './ladder.js';
import { many } from './xml.js';

interface Scene {
  readonly words: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
}

const list = <T>(n: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: n }, (_, i) => make(i));

const SCENES: Readonly<Record<string, (n: number) => Scene>> = {
  words: (n) => ({ words: ['build', ...list(n, () => 'x')] }),
  'options that do not exist': (n) => ({ words: ['build', ...list(n, (i) => `--x${i}`)] }),
  'options given often': (n) => ({ words: ['build', 'a.json', ...list(n, () => '--json')] }),
  'options of one letter': (n) => ({ words: ['build', `-${many(n, 'h')}`] }),
  'the length of a command': (n) => ({ words: [many(n, 'x')] }),
  'the length of a word': (n) => ({ words: ['verify', many(n, 'x')] }),
  'files that are not there': (n) => ({ words: ['verify', ...list(n, (i) => `${i}.xml`)] }),
  'files to verify': (n) => ({ words: ['verify', ...list(n, () => 'a.xml')], files: { 'a.xml': '<a/>' } }),
  'files to verify, for a machine': (n) => ({
    words: ['verify', '--json', ...list(n, () => 'a.xml')],
    files: { 'a.xml': '<a/>' },
  }),
  'findings of a file': (n) => ({
    words: ['verify', 'a.xml'],
    files: { 'a.xml': `<a xmlns:ds="http://www.w3.org/2000/09/xmldsig#">${many(n, '<ds:Signature/>')}</a>` },
  }),
  'problems of a draft': (n) => ({
    words: ['build', 'a.json'],
    files: { 'a.json': JSON.stringify({ ...draft, lines: list(n, () => ({})) }) },
  }),
  'the size of JSON that is cut off': (n) => ({
    words: ['build', 'a.json'],
    files: { 'a.json': `[${many(n, '1,\n')}` },
  }),
  'the length of a line that is too long for a table': (n) => ({
    words: ['build', 'a.json'],
    files: { 'a.json': JSON.stringify({ ...draft, [many(n, 'x')]: 1 }) },
  }),
  'the length of a number': (n) => ({
    words: ['cufe', 'a.json'],
    files: { 'a.json': JSON.stringify({ number: many(n, '9'), payableAmount: many(n, '9') }) },
  }),
  'elements of a document': (n) => ({
    words: ['cufe', 'a.xml'],
    files: {
      'a.xml': `<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2">${many(n, '<a/>')}</Invoice>`,
    },
  }),
  'tax totals of a document': (n) => ({
    words: ['cufe', 'a.xml'],
    files: {
      'a.xml': `<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2">${many(n, '<TaxTotal><TaxAmount>1</TaxAmount></TaxTotal>')}</Invoice>`,
    },
  }),
  'numbering ranges': (n) => ({
    words: ['build', 'a.json'],
    files: {
      'a.json': JSON.stringify(draft),
      'facturador.json': JSON.stringify({
        environment: 'habilitacion',
        supplier: {},
        software: { id: 'x' },
        numberingRanges: list(n, () => ({ prefix: 'A' })),
      }),
    },
  }),
};

/** Every way to grow of a command line, and of the files that it names. */
export function commandLineLadders(): readonly Ladder[] {
  return [
    ...Object.entries(SCENES).map(([dimension, make]) => ({
      entrance: 'command line',
      dimension,
      make: (n: number) => writeInput({ files: {}, ...make(n) }),
    })),
    {
      entrance: 'words of a command line',
      dimension: 'words',
      make: (n) => writeInput(['verify', ...list(n, (i) => `${i}`)]),
    },
    {
      entrance: 'words of a command line',
      dimension: 'options',
      make: (n) => writeInput(['verify', ...list(n, () => '--json')]),
    },
  ];
}
