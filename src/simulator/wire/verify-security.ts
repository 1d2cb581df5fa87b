import { createHash, verify } from 'node:crypto';
import { decodeBase64 } from '../../bytes/index.js';
import { type Certificate, publicKeyOf } from '../../credential/index.js';
import { isFacturadorError } from '../../errors/index.js';
import type { Envelope } from '../../soap/index.js';
import { attributeIn, EXCLUSIVE_C14N, RSA_SHA256, SHA256, WSU } from '../../soap/index.js';
import {
  attributeOf,
  canonicalize,
  childNamed,
  childrenNamed,
  descend,
  findPaths,
  textOf,
  type XmlElement,
} from '../../xml/index.js';
import { knownCertificate } from '../../xmldsig/index.js';

/** What is wrong with a WS-Security header. */
export type SecurityProblem =
  | 'missing' // no Security, Timestamp, BinarySecurityToken, Signature or To
  | 'timestamp' // malformed, expired, or of another time
  | 'token' // the BinarySecurityToken is not a certificate, or the KeyInfo does not refer to it
  | 'algorithm' // another algorithm than the policy's
  | 'reference' // a reference leads nowhere, or to more than one place; or To is not among what is signed
  | 'digest' // a signed part was changed
  | 'signature' // the signature value is not by the certificate's key
  | 'address'; // To is not this server's address

/** Whether a WS-Security header holds, and who sent it. */
export type SecurityReport =
  | {
      readonly valid: true;
      readonly certificate: Certificate;
      /** Local names of what is signed: `To`, `Timestamp`. */
      readonly signedParts: readonly string[];
    }
  | SecurityFailure;

/** A WS-Security header that does not hold, and why. */
export interface SecurityFailure {
  readonly valid: false;
  readonly problem: SecurityProblem;
  /** What exactly, in English; for logs, since the service tells its clients nothing. */
  readonly detail: string;
}

/** What a header is checked against. */
export interface SecurityExpectations {
  /** The server's time. */
  readonly now: Date;
  /** How far the sender's clock may be off, in seconds; 300 by default, as WCF has it. */
  readonly toleranceSeconds?: number;
  /** The address that `wsa:To` must hold; any by default. */
  readonly endpoint?: string;
}

interface Parts {
  readonly security: XmlElement;
  readonly timestamp: XmlElement;
  readonly token: XmlElement;
  readonly signature: XmlElement;
  readonly signedInfo: XmlElement;
  readonly to: XmlElement;
}

const DEFAULT_TOLERANCE_SECONDS = 300;
/** The policy asks for one; some clients sign the Timestamp, the body and the addresses too. */
const MOST_REFERENCES = 16;

/**
 * Checks the WS-Security header of a request as the service's policy asks for it: for a server that stands in for the
 * DIAN's. Timestamp in time, `wsa:To` signed with RSA-SHA256 over exclusive canonical XML by the key of the certificate
 * in the header, whichever variant the client sends.
 *
 * It does not check the certificate's chain or validity, nor whether a message was sent before.
 *
 * @returns a report; it does not throw on a bad header
 * @see WS-Security X.509 Certificate Token Profile 1.1; XML Signature §3.2
 */
export function verifySecurity(envelope: Envelope, expectations: SecurityExpectations): SecurityReport {
  const parts = findParts(envelope);
  if ('problem' in parts) return parts;
  const stale = checkTimestamp(envelope, expectations);
  if (stale !== undefined) return stale;
  const certificate = readToken(parts);
  if ('problem' in certificate) return certificate;
  const signed = checkReferences(envelope, parts);
  if ('problem' in signed) return signed;
  const forged = checkSignature(envelope, parts, certificate);
  if (forged !== undefined) return forged;
  const { endpoint } = expectations;
  if (endpoint !== undefined && envelope.to !== endpoint) {
    return failure('address', `To is ${envelope.to}, expected ${endpoint}`);
  }
  return { valid: true, certificate, signedParts: signed.map(({ name }) => name.local) };
}

function failure(problem: SecurityProblem, detail: string): SecurityFailure {
  return { valid: false, problem, detail };
}

function findParts({ header }: Envelope): Parts | SecurityFailure {
  const security = childNamed(header, 'Security');
  const signature = childNamed(security, 'Signature');
  const parts = {
    security,
    timestamp: childNamed(security, 'Timestamp'),
    token: childNamed(security, 'BinarySecurityToken'),
    signature,
    signedInfo: childNamed(signature, 'SignedInfo'),
    to: childNamed(header, 'To'),
  };
  const missing = Object.entries(parts).find(([, element]) => element === undefined);
  return missing === undefined ? (parts as Parts) : failure('missing', `The header has no ${missing[0]}`);
}

function checkTimestamp(
  { created = '', expires = '' }: Envelope,
  { now, toleranceSeconds = DEFAULT_TOLERANCE_SECONDS }: SecurityExpectations,
): SecurityFailure | undefined {
  const from = Date.parse(created);
  const until = Date.parse(expires);
  if (!(from < until)) return failure('timestamp', `Created is ${created} and Expires ${expires}`);
  const tolerance = toleranceSeconds * 1000;
  if (now.getTime() < from - tolerance) return failure('timestamp', `Created is ${created}, in the future`);
  if (now.getTime() > until + tolerance) return failure('timestamp', `Expired at ${expires}`);
  return undefined;
}

/** The certificate in the header, once the signature's KeyInfo is seen to refer to it. */
function readToken({ token, signature }: Parts): Certificate | SecurityFailure {
  const der = decodeBase64(textOf(token) ?? '');
  if (der === undefined) return failure('token', 'The BinarySecurityToken is not base64');
  const reference = descend(signature, 'KeyInfo', 'SecurityTokenReference');
  const direct = childNamed(reference, 'Reference');
  const thumbprint = textOf(childNamed(reference, 'KeyIdentifier'))?.trim();
  const refers =
    direct === undefined
      ? thumbprint === createHash('sha1').update(der).digest('base64')
      : attributeOf(direct, 'URI') === `#${attributeIn(token, WSU, 'Id')}`;
  if (!refers) return failure('token', 'The KeyInfo does not refer to the BinarySecurityToken');
  try {
    const certificate = knownCertificate(der);
    if (publicKeyOf(certificate).asymmetricKeyType === 'rsa') return certificate;
    return failure('token', `The certificate has a key of type ${certificate.publicKeyType}, expected RSA`);
  } catch (error) {
    if (!isFacturadorError(error)) throw error;
    return failure('token', error.message);
  }
}

function checkReferences(
  { root }: Envelope,
  { signedInfo, to }: Parts,
): readonly XmlElement[] | SecurityFailure {
  const signed: XmlElement[] = [];
  const references = childrenNamed(signedInfo, 'Reference');
  if (references.length > MOST_REFERENCES) {
    return failure(
      'reference',
      `There are ${references.length} references, at most ${MOST_REFERENCES} are followed`,
    );
  }
  const paths = pathsById(root, references);
  for (const reference of references) {
    const uri = attributeOf(reference, 'URI') ?? '';
    // Two elements with one id is how a signed part is shown to the verifier and another to the application.
    const [path, second] = paths.get(uri) ?? [];
    const subject = path?.at(-1);
    if (path === undefined || subject === undefined || second !== undefined) {
      return failure('reference', `${uri || 'A reference without URI'} leads to no single element`);
    }
    const transforms = childrenNamed(childNamed(reference, 'Transforms') ?? reference, 'Transform');
    const [transform] = transforms;
    const digestMethod = attributeOf(childNamed(reference, 'DigestMethod'), 'Algorithm');
    if (transforms.length !== 1 || algorithmOf(transform) !== EXCLUSIVE_C14N || digestMethod !== SHA256) {
      return failure('algorithm', `${uri} is not digested by exclusive C14N and SHA-256`);
    }
    const text = canonicalBy(transform, subject, path.slice(0, -1));
    const digest = createHash('sha256').update(text).digest('base64');
    if (digest !== textOf(childNamed(reference, 'DigestValue'))?.trim()) {
      return failure('digest', `The digest of ${subject.name.local} differs`);
    }
    signed.push(subject);
  }
  return signed.includes(to) ? signed : failure('reference', 'The To header is not signed');
}

/** The elements that the references lead to, by URI: the first two of each, which are enough to see that it is not one. */
function pathsById(
  root: XmlElement,
  references: readonly XmlElement[],
): ReadonlyMap<string, readonly (readonly XmlElement[])[]> {
  const wanted = new Map(references.map((reference) => [attributeOf(reference, 'URI') ?? '', 0]));
  const paths = findPaths(root, (element) => {
    const uri = `#${idOf(element)}`;
    const times = wanted.get(uri);
    if (times !== undefined) wanted.set(uri, times + 1);
    return times !== undefined && times < 2;
  });
  const byId = new Map<string, (readonly XmlElement[])[]>();
  for (const path of paths) {
    const uri = `#${idOf(path.at(-1) as XmlElement)}`;
    byId.set(uri, [...(byId.get(uri) ?? []), path]);
  }
  return byId;
}

function checkSignature(
  { root, header }: Envelope,
  { security, signature, signedInfo }: Parts,
  certificate: Certificate,
): SecurityFailure | undefined {
  const method = childNamed(signedInfo, 'CanonicalizationMethod');
  if (algorithmOf(method) !== EXCLUSIVE_C14N) return failure('algorithm', 'SignedInfo is not exclusive C14N');
  if (algorithmOf(childNamed(signedInfo, 'SignatureMethod')) !== RSA_SHA256) {
    return failure('algorithm', 'The signature is not RSA-SHA256');
  }
  const value = decodeBase64(textOf(childNamed(signature, 'SignatureValue')) ?? '');
  if (value === undefined) return failure('signature', 'The SignatureValue is not base64');
  const text = canonicalBy(method, signedInfo, [root, header as XmlElement, security, signature]);
  const holds = verify('sha256', Buffer.from(text), publicKeyOf(certificate), value);
  return holds ? undefined : failure('signature', "The SignatureValue is not by the certificate's key");
}

function algorithmOf(element: XmlElement | undefined): string | undefined {
  return attributeOf(element, 'Algorithm');
}

function canonicalBy(
  method: XmlElement | undefined,
  subject: XmlElement,
  ancestors: readonly XmlElement[],
): string {
  const list = attributeOf(childNamed(method, 'InclusiveNamespaces'), 'PrefixList') ?? '';
  const inclusivePrefixes = list.split(/\s+/).filter((prefix) => prefix !== '');
  return canonicalize(subject, { method: 'exclusive', inclusivePrefixes, ancestors });
}

function idOf(element: XmlElement): string | undefined {
  return attributeIn(element, WSU, 'Id') ?? attributeOf(element, 'Id');
}
