export { asBuffer } from './as-buffer.js';
