/**
 * Groups that are tied mostly among themselves: Louvain's method (Blondel et al. 2008) for modularity, with the queue of
 * Leiden (Traag et al. 2019), which looks again only at neighbours of what moved. Nodes are taken in their order, so the
 * same graph gives the same groups.
 */
import type { Columns } from '@/lib/engine/columns';
import type { Weighted } from './weighted';

/** Number of the group of each node, in the order of their first nodes. Ties without weights weigh 1 each. */
export function louvain(columns: Columns & Partial<Weighted>): Uint32Array {
  const { n, rows, neighbours, weights = new Float64Array(neighbours.length).fill(1) } = columns;
  let level: Level = { n, rows, neighbours, weights, own: new Float64Array(n) };
  let group = Uint32Array.from({ length: columns.n }, (_, at) => at);
  for (;;) {
    const { of, count } = moveNodes(level);
    group = group.map((at) => of[at]!);
    if (count === level.n) return group;
    level = joined(level, of, count);
  }
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

/** A graph whose nodes are the groups of the one before. */
interface Level {
  n: number;
  rows: Uint32Array;
  neighbours: Uint32Array;
  weights: Float64Array;
  /** Twice the weight within each node. */
  own: Float64Array;
}

/** Moves each node to the neighbouring group that gains most, until none gains. */
function moveNodes({ n, rows, neighbours, weights, own }: Level): { of: Uint32Array; count: number } {
  const degree = own.slice();
  for (let at = 0; at < n; at++)
    for (let tie = rows[at]!, end = rows[at + 1]!; tie < end; tie++) degree[at]! += weights[tie]!;
  let total = 0;
  for (const each of degree) total += each;
  const of = Uint32Array.from({ length: n }, (_, at) => at);
  const held = degree.slice();
  const into = new Float64Array(n);
  const near = new Uint32Array(n);
  const queue = of.slice();
  const isWaiting = new Uint8Array(n).fill(1);
  // Rounding must not move a node to and fro for ever.
  const least = 1e-10 * total;
  for (let head = 0, waiting = n; waiting > 0; waiting--) {
    const at = queue[head]!;
    head = head + 1 === n ? 0 : head + 1;
    isWaiting[at] = 0;
    const from = rows[at]!;
    const end = rows[at + 1]!;
    const here = of[at]!;
    let groups = 0;
    for (let tie = from; tie < end; tie++) {
      const group = of[neighbours[tie]!]!;
      if (into[group] === 0) near[groups++] = group;
      into[group]! += weights[tie]!;
    }
    const expected = degree[at]! / total;
    held[here]! -= degree[at]!;
    let best = here;
    let most = into[here]! - expected * held[here]! + least;
    for (let each = 0; each < groups; each++) {
      const group = near[each]!;
      const gain = into[group]! - expected * held[group]!;
      if (gain > most) {
        most = gain;
        best = group;
      }
      into[group] = 0;
    }
    held[best]! += degree[at]!;
    if (best === here) continue;
    of[at] = best;
    for (let tie = from; tie < end; tie++) {
      const other = neighbours[tie]!;
      if (isWaiting[other] || of[other] === best) continue;
      isWaiting[other] = 1;
      let tail = head + waiting - 1;
      if (tail >= n) tail -= n;
      queue[tail] = other;
      waiting++;
    }
  }
  return numbered(of);
}

/** The same groups, numbered in the order of their first nodes. */
function numbered(of: Uint32Array): { of: Uint32Array; count: number } {
  const number = new Int32Array(of.length).fill(-1);
  let count = 0;
  const renamed = of.map((group) => {
    if (number[group]! < 0) number[group] = count++;
    return number[group]!;
  });
  return { of: renamed, count };
}

function joined({ n, rows, neighbours, weights, own }: Level, of: Uint32Array, count: number): Level {
  // Nodes by their group.
  const start = new Uint32Array(count + 1);
  for (const group of of) start[group + 1]!++;
  for (let group = 0; group < count; group++) start[group + 1]! += start[group]!;
  const members = new Uint32Array(n);
  const next = start.slice(0, count);
  for (let at = 0; at < n; at++) members[next[of[at]!]!++] = at;

  const within = new Float64Array(count);
  const newRows = new Uint32Array(count + 1);
  const newNeighbours = new Uint32Array(neighbours.length);
  const newWeights = new Float64Array(neighbours.length);
  const into = new Float64Array(count);
  let ties = 0;
  for (let group = 0; group < count; group++) {
    const first = ties;
    for (let member = start[group]!; member < start[group + 1]!; member++) {
      const at = members[member]!;
      within[group]! += own[at]!;
      for (let tie = rows[at]!, end = rows[at + 1]!; tie < end; tie++) {
        const other = of[neighbours[tie]!]!;
        if (other === group) within[group]! += weights[tie]!;
        else {
          if (into[other] === 0) newNeighbours[ties++] = other;
          into[other]! += weights[tie]!;
        }
      }
    }
    for (let tie = first; tie < ties; tie++) {
      newWeights[tie] = into[newNeighbours[tie]!]!;
      into[newNeighbours[tie]!] = 0;
    }
    newRows[group + 1] = ties;
  }
  return {
    ...{ n: count, rows: newRows, own: within },
    ...{ neighbours: newNeighbours.subarray(0, ties), weights: newWeights.subarray(0, ties) },
  };
}
