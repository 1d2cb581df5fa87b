const UBL = 'urn:oasis:names:specification:ubl:schema:xsd:';

/** Namespace of `UBLExtensions`, which holds the signature. */
export const EXTENSIONS = `${UBL}CommonExtensionComponents-2`;

const UBL_ROOTS = new Set(['Invoice', 'CreditNote', 'DebitNote', 'ApplicationResponse', 'AttachedDocument']);
const PAYROLL_ROOTS = new Set(['NominaIndividual', 'NominaIndividualDeAjuste']);

/** The rule that compares IssueDate with the date of signing; Anexo Técnico 1.9, rules FAD09e, CAD09e, DAD09e. */
const DATE_RULES: ReadonlyMap<string, string> = new Map([
  ['Invoice', 'FAD09e'],
  ['CreditNote', 'CAD09e'],
  ['DebitNote', 'DAD09e'],
]);

/** The roots that can be signed, for messages. */
export const SIGNABLE_ROOTS: readonly string[] = [...UBL_ROOTS, ...PAYROLL_ROOTS];

/** Tells whether a document with this root is one that the DIAN's annexes let us sign. */
export function isSignable(local: string, namespace: string): boolean {
  return UBL_ROOTS.has(local) ? namespace === `${UBL}${local}-2` : PAYROLL_ROOTS.has(local);
}

/** Tells payroll documents, which have rules of their own for namespaces. */
export function isPayroll(local: string): boolean {
  return PAYROLL_ROOTS.has(local);
}

/** The rule that a signing date other than the document's date breaks, if there is one for this root. */
export function dateRule(local: string): string | undefined {
  return DATE_RULES.get(local);
}
