// Prints docs/errores.md from the tables of the sources: the codes, why XML is refused, and what a problem expected.
//   node scripts/docs/errors-page.mjs           fails when the page is not what the tables say
//   node scripts/docs/errors-page.mjs --write   writes it
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '..', '..');
const path = join(root, 'docs/errores.md');

/** Constants of the sources that are tables of texts: what each is called on the page. */
const CODES = 'ERRORS';
const REASONS = ['NOT_WELL_FORMED', 'REFUSED'];
const EXPECTATIONS = [
  'errors/expected.ts',
  'draft/expected.ts',
  'documents/parts/expected.ts',
  'totals/expected.ts',
  'ubl/aggregates/expected.ts',
];

/** @typedef {{ key: string, en: string, es: string }} Row */

const page = printPage();
if (process.argv.includes('--write')) {
  writeFileSync(path, page);
} else if (readFileSync(path, 'utf8') !== page) {
  console.error(
    'docs/errores.md is not what the tables say: run `node scripts/docs/errors-page.mjs --write`.',
  );
  process.exitCode = 1;
}
console.log(`${page.split('\n').filter((line) => line.startsWith('| `')).length} sentences`);

function printPage() {
  const codes = rowsOf('errors/codes.ts', (name) => name === CODES);
  const reasons = rowsOf('xml/reasons.ts', (name) => REASONS.includes(name));
  const expected = EXPECTATIONS.flatMap((file) => rowsOf(file, (name) => name.endsWith('EXPECTED')));
  const found = ['errors/observe.ts', 'draft/expected.ts'].flatMap((file) =>
    rowsOf(file, (name) => name === 'FOUND'),
  );
  return `# Errores

<!-- Generado por scripts/docs/errors-page.mjs con las tablas de src: no se edita a mano. -->

Todo lo que facturador lanza es un \`FacturadorError\` con un código que no cambia. El mensaje está en inglés; \`inSpanish(error)\` lo dice en español, y también un problema de \`error.problems\`, un hallazgo de \`verify\` o sólo un código, así hayan pasado por JSON:

\`\`\`ts
import { inSpanish, isFacturadorError } from 'facturador';

try {
  buildInvoice(draft, context);
} catch (error) {
  if (!isFacturadorError(error)) throw error;
  console.error(inSpanish(error));
  // El borrador tiene problemas; no se construyó nada
  // lines[0].price: se encontró nada; se espera un decimal
}
\`\`\`

Un programa compara \`code\`, y en un problema \`expectation.is\` con sus datos (\`expectation.data\`); las frases pueden cambiar. Los hallazgos de una firma (\`SIG_…\`) están en [firma.md](firma.md).

## Códigos

${tableOf('código', codes)}

## Por qué se rechaza un XML

\`error.reason.code\`, con \`found\` y \`expected\` donde la frase los nombra.

${tableOf('motivo', reasons)}

## Qué se esperaba de un borrador, o de un documento recibido

\`problem.expectation.is\`; lo que va entre llaves está en \`expectation.data\`.

${tableOf('expectativa', withoutRepeats(expected))}

## Qué se encontró

\`problem.observation.is\`; falta cuando \`found\` es el valor mismo.

${tableOf('hallazgo', withoutRepeats(found))}
`;
}

/**
 * @param {string} head
 * @param {readonly Row[]} rows
 */
function tableOf(head, rows) {
  const lines = rows.map(({ key, en, es }) => `| \`${key}\` | ${cell(es)} | ${cell(en)} |`);
  return [`| ${head} | español | inglés |`, '| --- | --- | --- |', ...lines].join('\n');
}

/** @param {string} text */
function cell(text) {
  return text.replaceAll('&', '&amp;').replaceAll('|', '\\|').replaceAll('<', '&lt;');
}

/** @param {readonly Row[]} rows */
function withoutRepeats(rows) {
  return rows.filter(({ key }, index) => rows.findIndex((row) => row.key === key) === index);
}

/**
 * The rows of the tables of a source file, as they are written.
 *
 * @param {string} file below src
 * @param {(name: string) => boolean} isWanted
 * @returns {Row[]}
 */
function rowsOf(file, isWanted) {
  const text = readFileSync(join(root, 'src', file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  /** @type {Row[]} */
  const rows = [];
  for (const statement of source.statements.filter(ts.isVariableStatement)) {
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (initializer !== undefined && isWanted(name.getText())) visit(initializer);
    }
  }
  if (rows.length === 0) throw new Error(`src/${file} has no table`);
  return rows;

  /** @param {ts.Node} node */
  function visit(node) {
    if (ts.isPropertyAssignment(node) && ts.isObjectLiteralExpression(node.initializer)) {
      const [en, es] = ['en', 'es'].map((language) => textOf(node.initializer, language));
      const key = ts.isIdentifier(node.name) || ts.isStringLiteral(node.name) ? node.name.text : undefined;
      if (key !== undefined && en !== undefined && es !== undefined) rows.push({ key, en, es });
    }
    ts.forEachChild(node, visit);
  }
}

/**
 * @param {ts.Expression} row
 * @param {string} language
 */
function textOf(row, language) {
  if (!ts.isObjectLiteralExpression(row)) return undefined;
  for (const member of row.properties) {
    if (ts.isPropertyAssignment(member) && member.name.getText() === language)
      return ts.isStringLiteralLike(member.initializer) ? member.initializer.text : undefined;
  }
  return undefined;
}
