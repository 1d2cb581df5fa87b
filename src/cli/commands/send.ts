import type { Issuer } from '../../issuer/index.js';
import type { Submission } from '../../submission/index.js';
import { askForRanges } from '../call/ask-for-ranges.js';
import type { CommandCall, RunCommand } from '../call/command.js';
import { issuerOf } from '../call/issuer-of.js';
import { type Sending, type SentFile, sendFile } from '../call/send-file.js';
import type { Printer } from '../print/printer.js';
import { errorJson, exitCodeOf, explain } from '../print/report-error.js';
import { exitCodeOfVerdict, printMessages, verdictText } from '../print/verdict-text.js';
import { EXIT, type ExitCode, worst } from '../text/exit-code.js';

/** `send ARCHIVO…`: builds, signs and sends drafts, or goes on with what an earlier run left open. */
export const send: RunCommand = async (call) => {
  const { io, print, words } = call;
  const sending = await sendingOf(call);
  const documents: object[] = [];
  const codes: ExitCode[] = [];
  for (const [index, file] of words.entries()) {
    if (index > 0) print.line();
    if (io.signal.aborted) {
      codes.push(EXIT.unknown);
      print.warn(`Se interrumpió: ${file} no se envió`);
      continue;
    }
    print.line(print.paint('bold', file));
    try {
      const sent = await sendFile(file, sending);
      printSent(sent, print);
      documents.push(sentJson(file, sent));
      codes.push(exitCodeOfVerdict(sent.result.status));
      if (sent.notKept !== undefined) codes.push(exitCodeOf(sent.notKept));
    } catch (error) {
      for (const line of explain(error)) print.line(line);
      documents.push({ file, error: errorJson(error) });
      codes.push(exitCodeOf(error));
    }
  }
  sending.issuer.client.close();
  print.json({ documents });
  return worst(codes);
};

/** The ranges of the configuration, or the service's own, asked for once. */
async function sendingOf(call: CommandCall): Promise<Sending> {
  const { io } = call;
  const { issuer, config, withRanges } = await issuerOf(call);
  let asked: Promise<Issuer> | undefined;
  const builder = async (): Promise<Issuer> => {
    if (config.numberingRanges !== undefined) return issuer;
    asked ??= askForRanges(call, issuer, config.environment).then(withRanges);
    return asked;
  };
  return { io, issuer, builder };
}

/** Invoices of types 01, 02 and 04 have a CUFE, everything else a CUDE (Anexo Técnico 1.9, §11). */
function keyNameOf({ kind, numberSpace }: Submission): 'CUFE' | 'CUDE' {
  return kind === 'invoice' && numberSpace !== 'contingencyInvoice' ? 'CUFE' : 'CUDE';
}

function printSent({ result, settledBefore, files, notKept }: SentFile, print: Printer): void {
  const { status, number, uuid, messages, error, submission } = result;
  print.line(`${number}  ${keyNameOf(submission)} ${uuid}`);
  print.line(verdictText(status, print), settledBefore ? ' (en un envío anterior)' : '');
  if (error !== undefined) for (const line of explain(error)) print.line(line);
  if (notKept !== undefined) for (const line of explain(notKept)) print.line(line);
  printMessages(messages, print);
  print.line(print.paint('dim', `Archivos: ${Object.values(files).join(', ')}`));
  if (status === 'prepared')
    print.line('Repita el mismo comando cuando haya conexión: envía los mismos bytes.');
  if (status === 'pending' || status === 'unknown') {
    print.line(
      'Repita el mismo comando: pregunta a la DIAN y sólo reenvía los mismos bytes si no los tiene.',
    );
  }
}

function sentJson(file: string, { result, settledBefore, files, notKept }: SentFile): object {
  const { status, number, uuid, messages, error, submission } = result;
  const failure = error ?? notKept;
  const sent = { file, kind: submission.kind, status, number, uuid, messages, settledBefore, files };
  return failure === undefined ? sent : { ...sent, error: errorJson(failure) };
}
