import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printerFor } from '../../src/cli/print/printer.js';

const HOSTILE = '\u001b[2J\u001b[H\r\u009b31m\u202e✓ válida\n\u2028\u001b]0;x\u0007\u007f';
/** What only the printer may write. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are written with them.
const OWN = /\u001b\[(?:\d{1,2}|2K)?m?|\r(?=\u001b\[2K)/g;
const ACTING = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** Says it in every way that a printer has, and returns the lines that were written. */
function say(text: string, isTty: boolean): string[] {
  const written: string[] = [];
  const output = { isTty, write: (part: string) => void written.push(part) };
  const print = printerFor({ stdout: output, stderr: output, env: {} }, { json: false });
  print.line(text);
  print.line('a', print.paint('red', text), [text, print.paint('bold', text)]);
  print.columns([[text, 'x'], [print.paint('green', text)]]);
  print.table(['a', 'b'], [[text, text]]);
  print.warn(text);
  print.error([text, text]);
  print.page([text]);
  print.errorPage([text]);
  print.progress.show(text);
  print.progress.end(text);
  return written.join('').split('\n');
}

describe('the printer', () => {
  it.each([true, false])(
    'lets no text act on a terminal or make a line of its own (a terminal: %s)',
    (isTty) => {
      const lines = say(HOSTILE, isTty);
      expect(lines).toHaveLength(say('nothing', isTty).length);
      for (const line of lines) expect(line.replaceAll(isTty ? OWN : /$^/g, '')).not.toMatch(ACTING);
      expect(lines[0]).toContain('\\u{1b}[2J\\u{1b}[H\\u{d}\\u{9b}31m\\u{202e}✓ válida\\u{a}');
    },
  );

  it('escapes in JSON what would act, and says the same', () => {
    const parts: string[] = [];
    const output = { isTty: true, write: (part: string) => void parts.push(part) };
    printerFor({ stdout: output, stderr: output, env: {} }, { json: true }).json({ [HOSTILE]: HOSTILE });
    const written = parts.join('');
    expect(written).toMatch(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*\n$/u);
    expect(written).toContain('\\u009b31m\\u202e');
    expect(JSON.parse(written)).toEqual({ [HOSTILE]: HOSTILE });
  });

  it('is the only one in src/cli that writes to the streams', () => {
    const folder = join(__dirname, '../../src/cli');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    const writers = files.filter((name) =>
      /\bconsole\b|process\.std|\bstd(?:out|err)\b|\\u001b|\\x1b/.test(
        readFileSync(join(folder, name), 'utf8'),
      ),
    );
    expect(files.length).toBeGreaterThan(50);
    // The streams' types and the streams themselves, who hands them on, who writes, and how colours are written.
    expect(writers.sort()).toEqual([
      'files/io.ts',
      'files/process-io.ts',
      'main.ts',
      'print/printer.ts',
      'print/style.ts',
    ]);
    expect(readFileSync(join(folder, 'main.ts'), 'utf8')).not.toMatch(/std(?:out|err)\.write/);
    expect(readFileSync(join(folder, 'print/style.ts'), 'utf8')).not.toMatch(/\.write\(/);
  });
});
