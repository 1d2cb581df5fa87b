const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Base64 without the white space that XML allows in it. */
export function withoutSpace(text: string): string {
  return text.replace(/[ \t\r\n]+/g, '');
}

/** The bytes of base64 text; `undefined` for text that is not base64. */
export function decodeBase64(text: string): Uint8Array | undefined {
  const compact = withoutSpace(text);
  return compact !== '' && BASE64.test(compact) ? Buffer.from(compact, 'base64') : undefined;
}
