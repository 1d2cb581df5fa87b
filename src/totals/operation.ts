import type { Fields } from '../draft/index.js';
import type { DocumentKind } from './line-fields.js';

/**
 * What a document says about all its lines: the operation of an invoice (table 13.1.5.1), or that it is a note, whose
 * lines take after those of the invoice that it corrects.
 */
export type Operation = 'aiu' | 'mandate' | 'transport' | 'note' | 'other';

const OPERATIONS: ReadonlyMap<unknown, Operation> = new Map([
  ['09', 'aiu'],
  ['11', 'mandate'],
  ['12', 'transport'],
]);

/** FAV03: how the note of the Administración line begins; the object of the contract follows. */
const AIU_NOTE = 'Contrato de servicios AIU por concepto de:';
const OWN = '0';
/** Income of a third party in a mandate (table 13.3.13); a registered consignment in transport (13.5.1). */
const MARKED = '1';

/** The operation of a draft. */
export function operationOf(fields: Fields, kind: DocumentKind): Operation {
  if (kind !== 'invoice') return 'note';
  return (fields.has('customizationId') && OPERATIONS.get(fields.raw('customizationId'))) || 'other';
}

/** Whether every line of an operation says what it is. */
export function marksLines(operation: Operation): boolean {
  return operation === 'mandate' || operation === 'transport';
}

/** `@schemeID` of a line's number: whose income it is, or whether it is a consignment. */
export function readIdScheme(fields: Fields, operation: Operation): string | undefined {
  if (fields.has('remesa') && operation !== 'transport' && operation !== 'note')
    fields.fail('ERR_DRAFT_UNKNOWN', 'remesa', "no consignment, unless customizationId is '12'");
  if (fields.has('principal') || fields.has('remesa')) return MARKED;
  return marksLines(operation) ? OWN : undefined;
}

/** The notes of a line; that of the contract comes first. */
export function readLineNotes(fields: Fields, operation: Operation): readonly string[] {
  const notes = fields.texts('notes');
  const contract = fields.text('aiuContract');
  if (contract === undefined) return notes;
  if (operation !== 'aiu' && operation !== 'note')
    fields.fail('ERR_DRAFT_UNKNOWN', 'aiuContract', "no contract, unless customizationId is '09'");
  return [`${AIU_NOTE} ${contract}`, ...notes];
}

/** What the lines of an operation must have between them. */
export function checkOperation(
  fields: Fields,
  operation: Operation,
  lines: readonly { readonly idScheme?: string | undefined; readonly notes: readonly string[] }[],
): void {
  if (operation === 'mandate' && !lines.some(({ idScheme }) => idScheme === MARKED)) {
    fields.fail('ERR_DRAFT_MISSING', 'lines', 'at least one line with its principal', 'FBA01');
  }
  if (operation === 'aiu' && !lines.some(({ notes }) => notes.some((note) => note.startsWith(AIU_NOTE)))) {
    fields.fail('ERR_DRAFT_MISSING', 'lines', 'a line of Administración, with its aiuContract', 'FAV03');
  }
}
