import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMON_OPTIONS } from '../../src/cli/call/parse-words.js';
import { COMMANDS } from '../../src/cli/commands.js';
import { ERROR_CODES } from '../../src/errors/index.js';

const DOCS = join(__dirname, '../../docs');
const SOURCES = join(__dirname, '../../src');
const guide = (name: string): string => readFileSync(join(DOCS, name), 'utf8');
const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found]) => found ?? '');

/** The anchor that a heading gets. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/\s/g, '-');

describe.each(readdirSync(DOCS).filter((name) => name.endsWith('.md')))('docs/%s', (name) => {
  const text = guide(name);

  it('links to what is there', () => {
    for (const link of all(text, /\]\(([^):]+)\)/g)) {
      const [file = '', anchor] = link.split('#');
      expect([link, existsSync(join(DOCS, file))]).toEqual([link, true]);
      if (anchor !== undefined)
        expect(all(guide(file || name), /^#+ (.*)$/gm).map(anchorOf)).toContain(anchor);
    }
  });

  it('names errors, commands and options that exist', () => {
    for (const code of all(text, /\b(ERR_[A-Z0-9_]+)\b(?!…)/g))
      expect(Object.keys(ERROR_CODES)).toContain(code);
    for (const block of all(text, /```bash\n(.*?)```/gs)) {
      for (const line of all(block, /^\s*facturador ([a-z].*)$/gm)) {
        const command = COMMANDS.find((each) => line.startsWith(each.name));
        expect([line, command === undefined]).toEqual([line, false]);
        const known = [...(command?.options ?? []), ...COMMON_OPTIONS].map((option) => `--${option.name}`);
        for (const option of all(line, /(--[a-z0-9-]+)/g)) expect(known).toContain(option);
      }
    }
  });
});

describe('the code of the guides', () => {
  const imports = readdirSync(DOCS)
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) =>
      [...guide(name).matchAll(/^import \{ (.*) \} from 'facturador(?:\/(\w+))?';$/gm)].map(
        ([line, names = '', folder]) => ({ line, names, index: folder === undefined ? '' : `${folder}/` }),
      ),
    );

  it.each(imports)('imports what is there: $line', ({ names, index }) => {
    const words = readFileSync(join(SOURCES, index === '' ? 'index.ts' : `${index}public.ts`), 'utf8').split(
      /\W+/,
    );
    const wanted = names.split(', ').map((name) => name.replace('type ', ''));
    expect(wanted.filter((name) => !words.includes(name))).toEqual([]);
  });
});

describe('docs/envios.md', () => {
  it('has a row for every state of a submission', () => {
    const source = readFileSync(join(SOURCES, 'submission/submission.ts'), 'utf8');
    const [type = ''] = all(source, /type SubmissionState = ([^;]*);/g);
    const states = all(type, /'(\w+)'/g);
    expect(states).toHaveLength(6);
    const rows = all(guide('envios.md'), /^\| `(\w+)` \|/gm);
    expect(rows).toEqual(expect.arrayContaining(states));
  });
});

describe('docs/simulador.md', () => {
  it('has a row for every option and every kind of fault', () => {
    const options = readFileSync(join(SOURCES, 'simulator/service/options.ts'), 'utf8');
    const [own = ''] = all(options, /interface SimulatorOptions \{(.*?)\n\}/gs);
    const faults = readFileSync(join(SOURCES, 'simulator/service/faults.ts'), 'utf8');
    const named = all(guide('simulador.md'), /^\| (`.*?) \|/gm).flatMap((cell) => all(cell, /`([\w-]+)`/g));
    const wanted = [...all(own, /^ {2}readonly (\w+)\??:/gm), ...all(faults, /kind: '([\w-]+)'/g)];
    expect(wanted.length).toBeGreaterThan(20);
    expect(wanted.filter((each) => !named.includes(each))).toEqual([]);
  });
});
