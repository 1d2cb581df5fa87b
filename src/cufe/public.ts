export type {
  CudeFields,
  CudsFields,
  CufeFields,
  CuneFields,
  EventCudeFields,
  IdentifiedDocument,
  SalesDocumentFields,
} from './index.js';
export {
  cude,
  cudeText,
  cuds,
  cudsText,
  cufe,
  cufeText,
  cune,
  cuneText,
  eventCude,
  eventCudeText,
  identifierFields,
} from './index.js';
