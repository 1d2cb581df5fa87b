import { cude, cufe as cufeOf } from '../../cufe/index.js';
import type { NumberingRange } from '../../model/index.js';
import type { CommandCall, RunCommand } from '../call/command.js';
import { readConfig } from '../call/config.js';
import { hasSecret, readSecret } from '../call/secrets.js';
import { readJson } from '../files/json-file.js';
import { fieldsOfJson, fieldsOfXml, type IdentifiedSale } from '../files/sales-fields.js';
import { EXIT } from '../text/exit-code.js';

/** `cufe ARCHIVO`: recomputes the CUFE or CUDE of a document and compares it with the one that it states. */
export const cufe: RunCommand = async (call) => {
  const { words, io, print } = call;
  const [file = ''] = words;
  const isJson = file.toLowerCase().endsWith('.json');
  const document = isJson
    ? fieldsOfJson(await readJson(io.files, file))
    : fieldsOfXml(await io.files.read(file));
  const { kind, stated } = document;
  const computed = await compute(document, call);
  const matches = stated === undefined ? undefined : stated.toLowerCase() === computed;
  print.columns([
    ['Número', String(document.fields.number)],
    [`${kind} calculado`, computed],
    ...(stated === undefined ? [] : [[`${kind} del archivo`, stated]]),
  ]);
  if (matches === true) print.line(print.paint('green', '✓ Coinciden'));
  if (matches === false) {
    const secret = kind === 'CUFE' ? 'la clave técnica' : 'el PIN';
    print.line(print.paint('red', `✗ No coinciden: ${secret} es otra, o el archivo se modificó`));
  }
  print.json({ kind, number: document.fields.number, computed, stated, matches });
  return matches === false ? EXIT.refused : EXIT.done;
};

async function compute({ kind, fields }: IdentifiedSale, call: CommandCall): Promise<string> {
  if (kind === 'CUDE') return cude({ ...fields, softwarePin: await readSecret(call, 'pin') });
  return cufeOf({ ...fields, technicalKey: await technicalKeyFor(fields.number, call) });
}

/** The key that was given, or that of the configuration's range with the number's prefix. */
async function technicalKeyFor(number: string, call: CommandCall): Promise<string> {
  if (hasSecret(call, 'technicalKey') || call.options.config === undefined)
    return readSecret(call, 'technicalKey');
  const { numberingRanges = [] } = await readConfig(call);
  const range = numberingRanges.find((candidate) => isOf(candidate, number));
  return range?.technicalKey ?? readSecret(call, 'technicalKey');
}

function isOf({ prefix, fromNumber, toNumber }: NumberingRange, number: string): boolean {
  const digits = number.slice(prefix.length);
  const value = Number(digits);
  return number.startsWith(prefix) && /^\d+$/.test(digits) && value >= fromNumber && value <= toNumber;
}
