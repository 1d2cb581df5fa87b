import { canonicalBytes, isElement, type XmlDocument, type XmlElement, type XmlNode } from '../xml/index.js';
import { DS } from './algorithms.js';
import { decodeBase64 } from './base64.js';
import { digestOf } from './digest.js';
import type { ReadReference } from './read-reference.js';
import type { ReadSignature } from './read-signature.js';
import type { ElementPath } from './survey.js';

/** A mistake that signers make, and the bytes that they digest when they make it. */
type Mistake = readonly [cause: string, bytes: () => Uint8Array];

const XADES = 'http://uri.etsi.org/01903/v1.3.2#';
const LENGTHS = { sha1: 20, sha256: 32, sha384: 48, sha512: 64 } as const;

const EXCLUSIVE = 'it was computed over the exclusive canonical form, expected inclusive C14N 1.0';
const INDENTED = 'the file was indented after signing; it holds without the white space between elements';
const EDITED =
  'the content was changed after signing (edited, re-encoded or written again by another serialiser)';

/** Says why the digest of the document probably differs. */
export function explainDocumentDigest(
  document: XmlDocument,
  signature: ReadSignature,
  reference: ReadReference,
): string {
  const { path, element: omit } = signature;
  const without = (depth: number): Uint8Array =>
    canonicalBytes({ ...document, root: withoutAt(path, depth) }, { omit });
  return (
    wrongLength(reference) ??
    firstMistake(reference, [
      [EXCLUSIVE, () => canonicalBytes(document, { method: 'exclusive', omit })],
      [
        'it was computed with the comments, which URI="" leaves out',
        () => canonicalBytes(document, { withComments: true, omit }),
      ],
      ['white space was added beside the signature after signing', () => without(path.length - 1)],
      [
        'it was computed before the ExtensionContent of the signature was there',
        () => without(path.length - 2),
      ],
      ['it was computed before the UBLExtension of the signature was there', () => without(path.length - 3)],
      [INDENTED, () => canonicalBytes({ ...document, root: compact(document.root) }, {})],
    ]) ??
    EDITED
  );
}

/** Says why the digest of KeyInfo, SignedProperties or another part probably differs. */
export function explainPartDigest(
  target: ElementPath,
  signature: XmlElement,
  reference: ReadReference,
): string {
  return wrongLength(reference) ?? firstMistake(reference, partMistakes(target, signature)) ?? EDITED;
}

/** The mistakes of canonicalising a part of the signature: KeyInfo, SignedProperties, SignedInfo. */
export function partMistakes(target: ElementPath, signature: XmlElement): readonly Mistake[] {
  const part = target.at(-1) as XmlElement;
  const ancestors = target.slice(0, -1);
  const detached = 'it was computed before this part was placed under these namespaces';
  const under = (prefixes: readonly (readonly [string, string])[]): Uint8Array => {
    const declarations = prefixes.map(([prefix, uri]) => ({ prefix, uri }));
    return canonicalBytes(part, { ancestors: [{ ...part, attributes: [], declarations }] });
  };
  return [
    [EXCLUSIVE, () => canonicalBytes(part, { method: 'exclusive', ancestors })],
    [detached, () => canonicalBytes(part, { ancestors: ancestors.slice(ancestors.indexOf(signature)) })],
    [detached, () => under([['ds', DS]])],
    [
      detached,
      () =>
        under([
          ['ds', DS],
          ['xades', XADES],
        ]),
    ],
    [INDENTED, () => canonicalBytes(compact(part), { ancestors })],
  ];
}

/** The cause of the first mistake whose bytes has the expected digest. */
export function firstMistake(
  { digest, expected }: Pick<ReadReference, 'digest' | 'expected'>,
  mistakes: readonly Mistake[],
): string | undefined {
  return mistakes.find(([, bytes]) => digestOf(digest, bytes()) === expected)?.[0];
}

function wrongLength({ digest, expected }: ReadReference): string | undefined {
  const length = decodeBase64(expected)?.length ?? 0;
  if (length === LENGTHS[digest]) return undefined;
  return `DigestValue has ${length} bytes, but ${digest} gives ${LENGTHS[digest]}`;
}

/** The root without the element at a depth of the path, and without the text beside it if it is the signature. */
function withoutAt(path: ElementPath, depth: number): XmlElement {
  const parent = path[depth - 1];
  const gone = path[depth];
  const root = path[0] as XmlElement;
  if (parent === undefined || gone === undefined) return root;
  const isSignature = depth === path.length - 1;
  const children = isSignature ? [] : parent.children.filter((node) => node !== gone);
  let replacement: XmlElement = { ...parent, children };
  for (let at = depth - 2; at >= 0; at -= 1) {
    const above = path[at] as XmlElement;
    const below = path[at + 1];
    const inner = replacement;
    replacement = { ...above, children: above.children.map((node) => (node === below ? inner : node)) };
  }
  return replacement;
}

/** A copy without the text that is only white space, nor any signature. */
function compact(element: XmlElement): XmlElement {
  const keeps = (node: XmlNode): boolean =>
    typeof node === 'string'
      ? element.children.length === 1 || node.trim() !== ''
      : !isElement(node) || node.name.local !== 'Signature' || node.name.namespace !== DS;
  return {
    ...element,
    children: element.children.filter(keeps).map((node) => (isElement(node) ? compact(node) : node)),
  };
}
