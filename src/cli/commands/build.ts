import { dirname, join } from 'node:path';
import { buildDocument } from '../../documents/index.js';
import type { RunCommand } from '../call/command.js';
import { readConfig } from '../call/config.js';
import { writeOutput } from '../call/output-file.js';
import { readSecret } from '../call/secrets.js';
import { readDraft } from '../files/draft-files.js';
import { CliError } from '../text/cli-error.js';
import { EXIT } from '../text/exit-code.js';

/** `build ARCHIVO`: from a draft to the XML that is ready to be signed. */
export const build: RunCommand = async (call) => {
  const { words, io, print } = call;
  const [file = ''] = words;
  const draft = await readDraft(io, file);
  const { environment, supplier, numberingRanges = [], ...config } = await readConfig(call);
  if (numberingRanges.length === 0 && draft.kind === 'invoice') {
    const hint = 'Pídalos con: facturador ranges -o rangos.json, y ponga "numberingRanges": "rangos.json"';
    throw new CliError('CLI_FILE', 'La configuración no tiene numberingRanges', hint);
  }
  const software = { ...config.software, pin: await readSecret(call, 'pin') };
  const built = buildDocument(draft, { environment, supplier, software, numberingRanges, now: io.now() });
  const { kind, number, uuid, fileName, document } = built;
  const path = await writeOutput(call, join(dirname(file), fileName), built.xml);
  const { payableAmount } = document.monetaryTotal;
  print.columns([
    ['Número', number],
    [document.uuidSchemeName === 'CUFE-SHA384' ? 'CUFE' : 'CUDE', uuid],
    ['Total', `${payableAmount} ${document.documentCurrencyCode}`],
    ['XML sin firmar', path],
  ]);
  print.json({ kind, number, uuid, fileName, payableAmount, file: path });
  return EXIT.done;
};
