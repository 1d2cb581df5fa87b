import { type ByteString, digestOfByteString, fillTemplate, type Template } from '../xmldsig/index.js';
import type { SignatureScope } from './signature-scope.js';
import type { Signer } from './signer.js';

/** KeyInfo and SignedProperties with their digests: the same for all documents that one signer signs in one second. */
export interface SignatureParts {
  readonly keyInfo: ByteString;
  readonly keyInfoDigest: ByteString;
  readonly signedProperties: ByteString;
  readonly signedPropertiesDigest: ByteString;
}

interface Remembered {
  readonly id: string;
  readonly signingTime: string;
  readonly scope: SignatureScope;
  readonly parts: SignatureParts;
}

const remembered = new WeakMap<Signer, Remembered>();

/** Writes and digests the parts of a signature that do not depend on the document. */
export function signatureParts(
  signer: Signer,
  id: string,
  signingTime: string,
  scope: SignatureScope,
): SignatureParts {
  const last = remembered.get(signer);
  if (last?.id === id && last.signingTime === signingTime && last.scope === scope) return last.parts;
  const keyInfo = fillTemplate(signer.keyInfo, { id });
  const signedProperties = fillTemplate(signer.signedProperties, { id, signingTime });
  const parts = {
    keyInfo: signer.keyInfo.open + keyInfo,
    keyInfoDigest: digestOfByteString(signer.digest, inScope(signer.keyInfo, keyInfo, scope)),
    signedProperties: signer.signedProperties.open + signedProperties,
    signedPropertiesDigest: digestOfByteString(
      signer.digest,
      inScope(signer.signedProperties, signedProperties, scope),
    ),
  };
  remembered.set(signer, { id, signingTime, scope, parts });
  return parts;
}

/** The canonical form of a part where it stands: with every namespace in scope on its start tag. */
export function inScope(
  template: Template,
  text: ByteString,
  { apex, inherited }: SignatureScope,
): ByteString {
  if (inherited === '') return template.open + apex + text;
  const end = text.indexOf('>');
  return template.open + apex + text.slice(0, end) + inherited + text.slice(end);
}
