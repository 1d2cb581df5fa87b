import type { FacturadorError } from '../../errors/index.js';
import type { DianMessage } from '../../soap/index.js';
import type { SubmissionResult } from '../../submission/index.js';
import { csvText } from '../text/csv.js';
import { EXIT, type ExitCode } from '../text/exit-code.js';
import type { Printer } from './printer.js';
import { errorJson, exitCodeOf, explain } from './report-error.js';

/** How one draft of many ended. */
export interface CommandOutcome {
  readonly file: string;
  readonly number: string;
  readonly uuid: string;
  /**
   * `failed`: `error` tells why nothing was sent. `prepared`: it is signed and kept, and nothing of it arrived. `notSent`: it
   * was not its turn yet.
   */
  readonly status: SubmissionResult['status'] | 'failed' | 'prepared' | 'notSent';
  readonly messages: readonly DianMessage[];
  readonly error?: unknown;
}

const STATUS_TEXTS: Readonly<Record<CommandOutcome['status'], string>> = {
  accepted: 'aceptado',
  rejected: 'rechazado',
  pending: 'en proceso',
  unknown: 'desconocido',
  failed: 'con error',
  prepared: 'preparado',
  notSent: 'sin enviar',
};
const MOST_SHOWN = 20;

/** What a command ends with after an outcome. */
export function exitCodeOfOutcome({ status, error }: CommandOutcome): ExitCode {
  if (status === 'accepted') return EXIT.done;
  if (status === 'rejected') return EXIT.refused;
  return status === 'failed' ? exitCodeOf(error) : EXIT.unknown;
}

/** What did not end well, and why. */
const BAD: ReadonlySet<CommandOutcome['status']> = new Set(['rejected', 'failed', 'prepared']);

const HEADINGS = ['archivo', 'numero', 'estado', 'clave', 'reglas', 'mensaje'];

/** Whether a file is a summary of an earlier run, which the next one replaces; a spreadsheet may have saved it. */
export function isOutcomeCsv(content: Uint8Array): boolean {
  const [heading = ''] = Buffer.from(content.subarray(0, 200)).toString().split(/\r?\n/);
  return heading.replaceAll(/[\ufeff"]/g, '').replaceAll(';', ',') === HEADINGS.join(',');
}

/** One row for each draft: `archivo, numero, estado, clave, reglas, mensaje`. */
export function outcomeCsv(outcomes: readonly CommandOutcome[]): string {
  const rows = outcomes.map(({ file, number, status, uuid, messages, error }) => [
    file,
    number,
    STATUS_TEXTS[status],
    uuid,
    messages.map(({ code }) => code).join(' '),
    error === undefined ? messages.map(({ text }) => text).join(' | ') : explain(error).join(' '),
  ]);
  return csvText(HEADINGS, rows);
}

/** For a machine. */
export function outcomeJson({ error, ...outcome }: CommandOutcome): object {
  return error === undefined ? outcome : { ...outcome, error: errorJson(error as FacturadorError) };
}

/** How many ended how, and those that did not end well, for a person. */
export function printOutcomes(outcomes: readonly CommandOutcome[], print: Printer): void {
  const counts = Object.entries(STATUS_TEXTS)
    .map(([status, text]) => [text, String(outcomes.filter((each) => each.status === status).length)])
    .filter(([, count]) => count !== '0');
  print.table(['estado', 'documentos'], counts);
  const bad = outcomes.filter(({ status }) => BAD.has(status));
  if (bad.length === 0) return;
  print.line();
  const rows = bad
    .slice(0, MOST_SHOWN)
    .map(({ file, number, messages: [first], error }) => [
      file,
      number,
      first?.code ?? '—',
      error === undefined ? (first?.text ?? '') : (explain(error)[0] ?? ''),
    ]);
  print.table(['archivo', 'número', 'regla', 'motivo'], rows);
  if (bad.length > MOST_SHOWN) print.line(`… y ${bad.length - MOST_SHOWN} más, en el resumen`);
}
