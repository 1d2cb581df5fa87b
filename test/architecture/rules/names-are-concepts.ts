import type { Offence, SourceTree } from '../source-tree.js';

const emptyNames = /(^|\/)(utils?|helpers?|common|lib|misc|shared)(\/|\.ts$)/;

/** A folder or file is named after what it holds, never after its being useful. */
export function namesAreConcepts(tree: SourceTree): Offence[] {
  return tree
    .filter(({ path }) => emptyNames.test(path))
    .map(({ path }) => ({ where: path, problem: 'name it after the concept that it holds' }));
}
