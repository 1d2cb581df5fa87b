import { type Moment, openFields, readMoment } from '../draft/index.js';
import { ProblemList } from '../errors/index.js';
import { qrUrl } from '../identifiers/index.js';
import type {
  CalculatedNote,
  CreditNoteDraft,
  DebitNoteDraft,
  DiscrepancyResponse,
  ExchangeRate,
  Interoperabilidad,
  NoteContext,
  Party,
  PaymentMeans,
  PrepaidPayment,
  SalesDocument,
} from '../model/index.js';
import { calculateNote } from '../totals/index.js';
import { checkNote } from './check-note.js';
import { readDiscrepancyResponses } from './discrepancy-response.js';
import { readExchangeRate } from './exchange-rate.js';
import { readInteroperabilidad } from './interoperabilidad.js';
import { nameFile } from './name-file.js';
import type { NoteKind } from './note-kind.js';
import { type NoteNumber, readNoteNumber } from './numbering.js';
import { readNotePayments } from './payment.js';
import { readPrepaidPayments } from './prepaid-payments.js';
import { withPrefix } from './prepared-party.js';
import { readSalesParts, type SalesParts } from './sales-parts.js';
import { readSoftwareOwner, type SoftwareOwner, softwareProvider } from './software.js';
import { readSupplier } from './supplier.js';
import { documentCude } from './uuid.js';

/** The draft of a note that has been read, with what the context adds. */
export interface ReadNote {
  readonly kind: NoteKind;
  readonly numbering: NoteNumber;
  readonly owner: SoftwareOwner;
  readonly issued: Moment;
  readonly customizationId: string;
  readonly supplier: Party;
  readonly parts: SalesParts;
  readonly calculated: CalculatedNote;
  readonly discrepancyResponses: readonly DiscrepancyResponse[];
  readonly paymentMeans: readonly PaymentMeans[];
  readonly paymentExchangeRate: ExchangeRate | undefined;
  readonly prepaidPayments: readonly PrepaidPayment[];
  readonly interoperabilidad: Interoperabilidad | undefined;
}

/** Reads the draft of a note. @throws {FacturadorError} `ERR_DRAFT` with every problem found */
export function readNote(
  draft: CreditNoteDraft | DebitNoteDraft,
  context: NoteContext,
  kind: NoteKind,
): ReadNote {
  const problems = new ProblemList();
  const fields = openFields(draft, '', problems, kind.fields);
  if (fields.has('kind') && fields.raw('kind') !== kind.kind)
    fields.fail('ERR_DRAFT_CODE', 'kind', `'${kind.kind}'`);
  const supplier = readSupplier(context, problems);
  const issued = readMoment(fields, 'issueDate', context.now);
  const stated = fields.code<string>('customizationId', kind.operations, kind.operationsTable);
  const customizationId = stated ?? kind.withReference;
  const parts = readSalesParts(fields, issued.date, kind.root);
  const discrepancyResponses = readDiscrepancyResponses(fields, kind, parts.billingReferences);
  if (stated !== undefined || !fields.has('customizationId'))
    checkNote(fields, kind, customizationId, parts.billingReferences, discrepancyResponses);
  const calculated = calculateNote(fields, kind.kind);
  const note = {
    kind,
    numbering: readNoteNumber(fields, context.fileConsecutive),
    owner: readSoftwareOwner(context, supplier, problems),
    issued,
    customizationId,
    supplier,
    parts,
    calculated,
    discrepancyResponses,
    paymentMeans: readNotePayments(fields),
    paymentExchangeRate: readExchangeRate(fields, calculated.documentCurrencyCode, issued.date),
    prepaidPayments: readPrepaidPayments(fields),
    interoperabilidad: readInteroperabilidad(fields, undefined),
  };
  problems.throwIfAny('draft');
  return note;
}

/** What a note has in common with an invoice, with its CUDE, security code and QR address. */
export function identifyNote(note: ReadNote, context: NoteContext): SalesDocument {
  const { issued, parts, calculated, supplier } = note;
  const { number, prefix } = note.numbering;
  const { environment } = context;
  const uuid = documentCude({ number, issued, calculated, supplier, customer: parts.customer }, context);
  return {
    ...parts,
    ...calculated,
    environment,
    customizationId: note.customizationId,
    number,
    uuid,
    uuidSchemeName: 'CUDE-SHA384',
    issueDate: issued.date,
    issueTime: issued.time,
    softwareProvider: softwareProvider(note.owner, context, number),
    qrCode: qrUrl(uuid, environment),
    supplier: withPrefix(supplier, prefix),
    paymentMeans: note.paymentMeans,
    paymentExchangeRate: note.paymentExchangeRate,
    interoperabilidad: note.interoperabilidad,
  };
}

/** Names the file of a note. */
export function nameNote({ kind, numbering, owner, issued, supplier }: ReadNote): string {
  return nameFile({
    kind: kind.kind,
    nit: supplier.id.number,
    providerCode: owner.code,
    issueDate: issued.date,
    consecutive: numbering.consecutive,
  });
}
