/**
 * One iteration after the other of ForceAtlas2 (Jacomy et al. 2014) in WebAssembly with 128-bit SIMD: AssemblyScript, not
 * TypeScript. `npm run kernel` compiles it into lib/engine/layout/force-wasm.ts; force-plain.ts does the same without it.
 *
 * Repulsion after Barnes and Hut (1986): points are sorted along a Morton curve, so that every cell of the quadtree is a
 * run of them, and eight neighbours on the curve share one walk through the tree.
 */

import { four } from './addresses';
import { extent, sortAlongCurve } from './curve';
import {
  CELL,
  cells,
  codes,
  convergence,
  fixed,
  forceX,
  forceY,
  gravity,
  list,
  mass,
  n,
  neighbours,
  oldX,
  oldY,
  order,
  rows,
  scaling,
  slowDown,
  sortedMass,
  sortedX,
  sortedY,
  thetaSquared,
  x,
  y,
} from './memory';

export { freeFrom, place, settings } from './memory';

/** A cell of so many points or fewer is not divided. */
const LEAF: i32 = 8;
/** Keeps a quotient finite where two points lie on each other; far below any distance that is drawn. */
const EPSILON: f32 = 0.01;

let cellCount: i32 = 0;

export function iterate(rounds: i32): void {
  for (let round = 0; round < rounds; round++) {
    sortAlongCurve();
    cellCount = 0;
    if (n > 0) buildCell(0, n);
    repulse();
    attractAndMove();
  }
}

/** Writes the smallest cell that holds this run of the curve, and those in it. Returns its address. */
function buildCell(first: i32, last: i32): usize {
  const cell = cells + <usize>cellCount * CELL;
  cellCount += 1;
  const different = load<u32>(four(codes, first)) ^ load<u32>(four(codes, last - 1));
  // Two bits are a level of the tree; points that share all of them cannot be told apart.
  const level = clz(different) >> 1;
  const size: f32 = extent / <f32>(1 << level);
  let cx: f32 = 0;
  let cy: f32 = 0;
  let total: f32 = 0;
  if (last - first <= LEAF || different === 0) {
    for (let i = first; i < last; i++) {
      const own = load<f32>(four(sortedMass, i));
      cx += own * load<f32>(four(sortedX, i));
      cy += own * load<f32>(four(sortedY, i));
      total += own;
    }
    store<u32>(cell, first, 20);
    store<u32>(cell, last, 24);
  } else {
    const shift = 30 - 2 * level;
    let begin = first;
    while (begin < last) {
      const quadrant = load<u32>(four(codes, begin)) >> shift;
      // The end of this quadrant, by halving.
      let low = begin + 1;
      let high = last;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (load<u32>(four(codes, middle)) >> shift > quadrant) high = middle;
        else low = middle + 1;
      }
      const inner = buildCell(begin, low);
      const own = load<f32>(inner, 8);
      cx += own * load<f32>(inner, 0);
      cy += own * load<f32>(inner, 4);
      total += own;
      begin = low;
    }
    store<u32>(cell, 0, 20);
    store<u32>(cell, 0, 24);
  }
  store<f32>(cell, cx / total, 0);
  store<f32>(cell, cy / total, 4);
  store<f32>(cell, total, 8);
  store<f32>(cell, (size * size) / thetaSquared, 12);
  store<u32>(cell, <u32>(cells + <usize>cellCount * CELL), 16);
  return cell;
}

function repulse(): void {
  const groups = (n + 7) & ~7;
  for (let group = 0; group < groups; group += 8) {
    const x0 = v128.load(four(sortedX, group));
    const x1 = v128.load(four(sortedX, group + 4));
    const y0 = v128.load(four(sortedY, group));
    const y1 = v128.load(four(sortedY, group + 4));
    const end = gather(x0, x1, y0, y1);
    let fx0 = f32x4.splat(0);
    let fy0 = f32x4.splat(0);
    let fx1 = f32x4.splat(0);
    let fy1 = f32x4.splat(0);
    const epsilon = f32x4.splat(EPSILON);
    for (let entry = list; entry < end; entry += 12) {
      const px = v128.load32_splat(entry, 0);
      const py = v128.load32_splat(entry, 4);
      const pm = v128.load32_splat(entry, 8);
      const dx0 = f32x4.sub(x0, px);
      const dy0 = f32x4.sub(y0, py);
      const dx1 = f32x4.sub(x1, px);
      const dy1 = f32x4.sub(y1, py);
      const d0 = f32x4.add(f32x4.add(f32x4.mul(dx0, dx0), f32x4.mul(dy0, dy0)), epsilon);
      const d1 = f32x4.add(f32x4.add(f32x4.mul(dx1, dx1), f32x4.mul(dy1, dy1)), epsilon);
      const w0 = f32x4.div(pm, d0);
      const w1 = f32x4.div(pm, d1);
      fx0 = f32x4.add(fx0, f32x4.mul(dx0, w0));
      fy0 = f32x4.add(fy0, f32x4.mul(dy0, w0));
      fx1 = f32x4.add(fx1, f32x4.mul(dx1, w1));
      fy1 = f32x4.add(fy1, f32x4.mul(dy1, w1));
    }
    v128.store(four(forceX, group), fx0);
    v128.store(four(forceX, group + 4), fx1);
    v128.store(four(forceY, group), fy0);
    v128.store(four(forceY, group + 4), fy1);
  }
}

@inline
function least(a: v128): f32 {
  return min(
    min(f32x4.extract_lane(a, 0), f32x4.extract_lane(a, 1)),
    min(f32x4.extract_lane(a, 2), f32x4.extract_lane(a, 3)),
  );
}

@inline
function most(a: v128): f32 {
  return max(
    max(f32x4.extract_lane(a, 0), f32x4.extract_lane(a, 1)),
    max(f32x4.extract_lane(a, 2), f32x4.extract_lane(a, 3)),
  );
}

/** Lists the cells that are far enough from the box of eight points, and the points of those that are not. Returns the end of the list. */
function gather(x0: v128, x1: v128, y0: v128, y1: v128): usize {
  const left = least(f32x4.min(x0, x1));
  const right = most(f32x4.max(x0, x1));
  const top = least(f32x4.min(y0, y1));
  const bottom = most(f32x4.max(y0, y1));
  const stop = cells + <usize>cellCount * CELL;
  let end = list;
  let cell = cells;
  while (cell < stop) {
    const cx = load<f32>(cell, 0);
    const cy = load<f32>(cell, 4);
    const dx = max(max(left - cx, cx - right), 0);
    const dy = max(max(top - cy, cy - bottom), 0);
    if (dx * dx + dy * dy > load<f32>(cell, 12)) {
      v128.store64_lane(end, v128.load64_zero(cell), 0);
      store<f32>(end, load<f32>(cell, 8), 8);
      end += 12;
      cell = load<u32>(cell, 16);
      continue;
    }
    const last = load<u32>(cell, 24);
    for (let i = load<u32>(cell, 20); i < last; i++) {
      store<f32>(end, load<f32>(four(sortedX, i)), 0);
      store<f32>(end, load<f32>(four(sortedY, i)), 4);
      store<f32>(end, load<f32>(four(sortedMass, i)), 8);
      end += 12;
    }
    cell += CELL;
  }
  return end;
}

function attractAndMove(): void {
  // Forces go back to the order of the nodes; the columns of the sorted places are free by now.
  const intoX = sortedX;
  const intoY = sortedY;
  for (let i = 0; i < n; i++) {
    const node = load<u32>(four(order, i));
    const own = scaling * load<f32>(four(mass, node));
    store<f32>(four(intoX, node), own * load<f32>(four(forceX, i)));
    store<f32>(four(intoY, node), own * load<f32>(four(forceY, i)));
  }
  for (let i = 0; i < n; i++) {
    const px = load<f32>(four(x, i));
    const py = load<f32>(four(y, i));
    const own = load<f32>(four(mass, i));
    let dx = load<f32>(four(intoX, i)) - own * gravity * px;
    let dy = load<f32>(four(intoY, i)) - own * gravity * py;
    const last = load<u32>(four(rows, i + 1));
    for (let tie = load<u32>(four(rows, i)); tie < last; tie++) {
      const other = load<u32>(four(neighbours, tie));
      dx += load<f32>(four(x, other)) - px;
      dy += load<f32>(four(y, other)) - py;
    }
    store<f32>(four(forceX, i), dx);
    store<f32>(four(forceY, i), dy);
  }
  for (let i = 0; i < n; i++) {
    const dx = load<f32>(four(forceX, i));
    const dy = load<f32>(four(forceY, i));
    const ox = load<f32>(four(oldX, i));
    const oy = load<f32>(four(oldY, i));
    store<f32>(four(oldX, i), dx);
    store<f32>(four(oldY, i), dy);
    if (load<u32>(four(fixed, i)) !== 0) continue;
    const swinging = load<f32>(four(mass, i)) * sqrt((ox - dx) * (ox - dx) + (oy - dy) * (oy - dy));
    const traction = sqrt((ox + dx) * (ox + dx) + (oy + dy) * (oy + dy)) * 0.5;
    const calm: f32 = 1 + sqrt(swinging);
    const speed = (load<f32>(four(convergence, i)) * Mathf.log(1 + traction)) / calm;
    store<f32>(four(convergence, i), min(1, sqrt((speed * (dx * dx + dy * dy)) / calm)));
    store<f32>(four(x, i), load<f32>(four(x, i)) + dx * (speed / slowDown));
    store<f32>(four(y, i), load<f32>(four(y, i)) + dy * (speed / slowDown));
  }
}
