import ts from 'typescript';
import type { Layout } from '../layout.js';
import type { Offence, SourceTree } from '../source-tree.js';

/** A call says by name what it hands over, past a few arguments; what runs for every field or byte is exempt. */
export function functionsTakeFewArguments(tree: SourceTree, { mostArguments, hotPath }: Layout): Offence[] {
  return tree.flatMap(({ path, source }) => {
    const offences: Offence[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isFunctionLike(node) && node.parameters.length > mostArguments) {
        const where = `${path} ${nameOf(node)}`;
        const count = node.parameters.length;
        if (hotPath[where] === undefined)
          offences.push({ where, problem: `${count} arguments, at most ${mostArguments}` });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return offences;
  });
}

/** The name of a function, or of what it is given to. */
function nameOf(node: ts.SignatureDeclaration): string {
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  const named = node.name ?? (node.parent as ts.NamedDeclaration | undefined)?.name;
  return named === undefined ? '?' : named.getText();
}
