import ts from 'typescript';
import type { Layout } from '../layout.js';
import { lineOf, type Module, type Offence, type SourceTree } from '../source-tree.js';

/** An `index.ts` and a `public.ts` hold re-exports only, name by name. */
export function indexesNameTheirExports(tree: SourceTree, { programs }: Layout): Offence[] {
  return tree
    .filter(({ path }) => /(^|\/)(index|public)\.ts$/.test(path) && !programs.includes(path))
    .flatMap(offencesOf);
}

function offencesOf({ path, source }: Module): Offence[] {
  return source.statements
    .filter((statement) => !isNamedReExport(statement))
    .map((statement) => ({
      where: `${path}:${lineOf(source, statement)}`,
      problem: 'a door only re-exports names, one by one',
    }));
}

function isNamedReExport(statement: ts.Statement): boolean {
  return (
    ts.isExportDeclaration(statement) &&
    statement.moduleSpecifier !== undefined &&
    statement.exportClause !== undefined &&
    ts.isNamedExports(statement.exportClause)
  );
}
