import { types } from 'node:util';
import { openFields, reading, readMoment } from '../draft/index.js';
import {
  describe,
  FacturadorError,
  isFacturadorError,
  type Problem,
  ProblemList,
  EXPECTED as SHARED,
} from '../errors/index.js';
import { BUILT_KINDS, type BuiltKind, DOCUMENT_KINDS, firstTypeCode, isBuiltKind } from '../kinds/index.js';
import type {
  BuildContext,
  BuiltCreditNote,
  BuiltDebitNote,
  BuiltDocument,
  BuiltInvoice,
  CreditNoteDraft,
  DebitNoteDraft,
  DianDocument,
  DocumentDraft,
  InvoiceDraft,
  NoteContext,
} from '../model/index.js';
import { calculate } from '../totals/index.js';
import { printDocument } from '../ubl/index.js';
import { EXPECTED } from './parts/expected.js';
import { readIssuer } from './parts/issuer.js';
import { nameFile } from './parts/name-file.js';
import { READ_NUMBER } from './parts/numbering.js';
import { readSalesParts } from './parts/sales-parts.js';
import { readSoftwareOwner } from './parts/software.js';
import type { Builder } from './sale/builder.js';
import { INVOICE } from './sale/invoice.js';
import { CREDIT_NOTE, DEBIT_NOTE } from './sale/note.js';
import { type Opened, type OwnParts, salesDocument } from './sale/sales-document.js';

const BUILDERS: { readonly [Kind in BuiltKind]: Builder<Kind, OwnParts> } = {
  invoice: INVOICE,
  creditNote: CREDIT_NOTE,
  debitNote: DEBIT_NOTE,
};

/**
 * Builds a document of the kind that the draft says: checks the draft, computes its totals and its CUFE or CUDE, and
 * writes it as canonical XML, ready to be signed.
 *
 * @throws {FacturadorError} `ERR_DRAFT` with every problem found, each with its path, what was found and what was expected
 * @example
 * buildDocument(JSON.parse(text), context).fileName; // 'nc0900373115000…' for a credit note
 */
export function buildDocument<Draft extends DocumentDraft>(
  draft: Draft,
  context: BuildContext,
): Extract<BuiltDocument, { kind: Draft['kind'] }> {
  const kind = reading({ '': draft }, (): unknown => (draft as DocumentDraft | null | undefined)?.kind);
  if (!isBuiltKind(kind)) throw unknownKind(kind, draft, context);
  return build(kind, draft, context) as Extract<BuiltDocument, { kind: Draft['kind'] }>;
}

/**
 * Builds an invoice: checks the draft, computes its totals and its CUFE (CUDE for type 03), and writes it as canonical
 * XML, ready to be signed (Anexo Técnico 1.9, §6.1).
 *
 * @throws {FacturadorError} `ERR_DRAFT` with every problem found, each with its path, what was found and what was expected
 * @example
 * const built = buildInvoice(draft, { environment: 'habilitacion', supplier, software, numberingRanges, now: new Date() });
 * built.uuid; // the CUFE, 96 hexadecimal digits
 */
export function buildInvoice(draft: InvoiceDraft, context: BuildContext): BuiltInvoice {
  return build('invoice', draft, context);
}

/**
 * Builds a credit note: checks the draft, computes its totals and its CUDE, and writes it as canonical XML, ready to be
 * signed (Anexo Técnico 1.9, §6.2). Its figures are positive. It has no numbering range: prefix and number are free.
 *
 * @throws {FacturadorError} `ERR_DRAFT` with every problem found, each with its path, what was found and what was expected
 * @example
 * const built = buildCreditNote(
 *   {
 *     kind: 'creditNote', number: 'NC1', customer, lines,
 *     discrepancyResponse: { responseCode: '2' },
 *     billingReferences: [{ id: invoice.number, uuid: invoice.uuid, issueDate: invoice.issueDate }],
 *   },
 *   { environment: 'habilitacion', supplier, software, now: new Date() },
 * );
 * built.fileName; // 'nc0900373115000…'
 */
export function buildCreditNote(draft: CreditNoteDraft, context: NoteContext): BuiltCreditNote {
  return build('creditNote', draft, context);
}

/**
 * Builds a debit note: checks the draft, computes its totals and its CUDE, and writes it as canonical XML, ready to be
 * signed (Anexo Técnico 1.9, §6.3). It has no numbering range: prefix and number are free.
 *
 * @throws {FacturadorError} `ERR_DRAFT` with every problem found, each with its path, what was found and what was expected
 * @example
 * const built = buildDebitNote(
 *   {
 *     kind: 'debitNote', number: 'ND1', customer, lines,
 *     discrepancyResponse: { responseCode: '1' },
 *     billingReferences: [{ id: invoice.number, uuid: invoice.uuid, issueDate: invoice.issueDate }],
 *   },
 *   { environment: 'habilitacion', supplier, software, now: new Date() },
 * );
 * built.fileName; // 'nd0900373115000…'
 */
export function buildDebitNote(draft: DebitNoteDraft, context: NoteContext): BuiltDebitNote {
  return build('debitNote', draft, context);
}

type AnyContext = NoteContext & Partial<BuildContext>;

/** The one way of a draft, whatever its kind: open, read, calculate, identify, print, name. */
function build<Kind extends BuiltKind>(kind: Kind, draft: unknown, context: AnyContext): BuiltDocument<Kind> {
  return reading({ '': draft, context }, () => {
    const problems = new ProblemList();
    checkContext(context, problems);
    const builder = BUILDERS[kind] as unknown as Builder<Kind, OwnParts>;
    const opened = open(kind, draft, { context, problems });
    const own = builder.read(opened);
    const owner = readSoftwareOwner(context, opened.issuer, problems);
    problems.throwIfAny('draft');
    const document = builder.document(salesDocument(opened, { own, owner, context }), own, opened);
    return finish(document, nameOf(opened, owner.code)) as unknown as BuiltDocument<Kind>;
  });
}

const ENVIRONMENTS: ReadonlySet<unknown> = new Set(['produccion', 'habilitacion']);

/** Without a clock nothing can be dated; all else is told with the draft's own problems. */
function checkContext(context: AnyContext, problems: ProblemList): void {
  const { environment, now } = context;
  if (!types.isDate(now) || Number.isNaN(now.getTime())) {
    const message = `Found ${describe(now)} as now of the context, expected a valid Date`;
    throw new FacturadorError('ERR_CONFIG', message, { path: 'now' });
  }
  if (ENVIRONMENTS.has(environment)) return;
  const code = environment === undefined ? 'ERR_DRAFT_MISSING' : 'ERR_DRAFT_CODE';
  problems.add(code, { path: 'environment', found: environment, expected: EXPECTED.environment });
}

function open<Kind extends BuiltKind>(
  kind: Kind,
  draft: unknown,
  { context, problems }: { readonly context: AnyContext; readonly problems: ProblemList },
): Opened<Kind> {
  const { root, numbering } = DOCUMENT_KINDS[kind];
  const builder: Pick<Builder<Kind, OwnParts>, 'fields' | 'typeCodeOf' | 'operationOf'> = BUILDERS[kind];
  const fields = openFields(draft, '', problems, builder.fields);
  if (fields.has('kind') && fields.raw('kind') !== kind)
    fields.fail('ERR_DRAFT_CODE', 'kind', { expected: SHARED.quoted({ value: kind }) });
  const issuer = readIssuer(context, problems);
  const issued = readMoment(fields, 'issueDate', context.now);
  return {
    kind,
    fields,
    issuer,
    issued,
    numbering: READ_NUMBER[numbering](fields, context, issued.date),
    typeCode: builder.typeCodeOf?.(fields) ?? firstTypeCode(kind),
    customizationId: builder.operationOf(fields),
    parts: readSalesParts(fields, issued.date, root),
    calculated: calculate(fields, kind),
  };
}

function nameOf({ kind, issuer, issued, numbering }: Opened, providerCode: string): string {
  const { consecutive } = numbering;
  return nameFile({ kind, nit: issuer.id.number, providerCode, issueDate: issued.date, consecutive });
}

function finish(document: DianDocument, fileName: string) {
  const { kind, number, uuid } = document;
  const { xml, signaturePlace } = printDocument(document);
  return { kind, number, uuid, document, xml, signaturePlace, fileName };
}

/** What a draft of no kind has to be, and what else is wrong with it. */
function unknownKind(kind: unknown, draft: unknown, context: AnyContext): FacturadorError {
  const names = BUILT_KINDS.map((each) => `'${each}'`);
  const expected = EXPECTED.documentKind({ kinds: names.slice(0, -1).join(', '), last: names.at(-1) ?? '' });
  const problems = new ProblemList();
  problems.add(kind === undefined ? 'ERR_DRAFT_MISSING' : 'ERR_DRAFT_CODE', {
    path: 'kind',
    found: kind,
    expected,
  });
  return new FacturadorError('ERR_DRAFT', `The draft's kind is ${describe(kind)}; expected ${expected.en}`, {
    problems: [...problems.all, ...otherProblems(draft, context)],
  });
}

/** The problems of a draft that does not say its kind, as of the kind that it looks like. */
function otherProblems(draft: unknown, context: AnyContext): readonly Problem[] {
  if (typeof draft !== 'object' || draft === null) return [];
  try {
    return reading({ '': draft, context }, () => {
      const kind: BuiltKind = 'discrepancyResponse' in draft ? 'creditNote' : 'invoice';
      build(kind, { ...draft, kind }, context);
      return [];
    });
  } catch (error) {
    if (isFacturadorError(error)) return error.problems ?? [];
    throw error;
  }
}
