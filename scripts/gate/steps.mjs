/**
 * One step of the gate: its command gets the folder that the steps share, where the tarball lies.
 * `show`: how many of its last lines are printed when it passes.
 *
 * @typedef {{ name: string, command: (folder: string) => readonly string[], show?: number }} Step
 */

/** @param {string[]} command a script below this project, and its arguments */
function node(...command) {
  return () => [process.execPath, ...command];
}

/** @param {string} consumer */
function consumer(consumer) {
  return node('scripts/gate/consumers.mjs', consumer);
}

/** @type {readonly Step[]} */
export const steps = [
  { name: 'node version', command: node('scripts/gate/node-version.mjs'), show: 1 },
  {
    name: 'format and lint',
    command: node('node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '--colors=off', '.'),
  },
  { name: 'types', command: node('node_modules/typescript/bin/tsc', '--noEmit') },
  {
    name: 'types of the scripts',
    command: node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.scripts.json'),
  },
  { name: 'a kind more asks for its parts', command: node('scripts/gate/added-kind.mjs'), show: 1 },
  { name: 'errores.md follows the tables', command: node('scripts/docs/errors-page.mjs'), show: 1 },
  { name: 'glosario.md follows the model', command: node('scripts/docs/glossary-page.mjs'), show: 1 },
  { name: 'unused code and dependencies', command: node('node_modules/knip/bin/knip.js') },
  { name: 'unit tests', command: () => ['npm', 'test', '--silent'], show: 6 },
  { name: 'exports follow src', command: node('scripts/gate/exports.mjs') },
  { name: 'build', command: node('scripts/build/build.mjs') },
  { name: 'coverage tables', command: node('scripts/gate/coverage.mjs'), show: 1 },
  { name: 'imports of dist', command: node('scripts/gate/dist-imports.mjs'), show: 30 },
  { name: 'doors', command: node('scripts/gate/doors.mjs'), show: 1 },
  { name: 'api report', command: node('scripts/gate/api-report.mjs'), show: 1 },
  { name: 'size', command: node('node_modules/size-limit/bin.js'), show: 60 },
  { name: 'pack', command: consumer('pack'), show: 1 },
  {
    name: 'publint',
    command: (folder) => [
      process.execPath,
      'node_modules/publint/src/cli.js',
      `${folder}/facturador.tgz`,
      '--strict',
    ],
  },
  {
    name: 'are the types wrong',
    command: (folder) => [
      process.execPath,
      'node_modules/@arethetypeswrong/cli/dist/index.js',
      `${folder}/facturador.tgz`,
      '--profile',
      'node16',
      '--format',
      'ascii',
    ],
  },
  { name: 'install', command: consumer('install'), show: 1 },
  { name: 'consumer: ES modules', command: consumer('esm'), show: 1 },
  { name: 'consumer: CommonJS', command: consumer('cjs'), show: 1 },
  { name: 'consumer: TypeScript 5.9', command: consumer('types-5.9'), show: 1 },
  { name: 'consumer: TypeScript 7', command: consumer('types-7'), show: 1 },
  { name: 'consumer: Jest suite in CommonJS', command: consumer('jest'), show: 6 },
  { name: 'consumer: command line', command: consumer('cli'), show: 5 },
  { name: 'examples', command: consumer('examples'), show: 60 },
];
