/**
 * Brandes' accumulation (2001) in WebAssembly: AssemblyScript, not TypeScript. `npm run kernel` compiles it into
 * lib/engine/counting/between-bytes.ts; between-plain.ts takes the same steps without it and says what they are for.
 */
import { eight } from './addresses';

let rows: usize = 0;
let neighbours: usize = 0;
/** ONE where a node was reached. */
let isSeen: usize = 0;
let reached: usize = 0;
let paths: usize = 0;
let share: usize = 0;
let through: usize = 0;
let sums: usize = 0;
let squares: usize = 0;
let queue: usize = 0;
/** For each number of steps, where in the queue its nodes begin. */
let levels: usize = 0;
let n: i32 = 0;

/** Four, so that it moves an address by one number. */
const ONE: i32 = 4;

export function rowsAt(): usize {
  return rows;
}
export function neighboursAt(): usize {
  return neighbours;
}
export function sumsAt(): usize {
  return sums;
}
export function squaresAt(): usize {
  return squares;
}

/** Lays out the memory for a graph. @returns how many bytes of it are needed */
export function place(nodes: i32, ties: i32): usize {
  n = nodes;
  const column = <usize>nodes << 3;
  reached = (__heap_base + 7) & ~7;
  paths = reached + column;
  share = paths + column;
  through = share + column;
  sums = through + column;
  squares = sums + column;
  rows = squares + column;
  queue = rows + (column >> 1) + 4;
  levels = queue + (column >> 1) + 4;
  neighbours = levels + (column >> 1) + 4;
  isSeen = neighbours + (<usize>ties << 2);
  return isSeen + nodes;
}

export function begin(): void {
  memory.fill(reached, 0, rows - reached);
  memory.fill(isSeen, 0, n);
}

/** Adds for each other node how many of the paths from here, in shares of a pair, lead through it. */
export function follow(start: i32): void {
  store<u8>(isSeen + start, <u8>ONE);
  store<f64>(eight(reached, start), 1);
  store<i32>(queue, start);
  store<usize>(levels, queue);
  let last: usize = 0;
  let head = queue;
  let tail = queue + 4;
  while (head < tail) {
    const end = tail;
    last += 4;
    store<usize>(levels + last, end);
    for (let item = head; item < end; item += 4) {
      const at = load<i32>(item);
      store<f64>(eight(paths, at), load<f64>(eight(reached, at)));
    }
    for (; head < end; head += 4) {
      const at = load<i32>(head);
      const own = load<f64>(eight(paths, at));
      const past = tieEnd(at);
      for (let tie = tieStart(at); tie < past; tie += 4) {
        const other = load<i32>(tie);
        store<i32>(tail, other);
        tail += ONE ^ <usize>load<u8>(isSeen + other);
        store<u8>(isSeen + other, <u8>ONE);
        const sum = eight(reached, other);
        store<f64>(sum, load<f64>(sum) + own);
      }
    }
  }
  for (let level = levels + last - 4; level > levels; level -= 4) {
    const first = load<usize>(level);
    const end = load<usize>(level, 4);
    for (let item = first; item < end; item += 4) {
      const at = load<i32>(item);
      let sum: f64 = 0;
      const past = tieEnd(at);
      for (let tie = tieStart(at); tie < past; tie += 4) sum += load<f64>(eight(share, load<i32>(tie)));
      store<f64>(eight(through, at), sum * load<f64>(eight(paths, at)));
    }
    for (let item = first; item < end; item += 4) {
      const at = load<i32>(item);
      const own = load<f64>(eight(through, at));
      store<f64>(eight(share, at), (1 + own) / load<f64>(eight(paths, at)));
      store<f64>(eight(sums, at), load<f64>(eight(sums, at)) + own);
      store<f64>(eight(squares, at), load<f64>(eight(squares, at)) + own * own);
    }
  }
  for (let item = queue; item < tail; item += 4) {
    const at = load<i32>(item);
    store<u8>(isSeen + at, 0);
    store<f64>(eight(reached, at), 0);
    store<f64>(eight(share, at), 0);
  }
}

@inline
function tieStart(at: i32): usize {
  return neighbours + (<usize>load<i32>(rows + (<usize>at << 2)) << 2);
}

@inline
function tieEnd(at: i32): usize {
  return neighbours + (<usize>load<i32>(rows + (<usize>at << 2), 4) << 2);
}
