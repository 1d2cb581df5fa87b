import { FacturadorError } from '../errors/index.js';
import { parseNit } from '../identifiers/index.js';
import type { NumberingRange } from '../model/index.js';
import type { CallOptions, DianClient } from '../soap/index.js';
import type { Settings } from './config.js';

/** Done, and the two ways of saying that there is none. */
const RANGES_FOUND = '100';
const NO_RANGES = new Set(['301', '302']);

/** Asks for the ranges of an issuer's software. @throws {FacturadorError} `ERR_RANGE_REFUSED` */
export async function fetchRanges(
  client: DianClient,
  { issuerNit, software }: Settings,
  options: CallOptions,
): Promise<readonly NumberingRange[]> {
  const { id: softwareCode, provider } = software;
  const accountCodeT = provider === undefined ? issuerNit : parseNit(provider.nit).number;
  const parameters = { accountCode: issuerNit, accountCodeT, softwareCode };
  const answer = await client.getNumberingRange(parameters, options);
  if (answer.operationCode === RANGES_FOUND) return answer.responseList;
  if (NO_RANGES.has(answer.operationCode)) return [];
  const { operationCode, operationDescription } = answer;
  throw new FacturadorError(
    'ERR_RANGE_REFUSED',
    `The service answered ${operationCode}: ${operationDescription}`,
  );
}
