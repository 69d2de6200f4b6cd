/**
 * Betweenness (Freeman 1977): of the pairs of other nodes, the share whose shortest paths lead through a node; several
 * shortest paths divide a pair. Exact by Brandes' accumulation (2001) while the graph is small; beyond, from a sample of
 * the nodes from which paths start (Brandes and Pich 2007), with how far that may be off.
 */
import type { Columns } from '@/lib/engine/columns';
import { betweenPlain } from '@/lib/engine/counting/between-plain';
import { betweenWasm } from '@/lib/engine/counting/between-wasm';
import { seededRandom } from '@/lib/engine/random';

export interface Betweenness {
  /** From 0 to 1, of each node. */
  share: Float64Array;
  /** How many nodes paths were started from; all of them where it is exact. */
  sampled: number;
  /**
   * The shares are off by no more than this, 95 times in 100; 0 where they are exact. The widest range of any node stands
   * for all: the few starts that matter for a seldom crossed node make its own range too narrow to believe.
   */
  error: number;
}

export interface BetweennessOptions {
  /** Exact as long as nodes times ties are no more: some half a second. */
  mostWork?: number;
  /** So many starting nodes are drawn beyond it. */
  samples?: number;
  seed?: number;
}

/** `columns` must hold no parallel ties: they would count as paths of their own. */
export function betweennessOf(
  columns: Columns,
  { mostWork = 30_000_000, samples = 256, seed = 1 }: BetweennessOptions = {},
): Betweenness {
  const { n, source } = columns;
  const isExact = n * source.length <= mostWork || samples >= n;
  const starts = isExact ? Uint32Array.from({ length: n }, (_, at) => at) : drawn(n, samples, seed);
  const { sums, squares } = betweenWasm(columns, starts) ?? betweenPlain(columns, starts);
  const k = starts.length;
  const pairs = (n - 1) * (n - 2);
  const share = sums.map((total) => (pairs > 0 ? (total * n) / k / pairs : 0));
  if (isExact || k < 2) return { share, sampled: k, error: 0 };
  let widest = 0;
  for (let node = 0; node < n; node++) {
    const mean = sums[node]! / k;
    widest = Math.max(widest, (squares[node]! - k * mean * mean) / (k - 1));
  }
  // Nodes are drawn without putting them back, so the unknown ones matter less the fewer they are.
  const error = (1.96 * n * Math.sqrt((widest / k) * (1 - k / n))) / pairs;
  return { share, sampled: k, error };
}

/** So many different numbers below n. */
function drawn(n: number, count: number, seed: number): Uint32Array {
  const random = seededRandom(seed);
  const numbers = new Set<number>();
  while (numbers.size < count) numbers.add(Math.floor(random() * n));
  return Uint32Array.from(numbers);
}
