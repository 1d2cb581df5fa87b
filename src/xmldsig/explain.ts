import { isUtf8 } from 'node:buffer';
import { asBuffer, decodeBase64 } from '../bytes/index.js';
import {
  canonicalBytes,
  changed,
  isElement,
  type XmlDocument,
  type XmlElement,
  type XmlNode,
} from '../xml/index.js';
import { DS } from './algorithms.js';
import type { DigestBudget } from './budget.js';
import { digestOf } from './digest.js';
import type { Causes, SignatureCause } from './problems.js';
import type { ReadReference } from './read-reference.js';
import type { ReadSignature } from './read-signature.js';
import type { ElementPath } from './survey.js';

/** A mistake that signers make, and the bytes that they digest when they make it. */
type Mistake = readonly [cause: SignatureCause, bytes: () => Uint8Array];

const XADES = 'http://uri.etsi.org/01903/v1.3.2#';
const LENGTHS = { sha1: 20, sha256: 32, sha384: 48, sha512: 64 } as const;

/** A digest that is not the expected one. */
export interface WrongDigest extends Pick<ReadReference, 'digest' | 'expected'> {
  readonly budget: DigestBudget;
  /** How many bytes it was computed over; those of a mistake are about as many. */
  readonly size: number;
}

/** Says why the digest of the document probably differs. */
export function explainDocumentDigest(
  document: XmlDocument,
  signature: ReadSignature,
  wrong: WrongDigest,
): Causes {
  const { path, element: omit } = signature;
  const canonical = (): Uint8Array => canonicalBytes(document, { omit });
  const without = (depth: number): Uint8Array =>
    canonicalBytes({ ...document, root: withoutAt(path, depth) }, { omit });
  return (
    wrongLength(wrong) ??
    // The narrowest first: white space by the signature is an indentation too.
    mistakesOf(
      wrong,
      [
        ['exclusive-c14n', () => canonicalBytes(document, { method: 'exclusive', omit })],
        ['with-comments', () => canonicalBytes(document, { withComments: true, omit })],
        ['white-space-by-signature', () => without(path.length - 1)],
        ['before-container', () => without(path.length - 2)],
        ['before-extension', () => without(path.length - 3)],
        ['indented', () => canonicalBytes({ ...document, root: compact(document.root) }, {})],
        ['line-ends', () => withCarriageReturns(canonical())],
        ['encoded-twice', () => decodedOnce(canonical())],
      ],
      1,
    ) ?? ['edited']
  );
}

/** Says why the digest of KeyInfo, SignedProperties or another part probably differs. */
export function explainPartDigest(target: ElementPath, signature: XmlElement, wrong: WrongDigest): Causes {
  return wrongLength(wrong) ?? mistakesOf(wrong, partMistakes(target, signature)) ?? ['edited'];
}

/** The mistakes of canonicalising a part of the signature: KeyInfo, SignedProperties, SignedInfo. */
export function partMistakes(target: ElementPath, signature: XmlElement): readonly Mistake[] {
  const part = target.at(-1) as XmlElement;
  const ancestors = target.slice(0, -1);
  const under = (prefixes: readonly (readonly [string, string])[]): Uint8Array => {
    const declarations = prefixes.map(([prefix, uri]) => ({ prefix, uri }));
    return canonicalBytes(part, { ancestors: [{ ...part, attributes: [], declarations }] });
  };
  return [
    ['exclusive-c14n', () => canonicalBytes(part, { method: 'exclusive', ancestors })],
    ['detached', () => canonicalBytes(part, { ancestors: ancestors.slice(ancestors.indexOf(signature)) })],
    ['detached', () => under([['ds', DS]])],
    [
      'detached',
      () =>
        under([
          ['ds', DS],
          ['xades', XADES],
        ]),
    ],
    ['indented', () => canonicalBytes(compact(part), { ancestors })],
  ];
}

/**
 * The causes of the mistakes whose bytes have the expected digest, the likeliest first. There may be several: a part whose
 * only namespace is its own is the same under exclusive C14N and without the namespaces of the root.
 *
 * @param most how many are looked for
 */
export function mistakesOf(
  { digest, expected, budget, size }: WrongDigest,
  mistakes: readonly Mistake[],
  most = mistakes.length,
): Causes | undefined {
  const found = new Set<SignatureCause>();
  for (const [cause, digested] of mistakes) {
    if (found.has(cause)) continue;
    if (budget.guesses < size || found.size >= most) break;
    const bytes = digested();
    budget.guesses -= bytes.length;
    if (digestOf(digest, bytes) === expected) found.add(cause);
  }
  const [first, ...others] = found;
  return first === undefined ? undefined : [first, ...others];
}

function wrongLength({ digest, expected }: WrongDigest): Causes | undefined {
  return decodeBase64(expected)?.length === LENGTHS[digest] ? undefined : ['digest-length'];
}

/** Canonical XML writes a carriage return that belongs to the content as a reference. */
function withCarriageReturns(canonical: Uint8Array): Uint8Array {
  return Buffer.from(asBuffer(canonical).toString().replaceAll('\n', '&#xD;\n'));
}

/** What the text was before its UTF-8 was read as Latin-1; the bytes themselves when it never was. */
function decodedOnce(canonical: Uint8Array): Uint8Array {
  const before = Buffer.from(asBuffer(canonical).toString(), 'latin1');
  return isUtf8(before) ? before : canonical;
}

/** The root without the element at a depth of the path, and without the text beside it if it is the signature. */
function withoutAt(path: ElementPath, depth: number): XmlElement {
  const parent = path[depth - 1];
  const gone = path[depth];
  const root = path[0] as XmlElement;
  if (parent === undefined || gone === undefined) return root;
  const isSignature = depth === path.length - 1;
  const children = isSignature ? [] : parent.children.filter((node) => node !== gone);
  let replacement = changed(parent, { children });
  for (let at = depth - 2; at >= 0; at -= 1) {
    const above = path[at] as XmlElement;
    const below = path[at + 1];
    const inner = replacement;
    replacement = changed(above, { children: above.children.map((node) => (node === below ? inner : node)) });
  }
  return replacement;
}

/** A copy without the text that is only white space, nor any signature. */
function compact(element: XmlElement): XmlElement {
  const keeps = (node: XmlNode): boolean =>
    typeof node === 'string'
      ? element.children.length === 1 || node.trim() !== ''
      : !isElement(node) || node.name.local !== 'Signature' || node.name.namespace !== DS;
  const kept = element.children.filter(keeps);
  return changed(element, { children: kept.map((node) => (isElement(node) ? compact(node) : node)) });
}
