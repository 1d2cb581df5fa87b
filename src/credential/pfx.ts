import { explicit, objectIdentifier, octetString, sequence } from './asn1.js';
import { type BerNode, malformed, readBer } from './ber.js';
import { type Budget, createBudget } from './budget.js';
import { addToSafe, emptySafe, type Opening, type Safe } from './opening.js';
import { type PasswordForm, passwordForms } from './password-forms.js';
import { readDecrypt, unsupported } from './pbe.js';
import { verifyMac } from './pfx-mac.js';
import { readSafeContents } from './safe-contents.js';
import type { KeyMaterial } from './select-pair.js';
import { tryForms } from './unlock.js';

const DATA = '1.2.840.113549.1.7.1';
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const ENCRYPTED_DATA = '1.2.840.113549.1.7.6';

/**
 * Reads a PKCS#12 file (RFC 7292) under password integrity, or without a MAC.
 *
 * @throws {FacturadorError} `ERR_CREDENTIAL_FORMAT`, `ERR_CREDENTIAL_PASSWORD`, `ERR_CREDENTIAL_ALGORITHM`,
 *   `ERR_CREDENTIAL_LIMIT`, `ERR_CREDENTIAL_CERTIFICATE`, `ERR_CREDENTIAL_KEY_TYPE`
 */
export function readPfx(bytes: Uint8Array, password: string): KeyMaterial {
  const budget = createBudget();
  const [, authSafe, macData] = sequence(readBer(bytes, budget), 'the PKCS#12 file');
  const [type, value] = sequence(authSafe, 'the content of the PKCS#12 file');
  const oid = objectIdentifier(type, 'the content of the PKCS#12 file');
  if (oid === SIGNED_DATA) throw unsupported('public-key integrity', oid);
  if (oid !== DATA) throw malformed(`Found the content type ${oid}, expected PKCS#12 data`);
  const content = octetString(explicit(value, 0, 'the content'), 'the content');
  const opening = { budget, forms: orderedForms(password, { macData, content, budget }) };
  const safe = emptySafe();
  for (const part of sequence(readBer(content, budget), 'the authenticated safe')) {
    addToSafe(safe, readPart(part, opening));
  }
  return safe;
}

/** The form that the MAC proves goes first; a program may have used another one for what it encrypted. */
function orderedForms(
  password: string,
  mac: { readonly macData: BerNode | undefined; readonly content: Uint8Array; readonly budget: Budget },
): PasswordForm[] {
  const { macData, content, budget } = mac;
  const forms = passwordForms(password);
  if (macData === undefined) return forms;
  const proven = verifyMac(macData, content, { forms, budget });
  return [proven, ...forms.filter((form) => form !== proven)];
}

function readPart(part: BerNode, opening: Opening): Safe {
  const [type, value] = sequence(part, 'a part of the safe');
  const oid = objectIdentifier(type, 'a part of the safe');
  const content = explicit(value, 0, 'a part of the safe');
  if (oid === ENCRYPTED_DATA) return readEncrypted(content, opening);
  if (oid !== DATA) throw unsupported('kind of safe', oid);
  return readSafeContents(readBer(octetString(content, 'a part of the safe'), opening.budget), opening);
}

function readEncrypted(encryptedData: BerNode, opening: Opening): Safe {
  const [, info] = sequence(encryptedData, 'the encrypted data');
  const [, algorithm, content] = sequence(info, 'the encrypted data');
  const decrypt = readDecrypt(algorithm, opening.budget);
  const ciphertext = octetString(content, 'the encrypted data', 0);
  return tryForms(opening.forms, (form) => {
    const plain = decrypt(ciphertext, form);
    return plain === undefined ? undefined : readSafeContents(readBer(plain, opening.budget), opening);
  });
}
