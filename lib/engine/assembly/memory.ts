/**
 * The kernel's memory: for each column its address. All memory is the caller's: lib/engine/layout/force-wasm.ts lays it
 * out and says where it begins. AssemblyScript, not TypeScript.
 */

/** Counts of a digit of eleven bits. */
export const RADIX: i32 = 2048;

export let n: i32 = 0;
export let x: usize = 0;
export let y: usize = 0;
export let mass: usize = 0;
/** Not 0 where a node may not move. */
export let fixed: usize = 0;
export let oldX: usize = 0;
export let oldY: usize = 0;
export let convergence: usize = 0;
export let rows: usize = 0;
export let neighbours: usize = 0;
/** Sorted along the curve, padded to a multiple of eight. */
export let sortedX: usize = 0;
export let sortedY: usize = 0;
export let sortedMass: usize = 0;
export let forceX: usize = 0;
export let forceY: usize = 0;
export let codes: usize = 0;
export let order: usize = 0;
export let spareCodes: usize = 0;
export let spareOrder: usize = 0;
export let counts: usize = 0;
/** Cells in the order of a walk: centre of mass, mass, squared size over squared theta, where to go on past it, its run. */
export let cells: usize = 0;
export const CELL: usize = 28;
/** What acts upon the eight at hand: x, y and mass of each. */
export let list: usize = 0;

export let scaling: f32 = 0;
export let gravity: f32 = 0;
export let slowDown: f32 = 0;
export let thetaSquared: f32 = 0;

/** From where memory is free: below it lie the constants of the logarithm. */
export function freeFrom(): usize {
  return __heap_base;
}

export function place(count: i32, at: usize, rowsAt: usize, neighboursAt: usize, padded: i32): void {
  n = count;
  rows = rowsAt;
  neighbours = neighboursAt;
  const column = <usize>padded << 2;
  x = at;
  y = x + column;
  mass = y + column;
  fixed = mass + column;
  oldX = fixed + column;
  oldY = oldX + column;
  convergence = oldY + column;
  sortedX = convergence + column;
  sortedY = sortedX + column;
  sortedMass = sortedY + column;
  forceX = sortedMass + column;
  forceY = forceX + column;
  codes = forceY + column;
  order = codes + column;
  spareCodes = order + column;
  spareOrder = spareCodes + column;
  counts = spareOrder + column;
  list = counts + (<usize>RADIX << 2);
  cells = list + 3 * column + 96;
}

export function settings(scalingRatio: f32, strength: f32, slow: f32, theta: f32): void {
  scaling = scalingRatio;
  gravity = strength;
  slowDown = slow;
  thetaSquared = theta * theta;
}

/** After a pass of the sort what was written is what is read next. */
export function swapSorted(): void {
  let swap = codes;
  codes = spareCodes;
  spareCodes = swap;
  swap = order;
  order = spareOrder;
  spareOrder = swap;
}
