import { type BuiltKind, rowOf } from '../../kinds/index.js';
import { each, elements, type XmlElement } from '../../xml/index.js';
import { cbc } from './namespaces.js';

/** What a document says between its time and the first of its parts. */
export interface Summary {
  readonly dueDate: string | undefined;
  readonly typeCode: string | undefined;
  readonly notes: readonly string[];
  readonly documentCurrencyCode: string | undefined;
  readonly lineCount: string;
}

/** From cbc:DueDate to cbc:LineCountNumeric (FAD11 to FAD16). */
export function writeSummary(summary: Summary, kind: BuiltKind): readonly XmlElement[] {
  // The schema of the debit note has no element for it.
  const { typeElement } = rowOf(kind);
  return elements([
    cbc.DueDate(summary.dueDate),
    typeElement && cbc[typeElement](summary.typeCode),
    each(summary.notes, cbc.Note),
    cbc.DocumentCurrencyCode(summary.documentCurrencyCode),
    cbc.LineCountNumeric(summary.lineCount),
  ]);
}
