import { describe, FacturadorError } from '../errors/index.js';
import type { SignatureCause } from '../xmldsig/index.js';
import { DIAGNOSES, type DiagnosisCode, type Likelihood } from './diagnoses.js';
import type { SignatureProblemCode } from './problems.js';
import type { DocumentProblem, SignatureReport, VerificationReport } from './report.js';
import { dateRule, isPayroll } from './signable.js';

/** A reason why the DIAN would refuse a signed document, with what to do about it. */
export interface Diagnosis {
  readonly code: DiagnosisCode;
  readonly likelihood: Likelihood;
  /** The code that the DIAN answers with: `ZE02`, `ZB01`, `FAC03`, `FAD09e` and its like, `SIGNPLGNS`. */
  readonly answer: string;
  /** What happened, in Spanish. */
  readonly cause: string;
  /** What to do, in Spanish. */
  readonly remedy: string;
  /** The problems of the report that say so. */
  readonly evidence: readonly DocumentProblem['code'][];
  /** As in {@link SignatureReport.path}: `/` for the file itself. */
  readonly path: string;
}

/** A problem of the report, as far as it tells what happened. */
interface Clue {
  readonly code: DocumentProblem['code'];
  readonly cause?: SignatureCause;
  readonly otherCauses?: readonly SignatureCause[];
}

/** What a wrong digest or value has come from; the rest is told by which part it is. */
const BY_CAUSE: ReadonlyMap<SignatureCause | undefined, DiagnosisCode> = new Map([
  ['indented', 'indented'],
  ['white-space-by-signature', 'white-space-by-signature'],
  ['line-ends', 'line-ends'],
  ['encoded-twice', 'encoded-twice'],
  ['digest-length', 'digest-length'],
  ['exclusive-c14n', 'exclusive-c14n'],
  ['with-comments', 'with-comments'],
  ['before-container', 'before-container'],
  ['before-extension', 'before-container'],
  ['detached', 'detached'],
  ['other-key', 'other-key'],
]);

const BY_CODE: Readonly<Record<SignatureProblemCode, DiagnosisCode | undefined>> = {
  SIG_STRUCTURE: 'malformed',
  SIG_LIMIT: 'malformed',
  SIG_ALGORITHM: 'malformed',
  SIG_TRANSFORM: 'malformed',
  SIG_REFERENCE_URI: 'broken-reference',
  SIG_REFERENCE_MISSING: 'broken-reference',
  SIG_DUPLICATE_ID: 'broken-reference',
  SIG_DIGEST_DOCUMENT: 'document-edited',
  SIG_DIGEST_KEY_INFO: 'signature-edited',
  SIG_DIGEST_SIGNED_PROPERTIES: 'signature-edited',
  SIG_DIGEST_OTHER: 'signature-edited',
  SIG_VALUE: 'signature-edited',
  SIG_CERTIFICATE_MISSING: 'bad-certificate',
  SIG_CERTIFICATE_UNREADABLE: 'bad-certificate',
  SIG_KEY_TYPE: 'bad-certificate',
  SIG_WEAK_HASH: 'weak-algorithm',
  SIG_WEAK_KEY: 'weak-algorithm',
  SIG_KEY_VALUE: undefined,
  SIG_MISSING: 'unsigned',
  SIG_CONTAINER_UNSIGNED: undefined,
  SIG_CONTAINER_EMPTY: 'empty-container',
  SIG_ATTACHMENT: undefined,
  SIG_ATTACHMENT_UNSIGNED: undefined,
  SIG_ATTACHMENT_CLOSED: undefined,
  SIG_ATTACHMENT_UNCHECKED: 'unchecked-attachment',
  SIG_SEVERAL: 'several-signatures',
  SIG_PLACE: 'misplaced',
  SIG_NOT_COVERED: 'not-covered',
  SIG_WRAPPING: 'not-covered',
  SIG_TARGET: 'malformed',
  SIG_CERTIFICATE_VALIDITY: 'certificate-not-valid',
  SIG_CERTIFICATE_VALIDITY_UNKNOWN: undefined,
  SIG_CERTIFICATE_UNTRUSTED: 'untrusted',
  SIG_EXTENSION_POSITION: undefined,
  // Accepted documents differ in order and transforms; that a reference is missing is told by what is unsigned.
  SIG_SHAPE_REFERENCES: undefined,
  SIG_SHAPE_CANONICALIZATION: 'other-canonicalization',
  SIG_REPEATED_ID: undefined,
  SIG_KEY_INFO_UNSIGNED: 'missing-references',
  SIG_SIGNED_PROPERTIES_UNSIGNED: 'missing-references',
  SIG_SIGNED_PROPERTIES_MISSING: 'not-epes',
  SIG_SIGNING_CERTIFICATE_MISSING: 'not-epes',
  SIG_SIGNING_CERTIFICATE_DIGEST: 'other-certificate-named',
  SIG_SIGNING_CERTIFICATE_SERIAL: 'other-certificate-named',
  SIG_SIGNING_CERTIFICATE_ISSUER: 'other-certificate-named',
  SIG_SIGNING_CERTIFICATE_CHAIN: undefined,
  SIG_ISSUER_STYLE: undefined,
  SIG_POLICY_MISSING: 'not-epes',
  SIG_POLICY_IDENTIFIER: 'other-policy',
  SIG_POLICY_HASH: 'other-policy',
  SIG_ROLE_MISSING: 'no-role',
  SIG_ROLE_UNKNOWN: undefined,
  SIG_TIME_MISSING: 'not-epes',
  SIG_TIME_OFFSET: undefined,
  SIG_TIME_DATE: 'other-date',
  SIG_TIME_FUTURE: 'future-time',
};

/** All of them wrong at once, without a likelier cause, means that what they share has changed: the root's namespaces. */
const PARTS: readonly SignatureProblemCode[] = [
  'SIG_DIGEST_DOCUMENT',
  'SIG_DIGEST_KEY_INFO',
  'SIG_DIGEST_SIGNED_PROPERTIES',
  'SIG_VALUE',
];
/** What is done to a whole file changes the parts of its signature too. */
const OF_THE_WHOLE_FILE: readonly DiagnosisCode[] = ['indented', 'encoded-twice'];
const ORDER = Object.keys(DIAGNOSES);
const LIKELIHOODS: readonly Likelihood[] = ['certain', 'likely', 'possible'];

/**
 * Tells why the DIAN would refuse a signed document, or why it did (ZE02 and its like), and what to do.
 *
 * Pure reasoning over what `verify` found. Deviations that accepted documents show are mentioned only where somebody
 * has been refused for them.
 *
 * @param report what {@link verify} returned
 * @returns the likeliest first; never empty, since a sound signature too may have been refused
 * @throws {FacturadorError} `ERR_INPUT` when `report` is no report
 * @example
 * const [first] = diagnose(await verify(xml, { now: new Date() }));
 * first.cause; // 'El archivo se indentó después de firmado (pretty print).'
 */
export function diagnose(report: VerificationReport): readonly Diagnosis[] {
  assertReport(report);
  const found = [
    ...byPath(report.problems).flatMap(([path, clues]) => diagnosesOf(clues, path)),
    ...report.signatures.flatMap(({ problems, path, target }) => diagnosesOf(problems, path, target)),
    ...report.signatures.filter(isSoundPayroll).map(({ path }) => diagnosis('payroll-namespaces', path, [])),
  ];
  const isExplained = found.some(({ likelihood }) => likelihood !== 'possible');
  if (!isExplained) found.push(diagnosis('sound', '/', []));
  return found.sort(
    (a, b) =>
      LIKELIHOODS.indexOf(a.likelihood) - LIKELIHOODS.indexOf(b.likelihood) ||
      ORDER.indexOf(a.code) - ORDER.indexOf(b.code),
  );
}

function isSoundPayroll({ target, valid }: SignatureReport): boolean {
  return valid && isPayroll(target);
}

function assertReport(report: unknown): void {
  const { problems, signatures } = recordOf(report);
  const isReport =
    areRecords(problems) && areRecords(signatures) && signatures.every((one) => areRecords(one.problems));
  if (isReport) return;
  throw new FacturadorError('ERR_INPUT', `Found ${describe(report)}, expected what verify returned`, {
    path: 'report',
  });
}

type Fields = Readonly<Record<string, unknown>>;

function recordOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function areRecords(list: unknown): list is readonly Fields[] {
  return Array.isArray(list) && list.every((each) => typeof each === 'object' && each !== null);
}

function byPath(problems: readonly DocumentProblem[]): readonly (readonly [string, readonly Clue[]])[] {
  const paths = new Map<string, Clue[]>();
  for (const problem of problems) {
    const clues = paths.get(problem.path);
    if (clues === undefined) paths.set(problem.path, [problem]);
    else clues.push(problem);
  }
  return [...paths];
}

function diagnosesOf(clues: readonly Clue[], path: string, target = ''): readonly Diagnosis[] {
  const { evidence, unsure } = weighed(clues);
  const edited = [...(evidence.get('document-edited') ?? []), ...(evidence.get('signature-edited') ?? [])];
  const whole = OF_THE_WHOLE_FILE.find((code) => evidence.has(code));
  const explains = whole ?? (PARTS.every((part) => edited.includes(part)) ? 'rewritten' : undefined);
  if (explains !== undefined) {
    evidence.delete('document-edited');
    evidence.delete('signature-edited');
    evidence.set(explains, [...new Set([...(evidence.get(explains) ?? []), ...edited])]);
  }
  // Each kind of document has its own rule for the date, or none.
  const rule = dateRule(target);
  if (rule === undefined) evidence.delete('other-date');
  return [...evidence].map(([code, codes]) => {
    const told = diagnosis(code, path, codes);
    if (unsure.has(code)) return { ...told, likelihood: 'likely' };
    return code === 'other-date' && rule !== undefined ? { ...told, answer: rule } : told;
  });
}

interface Weighed {
  readonly evidence: Map<DiagnosisCode, DocumentProblem['code'][]>;
  /** Those that no clue tells by itself: each clue has another explanation too. */
  readonly unsure: ReadonlySet<DiagnosisCode>;
}

/** What each clue speaks for. One that has several explanations speaks for that which another clue has proven, or for all. */
function weighed(clues: readonly Clue[]): Weighed {
  const evidence: Weighed['evidence'] = new Map();
  const unsure = new Set<DiagnosisCode>();
  const told = clues.map((clue) => [clue.code, codesOf(clue)] as const);
  const proven = new Set(told.flatMap(([, codes]) => (codes.length === 1 ? codes : [])));
  for (const [problem, codes] of told) {
    const known = codes.filter((code) => proven.has(code));
    for (const code of known.length > 0 ? known : codes) {
      if (!proven.has(code)) unsure.add(code);
      const seen = evidence.get(code);
      if (seen === undefined) evidence.set(code, [problem]);
      else if (!seen.includes(problem)) seen.push(problem);
    }
  }
  return { evidence, unsure };
}

/** The diagnoses that a clue speaks for; several when its bytes have several explanations. */
function codesOf({ code, cause, otherCauses = [] }: Clue): readonly DiagnosisCode[] {
  const byCause = [cause, ...otherCauses].flatMap((each) => BY_CAUSE.get(each) ?? []);
  if (byCause.length > 0) return [...new Set(byCause)];
  const byCode = isSignatureCode(code) ? BY_CODE[code] : 'unreadable';
  return byCode === undefined ? [] : [byCode];
}

function isSignatureCode(code: DocumentProblem['code']): code is SignatureProblemCode {
  return Object.hasOwn(BY_CODE, code);
}

function diagnosis(
  code: DiagnosisCode,
  path: string,
  evidence: readonly DocumentProblem['code'][],
): Diagnosis {
  const [likelihood, answer, cause, remedy] = DIAGNOSES[code];
  return { code, likelihood, answer, cause, remedy, evidence, path };
}
