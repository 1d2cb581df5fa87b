export type { ZipEntry, ZipOptions } from './index.js';
export { zip } from './index.js';
export type { UnzipLimits } from './unzip.js';
export { unzip } from './unzip.js';
