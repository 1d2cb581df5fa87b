import { FacturadorError } from '../errors/index.js';

// One pass finds both what C14N escapes and what XML 1.0 §2.2 cannot carry at all: control characters, lone
// surrogates (with the u flag, a well-formed pair is one character and does not match) and U+FFFE, U+FFFF.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const TEXT = /[&<>\r\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ATTRIBUTE = /[&<"\t\n\r\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/u;
const TEXT_ALL = new RegExp(TEXT, 'gu');
const ATTRIBUTE_ALL = new RegExp(ATTRIBUTE, 'gu');

const REPLACEMENTS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
};

function replace(character: string): string {
  const replacement = REPLACEMENTS[character];
  if (replacement === undefined) throw invalidCharacter(character.charCodeAt(0));
  return replacement;
}

/** The error for a character that XML cannot carry, by its UTF-16 code. */
export function invalidCharacter(code: number): FacturadorError {
  const shown = code.toString(16).toUpperCase().padStart(4, '0');
  return new FacturadorError(
    'ERR_XML_CHARACTER',
    `Found the character U+${shown}, which XML 1.0 cannot carry; remove it`,
  );
}

/** Escapes text as Canonical XML 1.0 §2.3 does. @throws {FacturadorError} `ERR_XML_CHARACTER` */
export function escapeText(text: string): string {
  return TEXT.test(text) ? text.replace(TEXT_ALL, replace) : text;
}

/** Escapes an attribute value as Canonical XML 1.0 §2.3 does. @throws {FacturadorError} `ERR_XML_CHARACTER` */
export function escapeAttribute(value: string): string {
  return ATTRIBUTE.test(value) ? value.replace(ATTRIBUTE_ALL, replace) : value;
}

/** Tells whether XML 1.0 can carry a text: no control characters but tab and line ends, no lone surrogates. */
export function isXmlText(text: string): boolean {
  return !NOT_XML.test(text);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/u;
