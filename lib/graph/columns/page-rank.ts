/** PageRank (Page et al. 1999) by power iteration, over ties without direction: the share of a long random walk spent at each node. */
import type { Columns } from '@/lib/engine/columns';

export interface PageRankOptions {
  /** Chance that the walk goes on along a tie. */
  alpha?: number;
  /** It ends when a round changes all shares together by less than this times their number. */
  tolerance?: number;
  rounds?: number;
}

/** @returns each node's share, which together are 1. A parallel tie counts each time. */
export function pageRank(
  { n, rows, neighbours }: Columns,
  { alpha = 0.85, tolerance = 1e-6, rounds = 100 }: PageRankOptions = {},
): Float64Array {
  let shares = new Float64Array(n).fill(1 / n);
  let next = new Float64Array(n);
  /** What each node gives to each of its neighbours. */
  const given = new Float64Array(n);
  for (let round = 0; round < rounds; round++) {
    let lost = 0;
    for (let at = 0; at < n; at++) {
      const degree = rows[at + 1]! - rows[at]!;
      if (degree === 0) lost += shares[at]!;
      else given[at] = (alpha * shares[at]!) / degree;
    }
    const base = (alpha * lost + 1 - alpha) / n;
    let change = 0;
    for (let at = 0, tie = 0; at < n; at++) {
      let share = base;
      for (const end = rows[at + 1]!; tie < end; tie++) share += given[neighbours[tie]!]!;
      next[at] = share;
      change += Math.abs(share - shares[at]!);
    }
    [shares, next] = [next, shares];
    if (change < n * tolerance) break;
  }
  return shares;
}
