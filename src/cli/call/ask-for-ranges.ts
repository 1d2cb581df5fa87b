import { testNumberingRange } from '../../documents/index.js';
import type { Issuer } from '../../issuer/index.js';
import type { Environment, NumberingRange } from '../../model/index.js';
import { CliError } from '../text/cli-error.js';
import type { CommandCall } from './command.js';

/**
 * The ranges that the DIAN has for the software; in habilitación, where it hardly ever has any, the one for tests.
 *
 * @throws {CliError} `CLI_STATE` when it has none in producción
 */
export async function askForRanges(
  { io, print }: CommandCall,
  issuer: Issuer,
  environment: Environment,
): Promise<readonly NumberingRange[]> {
  print.line('Se piden los rangos de numeración a la DIAN: no están en la configuración.');
  const ranges = await issuer.numberingRanges({ signal: io.signal });
  if (ranges.length > 0) return ranges;
  if (environment === 'habilitacion') {
    const { prefix, fromNumber, toNumber } = testNumberingRange;
    print.line(`No devolvió ninguno: se toma el de pruebas, ${prefix}${fromNumber} a ${prefix}${toNumber}.`);
    return [testNumberingRange];
  }
  const hint = 'Asócielos al software en el portal de la DIAN, o póngalos en numberingRanges.';
  throw new CliError('CLI_STATE', 'La DIAN no tiene rangos de numeración para este software', hint);
}
