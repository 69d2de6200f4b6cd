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
  /**
   * `growth` is how much larger marks are than `r`; reach is added to a mark's radius, and is a line's whole width, null
   * where lines do not answer.
   */
  at(point: Point, growth: number, reach: { mark: number; line: number | null }): Hit | null;
}

/** A cell is no smaller than a mark, and a side of the picture has no more cells than this. */
const SMALLEST_CELL = 24;
const MOST_CELLS = 256;

/** `lines` is asked for when first a line may be meant. */
export function hitGrid(marks: readonly HitMark[], lines: () => readonly HitLine[]): HitGrid {
  const largest = marks.reduce((most, { r }) => Math.max(most, r), 0);
  const markGrid = gridOver(marks, (cellOf, put) => {
    marks.forEach(({ x, y }, mark) => {
      put(cellOf(x, y), mark);
    });
  });
  let known: { lines: readonly HitLine[]; pieces: Pieces; grid: Grid } | null = null;
  const withLines = () => {
    if (!known) {
      const all = lines();
      const pieces = cutIntoPieces(all);
      const grid = gridOver(
        all.flatMap(({ points }) => points),
        (cellOf, put, cell) => fillPieces(pieces, cellOf, put, cell),
      );
      known = { lines: all, pieces, grid };
    }
    return known;
  };

  return {
    at(point, growth, reach) {
      let nearest: Hit | null = null;
      let least = reach.mark;
      markGrid.visit(point, largest * growth + reach.mark, (index) => {
        const { id, x, y, r } = marks[index]!;
        const off = Math.sqrt((x - point.x) ** 2 + (y - point.y) ** 2) - r * growth;
        if (off > least) return;
        least = off;
        nearest = { kind: 'node', id };
      });
      if (nearest || reach.line === null) return nearest;
      least = reach.line / 2;
      const { lines, pieces, grid } = withLines();
      grid.visit(point, least + grid.cell / 2, (piece) => {
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

type CellOf = (x: number, y: number) => number;
type Put = (cell: number, item: number) => void;

interface Grid {
  cell: number;
  /** Looks at what lies in the cells within `reach` of a point. */
  visit(point: Point, reach: number, look: (item: number) => void): void;
}

function gridOver(points: readonly Point[], fill: (cellOf: CellOf, put: Put, cell: number) => void): Grid {
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
  if (points.length === 0) return { cell: SMALLEST_CELL, visit() {} };
  const cell = Math.max(SMALLEST_CELL, (right - left) / MOST_CELLS, (bottom - top) / MOST_CELLS);
  const columns = Math.floor((right - left) / cell) + 1;
  const rows = Math.floor((bottom - top) / cell) + 1;
  const cellOf: CellOf = (x, y) => Math.floor((y - top) / cell) * columns + Math.floor((x - left) / cell);
  const cells = bucket(columns * rows, (put) => fill(cellOf, put, cell));
  return {
    cell,
    visit({ x, y }, reach, look) {
      const from = Math.max(0, Math.floor((x - reach - left) / cell));
      const to = Math.min(columns - 1, Math.floor((x + reach - left) / cell));
      const first = Math.max(0, Math.floor((y - reach - top) / cell));
      const last = Math.min(rows - 1, Math.floor((y + reach - top) / cell));
      for (let row = first; row <= last; row++)
        for (let column = from; column <= to; column++) {
          const at = row * columns + column;
          for (let item = cells.start[at]!; item < cells.start[at + 1]!; item++) look(cells.items[item]!);
        }
    },
  };
}

function fillPieces({ ends, line }: Pieces, cellOf: CellOf, put: Put, cell: number) {
  for (let piece = 0; piece < line.length; piece++) {
    const [ax, ay, bx, by] = ends.subarray(4 * piece, 4 * piece + 4) as unknown as Ends;
    // Half a cell a step: a cell that is only cut at its corner is missed, and found from the one beside it.
    const steps = Math.max(1, Math.ceil((2 * Math.max(Math.abs(bx - ax), Math.abs(by - ay))) / cell));
    let last = -1;
    for (let step = 0; step <= steps; step++) {
      const at = cellOf(ax + ((bx - ax) * step) / steps, ay + ((by - ay) * step) / steps);
      if (at !== last) put(at, piece);
      last = at;
    }
  }
}

type Ends = [number, number, number, number];

interface Pieces {
  ends: Float64Array;
  line: Uint32Array;
}

/** Straight pieces of all lines: four numbers each, and the line each belongs to. */
function cutIntoPieces(lines: readonly HitLine[]): Pieces {
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
function bucket(cells: number, fill: (put: Put) => void): Buckets {
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
