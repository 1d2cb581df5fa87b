import { dirname } from 'node:path/posix';
import type { Offence, SourceTree } from '../source-tree.js';

/** A folder imports its subfolder, or the subfolder what stands beside it; not both. */
export function parentsAndSubfoldersGoOneWay(tree: SourceTree): Offence[] {
  const edges = new Set(
    tree.flatMap(({ path, imports }) =>
      imports.flatMap(({ target }) => (target === undefined ? [] : [`${dirname(path)} ${dirname(target)}`])),
    ),
  );
  return [...edges].flatMap((edge) => {
    const [from = '', to = ''] = edge.split(' ');
    const isDown = from !== '.' && to.startsWith(`${from}/`);
    if (!isDown || !edges.has(`${to} ${from}`)) return [];
    return [{ where: from, problem: `imports ${to}, and is imported by it` }];
  });
}
