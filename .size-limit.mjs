// What a subpath costs an embedder: its ESM entry with every chunk that loads at once, compressed with Brotli.
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { coldImports } from './scripts/gate/module-graph.mjs';

const root = import.meta.dirname;
// Every subpath has the codes of the errors, about 2 kB of which are their Spanish, and the decimals, 1.5 kB, which are one
// module with them.
const limits = {
  index: '200 kB',
  'decimal/index': '8 kB',
  'identifiers/index': '15 kB',
  'cufe/index': '15 kB',
  'xml/index': '26 kB',
  'credential/index': '25 kB',
  'xades/index': '68 kB',
  'soap/index': '60 kB',
};

export default Object.entries(limits)
  .filter(([entry]) => existsSync(join(root, 'dist', `${entry}.js`)))
  .map(([entry, limit]) => ({
    name: `facturador/${entry}`.replace(/\/index$/, ''),
    path: coldImports(join(root, 'dist', `${entry}.js`)).files.map((file) => relative(root, file)),
    limit,
    brotli: true,
  }));
