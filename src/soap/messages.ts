/** One line of `ErrorMessage`: a rule that a document broke, or a notice about it. */
export interface DianMessage {
  /** The rule's code, `FAD06`; empty for a line that names none. */
  readonly code: string;
  /** Only a rejection keeps the document from being accepted. */
  readonly severity: Severity;
  /** The DIAN's text, without code and severity. */
  readonly text: string;
}

/** What a message means for the document. */
export type Severity = 'rejection' | 'notification';

// The word is matched by its ends: it arrives with its accent composed, decomposed, dropped or garbled.
const RULE = /^Regla:([^,]{1,80}),\s*(Rechazo|Notificaci\S{1,4}n)\s*:(.*)$/isu;
const RULE_ONLY = /^Regla:([^,]{1,80}),(.*)$/isu;
const CODE_ONLY = /^([A-Z]{0,6}\d{1,4}[A-Za-z]?)\s{0,9}-(.*)$/su;
const NEXT_RULE = /\r?\n(?=\s*Regla:)/iu;

/**
 * Reads one line of `ErrorMessage`: `Regla: FAD06, Rechazo: …`, `Regla: RUT01, Notificación: …`, or `AAH09 - …` as
 * the event operations write it. Any other text is a message without a code.
 *
 * @param otherwise the severity of a line that does not say it
 * @example
 * parseMessage('Regla: FAD06, Rechazo: Valor del CUFE no está calculado correctamente');
 * // { code: 'FAD06', severity: 'rejection', text: 'Valor del CUFE no está calculado correctamente' }
 */
export function parseMessage(line: string, otherwise: Severity = 'rejection'): DianMessage {
  const trimmed = line.trim();
  const rule = RULE.exec(trimmed);
  if (rule !== null) {
    const severity = rule[2]?.toLowerCase() === 'rechazo' ? 'rejection' : 'notification';
    return message(rule[1], severity, rule[3]);
  }
  const coded = RULE_ONLY.exec(trimmed) ?? CODE_ONLY.exec(trimmed);
  return coded === null ? message('', otherwise, trimmed) : message(coded[1], otherwise, coded[2]);
}

/** Reads every line; one that holds several rules, each on a line of its own, gives several messages. */
export function parseMessages(lines: readonly string[], otherwise: Severity): readonly DianMessage[] {
  return lines
    .flatMap((line) => line.split(NEXT_RULE))
    .filter((line) => line.trim() !== '')
    .map((line) => parseMessage(line, otherwise));
}

function message(code = '', severity: Severity, text = ''): DianMessage {
  return { code: code.trim(), severity, text: text.trim() };
}
