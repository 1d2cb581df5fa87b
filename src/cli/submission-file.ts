import type { Submission } from '../issuer/index.js';
import { CliError } from './cli-error.js';
import type { Io, WriteOptions } from './io.js';
import { jsonText, readJson } from './json-file.js';

/** The files of one submission, beside the one that the user named. */
export interface SubmissionPlace {
  /** The submission itself, as {@link Submission}. */
  readonly submission: string;
  /** The signed document. */
  readonly signed: string;
  /** The DIAN's ApplicationResponse. */
  readonly answer: string;
}

/** `factura.json` and `factura.envio.json` have the same place. */
export function placeOf(file: string): SubmissionPlace {
  const isSubmission = file.endsWith('.envio.json');
  const base = file.replace(isSubmission ? /\.envio\.json$/ : /\.json$/i, '');
  return {
    submission: `${base}.envio.json`,
    signed: `${base}.firmado.xml`,
    answer: `${base}.respuesta.xml`,
  };
}

const TEXTS = ['number', 'uuid', 'fileName', 'zipFileName', 'xmlBase64', 'state'] as const;
const STATES = new Set(['prepared', 'sent', 'accepted', 'rejected', 'pending', 'unknown']);

/** Tells a submission from a draft, which has no signed bytes. */
export function isSubmission(value: unknown): value is Submission {
  return typeof value === 'object' && value !== null && 'xmlBase64' in value;
}

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

/** The submission that an earlier run left, if any. */
export async function earlierSubmission(io: Io, path: string): Promise<Submission | undefined> {
  if (!(await io.files.exists(path))) return undefined;
  try {
    return checkSubmission(await readJson(io.files, path), path);
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    const hint =
      'Un envío se guarda entero antes de salir: si quedó a medias no se envió, y puede borrarlo. Si lo modificó, recupérelo.';
    throw new CliError('CLI_STATE', error.message, hint);
  }
}

/** Keeps a submission, or the new state of one. */
export async function keep(
  io: Io,
  path: string,
  submission: Submission,
  options: WriteOptions = {},
): Promise<void> {
  await io.files.write(path, jsonText(submission), options);
}
