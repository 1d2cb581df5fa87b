// What an import costs: the root stays as large as it was however many families follow, and one table costs one table.
//   node scripts/gate/doors.mjs
import { mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { coldImports } from './module-graph.mjs';

const root = join(import.meta.dirname, '..', '..');
// The bundler comes along with tsup.
const { buildSync } = createRequire(createRequire(import.meta.url).resolve('tsup'))('esbuild');

/** Measured on 0.1.0. */
const MOST_MODULES = 19;
const MOST_BYTES = 714_000;
const MOST_OF_ONE_TABLE = 10_000;

const { files } = coldImports(join(root, 'dist/index.js'));
const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
const table = bytesOfOneTable();
console.log(`the root: ${files.length} modules, ${bytes} bytes; one table: ${table} bytes`);
const offences = [
  files.length > MOST_MODULES && `the root loads ${files.length} modules, more than ${MOST_MODULES}`,
  bytes > MOST_BYTES && `the root loads ${bytes} bytes, more than ${MOST_BYTES}`,
  table > MOST_OF_ONE_TABLE && `paymentMeansCodes alone costs ${table} bytes, more than ${MOST_OF_ONE_TABLE}`,
].filter(Boolean);
for (const offence of offences) console.error(offence);
process.exitCode = offences.length > 0 ? 1 : 0;

/** As in a program of a user's that needs the payment means and nothing else. */
function bytesOfOneTable() {
  const folder = mkdtempSync(join(tmpdir(), 'facturador-door-'));
  try {
    const program = join(folder, 'program.mjs');
    writeFileSync(
      program,
      "import { paymentMeansCodes } from 'facturador/catalogs';\nconsole.log(paymentMeansCodes);\n",
    );
    symlinkSync(root, join(folder, 'facturador'), 'dir');
    const { outputFiles } = buildSync({
      entryPoints: [program],
      nodePaths: [folder],
      bundle: true,
      platform: 'node',
      format: 'esm',
      write: false,
    });
    return outputFiles[0].contents.length;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
