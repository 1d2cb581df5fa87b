import { type FacturadorError, isFacturadorError, type Problem } from '../errors/index.js';
import { CliError } from './cli-error.js';
import { ERROR_TEXTS } from './error-texts.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { expectationText, foundText } from './expectation-text.js';
import type { Io } from './io.js';
import { withPosition } from './position-text.js';
import type { Printer } from './printer.js';
import { paintFor } from './style.js';
import { table } from './table.js';

interface Place {
  readonly io: Io;
  readonly print: Printer;
  readonly debug: boolean;
}

/** Prints what went wrong, and tells what the process ends with. */
export function reportError(error: unknown, { io, print, debug }: Place): ExitCode {
  const { stderr, env } = io;
  const paint = paintFor(stderr, env);
  const [headline, ...rest] = explain(error);
  stderr.write(`${paint('red', 'Error:')} ${headline}\n`);
  for (const line of rest) stderr.write(`${line}\n`);
  if (debug && error instanceof Error) stderr.write(`${stackOf(error)}\n`);
  print.json({ error: errorJson(error) });
  return exitCodeOf(error);
}

/** What an error is to a machine. */
export function errorJson(error: unknown): object {
  if (error instanceof CliError) return { code: error.code, message: error.message };
  if (!isFacturadorError(error)) return { code: 'CLI_BUG', message: String(error) };
  const { code, message, path, position, rule, problems, mayHaveArrived } = error;
  return { code, message, text: ERROR_TEXTS[code], path, position, rule, problems, mayHaveArrived };
}

/** The lines that tell a person what went wrong. */
export function explain(error: unknown): string[] {
  if (error instanceof CliError) return [error.message, ...(error.hint === undefined ? [] : [error.hint])];
  if (isFacturadorError(error)) return explainOwn(error);
  return [
    `Falla interna de facturador: ${String(error)}`,
    'No debería ocurrir: repita el comando con --debug y reporte lo que muestre.',
  ];
}

function explainOwn({ code, message, position, problems, mayHaveArrived }: FacturadorError): string[] {
  // Another version of the library may have codes that this one has not.
  const sentence: string | undefined = ERROR_TEXTS[code];
  const headline = sentence === undefined ? message : withPosition(sentence, position);
  const lines = [`${headline} (${code})`];
  if (problems !== undefined) lines.push(problemTable(problems));
  else if (sentence !== undefined) lines.push(`Detalle: ${message}`);
  if (mayHaveArrived !== undefined) {
    lines.push(
      mayHaveArrived
        ? 'La petición pudo llegar a la DIAN: repita el comando para saberlo; no emita el documento de nuevo.'
        : 'La petición no llegó a la DIAN.',
    );
  }
  return lines;
}

function problemTable(problems: readonly Problem[]): string {
  const rows = problems.map(({ path, found, expected, code, rule }) => [
    path || '(raíz)',
    foundText(found),
    rule === undefined ? code : `${code} (${rule})`,
    expectationText(expected),
  ]);
  return table(['ruta', 'encontrado', 'código', 'esperado'], rows);
}

/** A connection that failed leaves the question open; everything else is bad input. */
export function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof CliError) return error.exitCode;
  if (isFacturadorError(error) && /^ERR_(TRANSPORT|SOAP)_/.test(error.code)) return EXIT.unknown;
  return EXIT.badInput;
}

function stackOf(error: Error): string {
  const { stack = String(error), cause } = error;
  return cause instanceof Error ? `${stack}\nCausa: ${stackOf(cause)}` : stack;
}
