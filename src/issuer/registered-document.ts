import { asBuffer } from '../bytes/index.js';
import { isFacturadorError } from '../errors/index.js';
import type { CallOptions, DianClient } from '../soap/index.js';
import { type Submission, signedXml } from './submission.js';

/** What GetXmlByDocumentKey tells of a submission. */
export type Registered = 'this' | 'another' | 'unsaid';

const FOUND = '100';
const SIGNATURE_VALUE = /<(?:\w+:)?SignatureValue[^>]*>([^<]+)</;

/**
 * Asks whether the document that the DIAN has under a submission's key is this one. Two documents may have the same key,
 * which covers number, time, parties and totals only; they are told apart by the value of the signature, which survives
 * whatever is done to blanks between elements.
 */
export async function registeredDocument(
  client: DianClient,
  submission: Submission,
  options: CallOptions,
): Promise<Registered> {
  const xml = await download(client, submission, options);
  const [theirs, ours] = [xml && signatureValue(xml), signatureValue(signedXml(submission))];
  if (theirs === undefined || ours === undefined) return 'unsaid';
  return theirs === ours ? 'this' : 'another';
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

/** The value of the first signature, the issuer's, without line breaks. */
function signatureValue(xml: Uint8Array): string | undefined {
  const value = SIGNATURE_VALUE.exec(asBuffer(xml).toString('latin1'))?.[1];
  return value?.replace(/\s+/g, '');
}
