/**
 * What lies under the pointer: the nearest mark, else the nearest line within reach. A grid over the picture answers in
 * the time of a few comparisons, however large the picture, without reading back from the graphics card. Pure; all
 * lengths are picture pixels.
 */
import { pointToSegment } from '@/lib/graph/geometry';
import type { Point } from '@/lib/graph/picture';

export interface Hit {
  kind: 'node' | 'edge';
  id: string;
}

export interface HitMark extends Point {
  id: string;
  r: number;
}

export interface HitLine {
  id: string;
  points: readonly Point[];
}

export interface HitGrid {
  /** `growth` is how much larger marks are than `r`; reach is added to a mark's radius, and is a line's whole width. */
  at(point: Point, growth: number, reach: { mark: number; line: number }): Hit | null;
}

/** A cell is no smaller than a mark, and a side of the picture has no more cells than this. */
const SMALLEST_CELL = 24;
const MOST_CELLS = 256;

export function hitGrid(marks: readonly HitMark[], lines: readonly HitLine[]): HitGrid {
  const points = [...marks, ...lines.flatMap((line) => line.points)];
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const { x, y } of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  if (points.length === 0) return { at: () => null };
  const cell = Math.max(SMALLEST_CELL, (right - left) / MOST_CELLS, (bottom - top) / MOST_CELLS);
  const columns = Math.floor((right - left) / cell) + 1;
  const rows = Math.floor((bottom - top) / cell) + 1;
  const cellOf = (x: number, y: number) =>
    Math.floor((y - top) / cell) * columns + Math.floor((x - left) / cell);

  const largest = marks.reduce((most, { r }) => Math.max(most, r), 0);
  const markCells = bucket(columns * rows, (put) => {
    marks.forEach(({ x, y }, mark) => {
      put(cellOf(x, y), mark);
    });
  });

  const pieces = cutIntoPieces(lines);
  const pieceCells = bucket(columns * rows, (put) => {
    for (let piece = 0; piece < pieces.line.length; piece++) {
      const [ax, ay, bx, by] = pieces.ends.subarray(4 * piece, 4 * piece + 4) as unknown as Ends;
      // Half a cell a step: a cell that is only cut at its corner is missed, and found from the one beside it.
      const steps = Math.max(1, Math.ceil((2 * Math.max(Math.abs(bx - ax), Math.abs(by - ay))) / cell));
      let last = -1;
      for (let step = 0; step <= steps; step++) {
        const at = cellOf(ax + ((bx - ax) * step) / steps, ay + ((by - ay) * step) / steps);
        if (at !== last) put(at, piece);
        last = at;
      }
    }
  });

  /** Visits what lies in the cells within `reach` of a point. */
  function visit(cells: Buckets, { x, y }: Point, reach: number, look: (item: number) => void) {
    const from = Math.max(0, Math.floor((x - reach - left) / cell));
    const to = Math.min(columns - 1, Math.floor((x + reach - left) / cell));
    const first = Math.max(0, Math.floor((y - reach - top) / cell));
    const last = Math.min(rows - 1, Math.floor((y + reach - top) / cell));
    for (let row = first; row <= last; row++)
      for (let column = from; column <= to; column++) {
        const at = row * columns + column;
        for (let item = cells.start[at]!; item < cells.start[at + 1]!; item++) look(cells.items[item]!);
      }
  }

  return {
    at(point, growth, reach) {
      let nearest: Hit | null = null;
      let least = reach.mark;
      visit(markCells, point, largest * growth + reach.mark, (index) => {
        const { id, x, y, r } = marks[index]!;
        const off = Math.sqrt((x - point.x) ** 2 + (y - point.y) ** 2) - r * growth;
        if (off > least) return;
        least = off;
        nearest = { kind: 'node', id };
      });
      if (nearest) return nearest;
      least = reach.line / 2;
      visit(pieceCells, point, least + cell / 2, (piece) => {
        const [ax, ay, bx, by] = pieces.ends.subarray(4 * piece, 4 * piece + 4) as unknown as Ends;
        const off = pointToSegment(point.x, point.y, ax, ay, bx, by);
        if (off > least) return;
        least = off;
        nearest = { kind: 'edge', id: lines[pieces.line[piece]!]!.id };
      });
      return nearest;
    },
  };
}

type Ends = [number, number, number, number];

/** Straight pieces of all lines: four numbers each, and the line each belongs to. */
function cutIntoPieces(lines: readonly HitLine[]): { ends: Float64Array; line: Uint32Array } {
  const count = lines.reduce((sum, { points }) => sum + Math.max(0, points.length - 1), 0);
  const ends = new Float64Array(4 * count);
  const line = new Uint32Array(count);
  let piece = 0;
  lines.forEach(({ points }, number) => {
    for (let at = 1; at < points.length; at++, piece++) {
      const from = points[at - 1]!;
      const to = points[at]!;
      ends.set([from.x, from.y, to.x, to.y], 4 * piece);
      line[piece] = number;
    }
  });
  return { ends, line };
}

interface Buckets {
  /** Where each cell's items begin; one more at the end. */
  start: Uint32Array;
  items: Uint32Array;
}

/** Sorts items into cells by counting: `fill` is run twice and must put the same each time. */
function bucket(cells: number, fill: (put: (cell: number, item: number) => void) => void): Buckets {
  const start = new Uint32Array(cells + 1);
  fill((cell) => {
    start[cell + 1]!++;
  });
  for (let cell = 0; cell < cells; cell++) start[cell + 1]! += start[cell]!;
  const items = new Uint32Array(start[cells]!);
  const next = start.slice(0, cells);
  fill((cell, item) => {
    items[next[cell]!++] = item;
  });
  return { start, items };
}
