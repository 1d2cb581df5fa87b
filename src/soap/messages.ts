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

const RULE = 'regla:';
/** A rule's code is this long at most; what is longer is a text. */
const LONGEST_CODE = 80;
const LONGEST_WORD = 20;
// The word is matched by its ends: it arrives with its accent composed, decomposed, dropped or garbled.
const NOTIFICATION = /^notificaci\S{1,4}n$/iu;
const CODE_ONLY = /^([A-Z]{0,6}\d{1,4}[A-Za-z]?)\s{0,9}-/u;

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
  if (beginsRule(trimmed)) {
    const comma = trimmed.indexOf(',');
    const code = trimmed.slice(RULE.length, comma);
    if (comma > RULE.length && code.length <= LONGEST_CODE) {
      return { ...severityAndText(trimmed.slice(comma + 1), otherwise), code: code.trim() };
    }
  }
  const coded = CODE_ONLY.exec(trimmed);
  return coded === null
    ? message('', otherwise, trimmed)
    : message(coded[1], otherwise, trimmed.slice(coded[0].length));
}

/** What follows a rule's code: `Rechazo: …`, `Notificación: …`, or a text alone. */
function severityAndText(rest: string, otherwise: Severity): Omit<DianMessage, 'code'> {
  const colon = rest.indexOf(':');
  const word = rest.slice(0, Math.max(colon, 0)).trim();
  const severity = word.length > LONGEST_WORD ? undefined : severityOf(word.toLowerCase());
  if (severity === undefined) return { severity: otherwise, text: rest.trim() };
  return { severity, text: rest.slice(colon + 1).trim() };
}

function severityOf(word: string): Severity | undefined {
  if (word === 'rechazo') return 'rejection';
  return NOTIFICATION.test(word) ? 'notification' : undefined;
}

function beginsRule(text: string): boolean {
  return text.slice(0, RULE.length).toLowerCase() === RULE;
}

/** Reads every line; one that holds several rules, each on a line of its own, gives several messages. */
export function parseMessages(lines: readonly string[], otherwise: Severity): readonly DianMessage[] {
  return lines
    .flatMap(rulesIn)
    .filter((line) => line.trim() !== '')
    .map((line) => parseMessage(line, otherwise));
}

/** The text before the first rule that begins a line, and each rule with the lines that follow it. */
function rulesIn(text: string): readonly string[] {
  const rules: string[] = [];
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) {
    let next = end + 1;
    while (next < text.length && text.charAt(next).trim() === '') next += 1;
    if (beginsRule(text.slice(next, next + RULE.length))) {
      rules.push(text.slice(start, end));
      start = next;
    }
    end = next - 1;
  }
  return [...rules, text.slice(start)];
}

function message(code = '', severity: Severity, text = ''): DianMessage {
  return { code: code.trim(), severity, text: text.trim() };
}
