import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { COMMON_OPTIONS, parseWords } from '../../src/cli/call/parse-words.js';
import { COMMANDS } from '../../src/cli/commands.js';

const command = COMMANDS.find(({ name }) => name === 'status') ?? COMMANDS[0];

/** What Node makes of all words at once; undefined for what is refused. */
function byNode(argv: readonly string[]) {
  const known = [...(command?.options ?? []), ...COMMON_OPTIONS];
  const options = Object.fromEntries(
    known.map(({ name, short, value }) => {
      const type = value === undefined ? ('boolean' as const) : ('string' as const);
      return [name, short === undefined ? { type } : { type, short }];
    }),
  );
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options,
      allowPositionals: true,
      strict: true,
    });
    return { words: positionals, options: values };
  } catch {
    return undefined;
  }
}

function byUs(argv: readonly string[]) {
  try {
    const { words, options } = parseWords({ ...command, count: [0, 99] } as never, argv);
    // Switches are texts here.
    const values = Object.entries(options).map(([name, value]) => [name, value === 'true' ? true : value]);
    return { words, options: Object.fromEntries(values) };
  } catch {
    return undefined;
  }
}

describe('the words of a command line', () => {
  const word = fc.constantFrom(
    'a',
    'b.json',
    '-',
    '--',
    '-o',
    '-h',
    '-hh',
    '-oa',
    '-ho',
    '--out',
    '--out=a',
    '--json',
    '--zip',
    'c',
  );

  it('are taken apart as Node does it, one after the other', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (argv) => {
        expect([argv, byUs(argv)]).toEqual([argv, byNode(argv)]);
      }),
      { numRuns: 2000 },
    );
  });

  it('that are options of one letter are refused when there are thousands in one', () => {
    expect(() => parseWords(command as never, [`-${'h'.repeat(5001)}`])).toThrow(
      expect.objectContaining({
        code: 'CLI_USAGE',
        message: `La opción -${'h'.repeat(19)}… es demasiado larga`,
      }),
    );
  });
});
