import { FacturadorError, isFacturadorError } from '../errors/index.js';
import type { PasswordForm } from './password-forms.js';

/**
 * Opens something encrypted with each form of the password until one gives something sensible.
 *
 * A wrong password leaves valid padding once in 256 times; then the result is not ASN.1, so a format error counts as
 * a wrong password here.
 *
 * @param open decrypts and reads; undefined or `ERR_CREDENTIAL_FORMAT` when the form is wrong
 * @throws {FacturadorError} `ERR_CREDENTIAL_PASSWORD` when no form opens it; any other code of `open`
 */
export function tryForms<T>(forms: readonly PasswordForm[], open: (form: PasswordForm) => T | undefined): T {
  let cause: unknown;
  for (const form of forms) {
    try {
      const opened = open(form);
      if (opened !== undefined) return opened;
    } catch (error) {
      if (!isFacturadorError(error) || error.code !== 'ERR_CREDENTIAL_FORMAT') throw error;
      cause = error;
    }
  }
  throw new FacturadorError(
    'ERR_CREDENTIAL_PASSWORD',
    'The password does not decrypt the private key or the certificates; check it, or the file is damaged',
    cause === undefined ? {} : { cause },
  );
}
