/**
 * A graph as typed columns (compressed sparse rows): what every kernel reads. Nodes are numbers from 0; a tie has two
 * ends and no direction, and stands in the rows of both. Loops and ties to nodes that do not exist are left out.
 */
export interface Columns {
  /** Number of nodes. */
  n: number;
  /** Ends of each tie, as given, loops left out. */
  source: Uint32Array;
  target: Uint32Array;
  /** Neighbours of node i are neighbours[rows[i]] to neighbours[rows[i + 1] - 1]; parallel ties stand there twice. */
  rows: Uint32Array;
  neighbours: Uint32Array;
}

/** Columns of a graph of n nodes whose ties have these ends. */
export function columnsOf(n: number, sources: ArrayLike<number>, targets: ArrayLike<number>): Columns {
  const all = Math.min(sources.length, targets.length);
  const source = new Uint32Array(all);
  const target = new Uint32Array(all);
  const rows = new Uint32Array(n + 1);
  let ties = 0;
  for (let tie = 0; tie < all; tie++) {
    const a = sources[tie]!;
    const b = targets[tie]!;
    if (a === b || !(a >= 0 && a < n && b >= 0 && b < n)) continue;
    source[ties] = a;
    target[ties] = b;
    ties += 1;
    rows[a + 1]! += 1;
    rows[b + 1]! += 1;
  }
  for (let i = 0; i < n; i++) rows[i + 1]! += rows[i]!;
  const next = rows.slice(0, n);
  const neighbours = new Uint32Array(2 * ties);
  for (let tie = 0; tie < ties; tie++) {
    const a = source[tie]!;
    const b = target[tie]!;
    neighbours[next[a]!] = b;
    next[a]! += 1;
    neighbours[next[b]!] = a;
    next[b]! += 1;
  }
  return { n, source: source.slice(0, ties), target: target.slice(0, ties), rows, neighbours };
}
