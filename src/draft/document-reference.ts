import type { DocumentReference, UuidSchemeName } from '../model/index.js';
import { readDate } from './dates.js';
import { EXPECTED } from './expected.js';
import type { Fields } from './fields.js';

const FIELDS = new Set(['id', 'documentTypeCode', 'documentType', 'issueDate', 'uuid', 'uuidSchemeName']);
const UUID_SCHEMES = new Set<UuidSchemeName>(['CUFE-SHA384', 'CUDE-SHA384']);
const UUID_SHAPE = /^[0-9a-f]{96}$/i;
const MOST_ID = 20;
const NONE: readonly never[] = [];

/** Reads the references of a document or a line to any other documents (FAI). */
export function readDocumentReferences(
  owner: Fields,
  key: 'additionalDocumentReferences' | 'documentReferences',
): readonly DocumentReference[] {
  return owner.has(key) ? owner.each(key, FIELDS, readReference) : NONE;
}

function readReference(fields: Fields): DocumentReference {
  const uuid = fields.has('uuid') ? readUuid(fields) : undefined;
  return {
    id: fields.requiredText('id', MOST_ID),
    uuid,
    uuidSchemeName: uuid === undefined ? undefined : readUuidScheme(fields, 'CUFE-SHA384'),
    issueDate: readDate(fields, 'issueDate'),
    documentTypeCode: fields.requiredText('documentTypeCode', 10),
    documentType: fields.text('documentType', 100),
  };
}

/** Reads a CUFE or CUDE. */
export function readUuid(fields: Fields): string {
  const uuid = fields.requiredText('uuid');
  if (uuid !== '' && !UUID_SHAPE.test(uuid))
    fields.fail('ERR_DRAFT_TEXT', 'uuid', { expected: EXPECTED.uuid });
  return uuid.toLowerCase();
}

/** Reads which of the two a uuid is. */
export function readUuidScheme(fields: Fields, byDefault: UuidSchemeName): UuidSchemeName {
  return fields.code<UuidSchemeName>('uuidSchemeName', UUID_SCHEMES, EXPECTED.uuidSchemes) ?? byDefault;
}
