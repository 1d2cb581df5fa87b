import { canonicalBytes, type XmlDocument } from '../xml/index.js';
import type { DigestBudget } from './budget.js';
import { digestOf } from './digest.js';
import { explainDocumentDigest, explainPartDigest } from './explain.js';
import { inWords, problem, type XmldsigProblemCode, type XmlSignatureProblem } from './problems.js';
import type { CanonicalizationMethod, ReportPart } from './read-parts.js';
import type { ReadReference } from './read-reference.js';
import type { ReadSignature } from './read-signature.js';
import { type DocumentSurvey, type ElementPath, pathTo } from './survey.js';

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
  readonly survey: DocumentSurvey;
  /** What the verification that this document is part of may still digest. */
  readonly budget: DigestBudget;
}

/** Without a canonicalisation transform, inclusive Canonical XML 1.0; XML Signature §4.3.3.2. */
const DEFAULT: CanonicalizationMethod = { method: 'inclusive', withComments: false, prefixes: [] };

/** Computes the digest of every reference; XML Signature §3.2.1. */
export function checkReferences(
  surveyed: SurveyedDocument,
  signature: ReadSignature,
  report: ReportPart,
): readonly ReferenceCheck[] {
  const digests = new Map<string, string>();
  return signature.references.map((reference) => {
    const resolved = resolve(reference, {
      signature: signature,
      survey: surveyed.survey,
      report,
    });
    if (resolved === undefined) return { reference, target: undefined, valid: false, found: undefined };
    const { target } = resolved;
    const method = reference.canonicalization ?? DEFAULT;
    // An honest signature digests the document once; a hostile one might ask for it a hundred times.
    const key =
      target === undefined ? [reference.digest, method.method, ...method.prefixes].join(' ') : undefined;
    const known = key === undefined ? undefined : digests.get(key);
    const computed =
      known === undefined ? digestTarget(surveyed, { signature, target, reference }, report) : undefined;
    const found = known ?? computed?.digest;
    if (found === undefined) return { reference, target, valid: false, found };
    if (key !== undefined) digests.set(key, found);
    const check = { reference, target, valid: found === reference.expected, found };
    if (!check.valid)
      report(
        mismatch(check, {
          surveyed: surveyed,
          signature,
          size: computed?.bytes ?? Number.POSITIVE_INFINITY,
        }),
      );
    return check;
  });
}

interface Referenced {
  readonly signature: ReadSignature;
  readonly target: ElementPath | undefined;
  readonly reference: ReadReference;
}

/** The digest of what a reference points at, and how many bytes it was computed over. */
function digestTarget(
  { document, budget }: SurveyedDocument,
  { signature, target, reference }: Referenced,
  report: ReportPart,
): { readonly digest: string; readonly bytes: number } | undefined {
  const isFree = target === undefined && !budget.documents.has(document);
  if (!isFree && budget.bytes <= 0) {
    report(
      problem('SIG_LIMIT', 'The signatures of the file refer to more than is digested in one verification'),
    );
    return undefined;
  }
  const bytes = canonicalForm(document, signature, {
    target,
    canonicalization: reference.canonicalization ?? DEFAULT,
  });
  if (isFree) budget.documents.add(document);
  else budget.bytes -= bytes.length;
  return { digest: digestOf(reference.digest, bytes), bytes: bytes.length };
}

/** Comments are never part of what a same-document reference points at; XML Signature §4.3.3.3. */
function canonicalForm(
  document: XmlDocument,
  { element }: ReadSignature,
  {
    target,
    canonicalization: { method, prefixes },
  }: { readonly target: ElementPath | undefined; readonly canonicalization: CanonicalizationMethod },
): Uint8Array {
  const options = { method, inclusivePrefixes: prefixes, omit: element };
  const subject = target?.at(-1);
  return subject === undefined || target === undefined
    ? canonicalBytes(document, options)
    : canonicalBytes(subject, { ...options, ancestors: target.slice(0, -1) });
}

function resolve(
  { uri, enveloped }: ReadReference,
  {
    signature: { path },
    survey: { ids },
    report,
  }: {
    readonly signature: ReadSignature;
    readonly survey: DocumentSurvey;
    readonly report: ReportPart;
  },
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
  const entry = uri === '' ? undefined : ids.get(uri.slice(1));
  if (entry !== undefined && entry.times > 1) {
    return refuse(
      'SIG_DUPLICATE_ID',
      `The document has the Id "${uri.slice(1)}" ${entry.times} times, expected once`,
    );
  }
  if (uri !== '' && entry?.resolves !== true) {
    return refuse(
      'SIG_REFERENCE_MISSING',
      `A reference points at "${uri}", but no element has that Id; was it changed or removed after signing?`,
    );
  }
  const target = entry === undefined ? undefined : pathTo(entry.place);
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
  {
    surveyed: { document, budget },
    signature,
    size,
  }: {
    readonly surveyed: SurveyedDocument;
    readonly signature: ReadSignature;
    readonly size: number;
  },
): XmlSignatureProblem<XmldsigProblemCode> {
  const local = target?.at(-1)?.name.local;
  const explained = { ...reference, budget, size };
  const causes =
    target === undefined
      ? explainDocumentDigest(document, signature, explained)
      : explainPartDigest(target, signature.element, explained);
  return problem(
    CODES.get(local) ?? 'SIG_DIGEST_OTHER',
    `The digest of ${local ?? 'the document'} differs: ${inWords(causes)}`,
    causes,
  );
}
