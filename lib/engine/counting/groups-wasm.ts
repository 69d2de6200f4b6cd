/** Louvain's method in WebAssembly: the graph written into its memory, its groups read. */
import { groupsBytes } from './groups-bytes';
import { openKernel } from './kernel';
import type { WeightedRows } from './weighted-rows';

interface Exports {
  place(nodes: number, ties: number): number;
  weightsAt(): number;
  rowsAt(): number;
  neighboursAt(): number;
  groupsAt(): number;
  begin(): void;
  move(most: number): number;
  join(): number;
}

/** After so many nodes the kernel comes back: a browser runs what is called again in the faster of its two ways. */
const NODES = 2048;

const open = openKernel<Exports>(groupsBytes);

/** Number of the group of each node, in the order of their first nodes; null where WebAssembly is missing. */
export function groupsWasm({ n, rows, neighbours, weights }: WeightedRows): Uint32Array | null {
  const ties = neighbours.length;
  const kernel = open((exports) => exports.place(n, ties));
  if (!kernel) return null;
  const { exports, buffer } = kernel;
  new Float64Array(buffer, exports.weightsAt(), ties).set(weights);
  new Uint32Array(buffer, exports.rowsAt(), n + 1).set(rows);
  new Uint32Array(buffer, exports.neighboursAt(), ties).set(neighbours);
  exports.begin();
  do while (exports.move(NODES));
  while (exports.join());
  return new Uint32Array(buffer, exports.groupsAt(), n).slice();
}
