import { createDianClient, type DianClient } from '../../soap/index.js';
import type { CommandCall } from './command.js';
import { type Config, readConfig } from './config.js';
import { openCredential } from './credential-file.js';

/**
 * Returns a client of the configuration's service, for what needs no PIN.
 *
 * @throws {CliError} `CLI_FILE`, `CLI_SECRET`, `CLI_USAGE`
 * @throws {FacturadorError} `ERR_CONFIG`, `ERR_CREDENTIAL_…`
 */
export async function clientOf(call: CommandCall): Promise<{ client: DianClient; config: Config }> {
  const config = await readConfig(call);
  const credential = await openCredential(call, config);
  const { environment, endpoint, timeoutMs } = config;
  const { now, transport } = call.io;
  const client = createDianClient({
    environment,
    credential,
    now,
    ...(endpoint !== undefined && { endpoint }),
    ...(timeoutMs !== undefined && { timeoutMs }),
    ...(transport !== undefined && { transport }),
  });
  return { client, config };
}
