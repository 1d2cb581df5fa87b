import type { Issuer } from '../issuer/index.js';
import type { NumberingRange } from '../model/index.js';
import { CliError } from './cli-error.js';
import type { Call } from './command.js';

/** The ranges that the DIAN has for the software. @throws {CliError} `CLI_STATE` when it has none */
export async function askForRanges({ io, print }: Call, issuer: Issuer): Promise<readonly NumberingRange[]> {
  print.line('Se piden los rangos de numeración a la DIAN: no están en la configuración.');
  const ranges = await issuer.numberingRanges({ signal: io.signal });
  if (ranges.length > 0) return ranges;
  const hint = 'Asócielos al software en el portal de la DIAN, o póngalos en numberingRanges.';
  throw new CliError('CLI_STATE', 'La DIAN no tiene rangos de numeración para este software', hint);
}
