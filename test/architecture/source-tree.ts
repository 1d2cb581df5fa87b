import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import ts from 'typescript';

/** An import, re-export, `import()`, `require` or import type. */
export interface Import {
  readonly specifier: string;
  readonly line: number;
  /** The file below the root that a relative specifier means; absent for packages and builtins. */
  readonly target?: string;
}

export interface Module {
  /** Path below the root of the tree, with slashes: `xml/write.ts`. */
  readonly path: string;
  readonly text: string;
  readonly source: ts.SourceFile;
  readonly imports: readonly Import[];
}

export type SourceTree = readonly Module[];

/** Something that breaks a rule. */
export interface Offence {
  readonly where: string;
  readonly problem: string;
}

/** Reads a tree from texts by path. */
export function sourceTree(files: Readonly<Record<string, string>>): SourceTree {
  return Object.entries(files)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, text]) => parse(path, text));
}

/** Reads every file below a folder whose name matches, by its path below `root`. */
export function filesBelow(root: string, folder: string, pattern: RegExp): Record<string, string> {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    paths.map((path) => [relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
  );
}

/** The folder of a path: its first segment, or the name of a file of the root (`index`). */
export function folderOf(path: string): string {
  return (path.split('/')[0] ?? '').replace(/\.ts$/, '');
}

function parse(path: string, text: string): Module {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== undefined) imports.push(importAt(path, specifier, lineOf(source, node)));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { path, text, source, imports };
}

function importAt(path: string, specifier: string, line: number): Import {
  if (!specifier.startsWith('.')) return { specifier, line };
  const target = posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts');
  return { specifier, line, target };
}

function specifierOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return textOf(node.moduleSpecifier);
  if (ts.isImportTypeNode(node))
    return ts.isLiteralTypeNode(node.argument) ? textOf(node.argument.literal) : undefined;
  if (ts.isExternalModuleReference(node)) return textOf(node.expression);
  if (!ts.isCallExpression(node)) return undefined;
  const called = node.expression;
  const loads =
    called.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(called) && called.text === 'require');
  return loads ? textOf(node.arguments[0]) : undefined;
}

function textOf(node: ts.Node | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;
}

export function lineOf(source: ts.SourceFile, node: ts.Node): number {
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
}
