import type { Layout } from '../layout.js';
import { folderOf, type Offence, type SourceTree } from '../source-tree.js';

/** A folder imports from lower rows only, and every folder has a row. */
export function importsPointDown(tree: SourceTree, layout: Layout): Offence[] {
  const rowOf = new Map(
    layout.rows.flatMap((folders, row) => folders.map((folder) => [folder, row] as const)),
  );
  const homeless = new Set(tree.map(({ path }) => folderOf(path)).filter((folder) => !rowOf.has(folder)));
  const allows = (from: string, to: string): boolean =>
    (rowOf.get(to) ?? -1) < (rowOf.get(from) ?? Number.POSITIVE_INFINITY) ||
    (layout.alsoAllowed[from]?.includes(to) ?? false);

  const upward = tree.flatMap(({ path, imports }) =>
    imports.flatMap(({ target, line }) => {
      const [from, to] = [folderOf(path), folderOf(target ?? path)];
      if (from === to || allows(from, to)) return [];
      return [
        { where: `${path}:${line}`, problem: `${from} may not import ${to}: imports point down the rows` },
      ];
    }),
  );
  return [
    ...[...homeless].map((folder) => ({ where: folder, problem: 'this folder has no row' })),
    ...upward,
  ];
}
