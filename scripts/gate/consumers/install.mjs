import {
  cpSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from '../../build/files-under.mjs';
import { root, run } from './run.mjs';

const mostBytes = 4_000_000;
const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];

/**
 * Packs the package into `facturador.tgz` of the folder, as it would be published.
 *
 * @param {string} folder
 */
export function pack(folder) {
  run(root, 'npm', 'pack', '--ignore-scripts', '--pack-destination', folder, ...quiet);
  const [tarball] = readdirSync(folder).filter((file) => /^facturador-.*\.tgz$/.test(file));
  if (tarball === undefined) throw new Error('npm pack left no tarball');
  renameSync(join(folder, tarball), join(folder, 'facturador.tgz'));
  console.log(`tarball: ${kilobytes(statSync(join(folder, 'facturador.tgz')).size)}`);
}

/**
 * Installs the tarball with its runtime dependencies, and lays the consumers beside it.
 *
 * @param {string} folder
 */
export function install(folder) {
  const manifest = { private: true, dependencies: { facturador: 'file:facturador.tgz' } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
  run(folder, 'npm', 'install', '--prefer-offline', '--no-package-lock', ...quiet);
  measureInstallation(folder);
  for (const consumer of readdirSync(join(root, 'test/consumers'))) {
    cpSync(join(root, 'test/consumers', consumer), join(folder, consumer), { recursive: true });
  }
  // Type-checking consumers have @types/node, as every TypeScript project on Node has.
  mkdirSync(join(folder, 'node_modules/@types'), { recursive: true });
  symlinkSync(join(root, 'node_modules/@types/node'), join(folder, 'node_modules/@types/node'));
}

/** @param {string} folder */
function measureInstallation(folder) {
  /** @type {Map<string, number>} */
  const sizes = new Map();
  const modules = join(folder, 'node_modules');
  for (const file of filesUnder(modules)) {
    const name = file.slice(modules.length + 1).split('/')[0] ?? '';
    sizes.set(name, (sizes.get(name) ?? 0) + statSync(file).size);
  }
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const parts = [...sizes].map(([name, size]) => `${name} ${kilobytes(size)}`).join(', ');
  console.log(`installed: ${kilobytes(total)} (${parts}); at most ${kilobytes(mostBytes)}`);
  if (total > mostBytes) throw new Error('the installation is too large');
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(0)} kB`;
}
