/** Brandes' accumulation in WebAssembly: the graph written into its memory, its sums read. */
import type { Columns } from '../columns';
import { betweenBytes } from './between-bytes';
import type { Through } from './between-plain';
import { openKernel } from './kernel';

interface Exports {
  place(nodes: number, ties: number): number;
  rowsAt(): number;
  neighboursAt(): number;
  sumsAt(): number;
  squaresAt(): number;
  begin(): void;
  follow(start: number): void;
}

const open = openKernel<Exports>(betweenBytes);

/** What leads through each node on the shortest paths from these starts; null where WebAssembly is missing. */
export function betweenWasm({ n, rows, neighbours }: Columns, starts: Uint32Array): Through | null {
  const kernel = open((exports) => exports.place(n, neighbours.length));
  if (!kernel) return null;
  const { exports, buffer } = kernel;
  new Uint32Array(buffer, exports.rowsAt(), n + 1).set(rows);
  new Uint32Array(buffer, exports.neighboursAt(), neighbours.length).set(neighbours);
  exports.begin();
  for (const start of starts) exports.follow(start);
  const column = (at: number) => new Float64Array(buffer, at, n).slice();
  return { sums: column(exports.sumsAt()), squares: column(exports.squaresAt()) };
}
