import type { Layout } from '../layout.js';
import { folderOf, type Offence, type SourceTree } from '../source-tree.js';

/** Every folder but the private ones is a subpath of the package, and the private ones are not. */
export function publicFoldersAreExported(
  tree: SourceTree,
  { privateFolders }: Layout,
  subpaths: readonly string[],
): Offence[] {
  const folders = new Set(tree.filter(({ path }) => path.includes('/')).map(({ path }) => folderOf(path)));
  return [...folders].flatMap((folder) => {
    const isPrivate = privateFolders.includes(folder);
    if (isPrivate !== subpaths.includes(`./${folder}`)) return [];
    const problem = isPrivate
      ? 'is private, and package.json exports it'
      : 'is not in the exports of package.json';
    return [{ where: folder, problem }];
  });
}
