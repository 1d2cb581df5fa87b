import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { defineConfig } from 'tsup';

interface Manifest {
  readonly exports: Readonly<Record<string, unknown>>;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

/** `./cufe` in the export map is `src/cufe/index.ts` here and `dist/cufe/index.js` there. */
const entries = Object.keys(manifest.exports)
  .map((subpath) => posix.join(subpath, 'index'))
  .filter((entry) => existsSync(`src/${entry}.ts`));
const modules = Object.fromEntries(entries.map((entry) => [entry, `src/${entry}.ts`]));
const programs = existsSync('src/cli/index.ts') ? { cli: 'src/cli/index.ts' } : {};

/** ES modules only: scripts/build/build.mjs makes the CommonJS ones of them, the command line among these. */
export default defineConfig({
  // The command line shares the chunks of the library: bundled on its own, it would double the package.
  entry: { ...modules, ...programs },
  format: ['esm'],
  splitting: true,
  target: 'node20',
  platform: 'node',
  treeshake: true,
  // Declarations come from tsc: see scripts/build/declarations.mjs.
  dts: false,
  // `node:https` stays `node:https`: bundlers and permission systems recognise builtins by the prefix.
  removeNodeProtocol: false,
  // scripts/build/build.mjs empties dist once.
  clean: false,
  silent: true,
  // Importing a CommonJS package from ES modules costs 35 ms at start-up, as much as all the rest; see docs/decisiones.md.
  noExternal: ['saxes', 'xmlchars'],
  // White space only: names stay, so that a stack trace of a user's still says where it happened.
  esbuildOptions: (options) => {
    options.minifyWhitespace = true;
  },
});
