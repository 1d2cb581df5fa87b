// What the flow of the root needs. To read a ZIP is in public.ts, so that no one loads it for that.
export type { ZipOptions } from './zip.js';
export { zip } from './zip.js';
export type { ZipEntry } from './zip-format.js';
