// The public surface as text under docs/api, one report per subpath, so that a change of it shows in review.
//   node scripts/gate/api-report.mjs            fails when dist and the reports differ, or a name lacks a docstring
//   node scripts/gate/api-report.mjs --update   writes the reports
// The root only re-exports: its report lists each name and the subpath that describes it.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompilerState, Extractor, ExtractorConfig } from '@microsoft/api-extractor';
import ts from 'typescript';

const root = join(import.meta.dirname, '..', '..');
const reportFolder = join(root, 'docs', 'api');
const temporary = mkdtempSync(join(tmpdir(), 'facturador-api-'));
const update = process.argv.includes('--update');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const folders = Object.keys(manifest.exports)
  .filter((subpath) => subpath !== '.' && existsSync(join(root, 'dist', subpath, 'public.d.ts')))
  .map((subpath) => subpath.slice(2));

try {
  writeReports();
  const reports = readdirSync(temporary).filter(isReport).sort();
  if (update) replaceReports(reports);
  const offences = [...differences(reports), ...reports.flatMap(undocumented)];
  for (const offence of offences) console.error(offence);
  console.log(`${reports.length} reports ${update ? 'written' : 'compared'}`);
  process.exitCode = offences.length > 0 ? 1 : 0;
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

function writeReports() {
  const configs = folders.map(extractorConfig);
  const [first, ...others] = configs;
  if (!first) throw new Error('dist has no declarations: run `npm run build` first');
  const compilerState = CompilerState.create(first, {
    additionalEntryPoints: others.map((config) => config.mainEntryPointFilePath),
  });
  for (const config of configs) {
    Extractor.invoke(config, { localBuild: true, compilerState, messageCallback: keepQuiet });
  }
  writeFileSync(join(temporary, 'index.api.md'), rootReport());
}

/** @param {string} folder */
function extractorConfig(folder) {
  return ExtractorConfig.prepare({
    configObjectFullPath: join(root, 'api-extractor.json'),
    packageJsonFullPath: join(root, 'package.json'),
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: join(root, 'dist', folder, 'public.d.ts'),
      newlineKind: 'lf',
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            target: 'es2023',
            lib: ['es2023'],
            module: 'nodenext',
            strict: true,
            types: ['node'],
          },
          files: folders.map((name) => join(root, 'dist', name, 'public.d.ts')),
        },
      },
      apiReport: {
        enabled: true,
        reportFileName: `${folder}.api.md`,
        reportFolder: temporary,
        reportTempFolder: join(temporary, 'working'),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
    },
  });
}

/**
 * The reports are compared here, and the extractor's notes (release tags, names of other subpaths) do not apply.
 *
 * @param {import('@microsoft/api-extractor').ExtractorMessage} message
 */
function keepQuiet(message) {
  if (message.logLevel !== 'error') message.handled = true;
}

function rootReport() {
  const file = join(root, 'dist', 'index.d.ts');
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const lines = source.statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement)) return [];
    if (!statement.exportClause || !ts.isNamedExports(statement.exportClause)) return [];
    const from = /** @type {ts.StringLiteral} */ (statement.moduleSpecifier).text.split('/')[1];
    return statement.exportClause.elements.map(
      ({ name, isTypeOnly }) => `${statement.isTypeOnly || isTypeOnly ? 'type ' : ''}${name.text} · ${from}`,
    );
  });
  return [
    '# Names of the root `facturador`, and the subpath that describes each',
    '',
    ...lines.sort(),
    '',
  ].join('\n');
}

/** @param {string} file */
function isReport(file) {
  return file.endsWith('.api.md');
}

/** @param {string[]} reports */
function replaceReports(reports) {
  rmSync(reportFolder, { recursive: true, force: true });
  mkdirSync(reportFolder, { recursive: true });
  for (const report of reports) writeFileSync(join(reportFolder, report), fresh(report));
}

/** @param {string[]} reports */
function differences(reports) {
  const committed = existsSync(reportFolder) ? readdirSync(reportFolder).filter(isReport) : [];
  const names = [...new Set([...reports, ...committed])].sort();
  return names
    .filter((name) => !reports.includes(name) || !committed.includes(name) || fresh(name) !== old(name))
    .map((name) => `docs/api/${name} does not describe dist: run \`npm run api\`, and review what changed`);
}

/**
 * Public names without a docstring. The extractor marks them in the first line above the declaration.
 *
 * @param {string} report
 */
function undocumented(report) {
  const declarations = fresh(report).matchAll(/^\/\/ .*\(undocumented\)\n(export .*)$/gm);
  return [...declarations].map(([, declaration]) => `docs/api/${report}: no docstring: ${declaration}`);
}

/** @param {string} report */
function fresh(report) {
  return readFileSync(join(temporary, report), 'utf8');
}

/** @param {string} report */
function old(report) {
  return readFileSync(join(reportFolder, report), 'utf8');
}
