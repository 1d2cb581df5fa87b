import type { DianMessage, Severity } from '../../soap/index.js';
import type { Knowledge, SaleKind, Subject } from './subject.js';

/**
 * One rule that the simulator applies.
 *
 * `message` is the DIAN's text where an answer or the annex has it; codes and severities are those of live answers
 * (Anexo Técnico 1.9, §8). Where no text is public it is in the simulator's own words, and its table says so.
 */
export interface Check {
  /** The invoice's code: those of notes have C or D for its F. */
  readonly code: string;
  readonly severity: Severity;
  /** All three kinds when absent. */
  readonly kinds?: readonly SaleKind[];
  readonly message: string | Readonly<Record<SaleKind, string>>;
  /** Tells whether the document keeps the rule. */
  readonly test: (subject: Subject, knowledge: Knowledge) => boolean;
}

const LETTERS = { invoice: 'F', creditNote: 'C', debitNote: 'D' } as const;
const ANNEX_CODE = /^F(?=[A-Z]{2}\d)/;

/** Applies every check and returns what is broken, in the order of the table. */
export function applyChecks(
  checks: readonly Check[],
  subject: Subject,
  knowledge: Knowledge,
): readonly DianMessage[] {
  const { kind } = subject;
  return checks
    .filter(({ kinds, test }) => (kinds?.includes(kind) ?? true) && !test(subject, knowledge))
    .map(({ code, severity, message }) => ({
      code: code.replace(ANNEX_CODE, LETTERS[kind]),
      severity,
      text: typeof message === 'string' ? message : message[kind],
    }));
}
