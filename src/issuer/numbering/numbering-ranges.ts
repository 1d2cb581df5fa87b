import { FacturadorError } from '../../errors/index.js';
import { parseNit } from '../../identifiers/index.js';
import type { NumberingRange, Software } from '../../model/index.js';
import type { CallOptions, DianClient } from '../../soap/index.js';
import { foreignText } from '../../text/index.js';

/** Done, and the two ways of saying that there is none. */
const RANGES_FOUND = '100';
const NO_RANGES = new Set(['301', '302']);

/** Whose ranges are asked for. */
export interface RangeOwner {
  /** NIT of the issuer, without check digit. */
  readonly issuerNit: string;
  readonly software: Pick<Software, 'id' | 'provider'>;
}

/**
 * Returns the ranges that the DIAN associates with an issuer's software; none is an empty list. The software's PIN is not
 * needed. Technical keys are included: do not log them.
 *
 * @throws {FacturadorError} `ERR_RANGE_REFUSED` with the service's words; `ERR_TRANSPORT_…` and `ERR_SOAP_…`
 * @see Anexo Técnico 1.9, GetNumberingRange
 * @example
 * const client = createDianClient({ environment: 'produccion', credential });
 * const ranges = await fetchNumberingRanges(client, { issuerNit: '900373115', software: { id } });
 */
export async function fetchNumberingRanges(
  client: DianClient,
  { issuerNit, software }: RangeOwner,
  options: CallOptions = {},
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
    `The service answered ${foreignText(operationCode)}: ${foreignText(operationDescription)}`,
  );
}
