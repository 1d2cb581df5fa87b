import ts from 'typescript';

/**
 * Turns each `import('x')` of a file that becomes CommonJS into a `require` that runs as late.
 *
 * Jest refuses a native `import()` in an ordinary suite (without `--experimental-vm-modules`). The result has the shape that `import()` gives to a CommonJS module: its
 * names, and itself as `default`. Our own chunks have no default export, so they are handed over as they are.
 *
 * @param {string} code
 * @returns {string}
 */
export function requireLazily(code) {
  if (!code.includes('import(')) return code;
  const file = ts.createSourceFile('chunk.cjs', code, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS);
  let result = '';
  let copied = 0;
  visit(file);
  return result + code.slice(copied);

  /** @param {ts.Node} node */
  function visit(node) {
    const isImport = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
    const specifier = isImport ? node.arguments[0] : undefined;
    if (specifier && ts.isStringLiteral(specifier)) {
      result += code.slice(copied, node.getStart(file)) + lazyRequire(specifier.text);
      copied = node.end;
    } else {
      ts.forEachChild(node, visit);
    }
  }
}

/** @param {string} specifier */
function lazyRequire(specifier) {
  const file = specifier.startsWith('.') ? specifier.replace(/\.js$/, '.cjs') : specifier;
  const loaded = `require(${JSON.stringify(file)})`;
  const namespace = specifier.startsWith('.')
    ? loaded
    : `((module) => Object.create(module, { default: { value: module } }))(${loaded})`;
  return `Promise.resolve().then(() => ${namespace})`;
}
