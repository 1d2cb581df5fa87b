import type { Layout } from '../layout.js';
import type { Offence, SourceTree } from '../source-tree.js';

/** Files stay short; data tables are exempt. */
export function filesAreShort(tree: SourceTree, { dataTables, mostLines }: Layout): Offence[] {
  return tree.flatMap(({ path, text }) => {
    const lines = text.trimEnd().split('\n').length;
    if (lines <= mostLines || dataTables.some((prefix) => path.startsWith(prefix))) return [];
    return [{ where: path, problem: `${lines} lines, at most ${mostLines}` }];
  });
}
