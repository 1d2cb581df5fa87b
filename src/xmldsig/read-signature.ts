import { decodeBase64 } from '../bytes/index.js';
import { childNamed, childrenNamed, descend, textOf, type XmlElement } from '../xml/index.js';
import { type DigestAlgorithm, rsaMethodOf } from './algorithms.js';
import { problem } from './problems.js';
import {
  type CanonicalizationMethod,
  hasContent,
  type ReportPart,
  readCanonicalization,
  readMethod,
} from './read-parts.js';
import { type ReadReference, readReference } from './read-reference.js';
import type { ElementPath } from './survey.js';

/** A signature taken apart: every part that is there has been understood. */
export interface ReadSignature {
  readonly path: ElementPath;
  readonly element: XmlElement;
  readonly signedInfo: XmlElement;
  readonly canonicalization: CanonicalizationMethod;
  /** The digest of the RSA signature. */
  readonly digest: DigestAlgorithm;
  readonly references: readonly ReadReference[];
  readonly value: Uint8Array;
  readonly keyInfo: XmlElement | undefined;
  /** DER, in the order of KeyInfo. */
  readonly certificates: readonly Uint8Array[];
  readonly keyValue: { readonly modulus: Uint8Array; readonly exponent: Uint8Array } | undefined;
  readonly objects: readonly XmlElement[];
}

const MOST_REFERENCES = 16;
const MOST_CERTIFICATES = 16;

/**
 * Takes a `ds:Signature` apart, strictly: what XML Signature §4 does not have there, or has in another order, is
 * reported and the signature is refused.
 *
 * @returns `undefined` when a part is missing or not understood; then an error was reported
 */
export function readSignature(path: ElementPath, report: ReportPart): ReadSignature | undefined {
  const element = path.at(-1) as XmlElement;
  if (!hasContent(element, ['SignedInfo', 'SignatureValue', 'KeyInfo?', 'Object*'], report)) return undefined;
  const signedInfo = childNamed(element, 'SignedInfo') as XmlElement;
  if (!hasContent(signedInfo, ['CanonicalizationMethod', 'SignatureMethod', 'Reference+'], report))
    return undefined;
  const canonicalization = readCanonicalization(
    childNamed(signedInfo, 'CanonicalizationMethod') as XmlElement,
    report,
  );
  const digest = readMethod(childNamed(signedInfo, 'SignatureMethod') as XmlElement, rsaMethodOf, report);
  const references = readReferences(signedInfo, report);
  const value = decodeBase64(textOf(childNamed(element, 'SignatureValue')) ?? '');
  if (value === undefined) report(problem('SIG_STRUCTURE', 'SignatureValue is not base64'));
  const keyInfo = childNamed(element, 'KeyInfo');
  const certificates = readCertificates(keyInfo, report);
  if (
    canonicalization === undefined ||
    digest === undefined ||
    references === undefined ||
    value === undefined ||
    certificates === undefined
  ) {
    return undefined;
  }
  return {
    path,
    element,
    signedInfo,
    canonicalization,
    digest,
    references,
    value,
    keyInfo,
    certificates,
    keyValue: readKeyValue(keyInfo),
    objects: childrenNamed(element, 'Object'),
  };
}

function readReferences(signedInfo: XmlElement, report: ReportPart): readonly ReadReference[] | undefined {
  const elements = childrenNamed(signedInfo, 'Reference');
  if (elements.length > MOST_REFERENCES) {
    report(problem('SIG_LIMIT', `SignedInfo has ${elements.length} references, expected three`));
    return undefined;
  }
  const references = elements.map((element) => readReference(element, report));
  return references.every((reference) => reference !== undefined) ? references : undefined;
}

function readCertificates(
  keyInfo: XmlElement | undefined,
  report: ReportPart,
): readonly Uint8Array[] | undefined {
  const texts = (keyInfo === undefined ? [] : childrenNamed(keyInfo, 'X509Data'))
    .flatMap((data) => childrenNamed(data, 'X509Certificate'))
    .map((element) => textOf(element) ?? '');
  if (texts.length > MOST_CERTIFICATES) {
    report(problem('SIG_LIMIT', `KeyInfo has ${texts.length} certificates, expected one`));
    return undefined;
  }
  const certificates = texts.map(decodeBase64);
  if (certificates.every((certificate) => certificate !== undefined)) return certificates;
  report(problem('SIG_CERTIFICATE_UNREADABLE', 'X509Certificate is not base64'));
  return undefined;
}

function readKeyValue(keyInfo: XmlElement | undefined): ReadSignature['keyValue'] {
  const key = descend(keyInfo, 'KeyValue', 'RSAKeyValue');
  const modulus = decodeBase64(textOf(childNamed(key, 'Modulus')) ?? '');
  const exponent = decodeBase64(textOf(childNamed(key, 'Exponent')) ?? '');
  return modulus === undefined || exponent === undefined ? undefined : { modulus, exponent };
}
