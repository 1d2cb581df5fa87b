const NOT_A_DIGIT = /[^A-Za-z0-9+/]/;

/** Base64 without the white space that XML allows in it. */
export function withoutSpace(text: string): string {
  return text.replace(/[ \t\r\n]+/g, '');
}

/**
 * Decodes base64 as XML carries it, line breaks included, into memory of its own.
 *
 * @returns `undefined` for text that is not base64, or is empty
 */
export function decodeBase64(text: string): Uint8Array | undefined {
  return decodeCompact(text) ?? decodeCompact(withoutSpace(text));
}

function decodeCompact(text: string): Uint8Array | undefined {
  if (text === '' || text.length % 4 !== 0) return undefined;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  // Not one pattern for the whole, which would take stack for every four digits; and Node takes other letters too.
  if (NOT_A_DIGIT.test(padding === 0 ? text : text.slice(0, -padding))) return undefined;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  Buffer.from(bytes.buffer).write(text, 'base64');
  return bytes;
}
