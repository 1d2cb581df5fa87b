import type { Credential } from '../../credential/index.js';
import { prepareParty } from '../../documents/index.js';
import { describe, FacturadorError } from '../../errors/index.js';
import { parseNit } from '../../identifiers/index.js';
import type { BuildContext, Environment, NumberingRange, PartyDraft, Software } from '../../model/index.js';
import type { ClientHooks, Transport } from '../../soap/index.js';
import type { SubmissionStore } from '../../submission/index.js';
import { DEFAULT_POLICY, type RetryPolicy, type Sleep, sleep } from '../../submission/index.js';
import type { OutagePolicy } from './outage-watch.js';
import { readRanges } from './read-ranges.js';

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
  /**
   * Whether each request has an id (`wsa:MessageID`), so that an answer to another request is not taken for its own;
   * `false` by default.
   */
  readonly messageId?: boolean;
  /** Milliseconds for every call; by default a minute for sends and half of it for queries. */
  readonly timeoutMs?: number;
  /** Most calls under way at a time, the others wait; 8 by default. */
  readonly maxConcurrent?: number;
  /** Where submissions and numbers are kept; nothing is kept without it, and the caller keeps each {@link Submission}. */
  readonly store?: SubmissionStore;
  /** When the DIAN's service is taken for down, and how long after it is back documents may be sent. */
  readonly contingency?: ContingencyConfig;
  /** Told of each call, for logs and metrics. */
  readonly hooks?: ClientHooks;
  /** How long to wait for verdicts, and how often to try. */
  readonly retry?: Partial<RetryPolicy>;
  /** The clock; the system's by default. */
  readonly now?: () => Date;
  /** Waits between two questions; the system's timer by default. */
  readonly sleep?: Sleep;
  /** From 0 to 1, for the waits; `Math.random` by default. */
  readonly random?: () => number;
}

/** How an issuer behaves in contingency. */
export interface ContingencyConfig {
  /** {@link threeFailedTries} by default. */
  readonly isDown?: OutagePolicy;
  /** Hours after the restoration within which documents have to be sent; 48 by default (Anexo Técnico 1.9, §12). */
  readonly windowHours?: number;
}

/** A configuration that was checked, with its defaults. */
export interface Settings extends IssuerConfig {
  readonly now: () => Date;
  readonly role: 'supplier' | 'third party';
  readonly sleep: Sleep;
  readonly random: () => number;
  readonly policy: RetryPolicy;
  /** NIT of the supplier, without check digit, or the number of its other identification. */
  readonly issuerNit: string;
  readonly contextAt: (now: Date) => BuildContext;
}

/** What each field has to be; those that are checked elsewhere may be anything here. */
const SHAPES: Readonly<Record<keyof IssuerConfig, 'object' | 'function' | undefined>> = {
  environment: undefined,
  supplier: undefined,
  software: undefined,
  credential: undefined,
  numberingRanges: undefined,
  role: undefined,
  endpoint: undefined,
  transport: undefined,
  messageId: undefined,
  timeoutMs: undefined,
  maxConcurrent: undefined,
  store: 'object',
  contingency: 'object',
  hooks: 'object',
  retry: 'object',
  now: 'function',
  sleep: 'function',
  random: 'function',
};

/** Checks a configuration, once. @throws {FacturadorError} `ERR_CONFIG`, `ERR_DRAFT` for the supplier's fields */
export function settle(given: IssuerConfig): Settings {
  for (const key of Object.keys(given)) {
    // A name that is nearly right would be the default in silence.
    if (!Object.hasOwn(SHAPES, key)) throw unknownKey(key);
  }
  const config = withoutNulls(given);
  if (config.environment !== 'produccion' && config.environment !== 'habilitacion') {
    throw missing('environment', given.environment, "'produccion' or 'habilitacion'");
  }
  for (const key of ['supplier', 'software', 'credential'] as const) {
    if (config[key] === undefined) throw missing(key, given[key], 'a value');
  }
  const { id, pin } = config.software;
  if (typeof id !== 'string' || id === '')
    throw missing('software.id', id, 'the SoftwareID that the DIAN assigned');
  if (typeof pin !== 'string' || pin === '') {
    // Not said what: a PIN is secret even when it is a number.
    throw new FacturadorError(
      'ERR_CONFIG',
      'Found no text as software.pin, expected the PIN chosen for the software; if it comes from the environment, see that the variable is set',
      {
        path: 'software.pin',
      },
    );
  }
  for (const key of Object.keys(SHAPES) as (keyof IssuerConfig)[]) {
    const shape = SHAPES[key];
    if (shape === undefined || config[key] === undefined || typeof config[key] === shape) continue;
    throw missing(key, config[key], `${shape === 'object' ? 'an' : 'a'} ${shape}`);
  }
  const supplier = prepareParty(config.supplier, 'supplier');
  const { environment, software } = config;
  const numberingRanges = readRanges(config.numberingRanges ?? []);
  return {
    ...config,
    numberingRanges,
    now: config.now ?? (() => new Date()),
    role: config.role ?? 'supplier',
    sleep: config.sleep ?? sleep,
    random: config.random ?? Math.random,
    policy: policyOf(config.retry ?? {}),
    issuerNit: supplierNit(config.supplier),
    contextAt: (now) => ({ environment, supplier, software, numberingRanges, now }),
  };
}

/** `null` says of a field, as JSON does, that there is none. */
function withoutNulls(config: IssuerConfig): IssuerConfig {
  return Object.fromEntries(
    Object.entries(config).filter(([, value]) => value !== null),
  ) as unknown as IssuerConfig;
}

function policyOf(retry: Partial<RetryPolicy>): RetryPolicy {
  const policy = { ...DEFAULT_POLICY, ...retry };
  for (const name of Object.keys(policy) as (keyof RetryPolicy)[]) {
    const value = policy[name];
    if (typeof value === 'number' && value >= 0) continue;
    throw missing(`retry.${name}`, value, 'a number of 0 or more');
  }
  return policy;
}

function supplierNit({ nit, id }: PartyDraft): string {
  return nit === undefined ? (id?.number ?? '') : parseNit(nit).number;
}

function missing(path: string, found: unknown, expected: string): FacturadorError {
  return new FacturadorError('ERR_CONFIG', `Found ${describe(found)} as ${path}, expected ${expected}`, {
    path,
  });
}

function unknownKey(key: string): FacturadorError {
  return new FacturadorError(
    'ERR_CONFIG',
    `Found "${key}" in the configuration, expected one of ${Object.keys(SHAPES).join(', ')}`,
    { path: key },
  );
}
