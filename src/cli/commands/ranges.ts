import { prepareParty } from '../../documents/index.js';
import { parseNit } from '../../identifiers/index.js';
import { fetchNumberingRanges } from '../../issuer/index.js';
import type { NumberingRange, PartyDraft } from '../../model/index.js';
import { clientOf } from '../call/client-of.js';
import type { RunCommand } from '../call/command.js';
import { jsonText } from '../files/json-file.js';
import { assertOwnFile } from '../files/own-file.js';
import { EXIT } from '../text/exit-code.js';

/** `ranges`: the numbering ranges that the DIAN associates with the software. Technical keys go to a file only. */
export const ranges: RunCommand = async (call) => {
  const { options, io, print } = call;
  const out = options.out;
  if (out !== undefined) await assertOwnFile(io, out, areRanges);
  const { client, config } = await clientOf(call);
  const { supplier, software } = config;
  const owner = { issuerNit: nitOf(supplier), software };
  const found = await fetchNumberingRanges(client, owner, { signal: io.signal });
  client.close();
  if (found.length === 0) print.line('La DIAN no tiene rangos asociados a este software.');
  else print.table(['resolución', 'prefijo', 'desde', 'hasta', 'vigencia', 'clave técnica'], found.map(row));
  if (out !== undefined) {
    await io.files.write(out, jsonText(found), { secret: true });
    print.line(`Rangos con su clave técnica: ${out} (no lo publique)`);
  }
  print.json({ numberingRanges: found.map(withoutKey), ...(out !== undefined && { file: out }) });
  return EXIT.done;
};

/** Whether a file is what this command wrote before. */
function areRanges(content: Uint8Array): boolean {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(content));
    return Array.isArray(value) && value.every((range) => typeof range?.resolutionNumber === 'string');
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

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
