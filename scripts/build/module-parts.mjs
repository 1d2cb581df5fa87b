import ts from 'typescript';

/**
 * @typedef {readonly [string, string]} Binding the name there, and the name here
 * @typedef {{ specifier: string, names: readonly Binding[], whole?: string | undefined, standard?: string | undefined }} Import
 *   `whole` is the name of `* as name`, `standard` that of the default import
 * @typedef {{ imports: readonly Import[], reexports: readonly Import[], exports: readonly Binding[], body: string }} ModuleParts
 */

/**
 * Takes an ES module apart, as tsup writes them: import and export statements on the top level, and no other form of
 * export.
 *
 * @param {string} code
 * @returns {ModuleParts}
 */
export function modulePartsOf(code) {
  const file = ts.createSourceFile('chunk.js', code, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS);
  /** @type {Import[]} */
  const imports = [];
  /** @type {Import[]} */
  const reexports = [];
  /** @type {Binding[]} */
  const exports = [];
  let body = '';
  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement)) imports.push(importOf(statement));
    else if (ts.isExportDeclaration(statement)) {
      const names = bindings(statement.exportClause);
      const specifier = statement.moduleSpecifier;
      if (specifier === undefined) exports.push(...names);
      else reexports.push({ specifier: textOf(specifier), names });
    } else body += code.slice(statement.getFullStart(), statement.end);
  }
  return { imports, reexports, exports, body: body.trim() };
}

/** @param {ts.ImportDeclaration} statement @returns {Import} */
function importOf({ importClause, moduleSpecifier }) {
  const specifier = textOf(moduleSpecifier);
  const named = importClause?.namedBindings;
  const standard = importClause?.name?.text;
  if (named !== undefined && ts.isNamespaceImport(named)) {
    return { specifier, names: [], whole: named.name.text, standard };
  }
  return { specifier, names: bindings(named), standard };
}

/** @param {ts.NamedImports | ts.NamedExportBindings | undefined} clause @returns {Binding[]} */
function bindings(clause) {
  if (clause === undefined) return [];
  if (!ts.isNamedImports(clause) && !ts.isNamedExports(clause))
    throw new Error('Found an export of a namespace');
  return clause.elements.map(({ name, propertyName }) => [(propertyName ?? name).text, name.text]);
}

/** @param {ts.Expression} specifier */
function textOf(specifier) {
  if (ts.isStringLiteral(specifier)) return specifier.text;
  throw new Error('Found an import whose address is no text');
}
