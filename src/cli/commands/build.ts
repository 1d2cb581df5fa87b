import { dirname, join } from 'node:path';
import { buildInvoice } from '../../documents/index.js';
import type { InvoiceDraft } from '../../model/index.js';
import { CliError } from '../cli-error.js';
import type { Run } from '../command.js';
import { readConfig } from '../config.js';
import { EXIT } from '../exit-code.js';
import { readJson } from '../json-file.js';
import { writeOutput } from '../output-file.js';
import { readSecret } from '../secrets.js';

/** `build ARCHIVO`: from a draft to the XML that is ready to be signed. */
export const build: Run = async (call) => {
  const { words, io, print } = call;
  const [file = ''] = words;
  const draft = (await readJson(io.files, file)) as InvoiceDraft;
  const { environment, supplier, softwareId, numberingRanges } = await readConfig(call);
  if (numberingRanges === undefined) {
    const hint = 'Pídalos con: facturador ranges -o rangos.json, y ponga "numberingRanges": "rangos.json"';
    throw new CliError('CLI_FILE', 'La configuración no tiene numberingRanges', hint);
  }
  const software = { id: softwareId, pin: await readSecret(call, 'pin') };
  const built = buildInvoice(draft, { environment, supplier, software, numberingRanges, now: io.now() });
  const { number, uuid, fileName, document } = built;
  const path = await writeOutput(call, join(dirname(file), fileName), built.xml);
  const { payableAmount } = document.monetaryTotal;
  print.columns([
    ['Número', number],
    ['CUFE', uuid],
    ['Total', `${payableAmount} ${document.documentCurrencyCode}`],
    ['XML sin firmar', path],
  ]);
  print.json({ number, uuid, fileName, payableAmount, file: path });
  return EXIT.done;
};
