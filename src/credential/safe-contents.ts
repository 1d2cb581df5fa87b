import { explicit, objectIdentifier, octetString, sequence, set, utf16be } from './asn1.js';
import { type BerNode, contentOf, rawOf } from './ber.js';
import { type Certificate, readCertificate } from './certificate.js';
import { addToSafe, emptySafe, type Opening, type Safe } from './opening.js';
import { readDecrypt } from './pbe.js';
import { type RsaKey, readPkcs8 } from './private-key.js';
import type { Named } from './select-pair.js';
import { tryForms } from './unlock.js';

const X509_CERTIFICATE = '1.2.840.113549.1.9.22.1';
const FRIENDLY_NAME = '1.2.840.113549.1.9.20';

type Entry = RsaKey | string | Certificate;

/** RFC 7292 §4.2; other bags (CRL, secret) hold nothing for signing. */
const KEY_BAG = '1.2.840.113549.1.12.10.1.1';
const SHROUDED_KEY_BAG = '1.2.840.113549.1.12.10.1.2';
const CERTIFICATE_BAG = '1.2.840.113549.1.12.10.1.3';
const NESTED_BAG = '1.2.840.113549.1.12.10.1.6';

/**
 * Reads a SafeContents: keys, encrypted keys, certificates and nested contents.
 *
 * @throws {FacturadorError} `ERR_CREDENTIAL_FORMAT`, `ERR_CREDENTIAL_PASSWORD`, `ERR_CREDENTIAL_ALGORITHM`,
 *   `ERR_CREDENTIAL_LIMIT`, `ERR_CREDENTIAL_CERTIFICATE`, `ERR_CREDENTIAL_KEY_TYPE`
 */
export function readSafeContents(contents: BerNode, opening: Opening): Safe {
  const safe = emptySafe();
  for (const bag of sequence(contents, 'the contents of the safe')) {
    const [type, value, attributes] = sequence(bag, 'a bag');
    const oid = objectIdentifier(type, 'the type of a bag');
    if (oid === NESTED_BAG) {
      addToSafe(safe, readSafeContents(explicit(value, 0, 'a nested bag'), opening));
    } else {
      addToSafe(safe, readBag(oid, value, { attributes, opening }));
    }
  }
  return safe;
}

function readBag(
  oid: string,
  value: BerNode | undefined,
  { attributes, opening }: { readonly attributes: BerNode | undefined; readonly opening: Opening },
): Safe {
  const safe = emptySafe();
  const friendlyName = attributes === undefined ? undefined : readFriendlyName(attributes);
  const name = <T>(entry: T): Named<T> => ({
    value: entry,
    ...(friendlyName === undefined ? {} : { friendlyName }),
  });
  const entry = readEntry(oid, value, opening);
  if (typeof entry === 'string') safe.otherKeys.push(entry);
  else if (entry !== undefined && 'key' in entry) safe.keys.push(name(entry));
  else if (entry !== undefined) safe.certificates.push(name(entry));
  return safe;
}

function readEntry(oid: string, value: BerNode | undefined, opening: Opening): Entry | undefined {
  switch (oid) {
    case KEY_BAG:
      return readPkcs8(rawOf(explicit(value, 0, 'a key bag')), opening.budget);
    case SHROUDED_KEY_BAG:
      return readEncryptedPkcs8(explicit(value, 0, 'a key bag'), opening);
    case CERTIFICATE_BAG:
      return readCertificateBag(explicit(value, 0, 'a certificate bag'));
    default:
      return undefined;
  }
}

/**
 * Reads an EncryptedPrivateKeyInfo (RFC 5208 §6).
 *
 * @throws {FacturadorError} `ERR_CREDENTIAL_FORMAT`, `ERR_CREDENTIAL_PASSWORD`, `ERR_CREDENTIAL_ALGORITHM`,
 *   `ERR_CREDENTIAL_LIMIT`, `ERR_CREDENTIAL_KEY_TYPE`
 */
export function readEncryptedPkcs8(node: BerNode, { forms, budget }: Opening): RsaKey | string {
  const [algorithm, content] = sequence(node, 'the encrypted key');
  const decrypt = readDecrypt(algorithm, budget);
  const ciphertext = octetString(content, 'the encrypted key');
  return tryForms(forms, (form) => {
    const plain = decrypt(ciphertext, form);
    return plain === undefined ? undefined : readPkcs8(plain, budget);
  });
}

function readCertificateBag(node: BerNode): Certificate | undefined {
  const [type, value] = sequence(node, 'a certificate bag');
  if (objectIdentifier(type, 'the type of a certificate') !== X509_CERTIFICATE) return undefined;
  // A copy: the decrypted bag may hold the private key beside the certificate.
  return readCertificate(new Uint8Array(octetString(explicit(value, 0, 'a certificate'), 'a certificate')));
}

function readFriendlyName(attributes: BerNode): string | undefined {
  for (const attribute of set(attributes, 'the attributes of a bag')) {
    const [type, values] = sequence(attribute, 'an attribute of a bag');
    if (objectIdentifier(type, 'an attribute of a bag') !== FRIENDLY_NAME) continue;
    const [value] = set(values, 'the friendly name');
    return value === undefined ? undefined : utf16be(contentOf(value));
  }
  return undefined;
}
