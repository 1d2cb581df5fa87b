import { createHash } from 'node:crypto';
import { plainDraft } from '../../draft/index.js';

/**
 * Returns the SHA-256 of a draft, hexadecimal: the same for drafts that say the same, whatever the order of their fields
 * and whether an amount is written as text, number, bigint or Decimal.
 *
 * @throws {FacturadorError} `ERR_DRAFT` for what cannot be read through
 */
export function draftDigest(draft: object): string {
  return createHash('sha256')
    .update(JSON.stringify(plainDraft(draft)))
    .digest('hex');
}
