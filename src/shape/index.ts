export { declaration, XSI } from './declaration.js';
export { isNil } from './nil.js';
export type { RawFields } from './raw-fields.js';
export { collectRaw } from './raw-fields.js';
export { readShape } from './read-shape.js';
export type { ListField, Shape } from './shape.js';
export {
  ARRAYS,
  bytes,
  count,
  dataContract,
  flag,
  optionalText,
  record,
  records,
  text,
  texts,
} from './shape.js';
export { shapeDeclarations, writeItem, writeShape } from './write-shape.js';
