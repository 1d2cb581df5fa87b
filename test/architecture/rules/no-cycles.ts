import { folderOf, type Offence, type SourceTree } from '../source-tree.js';

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** Neither files nor folders import each other in a circle; imports of types count. */
export function noCycles(tree: SourceTree): Offence[] {
  const graphs = [graphOf(tree, (path) => path), graphOf(tree, folderOf)];
  return graphs.flatMap((graph) =>
    cyclesOf(graph).map((cycle) => ({ where: cycle[0] ?? '', problem: `a cycle: ${cycle.join(' → ')}` })),
  );
}

function graphOf(tree: SourceTree, nodeOf: (path: string) => string): Graph {
  const graph = new Map<string, Set<string>>();
  for (const { path, imports } of tree) {
    const from = nodeOf(path);
    const targets = graph.get(from) ?? new Set();
    for (const { target } of imports) if (target !== undefined) targets.add(nodeOf(target));
    if (from !== path) targets.delete(from);
    graph.set(from, targets);
  }
  return graph;
}

/** One cycle for each back edge of a depth-first walk: enough to name every knot, and short to read. */
function cyclesOf(graph: Graph): string[][] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  const trail: string[] = [];
  const walk = (node: string): void => {
    if (done.has(node)) return;
    const start = trail.indexOf(node);
    if (start >= 0) {
      cycles.push([...trail.slice(start), node]);
      return;
    }
    trail.push(node);
    for (const target of graph.get(node) ?? []) walk(target);
    trail.pop();
    done.add(node);
  };
  for (const node of graph.keys()) walk(node);
  return cycles;
}
