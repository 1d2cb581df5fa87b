import { join } from 'node:path';
import type { BatchItem, Issuer, IssuerConfig } from '../../issuer/index.js';
import type { DocumentDraft } from '../../model/index.js';
import { directoryStore } from '../../store/index.js';
import { askForRanges } from '../call/ask-for-ranges.js';
import type { CommandCall, RunCommand } from '../call/command.js';
import { issuerOf } from '../call/issuer-of.js';
import { draftFiles, draftsInOrder, hasInvoices } from '../files/draft-files.js';
import { assertOwnFile } from '../files/own-file.js';
import {
  type CommandOutcome,
  exitCodeOfOutcome,
  isOutcomeCsv,
  outcomeCsv,
  outcomeJson,
  printOutcomes,
} from '../print/outcome.js';
import { progressBar } from '../print/progress-bar.js';
import { errorJson, exitCodeOf, explain, neverLeft } from '../print/report-error.js';
import { CliError } from '../text/cli-error.js';
import { type ExitCode, worst } from '../text/exit-code.js';
import { wholeNumber } from '../text/whole-number.js';

/** Where the submissions are kept, in the folder of the drafts. */
export const STORE_FOLDER = 'envios';
const SUMMARY_FILE = 'resumen.csv';
const CONCURRENCY = 8;

/** `batch CARPETA`: submits every draft of a folder; what an earlier run finished is not sent again. */
export const batch: RunCommand = async (call) => {
  const { io, print, options, words } = call;
  const [folder = ''] = words;
  const files = await draftFiles(io, folder);
  if (files.length === 0) {
    throw new CliError(
      'CLI_FILE',
      `En ${folder} no hay borradores`,
      'Un borrador es un archivo .json por documento',
    );
  }
  const summary = options.csv ?? join(folder, SUMMARY_FILE);
  await assertOwnFile(io, summary, isOutcomeCsv);
  const concurrency = wholeNumber(options.concurrency, 'concurrency') ?? CONCURRENCY;
  const store = await directoryStore(io.files.at(options.store ?? join(folder, STORE_FOLDER)));
  const issuer = await batchIssuer(call, files, { store, maxConcurrent: concurrency });
  const outcomes = files.map(notSent);
  const failure = await submitAll({ call, issuer, files, outcomes, concurrency });
  issuer.client.close();
  await io.files.write(summary, outcomeCsv(outcomes));
  printOutcomes(outcomes, print);
  print.line(print.paint('dim', `Resumen: ${summary}`));
  const codes: ExitCode[] = outcomes.map(exitCodeOfOutcome);
  if (failure !== undefined) {
    for (const line of explain(failure)) print.warn(line);
    codes.push(exitCodeOf(failure));
  }
  if (outcomes.some(isOpen)) print.line('Repita el mismo comando para seguir donde quedó.');
  print.json({
    summary,
    documents: outcomes.map(outcomeJson),
    ...(failure !== undefined && { error: errorJson(failure) }),
  });
  return worst(codes);
};

/** The issuer with its ranges, which are asked for when invoices need them and the configuration has none. */
async function batchIssuer(
  call: CommandCall,
  files: readonly string[],
  keeping: Pick<IssuerConfig, 'store' | 'maxConcurrent'>,
): Promise<Issuer> {
  const { issuer, config, withRanges } = await issuerOf(call, keeping);
  if (config.numberingRanges !== undefined || !(await hasInvoices(call.io, files))) return issuer;
  return withRanges(await askForRanges(call, issuer, config.environment));
}

/** What submitting a folder works with; `outcomes` gets how each file ended. */
interface Work {
  readonly call: CommandCall;
  readonly issuer: Issuer;
  readonly files: readonly string[];
  readonly outcomes: CommandOutcome[];
  readonly concurrency: number;
}

/** Returns what ended the batch before its time, if anything did. */
async function submitAll({ call, issuer, files, outcomes, concurrency }: Work): Promise<unknown> {
  const { io, options } = call;
  const bar = progressBar(call, { silentUnlessLive: options.json !== undefined });
  /** The place in `files` of each draft that was handed in. */
  const places: number[] = [];
  let [done, accepted, rejected] = [0, 0, 0];
  const settle = (place: number, outcome: CommandOutcome): void => {
    outcomes[place] = outcome;
    done += 1;
    if (outcome.status === 'accepted') accepted += 1;
    if (outcome.status === 'rejected') rejected += 1;
    const note = `${accepted} aceptados, ${rejected} rechazados`;
    bar.show({ done, total: files.length, note });
  };
  async function* drafts(): AsyncGenerator<DocumentDraft> {
    for await (const { place, draft, error } of draftsInOrder(io, files)) {
      if (draft === undefined) settle(place, { ...notSent(files[place] ?? ''), status: 'failed', error });
      else {
        places.push(place);
        yield draft;
      }
    }
  }
  const retryRejected = options['retry-rejected'] !== undefined;
  try {
    const submitting = issuer.submitMany(drafts(), { concurrency, signal: io.signal, retryRejected });
    for await (const item of submitting) {
      const place = places[item.index] ?? 0;
      settle(place, outcomeOf(item, files[place] ?? ''));
    }
    return undefined;
  } catch (error) {
    // Whatever it is, it is told beside the summary of what was done.
    return error;
  } finally {
    bar.end();
  }
}

function outcomeOf({ number, status: end, result, error }: BatchItem, file: string): CommandOutcome {
  const { uuid = '', messages = [] } = result ?? {};
  // Only what is signed and kept is sent.
  const status: CommandOutcome['status'] = end === 'failed' && neverLeft(error) ? 'prepared' : end;
  const outcome = { file, number, uuid, status, messages };
  return error === undefined ? outcome : { ...outcome, error };
}

function notSent(file: string): CommandOutcome {
  return { file, number: '', uuid: '', status: 'notSent', messages: [] };
}

const OPEN: ReadonlySet<CommandOutcome['status']> = new Set(['pending', 'unknown', 'prepared', 'notSent']);

function isOpen({ status }: CommandOutcome): boolean {
  return OPEN.has(status);
}
