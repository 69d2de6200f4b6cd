/**
 * How much room actors take with their labels, and how the sides of the southern row share its length. Measures only;
 * regions.ts puts the rooms on the canvas.
 */
import type { Item } from './problem';

/** Size of one actor's room along the table (u) and down a column (v). */
export interface Cell {
  u: number;
  v: number;
}

export interface Row {
  thickness: number;
  lift: number;
  fields: {
    seat: number;
    u: number;
    width: number;
    lines: number[];
    from: number;
    to: number;
    headingBeside: boolean;
  }[];
}

/** Free rim of the canvas; of a field; height of a heading; least gap between rooms. Pixels. */
export const MARGIN = 12;
export const PAD = 12;
export const HEADING = 22;
export const CELL_GAP = 12;
const WIDEST_CELL = 170;

/** Room one actor of a side takes with its label below: on one line, wrapped, or in its shortest form. */
export function cellSize(list: readonly Item[], level: number): { width: number; height: number } {
  let width = 56;
  let height = 40;
  for (const item of list) {
    const below = item.choices.filter((choice) => choice.place === 'S');
    if (below.length === 0) {
      width = Math.max(width, 2 * item.r + 16);
      continue;
    }
    const pick = below.reduce((a, b) => {
      if (level === 0) return b.h < a.h || (b.h === a.h && b.cost < a.cost) ? b : a;
      if (level === 1) return Math.abs(b.w - 84) < Math.abs(a.w - 84) ? b : a;
      return b.w + b.h < a.w + a.h ? b : a;
    });
    width = Math.max(width, pick.w + 10);
    height = Math.max(height, 2 * item.r + 3.5 + pick.h + CELL_GAP);
  }
  return { width: Math.min(width, WIDEST_CELL), height };
}

/** How far above the middle of its room a mark stands, since its label is below it. */
export function cellLift(list: readonly Item[]): number {
  return list.reduce((most, item) => Math.max(most, item.choices[0]?.h ?? 0), 0) / 2;
}

/** The sides of the row, each as wide as its actors need; null if they need half the canvas or more. */
export function southRow(
  south: readonly number[],
  members: readonly Item[][],
  cells: readonly Cell[],
  U: number,
  V: number,
  portrait: boolean,
): Row | null {
  const gap = 16;
  const head = portrait ? HEADING : 0;
  const room = U - 2 * MARGIN;
  const actors = south.reduce((sum, seat) => sum + members[seat]!.length, 0);
  const cellV = Math.max(...south.map((seat) => cells[seat]!.v));
  for (let rows = 1; rows <= 4; rows++) {
    const beside = rows === 1 && !portrait ? 72 : 0;
    const headV = !portrait && rows > 1 ? HEADING : 0;
    const widths = south.map((seat) =>
      Math.max(Math.ceil(members[seat]!.length / rows) * cells[seat]!.u + 2 * PAD + beside + head, 90),
    );
    const thickness = rows * cellV - CELL_GAP + 2 * PAD + headV;
    const total = widths.reduce((sum, width) => sum + width, 0) + gap * (south.length - 1);
    if (thickness > 0.5 * V) return null;
    if (total > room) continue;
    // A row may be looser than needed so that its actors stand near their partners, but not scattered.
    const spare = Math.min(room - total, south.length === 1 ? 1.6 * total : total);
    let u = MARGIN + (room - total - spare) / 2;
    const fields = south.map((seat, index) => {
      const cell = cells[seat]!;
      const width = widths[index]! + (spare * members[seat]!.length) / actors;
      const start = u;
      u += width + gap;
      return {
        seat,
        u: start,
        width,
        lines: Array.from({ length: rows }, (_, at) => PAD + headV + cellV * (at + 0.5) - CELL_GAP / 2),
        from: start + PAD + beside + head + cell.u / 2,
        to: start + width - PAD - cell.u / 2,
        headingBeside: beside > 0,
      };
    });
    return { thickness, lift: cellLift(south.flatMap((seat) => members[seat]!)), fields };
  }
  return null;
}
