/**
 * Louvain's method (Blondel et al. 2008) in plain JavaScript, for browsers without WebAssembly: the same steps on the same
 * numbers as lib/engine/assembly/groups.ts, so the same groups, in twice the time. The queue is Leiden's (Traag et al.
 * 2019): only neighbours of what moved are looked at again.
 */
import type { WeightedRows } from './weighted-rows';

/** Number of the group of each node, in the order of their first nodes. */
export function groupsPlain(graph: WeightedRows): Uint32Array {
  const group = Uint32Array.from({ length: graph.n }, (_, at) => at);
  let level: Level = { ...graph, own: new Float64Array(graph.n) };
  for (;;) {
    const { groupOf, count } = moveNodes(level);
    for (const [at, before] of group.entries()) group[at] = groupOf[before]!;
    if (count === level.n) return group;
    level = joined(level, groupOf, count);
  }
}

/** A graph whose nodes are the groups of the one before. */
interface Level extends WeightedRows {
  /** Twice the weight within each node. */
  own: Float64Array;
}

/** Moves each node to the neighbouring group that gains most, until none gains. */
function moveNodes({ n, rows, neighbours, weights, own }: Level): { groupOf: Uint32Array; count: number } {
  const degree = own.slice();
  let total = 0;
  for (let at = 0; at < n; at++) {
    let sum = degree[at]!;
    for (let tie = rows[at]!, end = rows[at + 1]!; tie < end; tie++) sum += weights[tie]!;
    degree[at] = sum;
    total += sum;
  }
  const groupOf = Uint32Array.from({ length: n }, (_, at) => at);
  const held = degree.slice();
  const into = new Float64Array(n);
  const isNear = new Uint8Array(n);
  const near = new Uint32Array(n + 1);
  const isWaiting = new Uint8Array(n).fill(1);
  const size = 2 ** Math.ceil(Math.log2(n + 1));
  const queue = new Uint32Array(size);
  queue.set(groupOf);
  // Rounding must not move a node to and fro for ever.
  const least = 1e-10 * total;
  for (let head = 0, tail = n; head !== tail; head++) {
    const at = queue[head & (size - 1)]!;
    isWaiting[at] = 0;
    const from = rows[at]!;
    const end = rows[at + 1]!;
    let groups = 0;
    for (let tie = from; tie < end; tie++) {
      const group = groupOf[neighbours[tie]!]!;
      near[groups] = group;
      groups += 1 - isNear[group]!;
      isNear[group] = 1;
      into[group]! += weights[tie]!;
    }
    const here = groupOf[at]!;
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
      isNear[group] = 0;
    }
    held[best]! += degree[at]!;
    if (best === here) continue;
    groupOf[at] = best;
    for (let tie = from; tie < end; tie++) {
      const other = neighbours[tie]!;
      if (isWaiting[other] || groupOf[other] === best) continue;
      isWaiting[other] = 1;
      queue[tail & (size - 1)] = other;
      tail++;
    }
  }
  return numbered(groupOf);
}

/** The same groups, numbered in the order of their first nodes. */
function numbered(groupOf: Uint32Array): { groupOf: Uint32Array; count: number } {
  const number = new Int32Array(groupOf.length).fill(-1);
  let count = 0;
  for (const [at, group] of groupOf.entries()) {
    if (number[group]! < 0) number[group] = count++;
    groupOf[at] = number[group]!;
  }
  return { groupOf, count };
}

function joined({ rows, neighbours, weights, own }: Level, groupOf: Uint32Array, count: number): Level {
  const { members, ends } = byGroup(groupOf, count);
  const within = new Float64Array(count);
  const newRows = new Uint32Array(count + 1);
  const newNeighbours = new Uint32Array(neighbours.length);
  const newWeights = new Float64Array(neighbours.length);
  const into = new Float64Array(count);
  const isNear = new Uint8Array(count);
  let ties = 0;
  let member = 0;
  for (let group = 0; group < count; group++) {
    const first = ties;
    let inside = 0;
    isNear[group] = 1;
    for (const end = ends[group]!; member < end; member++) {
      const at = members[member]!;
      inside += own[at]!;
      for (let tie = rows[at]!, end = rows[at + 1]!; tie < end; tie++) {
        const other = groupOf[neighbours[tie]!]!;
        newNeighbours[ties] = other;
        ties += 1 - isNear[other]!;
        isNear[other] = 1;
        into[other]! += weights[tie]!;
      }
    }
    within[group] = inside + into[group]!;
    into[group] = 0;
    isNear[group] = 0;
    for (let tie = first; tie < ties; tie++) {
      const other = newNeighbours[tie]!;
      newWeights[tie] = into[other]!;
      into[other] = 0;
      isNear[other] = 0;
    }
    newRows[group + 1] = ties;
  }
  return {
    ...{ n: count, rows: newRows, own: within },
    ...{ neighbours: newNeighbours.subarray(0, ties), weights: newWeights.subarray(0, ties) },
  };
}

/** Nodes by their group, and where each group ends. */
function byGroup(groupOf: Uint32Array, count: number): { members: Uint32Array; ends: Uint32Array } {
  const ends = new Uint32Array(count + 1);
  for (const group of groupOf) ends[group + 1]!++;
  for (let group = 0; group < count; group++) ends[group + 1]! += ends[group]!;
  const members = new Uint32Array(groupOf.length);
  for (const [at, group] of groupOf.entries()) members[ends[group]!++] = at;
  return { members, ends };
}
