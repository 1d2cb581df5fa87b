import { type Budget, limit } from './budget.js';
import type { Certificate } from './certificate.js';
import type { PasswordForm } from './password-forms.js';
import type { RsaKey } from './private-key.js';
import type { KeyMaterial, Named } from './select-pair.js';

/** What opening a file needs at every level of it. */
export interface Opening {
  readonly budget: Budget;
  /** Forms of the password, the likeliest first. */
  readonly forms: readonly PasswordForm[];
}

/** What has been found so far. */
export interface Safe extends KeyMaterial {
  readonly keys: Named<RsaKey>[];
  readonly otherKeys: string[];
  readonly certificates: Named<Certificate>[];
}

const MOST_ENTRIES = 100;

export function emptySafe(): Safe {
  return { keys: [], otherKeys: [], certificates: [] };
}

/** Adds what `found` holds to `safe`. @throws {FacturadorError} `ERR_CREDENTIAL_LIMIT` */
export function addToSafe(safe: Safe, found: KeyMaterial): void {
  for (const key of found.keys) safe.keys.push(key);
  for (const key of found.otherKeys) safe.otherKeys.push(key);
  for (const certificate of found.certificates) safe.certificates.push(certificate);
  const entries = safe.keys.length + safe.otherKeys.length + safe.certificates.length;
  if (entries > MOST_ENTRIES)
    throw limit(`Found more than ${MOST_ENTRIES} keys and certificates in one file`);
}
