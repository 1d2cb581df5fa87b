import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { defineConfig, type Options } from 'tsup';

interface Manifest {
  readonly exports: Readonly<Record<string, unknown>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

/** `./cufe` in the export map is `src/cufe/index.ts` here and `dist/cufe/index.js` there. */
const entries = Object.keys(manifest.exports)
  .map((subpath) => posix.join(subpath, 'index'))
  .filter((entry) => existsSync(`src/${entry}.ts`));

const common: Options = {
  target: 'node20',
  platform: 'node',
  treeshake: true,
  // Declarations come from tsc: see scripts/build/declarations.mjs.
  dts: false,
  // `node:https` stays `node:https`: bundlers and permission systems recognise builtins by the prefix.
  removeNodeProtocol: false,
  // scripts/build/build.mjs empties dist once; here, two builds run at the same time.
  clean: false,
  silent: true,
};

const library: Options = {
  ...common,
  entry: Object.fromEntries(entries.map((entry) => [entry, `src/${entry}.ts`])),
  format: ['esm', 'cjs'],
  splitting: true,
};

/** The command line carries everything that it needs, so that an embedder installs none of it. */
const commandLine: Options = {
  ...common,
  entry: { cli: 'src/cli/index.ts' },
  format: ['cjs'],
  splitting: false,
  // tsup already bundles devDependencies and leaves optional peers alone.
  noExternal: Object.keys(manifest.dependencies),
};

export default defineConfig(existsSync('src/cli/index.ts') ? [library, commandLine] : [library]);
