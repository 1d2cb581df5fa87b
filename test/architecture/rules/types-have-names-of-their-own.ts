import ts from 'typescript';
import type { Offence, SourceTree } from '../source-tree.js';

/** No two files export a type of one name: a name has one meaning. */
export function typesHaveNamesOfTheirOwn(tree: SourceTree): Offence[] {
  const homes = new Map<string, string[]>();
  for (const { path, source } of tree) {
    for (const statement of source.statements) {
      if (!isExportedType(statement)) continue;
      const name = statement.name.text;
      homes.set(name, [...(homes.get(name) ?? []), path]);
    }
  }
  return [...homes]
    .filter(([, paths]) => paths.length > 1)
    .map(([name, paths]) => ({
      where: paths[0] ?? '',
      problem: `exports the type ${name}, as does ${paths.slice(1).join(', ')}`,
    }));
}

function isExportedType(node: ts.Statement): node is ts.InterfaceDeclaration | ts.TypeAliasDeclaration {
  if (!ts.isInterfaceDeclaration(node) && !ts.isTypeAliasDeclaration(node)) return false;
  return node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
}
