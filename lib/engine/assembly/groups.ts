/**
 * Louvain's method in WebAssembly: AssemblyScript, not TypeScript. `npm run kernel` compiles it into
 * lib/engine/counting/groups-bytes.ts; groups-plain.ts takes the same steps without it and says what they are for.
 * Inner loops have no branch that depends on the graph: a wrong guess would cost more than all else in them.
 */
import { eight, four } from './addresses';

/** A graph whose nodes are the groups of the one before; the next one is written beside it, then they change places. */
let rows: usize = 0;
let neighbours: usize = 0;
let weights: usize = 0;
let own: usize = 0;
let nextRows: usize = 0;
let nextNeighbours: usize = 0;
let nextWeights: usize = 0;
let nextOwn: usize = 0;

/** Of each node: its group, all weight at it. Of each group: all weight at it, and what ties the node at hand to it. */
let groupOf: usize = 0;
let degree: usize = 0;
let held: usize = 0;
let into: usize = 0;
/** ONE while the group is among those near the node at hand. */
let isNear: usize = 0;
let near: usize = 0;
let isWaiting: usize = 0;
/** As long as a power of two, so that its numbers go round by a mask. */
let queue: usize = 0;
let mask: i32 = 0;
let spare: usize = 0;
/** Of each node of the graph as given: its group. */
let result: usize = 0;

let all: i32 = 0;
let n: i32 = 0;
let head: i32 = 0;
let tail: i32 = 0;
let total: f64 = 0;

/** Four, so that it moves an address by one number. */
const ONE: i32 = 4;
/** Rounding must not move a node to and fro for ever. */
const LEAST: f64 = 1e-10;

/** Where the weights, rows and neighbours of the graph are to be written, and where its groups are found. */
export function weightsAt(): usize {
  return weights;
}
export function rowsAt(): usize {
  return rows;
}
export function neighboursAt(): usize {
  return neighbours;
}
export function groupsAt(): usize {
  return result;
}

let end: usize = 0;
function take(bytes: usize): usize {
  const at = end;
  end += (bytes + 7) & ~7;
  return at;
}

/** Lays out the memory for a graph. @returns how many bytes of it are needed */
export function place(nodes: i32, ties: i32): usize {
  all = nodes;
  const four = <usize>nodes << 2;
  const eight = <usize>nodes << 3;
  let round = 1;
  while (round <= nodes) round <<= 1;
  mask = round - 1;
  end = (__heap_base + 7) & ~7;
  weights = take(<usize>ties << 3);
  rows = take(four + 4);
  neighbours = take(<usize>ties << 2);
  own = take(eight);
  groupOf = take(four);
  degree = take(eight);
  held = take(eight);
  into = take(eight);
  isNear = take(nodes);
  near = take(four + 4);
  isWaiting = take(nodes);
  queue = take(<usize>round << 2);
  spare = take(four + 4);
  result = take(four);
  nextRows = take(four + 4);
  nextOwn = take(eight);
  nextWeights = take(<usize>ties << 3);
  nextNeighbours = take(<usize>ties << 2);
  return end;
}

/** Begins with each node of the graph as given in a group of its own. */
export function begin(): void {
  n = all;
  memory.fill(own, 0, <usize>n << 3);
  memory.fill(into, 0, <usize>n << 3);
  memory.fill(isNear, 0, n);
  for (let at = 0; at < n; at++) store<i32>(four(result, at), at);
  beginLevel();
}

function beginLevel(): void {
  total = 0;
  for (let at = 0; at < n; at++) {
    let sum = load<f64>(eight(own, at));
    const last = load<i32>(four(rows, at), 4);
    for (let tie = load<i32>(four(rows, at)); tie < last; tie++) sum += load<f64>(eight(weights, tie));
    store<f64>(eight(degree, at), sum);
    store<f64>(eight(held, at), sum);
    total += sum;
    store<i32>(four(groupOf, at), at);
    store<i32>(four(queue, at), at);
    store<u8>(isWaiting + at, 1);
  }
  head = 0;
  tail = n;
}

/** Looks at so many waiting nodes at most. @returns whether any wait still */
export function move(most: i32): bool {
  for (let round = 0; round < most && head !== tail; round++) {
    const at = load<i32>(four(queue, head & mask));
    head += 1;
    store<u8>(isWaiting + at, 0);
    const from = four(neighbours, load<i32>(four(rows, at)));
    const last = four(neighbours, load<i32>(four(rows, at), 4));
    let weight = eight(weights, load<i32>(four(rows, at)));
    let nearEnd = near;
    for (let tie = from; tie < last; tie += 4) {
      const group = load<i32>(four(groupOf, load<i32>(tie)));
      store<i32>(nearEnd, group);
      nearEnd += ONE ^ <usize>load<u8>(isNear + group);
      store<u8>(isNear + group, <u8>ONE);
      const sum = eight(into, group);
      store<f64>(sum, load<f64>(sum) + load<f64>(weight));
      weight += 8;
    }
    const here = load<i32>(four(groupOf, at));
    const ownDegree = load<f64>(eight(degree, at));
    const expected = ownDegree / total;
    const left = eight(held, here);
    store<f64>(left, load<f64>(left) - ownDegree);
    let best = here;
    let gained = load<f64>(eight(into, here)) - expected * load<f64>(left) + LEAST * total;
    for (let each = near; each < nearEnd; each += 4) {
      const group = load<i32>(each);
      const gain = load<f64>(eight(into, group)) - expected * load<f64>(eight(held, group));
      const isMore = gain > gained;
      gained = select<f64>(gain, gained, isMore);
      best = select<i32>(group, best, isMore);
      store<f64>(eight(into, group), 0);
      store<u8>(isNear + group, 0);
    }
    const entered = eight(held, best);
    store<f64>(entered, load<f64>(entered) + ownDegree);
    if (best === here) continue;
    store<i32>(four(groupOf, at), best);
    for (let tie = from; tie < last; tie += 4) {
      const other = load<i32>(tie);
      const waits = <i32>load<u8>(isWaiting + other);
      const comes = <i32>(load<i32>(four(groupOf, other)) !== best) & (waits ^ 1);
      store<i32>(four(queue, tail & mask), other);
      tail += comes;
      store<u8>(isWaiting + other, waits | comes);
    }
  }
  return head !== tail;
}

/** Makes the groups found the nodes of a smaller graph. @returns false if there are as many as nodes: all is found */
export function join(): bool {
  const count = numberGroups();
  for (let at = 0; at < all; at++)
    store<i32>(four(result, at), load<i32>(four(groupOf, load<i32>(four(result, at)))));
  if (count === n) return false;
  sortByGroup(count);
  let ties = 0;
  let member = queue;
  for (let group = 0; group < count; group++) {
    const first = ties;
    let within: f64 = 0;
    store<u8>(isNear + group, 1);
    const past = four(queue, load<i32>(four(spare, group)));
    for (; member < past; member += 4) {
      const at = load<i32>(member);
      within += load<f64>(eight(own, at));
      const last = load<i32>(four(rows, at), 4);
      for (let tie = load<i32>(four(rows, at)); tie < last; tie++) {
        const other = load<i32>(four(groupOf, load<i32>(four(neighbours, tie))));
        store<i32>(four(nextNeighbours, ties), other);
        ties += 1 ^ <i32>load<u8>(isNear + other);
        store<u8>(isNear + other, 1);
        const sum = eight(into, other);
        store<f64>(sum, load<f64>(sum) + load<f64>(eight(weights, tie)));
      }
    }
    store<f64>(eight(nextOwn, group), within + load<f64>(eight(into, group)));
    store<f64>(eight(into, group), 0);
    store<u8>(isNear + group, 0);
    for (let tie = first; tie < ties; tie++) {
      const other = load<i32>(four(nextNeighbours, tie));
      store<f64>(eight(nextWeights, tie), load<f64>(eight(into, other)));
      store<f64>(eight(into, other), 0);
      store<u8>(isNear + other, 0);
    }
    store<i32>(four(nextRows, group), first);
  }
  store<i32>(four(nextRows, count), ties);
  swapGraphs();
  n = count;
  beginLevel();
  return true;
}

/** Numbers the groups in the order of their first nodes. */
function numberGroups(): i32 {
  memory.fill(spare, 255, <usize>n << 2);
  let count = 0;
  for (let at = 0; at < n; at++) {
    const known = four(spare, load<i32>(four(groupOf, at)));
    if (load<i32>(known) < 0) {
      store<i32>(known, count);
      count += 1;
    }
    store<i32>(four(groupOf, at), load<i32>(known));
  }
  return count;
}

/** Nodes by their group into the queue, which is empty now; `spare` says where each group ends. */
function sortByGroup(count: i32): void {
  memory.fill(spare, 0, <usize>(count + 1) << 2);
  for (let at = 0; at < n; at++) {
    const size = four(spare, load<i32>(four(groupOf, at)) + 1);
    store<i32>(size, load<i32>(size) + 1);
  }
  for (let group = 0; group < count; group++) {
    const start = four(spare, group);
    store<i32>(start, load<i32>(start) + load<i32>(start, 4), 4);
  }
  for (let at = 0; at < n; at++) {
    const next = four(spare, load<i32>(four(groupOf, at)));
    store<i32>(four(queue, load<i32>(next)), at);
    store<i32>(next, load<i32>(next) + 1);
  }
}

function swapGraphs(): void {
  let swap = rows;
  rows = nextRows;
  nextRows = swap;
  swap = neighbours;
  neighbours = nextNeighbours;
  nextNeighbours = swap;
  swap = weights;
  weights = nextWeights;
  nextWeights = swap;
  swap = own;
  own = nextOwn;
  nextOwn = swap;
}
