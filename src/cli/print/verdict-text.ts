import type { DianMessage, Verdict } from '../../soap/index.js';
import { EXIT, type ExitCode } from '../text/exit-code.js';
import type { Printer } from './printer.js';
import type { Colour, Painted } from './style.js';

/** A verdict, or that there can be none: nothing has left. */
export type Ending = Verdict | 'prepared';

const ENDINGS: Readonly<Record<Ending, readonly [colour: Colour, text: string, exitCode: ExitCode]>> = {
  accepted: ['green', '✓ Aceptado por la DIAN', EXIT.done],
  rejected: ['red', '✗ Rechazado por la DIAN', EXIT.refused],
  pending: ['yellow', '… En proceso: la DIAN no ha terminado', EXIT.unknown],
  unknown: ['yellow', '? Resultado desconocido', EXIT.unknown],
  prepared: ['yellow', '… Preparado: firmado y guardado; nada se envió', EXIT.unknown],
};

const SEVERITIES = { rejection: 'rechazo', notification: 'notificación' } as const;

/** A verdict in Spanish. */
export function verdictText(ending: Ending, { paint }: Printer): Painted {
  const [colour, text] = ENDINGS[ending];
  return paint(colour, text);
}

/** What a command ends with after a verdict. */
export function exitCodeOfVerdict(ending: Ending): ExitCode {
  return ENDINGS[ending][2];
}

/** Prints the rules and notices of an answer. */
export function printMessages(messages: readonly DianMessage[], print: Printer): void {
  if (messages.length === 0) return;
  const rows = messages.map(({ code, severity, text }) => [code || '—', SEVERITIES[severity], text]);
  print.table(['regla', 'tipo', 'mensaje'], rows);
}
