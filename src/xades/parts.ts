import { type ByteString, digestOfByteString, fillTemplate, type Template } from '../xmldsig/index.js';
import type { SignatureScope } from './signature-scope.js';
import type { Signer } from './signer.js';

/**
 * A signature but for the digest of its document and its value: the same for all documents that one signer signs in
 * one second.
 */
export interface SignatureParts {
  /** SignedInfo in canonical form: what precedes the digest, and what follows it. */
  readonly signedInfo: readonly [Buffer, Buffer];
  /** The signature as it is placed: what precedes the digest, what stands between it and the value, what follows. */
  readonly signature: readonly [Buffer, Buffer, Buffer];
}

/** What of a document and its moment the parts depend on. */
interface SignatureSite {
  readonly id: string;
  readonly signingTime: string;
  readonly scope: SignatureScope;
}

interface Remembered extends SignatureSite {
  readonly parts: SignatureParts;
}

const remembered = new WeakMap<Signer, Remembered>();

/** No XML holds it, so it can stand where something is still to come. */
const GAP = '\0';

/** Writes and digests the parts of a signature that do not depend on the document. */
export function signatureParts(signer: Signer, { id, signingTime, scope }: SignatureSite): SignatureParts {
  const last = remembered.get(signer);
  if (last?.id === id && last.signingTime === signingTime && last.scope === scope) return last.parts;
  const parts = makeParts(signer, { id, signingTime, scope });
  remembered.set(signer, { id, signingTime, scope, parts });
  return parts;
}

function makeParts(signer: Signer, { id, signingTime, scope }: SignatureSite): SignatureParts {
  const keyInfo = fillTemplate(signer.keyInfo, { id });
  const signedProperties = fillTemplate(signer.signedProperties, { id, signingTime });
  const digest = (template: Template, text: ByteString) =>
    digestOfByteString(signer.digest, inScope(template, text, scope));
  const signedInfo = fillTemplate(signer.signedInfo, {
    id,
    document: GAP,
    keyInfo: digest(signer.keyInfo, keyInfo),
    signedProperties: digest(signer.signedProperties, signedProperties),
  });
  const { shell, declared } = scope;
  const body = fillTemplate(shell, {
    id,
    signedInfo: signer.signedInfo.open + signedInfo,
    signatureValue: GAP,
    keyInfo: signer.keyInfo.open + keyInfo,
    signedProperties: signer.signedProperties.open + signedProperties,
  });
  return {
    signedInfo: cut(inScope(signer.signedInfo, signedInfo, scope)) as [Buffer, Buffer],
    signature: cut(shell.open + declared + body) as [Buffer, Buffer, Buffer],
  };
}

function cut(text: ByteString): readonly Buffer[] {
  return text.split(GAP).map((piece) => Buffer.from(piece, 'latin1'));
}

/** The canonical form of a part where it stands: with every namespace in scope on its start tag. */
function inScope(template: Template, text: ByteString, { apex, inherited }: SignatureScope): ByteString {
  if (inherited === '') return template.open + apex + text;
  const end = text.indexOf('>');
  return template.open + apex + text.slice(0, end) + inherited + text.slice(end);
}
