import { foreignText, messageText } from '../text/index.js';
import { ERRORS } from './codes.js';
import type { ErrorReason } from './error-reason.js';
import type { Problem } from './problem.js';
import { MOST_SHOWN } from './problems.js';
import type { Sentence, Texts } from './sentence.js';
import type { TextPosition } from './text-position.js';

/** An error, or a finding of a verification, as far as its Spanish needs it. */
export interface Spoken {
  /** Of an error, `ERR_…`, or of a finding, `SIG_…`. */
  readonly code: string;
  /** In English; said when the code is not known. */
  readonly message?: string | undefined;
  /** What a finding means, in Spanish. */
  readonly spanish?: string | undefined;
  /** Where: in a draft, in a configuration or among the documents of a file. */
  readonly path?: string | undefined;
  /** Where in a text. */
  readonly position?: TextPosition | undefined;
  /** Why XML is refused. */
  readonly reason?: ErrorReason | undefined;
  /** What is wrong, when that is several things. */
  readonly problems?: readonly Problem[] | undefined;
}

/**
 * Says in Spanish what an error, one of its problems, a finding of `verify` or a single sentence says; also after they
 * went through JSON. An error tells its problems, each on a line of its own.
 *
 * What is not known (a code or a problem of another version) is said in its own words.
 *
 * @example
 * inSpanish(error.problems[0]); // 'lines[0].price: se encontró nada; se espera un decimal'
 * inSpanish({ code: 'ERR_DECIMAL' }); // 'El valor no es un decimal exacto'
 */
export function inSpanish(subject: Spoken | Problem | Sentence): string {
  if ('es' in subject) return subject.es;
  return messageText('expected' in subject ? problemText(subject) : spokenText(subject));
}

function problemText({ path, found, observation, expected, expectation }: Problem): string {
  const seen = observation?.es ?? found;
  return `${foreignText(path) || '(raíz)'}: se encontró ${seen}; se espera ${foreignText(expectation?.es ?? expected)}`;
}

function spokenText({ code, message, spanish, path, position, reason, problems }: Spoken): string {
  const known = (ERRORS as Readonly<Record<string, Texts>>)[code]?.es;
  const own = spanish ?? known;
  // The words of another version say where by themselves.
  if (own === undefined) return message ?? code;
  const why = reason?.spanish === undefined ? '' : `: ${reason.spanish}`;
  return [`${own}${placeText(path, position)}${why}`, ...problemLines(problems ?? [])].join('\n');
}

function placeText(path: string | undefined, position: TextPosition | undefined): string {
  if (position !== undefined) return `: línea ${position.line}, columna ${position.column}`;
  return path === undefined || path === '' || path === '/' ? '' : `: ${foreignText(path)}`;
}

function problemLines(problems: readonly Problem[]): readonly string[] {
  const lines = problems.slice(0, MOST_SHOWN).map(problemText);
  const rest = problems.length - lines.length;
  return rest > 0 ? [...lines, `… y ${rest} más`] : lines;
}

/** What an error says, as a sentence that can stand in another one. */
export function sentenceOf(error: Spoken & { readonly message: string }): Sentence {
  return { is: error.code, en: error.message, es: inSpanish(error) };
}
