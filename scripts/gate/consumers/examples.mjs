import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { node, root } from './run.mjs';

const mostLines = 30;

/**
 * Runs every example against the installed package. A TypeScript example is type-checked first.
 *
 * @param {string} folder
 */
export function examples(folder) {
  const source = join(root, 'examples');
  const names = existsSync(source) ? readdirSync(source).filter((name) => /\.(mjs|ts)$/.test(name)) : [];
  if (names.length === 0) return console.log('there are no examples yet');
  checkLengths(source, names);
  const target = join(folder, 'examples');
  cpSync(source, target, { recursive: true });
  checkTypes(
    target,
    names.filter((name) => name.endsWith('.ts')),
  );
  for (const name of names) {
    console.log(`examples/${name}`);
    node(target, name.endsWith('.ts') ? withoutTypes(target, name) : name);
  }
}

/**
 * @param {string} source
 * @param {string[]} names
 */
function checkLengths(source, names) {
  const lengths = names.map((name) => [
    name,
    readFileSync(join(source, name), 'utf8').trimEnd().split('\n').length,
  ]);
  const long = lengths.filter(([, lines]) => Number(lines) > mostLines);
  const list = long.map(([name, lines]) => `examples/${name}: ${lines} lines, at most ${mostLines}`);
  if (list.length > 0) throw new Error(list.join('\n'));
}

/**
 * @param {string} target
 * @param {string[]} names
 */
function checkTypes(target, names) {
  if (names.length === 0) return;
  const compilerOptions = {
    module: 'nodenext',
    target: 'es2022',
    types: ['node'],
    strict: true,
    noEmit: true,
  };
  writeFileSync(join(target, 'package.json'), '{ "private": true, "type": "module" }');
  writeFileSync(join(target, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: names }));
  node(target, join(root, 'node_modules/typescript/bin/tsc'), '-p', target);
}

/**
 * @param {string} target
 * @param {string} name
 */
function withoutTypes(target, name) {
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  const { outputText } = ts.transpileModule(readFileSync(join(target, name), 'utf8'), { compilerOptions });
  const script = name.replace(/\.ts$/, '.mjs');
  writeFileSync(join(target, script), outputText);
  return script;
}
