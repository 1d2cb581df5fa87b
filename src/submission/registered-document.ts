import { isFacturadorError } from '../errors/index.js';
import type { CallOptions, DianClient } from '../soap/index.js';
import { childNamed, childrenNamed, descend, textOf, type XmlElement } from '../xml/index.js';
import { rootOf } from './signed-root.js';
import { type Submission, signedXml } from './submission.js';

/** What GetXmlByDocumentKey tells of a submission. */
export type Registered = 'this' | 'another' | 'unsaid';

const FOUND = '100';

/**
 * Asks whether the document that the DIAN has under a submission's key is this one. Two documents may have the same key,
 * which covers number, time, parties and totals only; they are told apart by the value of the signature, which survives
 * whatever is done to blanks between elements. A document of another key was not asked for, and tells nothing.
 */
export async function registeredDocument(
  client: DianClient,
  submission: Submission,
  options: CallOptions,
): Promise<Registered> {
  const xml = await download(client, submission, options);
  const theirs = xml && rootOf(xml);
  if (theirs === undefined || keyOf(theirs) !== submission.uuid.toLowerCase()) return 'unsaid';
  const [registered, own] = [signatureValue(theirs), signatureValue(rootOf(signedXml(submission)))];
  if (registered === undefined || own === undefined) return 'unsaid';
  return registered === own ? 'this' : 'another';
}

async function download(
  client: DianClient,
  { uuid }: Submission,
  options: CallOptions,
): Promise<Uint8Array | undefined> {
  try {
    const { code, xmlBytes } = await client.getXmlByDocumentKey({ trackId: uuid }, options);
    return code === FOUND ? xmlBytes : undefined;
  } catch (error) {
    // The question is a help, not a condition: without its answer the same bytes are sent again, which harms nothing.
    if (isFacturadorError(error)) return undefined;
    throw error;
  }
}

function keyOf(root: XmlElement): string | undefined {
  return textOf(childNamed(root, 'UUID'))?.trim().toLowerCase();
}

/** The value of the document's own signature, without line breaks; there may be others in it, at other places. */
function signatureValue(root: XmlElement | undefined): string | undefined {
  const extensions = childNamed(root, 'UBLExtensions');
  for (const extension of extensions === undefined ? [] : childrenNamed(extensions, 'UBLExtension')) {
    const value = descend(extension, 'ExtensionContent', 'Signature', 'SignatureValue');
    if (value !== undefined) return textOf(value)?.replace(/\s+/g, '');
  }
  return undefined;
}
