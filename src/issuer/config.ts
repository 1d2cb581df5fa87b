import type { Credential } from '../credential/index.js';
import { prepareParty } from '../documents/index.js';
import { describe, FacturadorError } from '../errors/index.js';
import type { BuildContext, Environment, NumberingRange, PartyDraft, Software } from '../model/index.js';
import type { Transport } from '../soap/index.js';

/** Who issues, with what, and where to. */
export interface IssuerConfig {
  /** Decides the service's address, the ProfileExecutionID, the QR and the last digit of the CUFE. No default. */
  readonly environment: Environment;
  readonly supplier: PartyDraft;
  readonly software: Software;
  /** Signs the documents and the requests. */
  readonly credential: Credential;
  /** The ranges that {@link Issuer.numberingRanges} returns, or the same data by hand; needed to build. */
  readonly numberingRanges?: readonly NumberingRange[];
  /** `'third party'` when a technology provider signs for the supplier; `'supplier'` by default. */
  readonly role?: 'supplier' | 'third party';
  /** Another address than the environment's, such as a simulator's. */
  readonly endpoint?: string;
  /** How requests travel; HTTPS by default. */
  readonly transport?: Transport;
  /** Milliseconds for every call; by default a minute for sends and half of it for queries. */
  readonly timeoutMs?: number;
  /** The clock; the system's by default. */
  readonly now?: () => Date;
}

/** A configuration that was checked, with its defaults. */
export interface Settings extends IssuerConfig {
  readonly now: () => Date;
  readonly role: 'supplier' | 'third party';
  readonly contextAt: (now: Date) => BuildContext;
}

/** Checks a configuration, once. @throws {FacturadorError} `ERR_CONFIG`, `ERR_DRAFT` for the supplier's fields */
export function settle(config: IssuerConfig): Settings {
  for (const key of ['environment', 'supplier', 'software', 'credential'] as const) {
    if (config[key] === undefined) throw missing(key, undefined, 'a value');
  }
  if (config.environment !== 'produccion' && config.environment !== 'habilitacion') {
    throw missing('environment', config.environment, "'produccion' or 'habilitacion'");
  }
  const { id, pin } = config.software;
  if (typeof id !== 'string' || id === '')
    throw missing('software.id', id, 'the SoftwareID that the DIAN assigned');
  if (typeof pin !== 'string' || pin === '') {
    throw new FacturadorError(
      'ERR_CONFIG',
      'Found no software.pin, expected the PIN chosen for the software',
      {
        path: 'software.pin',
      },
    );
  }
  const supplier = prepareParty(config.supplier, 'supplier');
  const { environment, software, numberingRanges = [] } = config;
  return {
    ...config,
    now: config.now ?? (() => new Date()),
    role: config.role ?? 'supplier',
    contextAt: (now) => ({ environment, supplier, software, numberingRanges, now }),
  };
}

function missing(path: string, found: unknown, expected: string): FacturadorError {
  return new FacturadorError('ERR_CONFIG', `Found ${describe(found)} as ${path}, expected ${expected}`, {
    path,
  });
}
