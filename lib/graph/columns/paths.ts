/** Shortest paths by breadth-first search, all ties of one length, and which nodes hang together at all. */
import type { Columns } from '@/lib/engine/columns';

/** Steps from one node to each; -1 where no path leads. O(nodes + ties). */
export function stepsFrom({ n, rows, neighbours }: Columns, from: number): Int32Array {
  const steps = new Int32Array(n).fill(-1);
  const queue = new Uint32Array(n);
  steps[from] = 0;
  queue[0] = from;
  for (let head = 0, tail = 1; head < tail; head++) {
    const at = queue[head]!;
    const next = steps[at]! + 1;
    for (let tie = rows[at]!, end = rows[at + 1]!; tie < end; tie++) {
      const other = neighbours[tie]!;
      if (steps[other]! >= 0) continue;
      steps[other] = next;
      queue[tail++] = other;
    }
  }
  return steps;
}

/**
 * Finds one shortest path between two nodes after the other, from both ends at once; null where none leads. The memory
 * it searches in is kept from one question to the next, so a question costs what it looks at.
 */
export function pathFinder({ n, rows, neighbours }: Columns) {
  // Of each side: from which node a node was reached, marked by the number of the question that reached it.
  const before = [new Uint32Array(n), new Uint32Array(n)] as const;
  const reached = [new Uint32Array(n), new Uint32Array(n)] as const;
  const queues = [new Uint32Array(n), new Uint32Array(n)] as const;
  let question = 0;

  /** Goes one level further on a side. @returns where the sides met, or -1 */
  function widen(side: 0 | 1, head: number, tail: number): { met: number; tail: number } {
    const [own, other, queue, from] = [reached[side], reached[1 - side]!, queues[side], before[side]];
    let next = tail;
    for (let at = head; at < tail; at++) {
      const node = queue[at]!;
      for (let tie = rows[node]!, end = rows[node + 1]!; tie < end; tie++) {
        const neighbour = neighbours[tie]!;
        if (own[neighbour] === question) continue;
        own[neighbour] = question;
        from[neighbour] = node;
        if (other[neighbour] === question) return { met: neighbour, tail: next };
        queue[next++] = neighbour;
      }
    }
    return { met: -1, tail: next };
  }

  function trace(met: number, from: number, to: number): number[] {
    const back = [met];
    while (back.at(-1) !== from) back.push(before[0][back.at(-1)!]!);
    const path = back.reverse();
    while (path.at(-1) !== to) path.push(before[1][path.at(-1)!]!);
    return path;
  }

  return (from: number, to: number): number[] | null => {
    if (from === to) return [from];
    question++;
    const [head, tail] = [[0, 0] as [number, number], [1, 1] as [number, number]];
    for (const [side, end] of [from, to].entries()) {
      queues[side as 0 | 1][0] = end;
      reached[side as 0 | 1][end] = question;
    }
    while (head[0] < tail[0] && head[1] < tail[1]) {
      const side = tail[0] - head[0] <= tail[1] - head[1] ? 0 : 1;
      const { met, tail: end } = widen(side, head[side], tail[side]);
      if (met >= 0) return trace(met, from, to);
      head[side] = tail[side];
      tail[side] = end;
    }
    return null;
  };
}

export interface Components {
  /** Number of the component of each node, in the order of their first nodes. */
  of: Uint32Array;
  sizes: number[];
}

export function componentsOf({ n, rows, neighbours }: Columns): Components {
  const of = new Uint32Array(n);
  const isSeen = new Uint8Array(n);
  const queue = new Uint32Array(n);
  const sizes: number[] = [];
  for (let first = 0; first < n; first++) {
    if (isSeen[first]) continue;
    isSeen[first] = 1;
    queue[0] = first;
    let tail = 1;
    for (let head = 0; head < tail; head++) {
      const at = queue[head]!;
      of[at] = sizes.length;
      for (let tie = rows[at]!, end = rows[at + 1]!; tie < end; tie++) {
        const other = neighbours[tie]!;
        if (isSeen[other]) continue;
        isSeen[other] = 1;
        queue[tail++] = other;
      }
    }
    sizes.push(tail);
  }
  return { of, sizes };
}
