import { DOCUMENT_KINDS, type DocumentKindRow } from '../kinds/index.js';

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd:';

/** Namespace of `UBLExtensions`, which holds the signature. */
export const EXTENSIONS = `${UBL}CommonExtensionComponents-2`;

const KINDS: readonly DocumentKindRow[] = Object.values(DOCUMENT_KINDS);
const PAYROLL = new Set(KINDS.filter(({ issuedBy }) => issuedBy === 'Empleador').map(({ root }) => root));
/** The namespaces of the roots that can be signed: every kind, and the container that delivers documents. */
const NAMESPACES: ReadonlyMap<string, string> = new Map([
  ...KINDS.map(({ root, namespace }) => [root, namespace] as const),
  ['AttachedDocument', `${UBL}AttachedDocument-2`],
]);
/** The rules that compare IssueDate with the date of signing, by root. */
const DATE_RULES: ReadonlyMap<string, string> = new Map(
  KINDS.flatMap(({ root, signingDateRule }) => (signingDateRule ? [[root, signingDateRule] as const] : [])),
);

/** The roots that can be signed, for messages. */
export const SIGNABLE_ROOTS: readonly string[] = [...NAMESPACES.keys()];

/** Tells whether a document with this root is one that the DIAN's annexes let us sign. */
export function isSignable(local: string, namespace: string): boolean {
  return isPayroll(local) || NAMESPACES.get(local) === namespace;
}

/** Tells payroll documents, which have rules of their own for namespaces. */
export function isPayroll(local: string): boolean {
  return PAYROLL.has(local);
}

/** The rule that a signing date other than the document's date breaks, if there is one for this root. */
export function dateRule(local: string): string | undefined {
  return DATE_RULES.get(local);
}
