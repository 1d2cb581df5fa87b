import { folderOf, type Offence, type SourceTree } from '../source-tree.js';

/** Another folder is imported through its `index.js`; the own one never is. */
export function foldersAreEnteredByTheirIndex(tree: SourceTree): Offence[] {
  return tree.flatMap(({ path, imports }) =>
    imports.flatMap(({ specifier, target, line }) => {
      if (target === undefined) return [];
      const problem = problemOf(folderOf(path), target, specifier);
      return problem === undefined ? [] : [{ where: `${path}:${line}`, problem }];
    }),
  );
}

function problemOf(own: string, target: string, specifier: string): string | undefined {
  if (!/\.js(on)?$/.test(specifier)) return `${specifier} lacks its .js suffix`;
  const folder = folderOf(target);
  if (folder === own)
    return target === `${own}/index.ts` ? 'a folder does not import its own index' : undefined;
  const entry = folder === 'index' ? 'index.ts' : `${folder}/index.ts`;
  return target === entry ? undefined : `${specifier} reaches into ${folder}: import its index.js`;
}
