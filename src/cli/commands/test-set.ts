import { join } from 'node:path';
import { testNumberingRange } from '../../documents/index.js';
import type { Issuer, TestSetItem, TestSetReport } from '../../issuer/index.js';
import type { DocumentDraft } from '../../model/index.js';
import { directoryStore } from '../../store/index.js';
import type { CommandCall, RunCommand } from '../call/command.js';
import { issuerOf } from '../call/issuer-of.js';
import { draftFiles, readDraft } from '../files/draft-files.js';
import { makeTestSet } from '../files/make-test-set.js';
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
import { CliError } from '../text/cli-error.js';
import { EXIT, type ExitCode, worst } from '../text/exit-code.js';
import { wholeNumber } from '../text/whole-number.js';
import { STORE_FOLDER } from './batch.js';

const FOLDER = 'set-de-pruebas';
const SUMMARY_FILE = 'resumen.csv';
const PHASES = { dryRun: 'ensayo', set: 'set' } as const;

/** `test-set [CARPETA]`: sends the test set of the habilitación, whose drafts it makes if there are none. */
export const testSet: RunCommand = async (call) => {
  const { io, print, options, words } = call;
  const [folder = FOLDER] = words;
  const testSetId = options['test-set-id'];
  if (testSetId === undefined) {
    const hint = 'Es el identificador del set de pruebas (TestSetId) que muestra el portal de habilitación';
    throw new CliError('CLI_USAGE', 'Falta --test-set-id ID', hint);
  }
  const summary = options.csv ?? join(folder, SUMMARY_FILE);
  await assertOwnFile(io, summary, isOutcomeCsv);
  const store = await directoryStore(io.files.at(options.store ?? join(folder, STORE_FOLDER)));
  const { issuer: configured, config, withRanges } = await issuerOf(call, { store });
  const { numberingRanges: [range = testNumberingRange] = [] } = config;
  const issuer = config.numberingRanges === undefined ? withRanges([testNumberingRange]) : configured;
  const files = await filesOf(call, folder, () =>
    makeTestSet(folder, sizeOf(call), { io, issuer, range, testSetId }),
  );
  const drafts: DocumentDraft[] = [];
  for (const file of files) drafts.push(await readDraft(io, file));
  const report = await send(call, issuer, { drafts, testSetId });
  issuer.client.close();
  configured.client.close();
  const outcomes = report.items.map((item) => outcomeOf(item, files[item.index] ?? ''));
  await io.files.write(summary, outcomeCsv(outcomes));
  printReport(call, report, { outcomes, summary });
  print.json({ summary, ...report, items: undefined, documents: outcomes.map(outcomeJson) });
  return exitCodeOfReport(report, outcomes);
};

/** The drafts of the folder; if there are none, those that are made now. */
async function filesOf(
  { io, print, options }: CommandCall,
  folder: string,
  make: () => Promise<void>,
): Promise<readonly string[]> {
  const files = (await io.files.exists(folder)) ? await draftFiles(io, folder) : [];
  if (files.length > 0) return files;
  if (options.invoices === undefined) {
    throw new CliError(
      'CLI_USAGE',
      `En ${folder} no hay borradores`,
      'Póngalos ahí, o diga cuántos documentos pide el portal y se hacen: --invoices 2 --credit-notes 1 --debit-notes 1',
    );
  }
  await make();
  print.line(`Los borradores quedaron en ${folder}; puede cambiarlos antes de repetir el comando.`);
  return draftFiles(io, folder);
}

function sizeOf({ options }: CommandCall) {
  return {
    invoices: wholeNumber(options.invoices, 'invoices', 0) ?? 0,
    creditNotes: wholeNumber(options['credit-notes'], 'credit-notes', 0) ?? 0,
    debitNotes: wholeNumber(options['debit-notes'], 'debit-notes', 0) ?? 0,
  };
}

async function send(
  call: CommandCall,
  issuer: Issuer,
  { drafts, testSetId }: { readonly drafts: readonly DocumentDraft[]; readonly testSetId: string },
): Promise<TestSetReport> {
  const { io, options } = call;
  const bar = progressBar(call, { silentUnlessLive: options.json !== undefined });
  try {
    return await issuer.submitTestSet(drafts, {
      testSetId,
      signal: io.signal,
      dryRun: options['no-dry-run'] === undefined,
      retryRejected: options['retry-rejected'] !== undefined,
      onProgress: ({ phase, done, total }) => bar.show({ done, total, note: PHASES[phase] }),
    });
  } finally {
    bar.end();
  }
}

function outcomeOf(
  { number, uuid = '', status, messages, zipKey, error }: TestSetItem,
  file: string,
): CommandOutcome {
  const outcome = { file, number, uuid, status, messages, ...(zipKey !== undefined && { zipKey }) };
  return error === undefined ? outcome : { ...outcome, error };
}

const DRY_RUNS: Readonly<Record<TestSetReport['dryRun'], string>> = {
  passed: 'Ensayo: la DIAN aceptó una copia de cada documento fuera del set',
  failed: 'Ensayo: la DIAN no aceptó todas las copias, así que el set no se envió ni se gastó',
  notAllowed: 'Ensayo: la DIAN no recibe documentos fuera del set para este emisor',
  skipped: 'Sin ensayo',
};

function printReport(
  { print }: CommandCall,
  { dryRun, setStatus, reason, unknown, items }: TestSetReport,
  { outcomes, summary }: { readonly outcomes: readonly CommandOutcome[]; readonly summary: string },
): void {
  print.line(DRY_RUNS[dryRun]);
  printOutcomes(outcomes, print);
  const held = items.filter(({ status, messages }) => status === 'notSent' && messages.length > 0);
  if (dryRun === 'failed' && held.length > 0) {
    print.line();
    print.table(
      ['número', 'regla', 'motivo'],
      held.map(({ number, messages: [first] }) => [number, first?.code || '—', first?.text ?? '']),
    );
  }
  if (setStatus === 'accepted')
    print.line(print.paint('green', `✓ ${reason ?? ''} No hay nada más que enviar.`));
  if (setStatus === 'refused') print.line(print.paint('red', `✗ La DIAN no recibe el set: ${reason ?? ''}`));
  if (unknown > 0) print.line('Repita el mismo comando para seguir donde quedó.');
  print.line(print.paint('dim', `Resumen: ${summary}`));
}

/** A set that is accepted already is what was wanted; documents that were held back are no more than their reason. */
function exitCodeOfReport(
  { setStatus, dryRun }: TestSetReport,
  outcomes: readonly CommandOutcome[],
): ExitCode {
  if (setStatus === 'accepted') return EXIT.done;
  const codes = outcomes.filter(({ status }) => status !== 'notSent').map(exitCodeOfOutcome);
  const isRefused = setStatus === 'refused' || dryRun === 'failed';
  const isHeldBack = outcomes.some(({ status }) => status === 'notSent');
  return worst([...codes, isRefused || isHeldBack ? EXIT.refused : EXIT.done]);
}
