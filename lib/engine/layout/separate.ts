/**
 * Sets discs apart until none lies on another, each pair along the line between them. Discs that may not move stay, even
 * on each other. Neighbours are found on a grid, so that the time grows with the number of discs.
 */
import type { Places } from './pivot-mds';

const ROUNDS = 400;
/** Where discs are too many for their room, all that may move is spread out by this much now and then. */
const SPREAD = 1.08;
const BETWEEN_SPREADS = 10;
/** So much more than touching, so that rounding leaves no overlap. */
const CLEAR = 1e-3;

/** Moves `places`. `gap` is kept free between any two. Returns whether nothing overlaps that could be moved. */
export function separate(
  places: Places,
  radii: ArrayLike<number>,
  gap = 0,
  fixed: ArrayLike<number> = new Uint8Array(radii.length),
): boolean {
  const { x, y } = places;
  const n = radii.length;
  let widest = 0;
  for (let i = 0; i < n; i++) widest = Math.max(widest, radii[i]!);
  const cell = Math.max(2 * widest + gap, 1e-3);
  for (let round = 1; round <= ROUNDS; round++) {
    if (!pushOnce(places, radii, gap, fixed, cell)) return true;
    if (round % BETWEEN_SPREADS > 0) continue;
    const [midX, midY] = [mean(x), mean(y)];
    for (let i = 0; i < n; i++) {
      if (fixed[i]) continue;
      x[i] = midX + (x[i]! - midX) * SPREAD;
      y[i] = midY + (y[i]! - midY) * SPREAD;
    }
  }
  return false;
}

/** One pass over all near pairs. Returns whether any that could be moved overlapped. */
function pushOnce(
  { x, y }: Places,
  radii: ArrayLike<number>,
  gap: number,
  fixed: ArrayLike<number>,
  cell: number,
): boolean {
  const grid = new Map<number, number[]>();
  // Columns and rows of the grid as one number; 2^21 rows reach farther than any picture.
  const keyOf = (column: number, row: number) => column * 2_097_152 + row;
  const cellOf = (at: number) => Math.floor(at / cell);
  for (let i = 0; i < radii.length; i++) {
    const key = keyOf(cellOf(x[i]!), cellOf(y[i]!));
    const others = grid.get(key);
    if (others) others.push(i);
    else grid.set(key, [i]);
  }
  let touched = false;
  for (let i = 0; i < radii.length; i++) {
    const [column, row] = [cellOf(x[i]!), cellOf(y[i]!)];
    for (let down = -1; down <= 1; down++)
      for (let right = -1; right <= 1; right++)
        for (const j of grid.get(keyOf(column + right, row + down)) ?? []) {
          if (j <= i || (fixed[i] && fixed[j])) continue;
          const least = radii[i]! + radii[j]! + gap;
          let dx = x[i]! - x[j]!;
          let dy = y[i]! - y[j]!;
          if (dx * dx + dy * dy >= least * least) continue;
          touched = true;
          // Those on one point part in a direction of their own, or three in a row would never.
          if (dx === 0 && dy === 0) [dx, dy] = [((i * 7 + j * 13) % 11) - 5 || 1, ((i * 3 + j * 5) % 7) - 3];
          const apart = Math.sqrt(dx * dx + dy * dy);
          const push =
            Math.max(0, least - Math.sqrt((x[i]! - x[j]!) ** 2 + (y[i]! - y[j]!) ** 2)) + CLEAR * least;
          const share = fixed[i] ? 0 : fixed[j] ? 1 : 0.5;
          // Caught between two that stay, a disc would swing for ever: it slips aside, in a direction of its own.
          const [slipX, slipY] = share === 0.5 ? [0, 0] : aside(fixed[i] ? j : i, push);
          x[i] = x[i]! + ((dx / apart) * push + slipX) * share;
          y[i] = y[i]! + ((dy / apart) * push + slipY) * share;
          x[j] = x[j]! - ((dx / apart) * push - slipX) * (1 - share);
          y[j] = y[j]! - ((dy / apart) * push - slipY) * (1 - share);
        }
  }
  return touched;
}

const mean = (column: Float32Array) => column.reduce((sum, at) => sum + at, 0) / Math.max(1, column.length);

const aside = (i: number, push: number): [number, number] => [
  0.2 * push * (((i * 5) % 7) - 3),
  0.2 * push * (((i * 3) % 5) - 2 || 1),
];
