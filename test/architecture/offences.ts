import type { Layout } from './layout.js';
import { filesAreShort } from './rules/files-are-short.js';
import { foldersAreEnteredByTheirIndex } from './rules/folders-are-entered-by-their-index.js';
import { functionsTakeFewArguments } from './rules/functions-take-few-arguments.js';
import { importsPointDown } from './rules/imports-point-down.js';
import { indexesNameTheirExports } from './rules/indexes-name-their-exports.js';
import { namesAreConcepts } from './rules/names-are-concepts.js';
import { noCodeReadsSentences } from './rules/no-code-reads-sentences.js';
import { noCycles } from './rules/no-cycles.js';
import { packagesHaveOneOwner } from './rules/packages-have-one-owner.js';
import { parentsAndSubfoldersGoOneWay } from './rules/parents-and-subfolders-go-one-way.js';
import { publicFoldersAreExported } from './rules/public-folders-are-exported.js';
import { typesHaveNamesOfTheirOwn } from './rules/types-have-names-of-their-own.js';
import type { Offence, SourceTree } from './source-tree.js';

/** Everything that is wrong with the sources, over all rules. */
export function offences(tree: SourceTree, layout: Layout, subpaths: readonly string[]): Offence[] {
  return [
    ...importsPointDown(tree, layout),
    ...noCycles(tree),
    ...parentsAndSubfoldersGoOneWay(tree),
    ...typesHaveNamesOfTheirOwn(tree),
    ...packagesHaveOneOwner(tree, layout),
    ...indexesNameTheirExports(tree, layout),
    ...foldersAreEnteredByTheirIndex(tree),
    ...filesAreShort(tree, layout),
    ...functionsTakeFewArguments(tree, layout),
    ...namesAreConcepts(tree),
    ...noCodeReadsSentences(tree, layout),
    ...publicFoldersAreExported(tree, layout, subpaths),
  ];
}

/** One offence a line, to be compared with an empty text. */
export function report(found: readonly Offence[]): string {
  return found.map(({ where, problem }) => `${where}: ${problem}`).join('\n');
}
