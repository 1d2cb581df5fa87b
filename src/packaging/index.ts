export type { UnzipLimits } from './unzip.js';
export { unzip } from './unzip.js';
export type { ZipOptions } from './zip.js';
export { zip } from './zip.js';
export type { ZipEntry } from './zip-format.js';
