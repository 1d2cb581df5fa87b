// An ES module that installed the package: every subpath loads, and holds the same values as the root.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import * as root from 'facturador';

const require = createRequire(import.meta.url);
const subpaths = Object.keys(require('facturador/package.json').exports).filter(
  (subpath) => subpath !== '.' && subpath !== './package.json',
);

const values = new Set();
for (const subpath of subpaths) {
  const module = await import(`facturador${subpath.slice(1)}`);
  for (const value of Object.values(module)) values.add(value);
}
for (const [name, value] of Object.entries(root)) {
  assert(values.has(value), `${name} of the root is another value than in its subpath`);
}

const commonJs = require('facturador');
assert.deepEqual(
  Object.keys(root).sort(),
  Object.keys(commonJs).sort(),
  'both formats export the same names',
);
const error = new commonJs.FacturadorError('ERR_INPUT', 'from the CommonJS copy');
assert(root.isFacturadorError(error), 'an error of the other copy is recognised');
console.log(`${subpaths.length} subpaths, ${Object.keys(root).length} names in the root`);
