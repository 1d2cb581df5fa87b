import type { NumberingRange } from '../../model/index.js';
import type { Run } from '../command.js';
import { EXIT } from '../exit-code.js';
import { issuerOf } from '../issuer-of.js';
import { jsonText } from '../json-file.js';

/** `ranges`: the numbering ranges that the DIAN associates with the software. Technical keys go to a file only. */
export const ranges: Run = async (call) => {
  const { options, io, print } = call;
  const { issuer } = await issuerOf(call);
  const found = await issuer.numberingRanges({ signal: io.signal });
  issuer.client.close();
  if (found.length === 0) print.line('La DIAN no tiene rangos asociados a este software.');
  else print.table(['resolución', 'prefijo', 'desde', 'hasta', 'vigencia', 'clave técnica'], found.map(row));
  const out = options.out;
  if (out !== undefined) {
    await io.files.write(out, jsonText(found), { secret: true });
    print.line(`Rangos con su clave técnica: ${out} (no lo publique)`);
  }
  print.json({ numberingRanges: found.map(withoutKey), ...(out !== undefined && { file: out }) });
  return EXIT.done;
};

function row(range: NumberingRange): readonly string[] {
  const { resolutionNumber, prefix, fromNumber, toNumber, validDateFrom, validDateTo, technicalKey } = range;
  const validity = `${validDateFrom} a ${validDateTo}`;
  const key = technicalKey ? 'sí' : 'no';
  return [resolutionNumber, prefix || '(ninguno)', String(fromNumber), String(toNumber), validity, key];
}

function withoutKey({ technicalKey, ...range }: NumberingRange): object {
  return { ...range, hasTechnicalKey: Boolean(technicalKey) };
}
