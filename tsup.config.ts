import { readdirSync } from 'node:fs';
import { defineConfig } from 'tsup';

const privateFolders = new Set(['xmldsig', 'cli']);
const folders = readdirSync('src', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !privateFolders.has(entry.name))
  .map((entry) => entry.name);

const library = {
  index: 'src/index.ts',
  ...Object.fromEntries(folders.map((folder) => [`${folder}/index`, `src/${folder}/index.ts`])),
};

export default defineConfig({
  entry: library,
  format: ['esm', 'cjs'],
  target: 'node20',
  platform: 'node',
  splitting: true,
  treeshake: true,
  clean: true,
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
});
