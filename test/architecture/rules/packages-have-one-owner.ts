import { isBuiltin } from 'node:module';
import type { Layout } from '../layout.js';
import { folderOf, type Offence, type SourceTree } from '../source-tree.js';

/** A third-party package is imported by one folder alone, and the layout names it. Builtins carry `node:`. */
export function packagesHaveOneOwner(tree: SourceTree, { owners }: Layout): Offence[] {
  return tree.flatMap(({ path, imports }) =>
    imports.flatMap(({ specifier, target, line }) => {
      if (target !== undefined || specifier.startsWith('node:')) return [];
      const problem = problemOf(specifier, folderOf(path), owners);
      return problem === undefined ? [] : [{ where: `${path}:${line}`, problem }];
    }),
  );
}

function problemOf(specifier: string, folder: string, owners: Layout['owners']): string | undefined {
  if (isBuiltin(specifier)) return `write node:${specifier}`;
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  const owner = owners[name];
  if (owner === undefined) return `the package ${name} has no owner`;
  return owner === folder ? undefined : `only ${owner} may import ${name}`;
}
