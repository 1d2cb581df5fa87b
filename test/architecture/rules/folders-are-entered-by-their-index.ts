import { folderOf, type Offence, type SourceTree } from '../source-tree.js';

/**
 * Another folder is imported through its `index.js`, or through what it has for users, `public.js`; of the own folder only
 * `public.ts` imports the index. The root has what users get.
 */
export function foldersAreEnteredByTheirIndex(tree: SourceTree): Offence[] {
  return tree.flatMap(({ path, imports }) =>
    imports.flatMap(({ specifier, target, line }) => {
      if (target === undefined) return [];
      const problem = problemOf(path, target, specifier);
      return problem === undefined ? [] : [{ where: `${path}:${line}`, problem }];
    }),
  );
}

function problemOf(path: string, target: string, specifier: string): string | undefined {
  const own = folderOf(path);
  if (!/\.js(on)?$/.test(specifier)) return `${specifier} lacks its .js suffix`;
  const folder = folderOf(target);
  if (folder === own)
    return target === `${own}/index.ts` && path !== `${own}/public.ts`
      ? 'a folder does not import its own index'
      : undefined;
  if (own === 'index')
    return target === `${folder}/public.ts`
      ? undefined
      : `${specifier} is not what ${folder} has for users: import its public.js`;
  const entries = folder === 'index' ? ['index.ts'] : [`${folder}/index.ts`, `${folder}/public.ts`];
  return entries.includes(target) ? undefined : `${specifier} reaches into ${folder}: import its index.js`;
}
