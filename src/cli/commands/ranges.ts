import { prepareParty } from '../../documents/index.js';
import { parseNit } from '../../identifiers/index.js';
import { fetchNumberingRanges } from '../../issuer/index.js';
import type { NumberingRange, PartyDraft } from '../../model/index.js';
import { clientOf } from '../client-of.js';
import type { Run } from '../command.js';
import { EXIT } from '../exit-code.js';
import { jsonText } from '../json-file.js';

/** `ranges`: the numbering ranges that the DIAN associates with the software. Technical keys go to a file only. */
export const ranges: Run = async (call) => {
  const { options, io, print } = call;
  const { client, config } = await clientOf(call);
  const { supplier, software } = config;
  const owner = { issuerNit: nitOf(supplier), software };
  const found = await fetchNumberingRanges(client, owner, { signal: io.signal });
  client.close();
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

/** @throws {FacturadorError} `ERR_DRAFT` with every problem of the supplier */
function nitOf(supplier: PartyDraft): string {
  prepareParty(supplier, 'supplier');
  const { nit, id } = supplier;
  return nit === undefined ? (id?.number ?? '') : parseNit(nit).number;
}

function row(range: NumberingRange): readonly string[] {
  const { resolutionNumber, prefix, fromNumber, toNumber, validDateFrom, validDateTo, technicalKey } = range;
  const validity = `${validDateFrom} a ${validDateTo}`;
  const key = technicalKey ? 'sí' : 'no';
  return [resolutionNumber, prefix || '(ninguno)', String(fromNumber), String(toNumber), validity, key];
}

function withoutKey({ technicalKey, ...range }: NumberingRange): object {
  return { ...range, hasTechnicalKey: Boolean(technicalKey) };
}
