/**
 * Newcomers among discs that stand: each comes to the free place nearest to where it wants to be, and nobody else moves.
 * Places are tried on a lattice round it, the nearest first, so that a newcomer costs about the same in a large picture
 * as in a small one.
 */
import type { Places } from './pivot-mds';

/** Distance of the places that are tried, in the unit of the places, and how far out they are tried at this distance. */
const STEP = 6;
const REACH = 40;

/** Offsets on the lattice within its reach, the nearest first; of equals the upper, then the left. */
function makeLattice(): readonly (readonly [number, number])[] {
  const offsets: [number, number][] = [];
  for (let row = -REACH; row <= REACH; row++)
    for (let column = -REACH; column <= REACH; column++)
      if (row * row + column * column <= REACH * REACH) offsets.push([column, row]);
  return offsets.sort(([a, b], [c, d]) => a * a + b * b - (c * c + d * d) || b - d || a - c);
}
/** Made when first needed: to sort it takes milliseconds, and most pages never need it. */
let lattice: ReturnType<typeof makeLattice> | null = null;

/**
 * Moves those `waiting` in `places`, in their order, to where `gap` is free round them, all others staying as they are.
 * `mayBeAt` bounds the places that are tried first; where none of those is free, one outside is taken.
 */
export function settle(
  places: Places,
  radii: ArrayLike<number>,
  gap: number,
  waiting: readonly number[],
  mayBeAt: (x: number, y: number) => boolean,
): void {
  lattice ??= makeLattice();
  const offsets = lattice;
  const { x, y } = places;
  let widest = 0;
  for (let i = 0; i < radii.length; i++) widest = Math.max(widest, radii[i]!);
  const cell = Math.max(2 * widest + gap, 1);
  const cells = new Map<string, number[]>();
  const keyOf = (column: number, row: number) => `${column} ${row}`;
  const cellOf = (at: number) => Math.floor(at / cell);
  const put = (i: number) => {
    const key = keyOf(cellOf(x[i]!), cellOf(y[i]!));
    const there = cells.get(key);
    if (there) there.push(i);
    else cells.set(key, [i]);
  };
  const isWaiting = new Uint8Array(radii.length);
  for (const i of waiting) isWaiting[i] = 1;
  for (let i = 0; i < radii.length; i++) if (!isWaiting[i]) put(i);

  const isFree = (i: number, atX: number, atY: number): boolean => {
    for (let down = -1; down <= 1; down++)
      for (let right = -1; right <= 1; right++)
        for (const j of cells.get(keyOf(cellOf(atX) + right, cellOf(atY) + down)) ?? []) {
          const least = radii[i]! + radii[j]! + gap;
          if ((atX - x[j]!) ** 2 + (atY - y[j]!) ** 2 < least * least) return false;
        }
    return true;
  };
  const find = (i: number): [number, number] => {
    const [fromX, fromY] = [Math.round(x[i]!), Math.round(y[i]!)];
    // Wider and wider: somewhere outside everything there is room.
    for (let step = STEP; ; step *= 2)
      for (const isBound of [true, false])
        for (const [column, row] of offsets) {
          const [atX, atY] = [fromX + column * step, fromY + row * step];
          if ((!isBound || mayBeAt(atX, atY)) && isFree(i, atX, atY)) return [atX, atY];
        }
  };
  for (const i of waiting) {
    [x[i], y[i]] = find(i);
    put(i);
  }
}
