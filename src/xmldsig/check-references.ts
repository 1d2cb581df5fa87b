import { canonicalBytes, type XmlDocument } from '../xml/index.js';
import { digestOf } from './digest.js';
import { explainDocumentDigest, explainPartDigest, type Patience, patience } from './explain.js';
import { problem, SIGNATURE_CAUSES, type SignatureProblem, type XmldsigProblemCode } from './problems.js';
import type { CanonicalizationMethod, Report } from './read-parts.js';
import type { ReadReference } from './read-reference.js';
import type { ReadSignature } from './read-signature.js';
import type { ElementPath, Survey } from './survey.js';

/** A reference and what came out. */
export interface ReferenceCheck {
  readonly reference: ReadReference;
  /** The element that it points at, with its ancestors; `undefined` for the whole document and when there is none. */
  readonly target: ElementPath | undefined;
  readonly valid: boolean;
  /** The digest of what is there, in base64, if it could be computed. */
  readonly found: string | undefined;
}

/** A document with what {@link survey} found in it. */
export interface SurveyedDocument {
  readonly document: XmlDocument;
  readonly survey: Survey;
}

/** Without a canonicalisation transform, inclusive Canonical XML 1.0; XML Signature §4.3.3.2. */
const DEFAULT: CanonicalizationMethod = { method: 'inclusive', withComments: false, prefixes: [] };

/** Computes the digest of every reference; XML Signature §3.2.1. */
export function checkReferences(
  { document, survey }: SurveyedDocument,
  signature: ReadSignature,
  report: Report,
): readonly ReferenceCheck[] {
  const digests = new Map<string, string>();
  const left = patience();
  return signature.references.map((reference) => {
    const resolved = resolve(reference, signature, survey, report);
    if (resolved === undefined) return { reference, target: undefined, valid: false, found: undefined };
    const { target } = resolved;
    const method = reference.canonicalization ?? DEFAULT;
    // An honest signature digests the document once; a hostile one might ask for it a hundred times.
    const key =
      target === undefined ? [reference.digest, method.method, ...method.prefixes].join(' ') : undefined;
    const known = key === undefined ? undefined : digests.get(key);
    const found = known ?? digestOf(reference.digest, canonicalForm(document, signature, target, method));
    if (key !== undefined) digests.set(key, found);
    const valid = found === reference.expected;
    if (!valid) report(mismatch({ reference, target, valid, found }, document, signature, left));
    return { reference, target, valid, found };
  });
}

/** Comments are never part of what a same-document reference points at; XML Signature §4.3.3.3. */
function canonicalForm(
  document: XmlDocument,
  { element }: ReadSignature,
  target: ElementPath | undefined,
  { method, prefixes }: CanonicalizationMethod,
): Uint8Array {
  const options = { method, inclusivePrefixes: prefixes, omit: element };
  const subject = target?.at(-1);
  return subject === undefined || target === undefined
    ? canonicalBytes(document, options)
    : canonicalBytes(subject, { ...options, ancestors: target.slice(0, -1) });
}

function resolve(
  { uri, enveloped }: ReadReference,
  { path }: ReadSignature,
  { ids }: Survey,
  report: Report,
): { readonly target: ElementPath | undefined } | undefined {
  const refuse = (code: XmldsigProblemCode, message: string): undefined =>
    report(problem(code, message)) as undefined;
  if (uri === undefined) {
    return refuse(
      'SIG_REFERENCE_URI',
      'A reference has no URI attribute; the document is referenced by URI=""',
    );
  }
  if (uri !== '' && !/^#[^()]+$/.test(uri)) {
    return refuse(
      'SIG_REFERENCE_URI',
      `A reference points at "${uri}", expected "" or "#" and an Id; nothing is fetched`,
    );
  }
  const entries = uri === '' ? [] : (ids.get(uri.slice(1)) ?? []);
  if (entries.length > 1) {
    return refuse(
      'SIG_DUPLICATE_ID',
      `The document has the Id "${uri.slice(1)}" ${entries.length} times, expected once`,
    );
  }
  const [entry] = entries;
  if (uri !== '' && entry?.resolves !== true) {
    return refuse(
      'SIG_REFERENCE_MISSING',
      `A reference points at "${uri}", but no element has that Id; was it changed or removed after signing?`,
    );
  }
  const target = entry?.path;
  const contains = target === undefined || path.includes(target.at(-1) as (typeof path)[number]);
  if (contains === enveloped) return { target };
  return refuse(
    'SIG_TRANSFORM',
    contains
      ? `The reference "${uri}" covers its own signature, expected the transform enveloped-signature`
      : `The reference "${uri}" has the transform enveloped-signature, but the signature is not inside it`,
  );
}

const CODES: ReadonlyMap<string | undefined, XmldsigProblemCode> = new Map([
  [undefined, 'SIG_DIGEST_DOCUMENT'],
  ['KeyInfo', 'SIG_DIGEST_KEY_INFO'],
  ['SignedProperties', 'SIG_DIGEST_SIGNED_PROPERTIES'],
]);

function mismatch(
  { reference, target }: ReferenceCheck,
  document: XmlDocument,
  signature: ReadSignature,
  left: Patience,
): SignatureProblem<XmldsigProblemCode> {
  const local = target?.at(-1)?.name.local;
  const cause =
    target === undefined
      ? explainDocumentDigest(document, signature, reference, left)
      : explainPartDigest(target, signature.element, reference, left);
  return problem(
    CODES.get(local) ?? 'SIG_DIGEST_OTHER',
    `The digest of ${local ?? 'the document'} differs: ${SIGNATURE_CAUSES[cause]}`,
    cause,
  );
}
