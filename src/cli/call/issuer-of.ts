import { createIssuer, type Issuer, type IssuerConfig } from '../../issuer/index.js';
import type { NumberingRange } from '../../model/index.js';
import type { CommandCall } from './command.js';
import { type Config, readConfig } from './config.js';
import { openCredential } from './credential-file.js';
import { readSecret } from './secrets.js';

/**
 * Returns the issuer of the configuration, and a way to get it with other ranges.
 *
 * @throws {CliError} `CLI_FILE`, `CLI_SECRET`, `CLI_USAGE`
 * @throws {FacturadorError} `ERR_CONFIG`, `ERR_DRAFT`, `ERR_CREDENTIAL_…`
 */
export async function issuerOf(
  call: CommandCall,
  more: Pick<IssuerConfig, 'store' | 'maxConcurrent'> = {},
): Promise<{ issuer: Issuer; config: Config; withRanges: WithRanges }> {
  const config = await readConfig(call);
  const credential = await openCredential(call, config);
  const pin = await readSecret(call, 'pin');
  const { io } = call;
  const { environment, supplier, software, numberingRanges = [], role, endpoint, timeoutMs } = config;
  const withRanges = (ranges: readonly NumberingRange[]): Issuer =>
    createIssuer({
      ...more,
      environment,
      supplier,
      credential,
      software: { ...software, pin },
      numberingRanges: ranges,
      now: io.now,
      ...(role !== undefined && { role }),
      ...(endpoint !== undefined && { endpoint }),
      ...(timeoutMs !== undefined && { timeoutMs }),
      ...(io.transport !== undefined && { transport: io.transport }),
      ...(io.sleep !== undefined && { sleep: io.sleep }),
    });
  return { issuer: withRanges(numberingRanges), config, withRanges };
}

type WithRanges = (ranges: readonly NumberingRange[]) => Issuer;
