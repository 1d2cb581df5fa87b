export { attribute, attributes, fixedAttribute } from './attributes.js';
export type { CanonicalOptions } from './canonical.js';
export { canonicalBytes, canonicalize, namespacesInScope, sortAttributes } from './canonical.js';
export { escapeAttribute, escapeText, isXmlText } from './escape.js';
export { bytesWritten } from './output.js';
export { GAP, patternOf } from './pattern.js';
export {
  attributeOf,
  childNamed,
  childrenNamed,
  descend,
  elementsOf,
  findPaths,
  required,
  requiredText,
  textOf,
} from './query.js';
export type { ContentFrame, ReadLimits } from './read.js';
export { readContent, readXml } from './read.js';
export type {
  ElementFunction,
  XmlAttribute,
  XmlChildren,
  XmlComment,
  XmlContent,
  XmlDocument,
  XmlElement,
  XmlFilled,
  XmlInstruction,
  XmlName,
  XmlNamespace,
  XmlNode,
  XmlPattern,
  XmlSeries,
} from './tree.js';
export {
  changed,
  each,
  elements,
  isElement,
  vocabulary,
  xmlAttribute,
  xmlName,
} from './tree.js';
export { declaring, fixed, writeXml, XML_DECLARATION } from './write.js';
