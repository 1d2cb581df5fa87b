export { asBuffer } from './as-buffer.js';
export { decodeBase64, withoutSpace } from './base64.js';
export { growingBytes } from './growing-bytes.js';
