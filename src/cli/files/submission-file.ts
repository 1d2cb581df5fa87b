import { isSubmission, type Submission } from '../../submission/index.js';
import { CliError } from '../text/cli-error.js';
import type { Io } from './io.js';
import { jsonText, readJson } from './json-file.js';

/** The files of one submission, beside the one that the user named. */
export interface SubmissionPlace {
  /** The submission itself, as {@link Submission}. */
  readonly submission: string;
  /** The signed document. */
  readonly signed: string;
  /** The DIAN's ApplicationResponse. */
  readonly answer: string;
  /** The submission with its verdict, put there once: what a run that knows less does to the first file hides it from nobody. */
  readonly verdict: string;
}

/**
 * `factura.json` and `factura.envio.json` have the same place. Each attempt under a number has files of its own, so that what
 * becomes of one touches nothing of another; those of the first one have the plain names.
 */
export function placeOf(file: string, attempt = 1): SubmissionPlace {
  const isSubmission = file.endsWith('.envio.json');
  const first = file.replace(isSubmission ? /\.envio\.json$/ : /\.json$/i, '');
  const base = attempt === 1 ? first : `${first}.intento-${attempt}`;
  return {
    submission: `${base}.envio.json`,
    signed: `${base}.firmado.xml`,
    answer: `${base}.respuesta.xml`,
    verdict: `${base}.veredicto.json`,
  };
}

const TEXTS = ['number', 'uuid', 'fileName', 'zipFileName', 'xmlBase64', 'state'] as const;
const STATES = new Set(['prepared', 'sent', 'accepted', 'rejected', 'pending', 'unknown']);

/**
 * Makes sure that a submission is whole.
 *
 * @throws {CliError} `CLI_FILE`
 */
export function checkSubmission(value: unknown, path: string): Submission {
  const fields = isSubmission(value) ? (value as unknown as Readonly<Record<string, unknown>>) : {};
  const missing = TEXTS.filter((name) => typeof fields[name] !== 'string');
  if (missing.length > 0) {
    throw new CliError('CLI_FILE', `${path} no es un envío completo: falta ${missing.join(', ')}`);
  }
  if (!STATES.has(String(fields.state))) {
    throw new CliError(
      'CLI_FILE',
      `${path} tiene un estado que no existe; se espera ${[...STATES].join(', ')}`,
    );
  }
  return value as Submission;
}

/** What an earlier run left of one attempt. */
export interface Attempt {
  readonly submission: Submission;
  readonly attempt: number;
  readonly place: SubmissionPlace;
}

/** The last attempt that earlier runs left, if any. */
export async function lastAttempt(io: Io, file: string): Promise<Attempt | undefined> {
  let last: Attempt | undefined;
  for (let attempt = 1; ; attempt += 1) {
    const place = placeOf(file, attempt);
    const submission = await earlierSubmission(io, place);
    if (submission === undefined) return last;
    last = { submission, attempt, place };
  }
}

async function earlierSubmission(io: Io, place: SubmissionPlace): Promise<Submission | undefined> {
  if (!(await io.files.exists(place.submission))) return undefined;
  try {
    return await readSubmission(io, place);
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    const hint =
      'Un envío se guarda entero antes de salir: si quedó a medias no se envió, y puede borrarlo. Si lo modificó, recupérelo.';
    throw new CliError('CLI_STATE', error.message, hint);
  }
}

/** Keeps a new submission, unless its file is there: then another run made it. @throws {CliError} `CLI_FILE` */
export async function keepNew(io: Io, path: string, submission: Submission): Promise<void> {
  await io.files.write(path, jsonText(submission), { exclusive: true });
}

/**
 * The submission of a place as far as any run has brought it: with its verdict, if one has been written down.
 *
 * @throws {CliError} `CLI_FILE`
 */
export async function readSubmission(io: Io, { submission, verdict }: SubmissionPlace): Promise<Submission> {
  const kept = checkSubmission(await readJson(io.files, submission), submission);
  if (isSettled(kept) || !(await io.files.exists(verdict))) return kept;
  const settled = checkSubmission(await readJson(io.files, verdict), verdict);
  return isSettled(settled) && settled.xmlBase64 === kept.xmlBase64 ? settled : kept;
}

/**
 * Keeps the new state of a submission. One that is settled, or another one, stays as it is. A verdict goes into a file of its
 * own first, which nothing replaces: a run that was stopped between looking and writing may put its state over the other.
 */
export async function keepState(io: Io, place: SubmissionPlace, submission: Submission): Promise<void> {
  const kept = await readSubmission(io, place);
  if (kept.xmlBase64 !== submission.xmlBase64) {
    throw new CliError(
      'CLI_STATE',
      `${place.submission} es ahora el envío de otro documento, y no se cambió`,
    );
  }
  if (isSettled(kept)) return;
  const text = jsonText(submission);
  if (isSettled(submission)) {
    try {
      await io.files.write(place.verdict, text, { exclusive: true });
    } catch (error) {
      // Another run was first.
      if (isSettled(await readSubmission(io, place))) return;
      throw error;
    }
  }
  await io.files.write(place.submission, text);
}

/** Keeps a file of an attempt. What is there stays; it is told when it is not the same. */
export async function keepFile(io: Io, path: string, content: Uint8Array): Promise<void> {
  if (!(await io.files.exists(path))) {
    try {
      return await io.files.write(path, content, { exclusive: true });
    } catch (error) {
      // Another run may have been first, with the same.
      if (!(await io.files.exists(path))) throw error;
    }
  }
  if (Buffer.compare(await io.files.read(path), content) === 0) return;
  throw new CliError('CLI_FILE', `${path} ya existe con otro contenido, y no se cambió`);
}

/** Whether the DIAN has given its verdict. */
export function isSettled({ state }: Pick<Submission, 'state'>): boolean {
  return state === 'accepted' || state === 'rejected';
}
