import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { node, root, run } from './run.mjs';

const require = createRequire(import.meta.url);

/** @param {string} folder */
export function esm(folder) {
  node(join(folder, 'esm'), 'index.mjs');
}

/** @param {string} folder */
export function commonJs(folder) {
  node(join(folder, 'cjs'), 'index.cjs');
}

/**
 * Type-checks a consumer and the code of both READMEs, declarations of the package included, in both resolutions and both
 * formats.
 *
 * @param {string} folder
 * @param {string} compiler name of the installed package
 */
export function types(folder, compiler) {
  const project = join(folder, 'typescript');
  for (const extension of ['ts', 'mts', 'cts'])
    writeFileSync(join(project, `every.${extension}`), everySubpath(folder));
  for (const name of ['README', 'README.en'])
    codeOf(name).forEach((code, place) => {
      writeFileSync(join(project, `${name}-${place}.mts`), code);
    });
  const manifest = require.resolve(`${compiler}/package.json`);
  const tsc = join(dirname(manifest), 'bin/tsc');
  console.log(`TypeScript ${JSON.parse(readFileSync(manifest, 'utf8')).version}: nodenext, bundler`);
  node(project, tsc, '-p', 'tsconfig.nodenext.json');
  node(project, tsc, '-p', 'tsconfig.bundler.json');
}

/**
 * What a reader copies: each has to pass the compiler as it stands.
 *
 * @param {string} name
 */
function codeOf(name) {
  const text = readFileSync(join(root, `${name}.md`), 'utf8');
  return [...text.matchAll(/```js\n(.*?)```/gs)].map(([, code = '']) => code);
}

/** @param {string} folder */
function everySubpath(folder) {
  const imports = subpathsOf(folder).map((subpath, index) => [
    `import * as subpath${index} from 'facturador${subpath.slice(1)}';`,
    `export type Subpath${index} = keyof typeof subpath${index};`,
  ]);
  return `${imports.flat().join('\n')}\n`;
}

/** @param {string} folder */
function subpathsOf(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'node_modules/facturador/package.json'), 'utf8'));
  return Object.keys(manifest.exports).filter((subpath) => subpath !== './package.json');
}

/** @param {string} folder */
export function jestSuite(folder) {
  node(join(folder, 'jest'), join(dirname(require.resolve('jest/package.json')), 'bin/jest.js'), '--ci');
}

/**
 * The command as npm installs it: the demo needs nothing but the package.
 *
 * @param {string} folder
 */
export function commandLine(folder) {
  if (!existsSync(join(root, 'src/cli/index.ts'))) return console.log('there is no command line yet');
  run(folder, join(folder, 'node_modules/.bin/facturador'), 'demo');
}
