/**
 * Groups that are tied mostly among themselves: Louvain's method (Blondel et al. 2008) for modularity. Nodes are taken in
 * their order, so the same graph gives the same groups, in any browser.
 */
import type { Columns } from '@/lib/engine/columns';
import { groupsPlain } from '@/lib/engine/counting/groups-plain';
import { groupsWasm } from '@/lib/engine/counting/groups-wasm';
import type { Weighted } from './weighted';

/** Number of the group of each node, in the order of their first nodes. Ties without weights weigh 1 each. */
export function louvain(columns: Columns & Partial<Weighted>): Uint32Array {
  const { n, rows, neighbours, weights = new Float64Array(neighbours.length).fill(1) } = columns;
  const graph = { n, rows, neighbours, weights };
  return groupsWasm(graph) ?? groupsPlain(graph);
}

/** How much more weight lies within the groups than chance would put there (Newman 2006), from -0.5 to 1. */
export function modularity({ n, rows, neighbours, weights }: Weighted, groups: Uint32Array): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return 0;
  const held = new Float64Array(n);
  let within = 0;
  for (let at = 0; at < n; at++)
    for (let tie = rows[at]!; tie < rows[at + 1]!; tie++) {
      held[groups[at]!]! += weights[tie]!;
      if (groups[at] === groups[neighbours[tie]!]) within += weights[tie]!;
    }
  return within / total - held.reduce((sum, each) => sum + (each / total) ** 2, 0);
}
