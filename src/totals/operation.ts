import type { Fields } from '../draft/index.js';
import type { BuiltKind } from '../kinds/index.js';
import type { InvoiceLine } from '../model/index.js';
import { EXPECTED } from './expected.js';

/**
 * What a document says about all its lines: the operation of an invoice (table 13.1.5.1), or that it is a note, whose
 * lines take after those of the invoice that it corrects.
 */
export type SaleOperation = 'aiu' | 'mandate' | 'transport' | 'note' | 'other';

const OPERATIONS: ReadonlyMap<unknown, SaleOperation> = new Map([
  ['09', 'aiu'],
  ['11', 'mandate'],
  ['12', 'transport'],
]);

/** FAV03: how the note of the Administración line begins; the object of the contract follows. */
const AIU_NOTE = 'Contrato de servicios AIU por concepto de:';
const OWN = '0';
/** Income of a third party in a mandate (table 13.3.13); a registered consignment in transport (13.5.1). */
const MARKED = '1';

/** The property of a consignment that says how much it carries, and in which units: kilograms or gallons (table 13.5.2). */
const CARRIED = '03';
const CARRIED_IN: ReadonlySet<string | undefined> = new Set(['KGM', 'GLL']);

/** The operation of a draft. */
export function operationOf(fields: Fields, kind: BuiltKind): SaleOperation {
  if (kind !== 'invoice') return 'note';
  return (fields.has('customizationId') && OPERATIONS.get(fields.raw('customizationId'))) || 'other';
}

/** Whether every line of an operation says what it is. */
export function marksLines(operation: SaleOperation): boolean {
  return operation === 'mandate' || operation === 'transport';
}

/** `@schemeID` of a line's number: whose income it is, or whether it is a consignment. */
export function readIdScheme(fields: Fields, operation: SaleOperation): string | undefined {
  if (fields.has('remesa') && operation !== 'transport' && operation !== 'note')
    fields.fail('ERR_DRAFT_UNKNOWN', 'remesa', { expected: EXPECTED.noConsignment });
  const principal = fields.raw('principal');
  const isMarked = principal !== undefined && principal !== null;
  if (isMarked && operation !== 'mandate' && operation !== 'note')
    fields.fail('ERR_DRAFT_UNKNOWN', 'principal', { expected: EXPECTED.noPrincipal });
  // A note does not say its operation: of a mandate's, each line says whose income it is.
  if (principal === null && operation === 'note') return OWN;
  if (isMarked || fields.has('remesa')) return MARKED;
  return marksLines(operation) ? OWN : undefined;
}

/** The notes of a line; that of the contract comes first, and only a line with rare fields has one. */
export function readLineNotes(fields: Fields, operation: SaleOperation, isUsual: boolean): readonly string[] {
  const notes = fields.texts('notes');
  if (isUsual) return notes;
  const contract = fields.text('aiuContract');
  if (contract === undefined) return notes;
  if (operation !== 'aiu' && operation !== 'note')
    fields.fail('ERR_DRAFT_UNKNOWN', 'aiuContract', { expected: EXPECTED.noContract });
  return [`${AIU_NOTE} ${contract}`, ...notes];
}

/** What an operation asks of its lines. */
export function checkOperation(
  fields: Fields,
  operation: SaleOperation,
  lines: readonly Pick<InvoiceLine, 'idScheme' | 'notes' | 'item'>[],
): void {
  if (operation === 'mandate' && !lines.some(({ idScheme }) => idScheme === MARKED)) {
    fields.fail('ERR_DRAFT_MISSING', 'lines', { expected: EXPECTED.lineWithPrincipal, rule: 'FBA01' });
  }
  if (operation === 'aiu' && !lines.some(({ notes }) => notes.some((note) => note.startsWith(AIU_NOTE)))) {
    fields.fail('ERR_DRAFT_MISSING', 'lines', { expected: EXPECTED.lineOfAiu, rule: 'FAV03' });
  }
  if (operation !== 'transport') return;
  for (const [index, line] of lines.entries()) checkConsignment(fields, line, index);
}

function checkConsignment(
  fields: Fields,
  { idScheme, item }: Pick<InvoiceLine, 'idScheme' | 'item'>,
  index: number,
): void {
  const carried = item.additionalItemProperties?.find(({ name }) => name === CARRIED);
  if (idScheme !== MARKED || carried === undefined || CARRIED_IN.has(carried.unitCode)) return;
  const path = `${fields.at('lines')}[${index}].remesa.unitCode`;
  fields.problems.add('ERR_DRAFT_CODE', {
    path,
    found: carried.unitCode,
    expected: EXPECTED.unitOfConsignment,
  });
}
