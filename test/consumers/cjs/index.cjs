// A CommonJS script that installed the package: every subpath loads, and holds the same values as the root.
const assert = require('node:assert/strict');
const root = require('facturador');

const subpaths = Object.keys(require('facturador/package.json').exports).filter(
  (subpath) => subpath !== '.' && subpath !== './package.json',
);

const values = new Set(
  subpaths.flatMap((subpath) => Object.values(require(`facturador${subpath.slice(1)}`))),
);
for (const [name, value] of Object.entries(root)) {
  assert(values.has(value), `${name} of the root is another value than in its subpath`);
}

import('facturador').then((esm) => {
  const error = new esm.FacturadorError('ERR_INPUT', 'from the ESM copy');
  assert(root.isFacturadorError(error), 'an error of the other copy is recognised');
  console.log(`${subpaths.length} subpaths, ${Object.keys(root).length} names in the root`);
});
