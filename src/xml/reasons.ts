import { type ErrorCode, type Sentence, sentences, type Texts } from '../errors/index.js';

/** Why XML is not well-formed. */
const NOT_WELL_FORMED = /* @__PURE__ */ sentences({
  character: { en: 'disallowed character', es: 'carácter no permitido' },
  'character-in-tag-name': {
    en: 'disallowed character in tag name',
    es: 'carácter no permitido en el nombre de una etiqueta',
  },
  'character-in-attribute-name': {
    en: 'disallowed character in attribute name',
    es: 'carácter no permitido en el nombre de un atributo',
  },
  'character-in-closing-tag': {
    en: 'disallowed character in closing tag',
    es: 'carácter no permitido en una etiqueta de cierre',
  },
  'character-in-instruction-name': {
    en: 'disallowed character in processing instruction name',
    es: 'carácter no permitido en el nombre de una instrucción de proceso',
  },
  'less-than-in-value': {
    en: 'disallowed character < in an attribute value, expected &lt;',
    es: 'carácter < no permitido en el valor de un atributo; se espera &lt;',
  },
  'cdata-end-in-text': {
    en: 'the string "]]>" is disallowed in char data',
    es: 'la cadena "]]>" no se permite en un texto',
  },
  'reference-begun': {
    en: 'found an & that begins no reference, expected &amp;',
    es: 'hay un & que no comienza una referencia; se espera &amp;',
  },
  'entity-undefined': { en: 'undefined entity: {found}', es: 'entidad no definida: {found}' },
  'character-reference': { en: 'malformed character entity', es: 'referencia a carácter mal formada' },
  'attribute-without-value': { en: 'attribute without value', es: 'atributo sin valor' },
  'attribute-unquoted': { en: 'unquoted attribute value', es: 'valor de atributo sin comillas' },
  'attributes-unparted': {
    en: 'no whitespace between attributes',
    es: 'atributos sin espacio en blanco entre ellos',
  },
  'attribute-duplicate': { en: 'duplicate attribute: {found}', es: 'atributo repetido: {found}' },
  'slash-in-tag': {
    en: 'forward-slash in opening tag not followed by >',
    es: 'una / en una etiqueta de apertura sin > después',
  },
  'name-malformed': { en: 'malformed name: {found}', es: 'nombre mal formado: {found}' },
  'prefix-unbound': {
    en: 'unbound namespace prefix: "{found}"',
    es: 'prefijo sin espacio de nombres: "{found}"',
  },
  'prefix-reserved': {
    en: 'the prefix {found} may not be used or declared so',
    es: 'el prefijo {found} no se puede usar o declarar así',
  },
  'prefix-undeclared': {
    en: 'invalid attempt to undefine the prefix {found} in XML 1.0',
    es: 'en XML 1.0 no se puede retirar la declaración del prefijo {found}',
  },
  'namespace-reserved': {
    en: 'the namespace {found} may not be declared so',
    es: 'el espacio de nombres {found} no se puede declarar así',
  },
  'closing-tag-empty': { en: 'empty close tag', es: 'etiqueta de cierre vacía' },
  'closing-tag-other': {
    en: 'unexpected closing tag, expected {expected}',
    es: 'etiqueta de cierre inesperada; se espera {expected}',
  },
  'closing-tag-unmatched': {
    en: 'unmatched closing tag: {found}',
    es: 'etiqueta de cierre sin apertura: {found}',
  },
  'markup-unknown': {
    en: 'incorrect syntax after <!, expected -- or [CDATA[',
    es: 'sintaxis incorrecta después de <!; se espera -- o [CDATA[',
  },
  'comment-malformed': {
    en: 'malformed comment: -- stands in it, or - at its end',
    es: 'comentario mal formado: tiene -- adentro, o - al final',
  },
  'instruction-without-target': {
    en: 'processing instruction without a target',
    es: 'instrucción de proceso sin nombre',
  },
  'declaration-late': {
    en: 'an XML declaration must be at the start of the document',
    es: 'la declaración XML ha de estar al comienzo del documento',
  },
  'target-reserved': {
    en: 'the XML declaration must appear at the start of the document, in small letters',
    es: 'la declaración XML ha de estar al comienzo del documento, en minúsculas',
  },
  'declaration-expected': {
    en: 'the XML declaration is malformed, expected {expected}',
    es: 'la declaración XML está mal formada; se espera {expected}',
  },
  'declaration-unquoted': {
    en: 'a value in the XML declaration must be quoted',
    es: 'un valor de la declaración XML ha de ir entre comillas',
  },
  'version-other': {
    en: 'it declares the version {found}, expected 1.0',
    es: 'declara la versión {found}; se espera 1.0',
  },
  'text-outside': { en: 'text data outside of root node', es: 'texto fuera del elemento raíz' },
  'root-second': {
    en: 'documents may contain only one root',
    es: 'un documento tiene un solo elemento raíz',
  },
  'doctype-misplaced': {
    en: 'inappropriately located doctype declaration',
    es: 'declaración DOCTYPE fuera de su lugar',
  },
  'mark-second': {
    en: 'found a second byte order mark, expected one at most',
    es: 'hay una segunda marca de orden de bytes; se espera una, máximo',
  },
  'element-open': { en: 'unclosed tag: {found}', es: 'etiqueta sin cerrar: {found}' },
  'tag-open': { en: 'a tag does not end', es: 'una etiqueta no termina' },
  'comment-open': { en: 'a comment does not end', es: 'un comentario no termina' },
  'cdata-open': { en: 'a CDATA section does not end', es: 'una sección CDATA no termina' },
  'instruction-open': {
    en: 'a processing instruction does not end',
    es: 'una instrucción de proceso no termina',
  },
  'declaration-open': { en: 'a declaration does not end', es: 'una declaración no termina' },
});

/** The other reasons why XML is refused. */
const REFUSED = /* @__PURE__ */ sentences({
  'root-missing': { en: 'The XML has no root element', es: 'el XML no tiene elemento raíz' },
  doctype: {
    en: 'Found a DOCTYPE, expected none; it is refused for safety',
    es: 'hay un DOCTYPE, y no se espera ninguno: por seguridad no se acepta',
  },
  'surrogate-lone': {
    en: 'The text holds a lone surrogate, which XML cannot carry; remove it',
    es: 'el texto tiene un sustituto suelto, que XML no admite: quítelo',
  },
  'encoding-broken': {
    en: 'The XML is not {expected}; save it as UTF-8{too}',
    es: 'el XML no está en {expected}: guárdelo en UTF-8{too}',
  },
  'encoding-unknown': {
    en: 'The XML declares the encoding {found}, expected {expected}',
    es: 'el XML declara la codificación {found}; se espera {expected}',
  },
  'limit-bytes': {
    en: 'Found {found} bytes of XML, expected at most {expected}',
    es: 'el XML tiene {found} bytes; se esperan máximo {expected}',
  },
  'limit-depth': {
    en: 'Found elements nested deeper than {expected}, which is refused',
    es: 'hay elementos a más de {expected} niveles de profundidad, y eso no se acepta',
  },
  'limit-nodes': {
    en: 'Found more than {expected} elements, attributes and other nodes',
    es: 'hay más de {expected} elementos, atributos y otros nodos',
  },
  'limit-attributes': {
    en: 'Found a tag with more than {expected} attributes',
    es: 'hay una etiqueta con más de {expected} atributos',
  },
  'limit-name': {
    en: 'Found a name of {found} characters, expected at most {expected}',
    es: 'hay un nombre de {found} caracteres; se esperan máximo {expected}',
  },
  'limit-namespace': {
    en: 'Found a namespace of {found} characters, expected at most {expected}',
    es: 'hay un espacio de nombres de {found} caracteres; se esperan máximo {expected}',
  },
  'limit-text': {
    en: 'Found a text of {found} bytes, expected at most {expected}',
    es: 'hay un texto de {found} bytes; se esperan máximo {expected}',
  },
});

const CODES: Readonly<Record<keyof typeof REFUSED, ErrorCode>> = {
  'root-missing': 'ERR_XML_SYNTAX',
  doctype: 'ERR_XML_DOCTYPE',
  'surrogate-lone': 'ERR_XML_CHARACTER',
  'encoding-broken': 'ERR_XML_ENCODING',
  'encoding-unknown': 'ERR_XML_ENCODING',
  'limit-bytes': 'ERR_XML_LIMIT',
  'limit-depth': 'ERR_XML_LIMIT',
  'limit-nodes': 'ERR_XML_LIMIT',
  'limit-attributes': 'ERR_XML_LIMIT',
  'limit-name': 'ERR_XML_LIMIT',
  'limit-namespace': 'ERR_XML_LIMIT',
  'limit-text': 'ERR_XML_LIMIT',
};

/** What a place of an XML declaration, or the encoding that it names, has to be. */
export const EXPECTED = /* @__PURE__ */ sentences({
  encodingName: { en: 'the name of an encoding', es: 'el nombre de una codificación' },
  standalone: { en: 'standalone="yes" or "no"', es: 'standalone="yes" o "no"' },
  spaceBefore: { en: 'white space before {name}', es: 'espacio en blanco antes de {name}' },
  shortValue: { en: 'a short value', es: 'un valor corto' },
  supportedEncoding: {
    en: 'UTF-8, US-ASCII, ISO-8859-1, windows-1252, or UTF-16 with a byte order mark',
    es: 'UTF-8, US-ASCII, ISO-8859-1, windows-1252, o UTF-16 con marca de orden de bytes',
  },
  utf16ByItsMark: {
    en: 'UTF-16, which its byte order mark says; or save it as UTF-8 and declare that',
    es: 'UTF-16, que es lo que dice su marca de orden de bytes; o guárdelo en UTF-8 y declare eso',
  },
  utf8ByItsMark: {
    en: 'UTF-8, which its byte order mark says',
    es: 'UTF-8, que es lo que dice su marca de orden de bytes',
  },
  noMark: {
    en: 'a byte order mark before UTF-16, or another declaration: UTF-8, if it is saved so',
    es: 'una marca de orden de bytes antes de UTF-16, u otra declaración: UTF-8, si así está guardado',
  },
  declaredToo: { en: ', and declare that: encoding="UTF-8"', es: ' y declare eso: encoding="UTF-8"' },
});

/** Every reason why XML is refused, with its texts. */
export const REASONS = { ...NOT_WELL_FORMED, ...REFUSED };

/** Why XML is refused. */
export type ReasonCode = keyof typeof REASONS;

/** What a reason is told with. */
interface Data {
  readonly found: string | Sentence;
  readonly expected: string | Sentence;
  /** What else is to be done. */
  readonly too: string | Sentence;
}

/** The code of the error for a reason, and what it says. */
export function refusalOf(reason: ReasonCode, data: Data): { readonly code: ErrorCode } & Texts {
  const row = REASONS[reason];
  const { en, es } = typeof row === 'function' ? row(data) : row;
  return isRefused(reason)
    ? { code: CODES[reason], en, es }
    : { code: 'ERR_XML_SYNTAX', en: `The XML is not well-formed: ${en}`, es };
}

function isRefused(reason: ReasonCode): reason is keyof typeof REFUSED {
  return Object.hasOwn(REFUSED, reason);
}
