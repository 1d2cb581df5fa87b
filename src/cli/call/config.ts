import { dirname, isAbsolute, join } from 'node:path';
import { type Fields, openFields } from '../../draft/index.js';
import { ProblemList, EXPECTED as SHARED } from '../../errors/index.js';
import type { Environment, NumberingRange, PartyDraft, Software } from '../../model/index.js';
import { CONFIG_FILE } from '../files/config-file.js';
import { readJson } from '../files/json-file.js';
import { numberingRangesOf } from '../files/numbering-ranges.js';
import { CliError } from '../text/cli-error.js';
import { EXPECTED } from '../text/expected.js';
import { inputError } from '../text/input-error.js';
import type { CommandCall } from './command.js';

/** What `facturador.json` says; docs/cli.md describes it. Paths in it count from its own folder. */
export interface Config {
  readonly environment: Environment;
  readonly supplier: PartyDraft;
  readonly software: Omit<Software, 'pin'>;
  /** Absent when the file names none. */
  readonly numberingRanges?: readonly NumberingRange[];
  /** The PKCS#12 file. */
  readonly p12?: string;
  readonly friendlyName?: string;
  readonly serialNumber?: string;
  readonly role?: 'supplier' | 'third party';
  readonly endpoint?: string;
  readonly timeoutMs?: number;
}

const FIELDS = new Set([
  'environment',
  'supplier',
  'software',
  'numberingRanges',
  'p12',
  'friendlyName',
  'serialNumber',
  'role',
  'endpoint',
  'timeoutMs',
]);
const SOFTWARE_FIELDS = new Set(['id', 'provider']);
const PROVIDER_FIELDS = new Set(['nit', 'code']);
const ENVIRONMENTS = new Set(['produccion', 'habilitacion']);
const ROLES = new Set(['supplier', 'third party']);

/**
 * Reads the configuration that a command names, or the one of the current folder.
 *
 * @throws {CliError} `CLI_FILE` when it is not there or not JSON
 * @throws {FacturadorError} `ERR_CONFIG` with every problem of the file
 */
export async function readConfig({ options, io }: CommandCall): Promise<Config> {
  const path = options.config ?? CONFIG_FILE;
  if (options.config === undefined && !(await io.files.exists(path))) {
    const hint =
      'Diga cuál es con --config ARCHIVO; facturador simulate --out CARPETA escribe una de muestra.';
    throw new CliError('CLI_FILE', `No hay ${CONFIG_FILE} en esta carpeta`, hint);
  }
  const at = (file: string): string => (isAbsolute(file) ? file : join(dirname(path), file));
  const config = settle(await readJson(io.files, path), at);
  const { numberingRanges: ranges } = config;
  if (ranges === undefined) return config as Config;
  const stated = typeof ranges === 'string' ? await readJson(io.files, at(ranges)) : ranges;
  return { ...config, numberingRanges: numberingRangesOf(stated) };
}

/** The fields of the file; the supplier's own and the ranges are checked elsewhere. */
function settle(value: unknown, at: (file: string) => string) {
  const problems = new ProblemList();
  const fields = openFields(value, '', problems, FIELDS);
  const software = fields.nested('software', SOFTWARE_FIELDS);
  if (!fields.has('supplier')) fields.missing('supplier', SHARED.object);
  const p12 = fields.text('p12');
  const timeoutMs = fields.raw('timeoutMs');
  if (timeoutMs !== undefined && typeof timeoutMs !== 'number') {
    fields.fail('ERR_DRAFT_TYPE', 'timeoutMs', { expected: EXPECTED.milliseconds });
  }
  const config = {
    environment: fields.requiredCode('environment', ENVIRONMENTS, EXPECTED.environments),
    supplier: fields.raw('supplier'),
    software: withoutAbsent({ id: software.requiredText('id'), provider: providerOf(software) }),
    numberingRanges: fields.raw('numberingRanges'),
    p12: p12 === undefined ? undefined : at(p12),
    friendlyName: fields.text('friendlyName'),
    serialNumber: fields.text('serialNumber'),
    role: fields.code('role', ROLES, EXPECTED.roles),
    endpoint: fields.text('endpoint'),
    timeoutMs,
  };
  if (problems.all.length > 0) throw inputError('ERR_CONFIG', problems);
  return withoutAbsent(config) as Omit<Config, 'numberingRanges'> & { readonly numberingRanges?: unknown };
}

/** Who owns the software, when that is a technology provider. */
function providerOf(software: Fields): object | undefined {
  if (!software.has('provider')) return undefined;
  const fields = software.nested('provider', PROVIDER_FIELDS);
  return withoutAbsent({ nit: fields.requiredText('nit'), code: fields.text('code') });
}

function withoutAbsent(object: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
