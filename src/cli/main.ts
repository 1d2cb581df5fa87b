import { parseWords } from './call/parse-words.js';
import { COMMANDS } from './commands.js';
import type { ProgramIo } from './files/io.js';
import { commandHelp, programHelp } from './help.js';
import { type Printer, printerFor } from './print/printer.js';
import { reportError } from './print/report-error.js';
import { CliError } from './text/cli-error.js';
import { EXIT, type ExitCode } from './text/exit-code.js';

/**
 * Runs one command line. Nothing is thrown: what goes wrong is printed.
 *
 * @param argv the words after the program's name
 * @returns what the process should end with
 */
export async function main(argv: readonly string[], { stdout, stderr, ...io }: ProgramIo): Promise<ExitCode> {
  const print = printerFor({ stdout, stderr, env: io.env }, { json: argv.includes('--json') });
  try {
    const [name, ...words] = argv;
    if (name === undefined) {
      print.errorPage(programHelp(COMMANDS));
      return EXIT.badInput;
    }
    if (name === '--version' || name === '-v') {
      print.page([await io.version()]);
      return EXIT.done;
    }
    if (name === 'help' || name === '--help' || name === '-h') return help(words, print);
    const command = commandNamed(name);
    const { options, words: rest } = parseWords(command, words);
    if (options.help !== undefined) return help([name], print);
    const run = await command.load();
    return await run({ words: rest, options, io, print });
  } catch (error) {
    return reportError(error, { print, debug: argv.includes('--debug') });
  }
}

function help([name]: readonly string[], print: Printer): ExitCode {
  print.page(name === undefined ? programHelp(COMMANDS) : commandHelp(commandNamed(name)));
  return EXIT.done;
}

function commandNamed(name: string) {
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command !== undefined) return command;
  const names = COMMANDS.map((candidate) => candidate.name).join(', ');
  throw new CliError('CLI_USAGE', `No existe el comando ${name}`, `Los comandos son ${names}`);
}
