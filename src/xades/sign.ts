import { asBuffer } from '../bytes/index.js';
import {
  assertUsable,
  type Credential,
  checkedCredential,
  type SignatureAlgorithm,
} from '../credential/index.js';
import { describe, FacturadorError } from '../errors/index.js';
import { colombianDateTime } from '../identifiers/index.js';
import type { ReadLimits } from '../xml/index.js';
import { digestOfPieces } from '../xmldsig/index.js';
import { builtSite } from './built-site.js';
import { foreignSite } from './foreign-site.js';
import { type SignatureParts, signatureParts } from './parts.js';
import { dateRule } from './signable.js';
import { type SignerRole, type SigningDigest, signerOf } from './signer.js';
import type { Signable, SigningSite } from './signing-site.js';

/** How to sign. */
export interface SignOptions {
  /** `supplier` when the issuer signs, `third party` when its technology provider does. */
  readonly role: SignerRole;
  /** The present moment, from the clock; it is written in Colombian time. */
  readonly signingTime: Date;
  /** `rsa-sha256` unless told otherwise. */
  readonly algorithm?: SignatureAlgorithm;
  /**
   * Of the references, the certificate and the policy; by default that of the algorithm. They may differ: some accepted
   * documents have `rsa-sha256` over `sha384`.
   */
  readonly digest?: SigningDigest;
  /**
   * What makes the Ids of this signature unique in its document: letters, digits, `.`, `-`, `_`. By default a random
   * UUID, one for each credential and process.
   */
  readonly id?: string;
  /** Names the whole chain in SigningCertificate; by default only the signing certificate. */
  readonly includeChain?: boolean;
  /** How much to read of XML that was not built here. */
  readonly readLimits?: ReadLimits;
}

const ID = /^[\w.-]{1,100}$/;

/**
 * Signs a document as the DIAN requires: XAdES-EPES, enveloped, three references, policy version 2 (Anexo Técnico
 * 1.9, § "Firma digital"; Política de firma v2).
 *
 * A built document is signed as its bytes stand, without parsing. Any other XML is read, given a place for the
 * signature in its own `ext:UBLExtension` (an empty one is used, else one is added) and written in canonical form;
 * comments are dropped, since the signature does not cover them.
 *
 * @param xml a built document, or the bytes or text of an Invoice, CreditNote, DebitNote, ApplicationResponse,
 *   AttachedDocument, NominaIndividual or NominaIndividualDeAjuste
 * @returns the signed document, UTF-8; no byte of it may change any more
 * @throws {FacturadorError} `ERR_SIGN_TIME` when the date of signing is not the document's (rules FAD09e, CAD09e,
 *   DAD09e) or is no date, `ERR_CREDENTIAL_EXPIRED`, `ERR_CREDENTIAL_NOT_YET_VALID`, `ERR_SIGN_ROOT`,
 *   `ERR_SIGN_ALREADY_SIGNED`, `ERR_SIGN_PLACE`, `ERR_SIGN_ALGORITHM`, `ERR_INPUT`, `ERR_XML_…`, and whatever the
 *   credential's own `sign` throws
 * @example
 * const signed = await sign(built, credential, { role: 'supplier', signingTime: new Date() });
 */
export async function sign(
  xml: Uint8Array | string | Signable,
  credential: Credential,
  options: SignOptions,
): Promise<Uint8Array> {
  const signer = checkedCredential(credential);
  const prepared = prepareSignature(xml, signer, options);
  const { signedInfo, algorithm } = prepared;
  return place(prepared, await signer.sign(signedInfo, algorithm));
}

/** A document that lacks nothing but the value of its signature. */
export interface PreparedSignature {
  /** What is signed: SignedInfo in canonical form. */
  readonly signedInfo: Uint8Array;
  readonly algorithm: SignatureAlgorithm;
  readonly site: SigningSite;
  readonly parts: SignatureParts;
  /** In base64. */
  readonly documentDigest: string;
}

/** The part of {@link sign} that comes before the value is made. */
export function prepareSignature(
  xml: Uint8Array | string | Signable,
  credential: Credential,
  options: SignOptions,
): PreparedSignature {
  const { role, signingTime, algorithm = 'rsa-sha256', digest, includeChain = false } = options;
  const signer = signerOf(credential, { role, algorithm, digest, includeChain });
  const { id = signer.id } = options;
  if (id !== signer.id && !ID.test(id)) {
    throw new FacturadorError('ERR_INPUT', `Found the id ${describe(id)}, expected letters, digits, ".-_"`, {
      path: 'id',
    });
  }
  if (Number.isNaN(signingTime.getTime())) {
    throw new FacturadorError(
      'ERR_SIGN_TIME',
      'The signing time is an invalid Date; give the present moment',
    );
  }
  assertUsable(credential, signingTime);
  const { date, time } = colombianDateTime(signingTime);
  const site = siteOf(xml, options.readLimits);
  checkDate(site, date);
  const parts = signatureParts(signer, { id, signingTime: `${date}T${time}`, scope: site.scope });
  const documentDigest = digestOfPieces(signer.digest, site.canonical);
  const signedInfo = joined([parts.signedInfo[0], documentDigest, parts.signedInfo[1]]);
  return { signedInfo, algorithm, site, parts, documentDigest };
}

/** Puts the signature with its value into its document. */
export function place(
  { site: { bytes, position }, parts, documentDigest }: PreparedSignature,
  value: Uint8Array,
): Uint8Array {
  const [start, middle, end] = parts.signature;
  return joined([
    bytes.subarray(0, position),
    start,
    documentDigest,
    middle,
    asBuffer(value).toString('base64'),
    end,
    bytes.subarray(position),
  ]);
}

function siteOf(xml: Uint8Array | string | Signable, limits?: ReadLimits): SigningSite {
  if (typeof xml === 'string' || ArrayBuffer.isView(xml)) return foreignSite(xml, limits);
  if (!ArrayBuffer.isView(xml?.xml)) {
    throw new FacturadorError(
      'ERR_INPUT',
      `Found ${describe(xml)} to sign, expected a built document, bytes or text`,
    );
  }
  return builtSite(xml) ?? foreignSite(xml.xml, limits);
}

function checkDate({ root, issueDate }: SigningSite, date: string): void {
  const rule = dateRule(root);
  if (rule === undefined || issueDate === undefined || issueDate === date) return;
  throw new FacturadorError(
    'ERR_SIGN_TIME',
    `The document is of ${issueDate} and would be signed on ${date} (Colombian time), expected the same date; build it again with today's date`,
    { path: 'signingTime', rule },
  );
}

/** Joins bytes and ASCII text. */
function joined(pieces: readonly (Buffer | string)[]): Buffer {
  const all = Buffer.allocUnsafe(pieces.reduce((total, piece) => total + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    if (typeof piece === 'string') all.write(piece, at, 'latin1');
    else all.set(piece, at);
    at += piece.length;
  }
  return all;
}
