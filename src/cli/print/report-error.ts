import { type FacturadorError, inSpanish, isFacturadorError, type Problem } from '../../errors/index.js';
import { CliError } from '../text/cli-error.js';
import { EXIT, type ExitCode } from '../text/exit-code.js';
import type { Printer } from './printer.js';
import { shown } from './style.js';
import { table } from './table.js';

const FRAME = /^ {4}at /;

interface Place {
  readonly print: Printer;
  readonly debug: boolean;
}

/** Prints what went wrong, and tells what the process ends with. */
export function reportError(error: unknown, { print, debug }: Place): ExitCode {
  const stack = debug && error instanceof Error ? stackOf(error) : [];
  print.error([...explain(error), ...stack]);
  print.json({ error: errorJson(error) });
  return exitCodeOf(error);
}

/** What an error is to a machine. */
export function errorJson(error: unknown): object {
  if (error instanceof CliError) return { code: error.code, message: error.message };
  if (!isFacturadorError(error)) return { code: 'CLI_BUG', message: String(error) };
  const { code, message, path, position, rule, problems, mayHaveArrived } = error;
  return {
    code,
    message,
    text: inSpanish({ code, message }),
    path,
    position,
    rule,
    problems,
    mayHaveArrived,
  };
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

function explainOwn({
  code,
  message,
  position,
  reason,
  problems,
  mayHaveArrived,
}: FacturadorError): string[] {
  const headline = inSpanish({ code, message, position });
  const lines = [`${headline} (${code})`];
  if (problems !== undefined) lines.push(...problemTable(problems));
  else if (headline !== message) lines.push(`Detalle: ${reason?.spanish ?? message}`);
  if (mayHaveArrived !== undefined) {
    lines.push(
      mayHaveArrived
        ? 'La petición pudo llegar a la DIAN: repita el comando para saberlo; no emita el documento de nuevo.'
        : 'La petición no llegó a la DIAN.',
    );
  }
  return lines;
}

function problemTable(problems: readonly Problem[]): readonly string[] {
  const rows = problems.map(({ path, found, observation, expected, expectation, code, rule }) => [
    path || '(raíz)',
    observation === undefined ? found : inSpanish(observation),
    rule === undefined ? code : `${code} (${rule})`,
    expectation === undefined ? expected : inSpanish(expectation),
  ]);
  return table(['ruta', 'encontrado', 'código', 'esperado'], rows).map(shown);
}

/** A connection that failed leaves the question open; everything else is bad input. */
export function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof CliError) return error.exitCode;
  if (isFacturadorError(error) && /^ERR_(TRANSPORT|SOAP)_/.test(error.code)) return EXIT.unknown;
  return EXIT.badInput;
}

/** Whether a connection did not open, or was given up before it did: what is signed and kept stays prepared. */
export function neverLeft(error: unknown): error is FacturadorError {
  if (!isFacturadorError(error)) return false;
  return error.code.startsWith('ERR_TRANSPORT_') && error.mayHaveArrived !== true;
}

/** The error and where it came from; of what it says, a line end makes no line. */
function stackOf(error: Error): string[] {
  const { stack = '', cause } = error;
  const frames = stack.split('\n').filter((line) => FRAME.test(line));
  const below = cause instanceof Error ? stackOf(cause) : [];
  return [String(error), ...frames, ...below.map((line, index) => (index === 0 ? `Causa: ${line}` : line))];
}
