export type { UnzipLimits, ZipEntry, ZipOptions } from './index.js';
export { unzip, zip } from './index.js';
