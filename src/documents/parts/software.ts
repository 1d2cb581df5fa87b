import { technologyProviders } from '../../catalogs/index.js';
import { openFields, readPartyId } from '../../draft/index.js';
import type { ProblemList } from '../../errors/index.js';
import { softwareSecurityCode } from '../../identifiers/index.js';
import type { NoteContext, Party, SoftwareProvider } from '../../model/index.js';
import { EXPECTED } from './expected.js';

/** Who owns the software: the issuer, or its technology provider. */
export interface SoftwareOwner {
  readonly nit: string;
  readonly checkDigit: string;
  /** The digits of the file names (annex §6.5.7). */
  readonly code: string;
}

const FIELDS = new Set(['nit', 'checkDigit', 'code']);
const OWN_SOFTWARE = '000';
const CODE_SHAPE = /^\d{3}$/;

/** Finds the owner of the software, which the document names (FAB19 to FAB23). */
export function readSoftwareOwner(
  { software }: NoteContext,
  { id }: Party,
  problems: ProblemList,
): SoftwareOwner {
  if (software.provider === undefined)
    return { nit: id.number, checkDigit: id.checkDigit ?? '', code: OWN_SOFTWARE };
  const fields = openFields(software.provider, 'software.provider', problems, FIELDS);
  const { number: nit, checkDigit = '' } = readPartyId(fields);
  const code = fields.text('code', 3);
  if (code !== undefined) {
    if (!CODE_SHAPE.test(code)) fields.fail('ERR_DRAFT_TEXT', 'code', { expected: EXPECTED.providerCode });
    return { nit, checkDigit, code };
  }
  const known = technologyProviders.rows.find((row) => row.nit === nit)?.code;
  if (known === undefined) fields.missing('code', EXPECTED.providerCode);
  return { nit, checkDigit, code: known ?? OWN_SOFTWARE };
}

/** The software as the document carries it, with the code that proves it. */
export function softwareProvider(
  owner: SoftwareOwner,
  { software }: NoteContext,
  number: string,
): SoftwareProvider {
  const { id: softwareId, pin: softwarePin } = software;
  return {
    providerId: owner.nit,
    providerCheckDigit: owner.checkDigit,
    softwareId,
    softwareSecurityCode: softwareSecurityCode({ softwareId, softwarePin, number }),
  };
}
