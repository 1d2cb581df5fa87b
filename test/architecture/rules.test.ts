import { type Layout, layout } from './layout.js';
import { report } from './offences.js';
import { filesAreShort } from './rules/files-are-short.js';
import { foldersAreEnteredByTheirIndex } from './rules/folders-are-entered-by-their-index.js';
import { functionsTakeFewArguments } from './rules/functions-take-few-arguments.js';
import { importsPointDown } from './rules/imports-point-down.js';
import { indexesNameTheirExports } from './rules/indexes-name-their-exports.js';
import { namesAreConcepts } from './rules/names-are-concepts.js';
import { noCodeReadsSentences } from './rules/no-code-reads-sentences.js';
import { noCycles } from './rules/no-cycles.js';
import { nothingIsLeftOver } from './rules/nothing-is-left-over.js';
import { packagesHaveOneOwner } from './rules/packages-have-one-owner.js';
import { parentsAndSubfoldersGoOneWay } from './rules/parents-and-subfolders-go-one-way.js';
import { patternsTakeLinearTime, problemOf } from './rules/patterns-take-linear-time.js';
import { publicFoldersAreExported } from './rules/public-folders-are-exported.js';
import { typesHaveNamesOfTheirOwn } from './rules/types-have-names-of-their-own.js';
import { type Offence, type SourceTree, sourceTree } from './source-tree.js';

type Files = Readonly<Record<string, string>>;
type Rule = (tree: SourceTree, layout: Layout) => Offence[];

const broken = (rule: Rule, files: Files): string => report(rule(sourceTree(files), layout));

describe('imports point down the rows', () => {
  it('a folder may import lower rows, its own files and packages', () => {
    const files = {
      'cufe/cufe.ts':
        "import { Decimal } from '../decimal/index.js'; import './text.js'; import 'node:crypto';",
      'cufe/text.ts': '',
      'index.ts': "export { cufe } from './cufe/public.js';",
      'cli/index.ts': "import { startSimulator } from '../simulator/index.js'; import '../index.js';",
    };
    expect(broken(importsPointDown, files)).toBe('');
  });

  it.each([
    ['its own row', "import { toUbl } from '../ubl/index.js';"],
    ['a higher row', "import type { Issuer } from '../issuer/index.js';"],
    ['a higher row by import()', "export const load = () => import('../issuer/index.js');"],
    ['a higher row by an import type', "export type Issuer = import('../issuer/index.js').Issuer;"],
    ['a higher row by a re-export', "export { createIssuer } from '../issuer/index.js';"],
    ['the root', "import { cufe } from '../index.js';"],
  ])('a folder may not import %s', (_, text) => {
    expect(broken(importsPointDown, { 'cufe/cufe.ts': text })).toMatch(
      /^cufe\/cufe\.ts:1: cufe may not import /,
    );
  });

  it('a folder without a row is an offence', () => {
    expect(broken(importsPointDown, { 'magic/magic.ts': '' })).toBe('magic: this folder has no row');
  });
});

describe('no code reads sentences', () => {
  it.each([
    ["if (problem.expected === 'at least one line') act();"],
    ["if ('undefined' === problem.found) act();"],
    ["if (error.message.includes('expired')) act();"],
    ['if (/^a code of/.test(problem.expected)) act();'],
    ["const text = row.en.replace(' or ', ' o ');"],
    ['const TO = /a date not before/;'],
  ])('%s does', (text) => {
    expect(broken(noCodeReadsSentences, { 'cli/a.ts': text })).toMatch(/^cli\/a\.ts:1: .* sentences?$/m);
  });

  it('what compares codes, or asks whether there is a text, does not', () => {
    const text =
      "if (error.code === 'ERR_DRAFT' || error.message === '' || /^ERR_/.test(error.code)) act(/^ {4}at /);";
    expect(broken(noCodeReadsSentences, { 'cli/a.ts': text })).toBe('');
  });
});

describe('nothing imports itself in a circle', () => {
  it('files that share a lower file are no cycle', () => {
    const files = {
      'xml/read.ts': "import './tree.js'; import './write.js';",
      'xml/tree.ts': '',
      'xml/write.ts': "import './tree.js';",
    };
    expect(broken(noCycles, files)).toBe('');
  });

  it('a cycle of three files is shown whole, types included', () => {
    const files = {
      'xml/a.ts': "import './b.js';",
      'xml/b.ts': "import type { C } from './c.js';",
      'xml/c.ts': "export { a } from './a.js';",
    };
    expect(broken(noCycles, files)).toBe('xml/a.ts: a cycle: xml/a.ts → xml/b.ts → xml/c.ts → xml/a.ts');
  });

  it('a file that imports itself is a cycle', () => {
    expect(broken(noCycles, { 'xml/a.ts': "import './a.js';" })).toBe(
      'xml/a.ts: a cycle: xml/a.ts → xml/a.ts',
    );
  });

  it('folders may form a cycle even where their files do not', () => {
    const files = {
      'ubl/a.ts': "import '../xml/b.js';",
      'ubl/c.ts': '',
      'xml/b.ts': '',
      'xml/d.ts': "import '../ubl/c.js';",
    };
    expect(broken(noCycles, files)).toBe('ubl: a cycle: ubl → xml → ubl');
  });
});

describe('a package has one owner', () => {
  it('the owner may import it, and everybody the builtins', () => {
    const files = {
      'xml/read.ts': "import { inspect } from 'node:util';",
      'pdf/page.ts': "export const load = () => import('pdfkit/js/page');",
    };
    expect(broken(packagesHaveOneOwner, files)).toBe('');
  });

  it.each([
    ["import type { SaxesParser } from 'saxes';", 'the package saxes has no owner'],
    ["const PDF = require('pdfkit/js/page');", 'only pdf may import pdfkit'],
    ["import { x } from '@scope/name/deep';", 'the package @scope/name has no owner'],
    ["import { createHash } from 'crypto';", 'write node:crypto'],
  ])('soap may not: %s', (text, problem) => {
    expect(broken(packagesHaveOneOwner, { 'soap/client.ts': text })).toBe(`soap/client.ts:1: ${problem}`);
  });
});

describe('an index names its exports', () => {
  it('named re-exports pass, and a program may do as it likes', () => {
    const files = {
      'xml/index.ts':
        "export type { Element } from './tree.js';\nexport { read as readXml } from './read.js';",
      'cli/index.ts': "import { main } from './main.js';\nawait main();",
    };
    expect(broken(indexesNameTheirExports, files)).toBe('');
  });

  it.each([
    "export * from './tree.js';",
    "export * as tree from './tree.js';",
    'export const depth = 3;',
    "import { read } from './read.js';",
    'export function read() {}',
    'export {};',
  ])('it may not: %s', (text) => {
    const files = { 'xml/index.ts': `export { a } from './a.js';\n${text}` };
    expect(broken(indexesNameTheirExports, files)).toBe(
      'xml/index.ts:2: a door only re-exports names, one by one',
    );
  });
});

describe('a folder is entered by its index', () => {
  it('other folders by index.js, own files by name, also from below', () => {
    const files = {
      'ubl/party.ts': "import { element } from '../xml/index.js'; import './address.js';",
      'ubl/lines/line.ts': "import { element } from '../../xml/index.js'; import '../party.js';",
      'index.ts': "export { read } from './xml/public.js';",
    };
    expect(broken(foldersAreEnteredByTheirIndex, files)).toBe('');
  });

  it.each([
    ["import { write } from '../xml/write.js';", '../xml/write.js reaches into xml: import its index.js'],
    [
      "import { write } from '../xml/deep/index.js';",
      '../xml/deep/index.js reaches into xml: import its index.js',
    ],
    ["import { write } from '../xml';", '../xml lacks its .js suffix'],
    ["import { party } from './index.js';", 'a folder does not import its own index'],
  ])('it may not: %s', (text, problem) => {
    expect(broken(foldersAreEnteredByTheirIndex, { 'ubl/party.ts': text })).toBe(
      `ubl/party.ts:1: ${problem}`,
    );
  });
});

describe('files are short', () => {
  const lines = (count: number): string => 'x;\n'.repeat(count);

  it('300 lines pass, and a data table of any length', () => {
    const files = { 'xml/read.ts': lines(300), 'catalogs/municipalities.ts': lines(2000) };
    expect(broken(filesAreShort, files)).toBe('');
  });

  it('301 lines do not', () => {
    expect(broken(filesAreShort, { 'xml/read.ts': lines(301) })).toBe('xml/read.ts: 301 lines, at most 300');
  });
});

describe('functions take few arguments', () => {
  it('three pass, and more where the layout says why', () => {
    const files = {
      'cufe/a.ts': 'function a(b: number, c: number, { d }: E): void {}',
      'xml/names.ts': 'class Names { add(a: 1, b: 1, c: 1, d: 1): void {} }',
    };
    expect(broken(functionsTakeFewArguments, files)).toBe('');
  });

  it.each([
    ['a function', 'export function make(a: 1, b: 1, c: 1, d: 1): void {}'],
    ['an arrow', 'const make = (a: 1, b: 1, c: 1, d = 1) => a;'],
    ['a method', 'interface Maker { make(a: 1, b: 1, c: 1, ...d: 1[]): void }'],
    ['a type', 'type make = (a: 1, b: 1, c: 1, d: 1) => void;'],
  ])('%s with four does not', (_, text) => {
    expect(broken(functionsTakeFewArguments, { 'cufe/a.ts': text })).toBe(
      'cufe/a.ts make: 4 arguments, at most 3',
    );
  });
});

describe('names are concepts', () => {
  it('a name that says what it holds passes', () => {
    expect(broken(namesAreConcepts, { 'xml/common-prefixes.ts': '', 'xml/library.ts': '' })).toBe('');
  });

  it.each(['utils/text.ts', 'xml/helpers.ts', 'xml/common/text.ts', 'lib/a.ts'])('%s does not', (path) => {
    expect(broken(namesAreConcepts, { [path]: '' })).toBe(`${path}: name it after the concept that it holds`);
  });
});

describe('public folders are exported', () => {
  const tree = sourceTree({ 'index.ts': '', 'xml/index.ts': '', 'xmldsig/index.ts': '' });

  it('public ones with their subpath, private ones without', () => {
    expect(report(publicFoldersAreExported(tree, layout, ['.', './xml', './package.json']))).toBe('');
  });

  it('both mistakes are found', () => {
    expect(report(publicFoldersAreExported(tree, layout, ['.', './xmldsig']))).toBe(
      'xml: is not in the exports of package.json\nxmldsig: is private, and package.json exports it',
    );
  });
});

describe('nothing is left over', () => {
  it('Spanish capitals, URLs and relative paths pass', () => {
    const text = 'TODO EL PAÍS\nhttps://example.co/work/shop\n../shared/data\nnode_modules/root/x';
    expect(report(nothingIsLeftOver({ 'docs/a.md': text }))).toBe('');
  });

  it.each([
    [`// ${'TO'}DO later`, 'unfinished work'],
    [`  ${'FIX'}ME: this breaks`, 'unfinished work'],
    [`<!-- ${'TO'}DO -->`, 'unfinished work'],
    [`const file = '${'/ho'}me/ana/firma.p12';`, 'a path of one machine'],
    [`cat ${'/wo'}rk/notes`, 'a path of one machine'],
    [`C:\\${'Us'}ers\\ana`, 'a path of one machine'],
  ])('found: %s', (text, problem) => {
    expect(report(nothingIsLeftOver({ 'docs/a.md': `fine\n${text}` }))).toContain(`docs/a.md:2: ${problem}`);
  });
});

describe('patterns take linear time', () => {
  it.each([
    '/^[0-9A-Za-z]{1,20}$/',
    '/^(\\d{4}-\\d{2}-\\d{2})(?:T.*)?$/',
    '/[ \\t\\r\\n]+/g',
    '/^"[^"]*"[^"]*$/',
    '/\\.[^.]*$/',
    '/^([+-]?)(\\d+)(?:\\.(\\d+))?e([+-]\\d+)$/',
    '/(\\d) to (?=\\w*\\d)/g',
    '/^[ab]+$/',
  ])('%s does', (literal) => {
    expect(problemOf(literal)).toBeUndefined();
  });

  it.each([
    ['/^(?:a+)+$/', 'repeats a group'],
    ['/^(?:[A-Za-z0-9+/]{4})*$/', 'repeats a group'],
    ['/(?:\\\\[0-9a-f]{2})+/gi', 'repeats a group'],
    ['/^Regla:([^,]{1,80}),\\s*(Rechazo|Notificaci\\S{1,4}n)\\s*:\\s*(.*)$/isu', 'two repetitions'],
    ['/^a*\\w*$/', 'two repetitions'],
    ['/^(?:a*){2}$/', 'two repetitions'],
    ['/^.*:.*$/', 'two repetitions'],
    ['/^x(?:a*b?)(?:c?a*)$/', 'two repetitions'],
    ['/<(?:\\w+:)?SignatureValue[^>]*>([^<]+)</', 'anywhere'],
    ['/(<(?:[\\w.-]+:)?TechnicalKey\\b[^>]*>)[^<]*/g', 'anywhere'],
    ['/\\r?\\n(?=\\s*Regla:)/iu', 'anywhere'],
    ['/\\s+$/', 'anywhere'],
    ['/^\\s+$/m', 'anywhere'],
    ['/(a)\\1/', 'Backreference'],
    ['/(?<=a+)b/', 'behind'],
  ])('%s does not: it %s', (literal, problem) => {
    expect(problemOf(literal)).toContain(problem);
  });

  it('what is made at run time is looked at too', () => {
    const files = {
      'xml/a.ts': "const A = /x/; const B = new RegExp(A, 'g'); const C = RegExp('(a+)+');",
      'xml/b.ts': "export const B = (text: string) => new RegExp(text + '*');",
    };
    const found = patternsTakeLinearTime(sourceTree(files), {});
    expect(found.map(({ where }) => where)).toEqual(['xml/a.ts:1', 'xml/b.ts:1']);
  });
});

describe('a folder and its subfolder', () => {
  it('import each other one way, types included', () => {
    const down = {
      'ubl/index.ts': "export { a } from './parts/a.js';",
      'ubl/parts/a.ts': "import '../../xml/index.js';",
    };
    expect(broken(parentsAndSubfoldersGoOneWay, down)).toBe('');
    const up = { 'ubl/line.ts': '', 'ubl/parts/a.ts': "import type { Line } from '../line.js';" };
    expect(broken(parentsAndSubfoldersGoOneWay, up)).toBe('');
    expect(
      broken(parentsAndSubfoldersGoOneWay, { ...down, ...up, 'ubl/parts/b.ts': "import '../line.js';" }),
    ).toBe('ubl: imports ubl/parts, and is imported by it');
  });
});

describe('the name of a type', () => {
  it('is exported by one file', () => {
    const files = {
      'cli/run.ts': 'export interface Run {}',
      'soap/run.ts': 'interface Run {}\nexport type Call = Run;',
      'xml/call.ts': 'export type Call = string;\nexport const Run = 1;',
    };
    expect(broken(typesHaveNamesOfTheirOwn, files)).toBe(
      'soap/run.ts: exports the type Call, as does xml/call.ts',
    );
  });
});
