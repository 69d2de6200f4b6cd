/**
 * Brandes' accumulation (2001) in plain JavaScript, for browsers without WebAssembly: the same steps on the same numbers as
 * lib/engine/assembly/between.ts, in twice the time. Inner loops ask of a neighbour neither whether it was reached before
 * nor how far away it is: a wrong guess of the processor would cost more than all else in them.
 */
import type { Columns } from '../columns';

export interface Through {
  /** Of each node, over all starts, how many of a start's shortest paths lead through it, in shares of a pair; */
  sums: Float64Array;
  /** and the same squared, for how much the starts differ. */
  squares: Float64Array;
}

export function betweenPlain(columns: Columns, starts: Uint32Array): Through {
  const room = roomFor(columns.n);
  for (const start of starts) {
    const levels = spread(columns, room, start);
    gather(columns, room, levels);
  }
  return room;
}

function roomFor(n: number) {
  const column = () => new Float64Array(n);
  return {
    ...{ sums: column(), squares: column() },
    ...{ reached: column(), paths: column(), share: column(), through: column() },
    ...{ isSeen: new Uint8Array(n), queue: new Uint32Array(n + 1), levels: new Uint32Array(n + 1) },
  };
}
type Room = ReturnType<typeof roomFor>;

/**
 * Counts the shortest paths from the start to each node. A node hands its count on to all neighbours; what comes to one
 * after its own level has begun is never read. @returns how many levels there are
 */
function spread({ rows, neighbours }: Columns, room: Room, start: number): number {
  const { isSeen, reached, paths, queue, levels } = room;
  isSeen[start] = 1;
  reached[start] = 1;
  queue[0] = start;
  let last = 0;
  let tail = 1;
  for (let head = 0; head < tail; ) {
    const end = tail;
    levels[++last] = end;
    for (let item = head; item < end; item++) paths[queue[item]!] = reached[queue[item]!]!;
    for (; head < end; head++) {
      const at = queue[head]!;
      const own = paths[at]!;
      for (let tie = rows[at]!, past = rows[at + 1]!; tie < past; tie++) {
        const other = neighbours[tie]!;
        queue[tail] = other;
        tail += 1 - isSeen[other]!;
        isSeen[other] = 1;
        reached[other]! += own;
      }
    }
  }
  return last;
}

/** From the farthest level back. Of a node's neighbours only those of the level beyond have a `share` yet, so all are added. */
function gather({ rows, neighbours }: Columns, room: Room, last: number) {
  const { isSeen, reached, paths, share, through, queue, levels, sums, squares } = room;
  for (let level = last - 1; level > 0; level--) {
    const [first, end] = [levels[level]!, levels[level + 1]!];
    for (let item = first; item < end; item++) {
      const at = queue[item]!;
      let sum = 0;
      for (let tie = rows[at]!, past = rows[at + 1]!; tie < past; tie++) sum += share[neighbours[tie]!]!;
      through[at] = sum * paths[at]!;
    }
    for (let item = first; item < end; item++) {
      const at = queue[item]!;
      const own = through[at]!;
      share[at] = (1 + own) / paths[at]!;
      sums[at]! += own;
      squares[at]! += own * own;
    }
  }
  for (let item = 0, tail = levels[last]!; item < tail; item++) {
    const at = queue[item]!;
    isSeen[at] = 0;
    reached[at] = 0;
    share[at] = 0;
  }
}
