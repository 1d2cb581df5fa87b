import type { DianOperations, DianResponseFields, OperationName } from '../../soap/index.js';
import type { RegisteredDocument } from '../service/registry.js';
import type { Service } from '../service/service.js';
import { duplicateFields, verdictFields } from '../service/verdict-fields.js';

type Fields = Partial<DianResponseFields>;
type Parameters = { readonly trackId?: string };

/**
 * The same kind of answer about another document: the last one that was validated under another key. When there is none,
 * and for operations that are about no single document, the answer stays as it is.
 */
export function aboutAnother<Name extends OperationName>(
  { registry }: Service,
  name: Name,
  {
    fields,
    parameters,
  }: { readonly fields: unknown; readonly parameters: Partial<DianOperations[Name]['parameters']> },
): unknown {
  const { trackId = '' } = parameters as Parameters;
  const own = new Set([trackId.trim().toLowerCase(), ...keysOf(fields)]);
  const other = registry.documents.findLast(({ key }) => !own.has(key.toLowerCase()));
  return other === undefined ? fields : substitute(name, fields, other);
}

function substitute(name: OperationName, fields: unknown, other: RegisteredDocument): unknown {
  switch (name) {
    case 'getStatus':
    case 'sendBillSync':
    case 'sendNominaSync':
    case 'sendEventUpdateStatus':
      return saidOf(other, fields as Fields);
    case 'getStatusZip':
      return (fields as readonly Fields[]).map((each) => saidOf(other, each));
    case 'getXmlByDocumentKey':
      return { code: '100', message: 'Accion completada OK', xmlBytes: other.xml };
    default:
      return fields;
  }
}

function keysOf(fields: unknown): readonly string[] {
  const answers = (Array.isArray(fields) ? fields : [fields]) as readonly Fields[];
  return answers.map(({ xmlDocumentKey = '' }) => xmlDocumentKey.toLowerCase());
}

function saidOf(other: RegisteredDocument, { errorMessages = [] }: Fields): Fields {
  const isDuplicate = errorMessages.some((line) => line.startsWith('Regla: 90,'));
  return isDuplicate ? duplicateFields(other, other.fileName) : verdictFields(other);
}
