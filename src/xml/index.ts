export { attribute, attributes, fixedAttribute } from './attributes.js';
export type { CanonicalOptions } from './canonical.js';
export { canonicalBytes, canonicalize, sortAttributes } from './canonical.js';
export { escapeAttribute, escapeText, isXmlText } from './escape.js';
export type { ReadLimits } from './limits.js';
export { isNcName } from './ncname.js';
export type { XmlPattern } from './output.js';
export { bytesWritten } from './output.js';
export { xmlPattern } from './pattern.js';
export {
  attributeOf,
  childNamed,
  childrenNamed,
  descend,
  elementsOf,
  findElement,
  findPaths,
  required,
  requiredText,
  textAt,
  textOf,
} from './query.js';
export { readContent, readXml } from './read.js';
export type { NamespaceScope } from './scope.js';
export { namespaceScope, namespacesInScope } from './scope.js';
export type {
  ElementFunction,
  XmlAttribute,
  XmlChildren,
  XmlComment,
  XmlContent,
  XmlDocument,
  XmlElement,
  XmlEncoding,
  XmlFilled,
  XmlInstruction,
  XmlName,
  XmlNamespace,
  XmlNode,
} from './tree.js';
export { changed, each, elements, isElement, vocabulary, xmlAttribute, xmlName } from './tree.js';
export { declaring, fixed, writeXml, XML_DECLARATION } from './write.js';
