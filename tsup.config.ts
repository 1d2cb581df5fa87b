import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { defineConfig } from 'tsup';

interface Manifest {
  readonly exports: Readonly<Record<string, unknown>>;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

/** `./cufe` in the export map is `src/cufe/public.ts` here and `dist/cufe/index.js` there; `.` is `src/index.ts`. */
const sourceOf = (subpath: string): string =>
  posix.join('src', subpath, subpath === '.' ? 'index.ts' : 'public.ts');
const subpaths = Object.keys(manifest.exports).filter((subpath) => existsSync(sourceOf(subpath)));
const modules = Object.fromEntries(
  subpaths.map((subpath) => [posix.join(subpath, 'index'), sourceOf(subpath)]),
);
const programs = existsSync('src/cli/index.ts') ? { cli: 'src/cli/index.ts' } : {};

/** ES modules only: scripts/build/build.mjs makes the CommonJS ones of them, the command line among these. */
export default defineConfig({
  // The command line shares the chunks of the library: bundled on its own, it would double the package.
  entry: { ...modules, ...programs },
  format: ['esm'],
  splitting: true,
  // scripts/build/build.mjs asks it what each chunk is made of.
  metafile: true,
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
  // White space and syntax: names stay, so that a stack trace of a user's still says where it happened.
  esbuildOptions: (options) => {
    options.minifyWhitespace = true;
    options.minifySyntax = true;
    // An accent is two bytes, not the four of its escape.
    options.charset = 'utf8';
  },
});
