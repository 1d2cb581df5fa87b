/**
 * Decodes base64 as XML carries it, line breaks included, into memory of its own.
 *
 * @returns `undefined` for text that is not base64
 */
export function decodeBase64(text: string): Uint8Array | undefined {
  return decodeCompact(text) ?? decodeCompact(text.replace(/\s+/g, ''));
}

function decodeCompact(text: string): Uint8Array | undefined {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const digits = text.length - padding;
  if (digits % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((digits * 3) / 4));
  // Node skips what is no base64 digit, so that a text with any such character gives fewer bytes.
  const written = Buffer.from(bytes.buffer).write(text, 'base64');
  return written === bytes.length ? bytes : undefined;
}
