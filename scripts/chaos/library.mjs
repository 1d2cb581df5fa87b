// Loads the library under test: dist, or the sources compiled to CommonJS by a test.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);

/** @param {string} library the folder that holds `issuer/index.cjs`, or `issuer/public.js` of the compiled sources */
export function loadLibrary(library) {
  const load = (/** @type {string} */ folder) => {
    const [built, compiled] = ['index.cjs', 'public.js'].map((file) => join(library, folder, file));
    return require(existsSync(built) ? built : compiled);
  };
  return {
    ...load('credential'),
    ...load('documents'),
    ...load('issuer'),
    ...load('packaging'),
    ...load('simulator'),
  };
}
