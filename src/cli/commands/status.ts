import type { DianClient, DianResponse } from '../../soap/index.js';
import { clientOf } from '../call/client-of.js';
import type { CommandCall, RunCommand } from '../call/command.js';
import { keepFile } from '../files/submission-file.js';
import { exitCodeOfVerdict, printMessages, verdictText } from '../print/verdict-text.js';
import { CliError } from '../text/cli-error.js';
import { worst } from '../text/exit-code.js';

const KEY = /^[0-9a-f]{96}$|^[0-9a-f]{40}$/i;

/** `status UUID`, `status --zip CLAVE`: what the DIAN says about a document or a batch. */
export const status: RunCommand = async (call) => {
  const { options, words, io, print } = call;
  const zipKey = options.zip;
  const [uuid] = words;
  if ((uuid === undefined) === (zipKey === undefined)) {
    throw new CliError(
      'CLI_USAGE',
      'Indique el CUFE o CUDE de un documento, o --zip CLAVE de un lote: uno de los dos',
    );
  }
  if (uuid !== undefined && !KEY.test(uuid)) {
    throw new CliError('CLI_USAGE', 'El CUFE o CUDE tiene 96 dígitos hexadecimales');
  }
  const { client } = await clientOf(call);
  const responses = await ask(client, { uuid, zipKey }, io.signal);
  client.close();
  for (const response of responses) printResponse(response, call);
  const saved = await saveAnswers(responses, call);
  print.json({ documents: responses.map((response, index) => responseJson(response, saved[index])) });
  return worst(responses.map(({ verdict }) => exitCodeOfVerdict(verdict)));
};

async function ask(
  client: DianClient,
  { uuid, zipKey }: { readonly uuid: string | undefined; readonly zipKey: string | undefined },
  signal: AbortSignal,
): Promise<readonly DianResponse[]> {
  if (zipKey !== undefined) return client.getStatusZip({ trackId: zipKey }, { signal });
  return [await client.getStatus({ trackId: (uuid ?? '').toLowerCase() }, { signal })];
}

function printResponse(response: DianResponse, { print }: CommandCall): void {
  const { verdict, statusCode, statusDescription, statusMessage, xmlDocumentKey, messages } = response;
  print.line(verdictText(verdict, print));
  const rows = [
    ['CUFE o CUDE', xmlDocumentKey],
    ['Código', statusCode],
    ['Descripción', statusDescription],
    ['Mensaje', statusMessage],
  ];
  print.columns(rows.filter(([, value]) => value !== ''));
  printMessages(messages, print);
}

/** Writes each ApplicationResponse to `--out`; a batch numbers them. Another answer that is there is not replaced. */
async function saveAnswers(
  responses: readonly DianResponse[],
  { options, io, print }: CommandCall,
): Promise<readonly (string | undefined)[]> {
  const out = options.out;
  const saved: (string | undefined)[] = [];
  for (const [index, { xmlBytes }] of responses.entries()) {
    if (out === undefined || xmlBytes === undefined) {
      saved.push(undefined);
      continue;
    }
    const path = responses.length === 1 ? out : out.replace(/(\.\w+)?$/, `-${index + 1}$1`);
    await keepFile(io, path, xmlBytes);
    print.line(`Respuesta de la DIAN: ${path}`);
    saved.push(path);
  }
  return saved;
}

function responseJson(response: DianResponse, answer: string | undefined): object {
  const { verdict, statusCode, statusDescription, statusMessage, xmlDocumentKey, xmlFileName, messages } =
    response;
  const shown = {
    status: verdict,
    uuid: xmlDocumentKey,
    statusCode,
    statusDescription,
    statusMessage,
    xmlFileName,
  };
  return answer === undefined ? { ...shown, messages } : { ...shown, messages, answer };
}
