import { createHash } from 'node:crypto';
import { canonicalBytes, changed, findPaths, readXml, type XmlElement } from '../../src/xml/index.js';
import { certificate, documentText, replaceOnce, signedText, signValueAgain } from './support.js';

/** A file as signers and those after them get it wrong, and what happened to it. */
export interface MistakenFile {
  readonly cause: string;
  readonly code: string;
  readonly text: string;
}

const SIGNATURE = /<ds:Signature .*<\/ds:Signature>/s;
const CONTAINER = /<ext:ExtensionContent><ds:Signature .*<\/ds:Signature><\/ext:ExtensionContent>/s;
const digestOf = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('base64');
const canonicalOf = (text: string, options = {}) => canonicalBytes(readXml(text), options);
const unsigned = (text: string) => replaceOnce(text, SIGNATURE, '');

/** Puts a digest into the reference before or to a part and signs SignedInfo, as the one who was mistaken did. */
async function withDigest(text: string, uri: string, bytes: Uint8Array | string): Promise<string> {
  const value = new RegExp(`(?<=URI="${uri}">.*?<ds:DigestValue>)[^<]*`, 's');
  return signValueAgain(replaceOnce(text, value, digestOf(bytes)));
}

function partOf(text: string, local: string): XmlElement {
  return findPaths(readXml(text).root, ({ name }) => name.local === local)[0]?.at(-1) as XmlElement;
}

const DOCUMENT_CODE = 'SIG_DIGEST_DOCUMENT';

/** One file for every cause that `verify` names. */
export async function mistakenFiles(): Promise<readonly MistakenFile[]> {
  const signed = await signedText();
  const noted = await signedText(
    documentText('Invoice', '<cbc:LineCountNumeric>1\n2</cbc:LineCountNumeric>'),
  );
  const commented = replaceOnce(signed, '14280.00', '14280<!-- ojo -->.00');
  const ofDocument = async (cause: string, text: string, bytes?: Uint8Array): Promise<MistakenFile> => ({
    cause,
    code: DOCUMENT_CODE,
    text: bytes === undefined ? text : await withDigest(text, '', bytes),
  });
  const withoutContainer = replaceOnce(signed, CONTAINER, '');
  return [
    await ofDocument('edited', replaceOnce(signed, '14280.00', '14280.01')),
    await ofDocument('indented', signed.replaceAll('><', '>\n<')),
    await ofDocument('white-space-by-signature', replaceOnce(signed, '<ds:Signature ', '\n<ds:Signature ')),
    await ofDocument(
      'line-ends',
      noted,
      Buffer.from(
        Buffer.from(canonicalOf(unsigned(noted)))
          .toString()
          .replace('1\n2', '1&#xD;\n2'),
      ),
    ),
    await ofDocument('encoded-twice', Buffer.from(signed).toString('latin1')),
    await ofDocument('exclusive-c14n', signed, canonicalOf(unsigned(signed), { method: 'exclusive' })),
    await ofDocument('with-comments', commented, canonicalOf(unsigned(commented), { withComments: true })),
    await ofDocument('before-container', signed, canonicalOf(withoutContainer)),
    await ofDocument(
      'before-extension',
      signed,
      canonicalOf(replaceOnce(withoutContainer, '<ext:UBLExtension></ext:UBLExtension>', '')),
    ),
    {
      cause: 'digest-length',
      code: DOCUMENT_CODE,
      text: await signValueAgain(
        replaceOnce(signed, /(?<=ref0.*?<ds:DigestValue>)[^<]*/s, Buffer.alloc(20).toString('base64')),
      ),
    },
    {
      cause: 'detached',
      code: 'SIG_DIGEST_SIGNED_PROPERTIES',
      text: await withDigest(
        signed,
        '#xmldsig-prueba-signedprops',
        canonicalBytes(
          changed(partOf(signed, 'SignedProperties'), {
            declarations: [
              { prefix: 'ds', uri: 'http://www.w3.org/2000/09/xmldsig#' },
              { prefix: 'xades', uri: 'http://uri.etsi.org/01903/v1.3.2#' },
            ],
          }),
        ),
      ),
    },
    {
      cause: 'exclusive-c14n',
      code: 'SIG_DIGEST_KEY_INFO',
      text: await withDigest(
        signed,
        '#xmldsig-prueba-keyinfo',
        canonicalBytes(partOf(signed, 'KeyInfo'), { method: 'exclusive' }),
      ),
    },
    {
      cause: 'other-key',
      code: 'SIG_VALUE',
      text: replaceOnce(
        signed,
        /(?<=<ds:X509Certificate>)[^<]*/,
        Buffer.from(certificate('segunda')).toString('base64'),
      ),
    },
    {
      cause: 'signed-info-changed',
      code: 'SIG_VALUE',
      text: replaceOnce(signed, /<ds:Reference URI="#xmldsig-prueba-keyinfo">.*?<\/ds:Reference>/, ''),
    },
  ];
}
