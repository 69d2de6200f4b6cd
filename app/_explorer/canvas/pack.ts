/**
 * Places squares on a sheet, in rows: enough for the marks of a picture, which are few and of similar size. Pure.
 */
import type { Point } from '@/lib/graph/picture';

export interface Sheet {
  /** Powers of two, as textures with smaller copies of themselves want it. */
  width: number;
  height: number;
  /** Upper left corner of each square, in the order given. */
  places: Point[];
}

/** Packs squares with these sides; null if a sheet of `largest` by `largest` does not hold them. */
export function pack(sides: readonly number[], largest: number): Sheet | null {
  for (let width = 64; width <= largest; width *= 2) {
    const sheet = packInto(sides, width);
    if (sheet && sheet.height <= width) return sheet;
  }
  return null;
}

function packInto(sides: readonly number[], width: number): Sheet | null {
  const places: Point[] = new Array(sides.length);
  const tallestFirst = sides.map((side, at) => ({ side, at })).sort((a, b) => b.side - a.side || a.at - b.at);
  let x = 0;
  let y = 0;
  let row = 0;
  for (const { side, at } of tallestFirst) {
    if (side > width) return null;
    if (x + side > width) {
      x = 0;
      y += row;
      row = 0;
    }
    places[at] = { x, y };
    x += side;
    row = Math.max(row, side);
  }
  let height = 64;
  while (height < y + row) height *= 2;
  return { width, height, places };
}
