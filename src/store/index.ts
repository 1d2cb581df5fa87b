export { directoryStore } from './directory-store.js';
export type { Disk } from './disk.js';
export { numberIn } from './keys.js';
export { memoryStore } from './memory-store.js';
export type { DirectoryStoreOptions } from './open-directory.js';
export type { ProcessOwner } from './process-owner.js';
