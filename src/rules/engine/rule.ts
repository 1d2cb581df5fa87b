import { type BuiltKind, DOCUMENT_KINDS } from '../../kinds/index.js';
import type { DianMessage, Severity } from '../../soap/index.js';
import type { Knowledge, Subject } from './subject.js';

/** Something that a rule may need to know beside the document. */
export type Need = keyof Knowledge;

/**
 * One rule of the DIAN.
 *
 * `message` is the DIAN's text where an answer or the annex has it; codes and severities are those of live answers
 * (Anexo Técnico 1.9, §8). Where no text is public it is in our own words, and its table says so.
 */
export interface Rule {
  /** The invoice's code: those of notes have C or D for its F. */
  readonly code: string;
  readonly severity: Severity;
  /** Every kind of its table when absent. */
  readonly kinds?: readonly BuiltKind[];
  /** What it has to know beside the document; nothing when empty. */
  readonly needs: readonly Need[];
  readonly message: string | Readonly<Record<BuiltKind, string>>;
  /** Tells whether the document keeps the rule. */
  test(subject: Subject, known: Knowledge): boolean;
}

interface Row<Needs extends readonly Need[]> extends Omit<Rule, 'needs' | 'test'> {
  readonly needs?: Needs;
  readonly test: (subject: Subject, known: Pick<Knowledge, Needs[number]>) => boolean;
}

/** A row of a table of rules: its test sees of what is known only what the row says that it needs. */
export function rule<const Needs extends readonly Need[] = []>(row: Row<Needs>): Rule {
  return { needs: [], ...row };
}

const ANNEX_CODE = /^F(?=[A-Z]{2}\d)/;

/** Applies every rule and returns what is broken, in the order of the table. */
export function applyRules(
  rules: readonly Rule[],
  subject: Subject,
  known: Knowledge,
): readonly DianMessage[] {
  const { kind } = subject;
  return rules
    .filter(({ kinds }) => kinds?.includes(kind) ?? true)
    .filter((each) => !each.test(subject, known))
    .map(({ code, severity, message }) => ({
      code: code.replace(ANNEX_CODE, DOCUMENT_KINDS[kind].rulePrefix),
      severity,
      text: typeof message === 'string' ? message : message[kind],
    }));
}
