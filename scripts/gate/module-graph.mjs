import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** @typedef {{ specifier: string, lazy: boolean, native: boolean }} Import */

/**
 * The run-time imports of a module. `lazy` means: not loaded with the module; `native`: an `import()` call.
 *
 * @param {string} file TypeScript source, ESM or CommonJS
 * @returns {Import[]}
 */
export function importsOf(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, false);
  /** @type {Import[]} */
  const imports = [];
  visit(source, false);
  return imports;

  /**
   * @param {ts.Node} node
   * @param {boolean} insideFunction
   */
  function visit(node, insideFunction) {
    const found = staticImport(node) ?? calledImport(node, insideFunction);
    if (found) imports.push(found);
    ts.forEachChild(node, (child) => visit(child, insideFunction || ts.isFunctionLike(node)));
  }
}

/**
 * Follows the imports that run with a module, and collects what lies outside its folder tree.
 *
 * @param {string} entry
 * @returns {{ files: string[], outside: string[] }} own files in the order met; packages and builtins, sorted
 */
export function coldImports(entry) {
  const files = new Set();
  const outside = new Set();
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    for (const { specifier, lazy } of importsOf(file)) {
      if (lazy) continue;
      if (specifier.startsWith('.')) waiting.push(resolveRelative(file, specifier));
      else outside.add(specifier);
    }
  }
  return { files: [...files], outside: [...outside].sort() };
}

/** @param {ts.Node} node */
function staticImport(node) {
  if (!ts.isImportDeclaration(node) && !ts.isExportDeclaration(node)) return undefined;
  const typeOnly = ts.isImportDeclaration(node) ? node.importClause?.isTypeOnly : node.isTypeOnly;
  if (typeOnly || !node.moduleSpecifier || !ts.isStringLiteral(node.moduleSpecifier)) return undefined;
  return { specifier: node.moduleSpecifier.text, lazy: false, native: false };
}

/**
 * @param {ts.Node} node
 * @param {boolean} insideFunction
 */
function calledImport(node, insideFunction) {
  if (!ts.isCallExpression(node)) return undefined;
  const native = node.expression.kind === ts.SyntaxKind.ImportKeyword;
  if (!native && !(ts.isIdentifier(node.expression) && node.expression.text === 'require')) return undefined;
  const [argument] = node.arguments;
  const specifier = argument && ts.isStringLiteralLike(argument) ? argument.text : '(computed)';
  return { specifier, lazy: native || insideFunction, native };
}

/**
 * @param {string} file
 * @param {string} specifier
 */
function resolveRelative(file, specifier) {
  const path = join(dirname(file), specifier);
  return existsSync(path) ? path : path.replace(/\.js$/, '.ts');
}
