import { type Credential, openPkcs12 } from '../../credential/index.js';
import { CliError } from '../text/cli-error.js';
import type { CommandCall } from './command.js';
import { readSecret } from './secrets.js';

/** What the configuration says about the certificate; the options go first. */
export interface CredentialPlace {
  readonly p12?: string | undefined;
  readonly friendlyName?: string | undefined;
  readonly serialNumber?: string | undefined;
}

/**
 * Opens the PKCS#12 file that the options name, or the configuration of a command that has one.
 *
 * @throws {CliError} `CLI_USAGE` when none is named, `CLI_FILE`, `CLI_SECRET`
 * @throws {FacturadorError} `ERR_CREDENTIAL_…`
 */
export async function openCredential(call: CommandCall, place?: CredentialPlace): Promise<Credential> {
  const { options, io } = call;
  const path = options.p12 ?? place?.p12;
  if (path === undefined) {
    throw new CliError(
      'CLI_USAGE',
      'Falta el certificado',
      `Indíquelo con --p12 ARCHIVO${place === undefined ? '' : ', o con p12 en la configuración'}`,
    );
  }
  const bytes = await io.files.read(path);
  const friendlyName = options['friendly-name'] ?? place?.friendlyName;
  const password = await readSecret(call, 'password');
  const serialNumber = options.serial ?? place?.serialNumber;
  return openPkcs12(bytes, password, {
    ...(friendlyName !== undefined && { friendlyName }),
    ...(serialNumber !== undefined && { serialNumber }),
  });
}
