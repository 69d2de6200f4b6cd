/**
 * Where each seat's actors may stand, as rectangles that never touch, and the lines that things are aligned to: a
 * column for west, centre and east with gutters between, a row below for the rest, the void under the centre. On a tall
 * canvas the same turned by 90 degrees. u runs from west to east, v down a column; x and y only at the end.
 */
import type { Box } from '@/lib/graph/geometry';
import type { Item, Problem } from './problem';
import type { Seats } from './seats';

export interface Region {
  seat: number;
  /** Reserved ground of the side's field. */
  box: Box;
  /** Middles of marks lie on one of these lines: x values if `along` is 'y', y values if it is 'x'... */
  lines: number[];
  /** ...and between these bounds along the other axis. */
  along: 'x' | 'y';
  from: number;
  to: number;
  /** Heading left of the first mark instead of above the marks. */
  headingBeside: boolean;
}

export interface Ground {
  regions: Region[];
  /** Lines that sessions like to stand on. */
  guidesX: number[];
  guidesY: number[];
  /** Where things denied belong: the middle of the void. */
  empty: { x: number; y: number };
  portrait: boolean;
}

const MARGIN = 12;
const PAD = 12;
const HEADING = 22;
const CELL_GAP = 12;

interface Cell {
  u: number;
  v: number;
}

/** Lays out the ground; null if the sides cannot have fields of their own on this canvas. */
export function layGround(problem: Problem, seats: Seats): Ground | null {
  for (const level of [0, 1, 2]) {
    const ground = groundAt(problem, seats, level);
    if (ground) return ground;
  }
  return null;
}

function groundAt(problem: Problem, seats: Seats, level: number): Ground | null {
  const portrait = problem.height > problem.width * 1.05;
  const U = portrait ? problem.height : problem.width;
  const V = portrait ? problem.width : problem.height;
  const members = problem.seated.map((_, seat) => problem.items.filter((item) => item.seat === seat));
  const cells = members.map((list): Cell => {
    const size = cellSize(list, level);
    return portrait ? { u: size.height, v: size.width } : { u: size.width, v: size.height };
  });
  const headU = portrait ? HEADING : 0;
  const headV = portrait ? 0 : HEADING;
  const main = [seats.west, seats.centre, seats.east].filter((seat): seat is number => seat !== null);
  const free = problem.items.filter((item) => item.seat < 0);

  // The row (on a tall canvas the column) of all other sides.
  const row = seats.south.length > 0 ? southRow(seats.south, members, cells, U, V, portrait) : null;
  if (seats.south.length > 0 && !row) return null;
  const crossing = free.filter((item) => crossesVoid(item, seats)).length;
  const lane = portrait ? 74 : 66;
  const perLane = Math.max(1, Math.floor(U / (portrait ? 90 : 165)));
  const lanes = Math.min(3, Math.ceil(crossing / perLane));
  const voidV = row ? Math.max(0.09 * V, lanes * lane) : 0;
  const mainV = V - 2 * MARGIN - (row?.thickness ?? 0) - voidV;
  const under =
    !row && seats.centre !== null && main.length === 3
      ? Math.min(0.45 * mainV, Math.ceil(crossing / 1.6) * lane)
      : 0;

  // Columns: as many as the side's actors need, then the gutters take what is left.
  const plans = main.map((seat) => {
    const length = mainV - headV - 2 * PAD - (seat === seats.centre ? under : 0);
    const perColumn = Math.max(1, Math.floor((length + CELL_GAP) / cells[seat]!.v));
    const columns = Math.ceil(members[seat]!.length / perColumn);
    return { seat, columns, width: columns * cells[seat]!.u + 2 * PAD + headU, length };
  });
  if (plans.some((plan) => plan.length < cells[plan.seat]!.v * 0.9)) return null;
  const needed = plans.reduce((sum, plan) => sum + plan.width, 0);
  const outside = free.some(
    (item) => item.joins.length < 2 || (item.joins.some((seat) => seats.south.includes(seat)) && row),
  );
  const gaps = Math.max(1, plans.length - 1);
  const left = U - 2 * MARGIN - needed;
  const least = portrait ? 62 : 104;
  if (left < gaps * least * (main.length === 1 ? 2 : 1)) return null;
  const most = portrait ? 170 : 250;
  let gutter = main.length === 1 ? left / 2 : Math.min(most, left / (gaps + (outside ? 0.55 : 0.15)));
  if (gutter < least) gutter = least;
  const outer = Math.max(0, (left - (main.length === 1 ? 2 : gaps) * gutter) / 2);

  const regions: Region[] = [];
  const guidesU: number[] = [];
  const guidesV: number[] = [];
  let u = MARGIN + (main.length === 1 ? gutter : outer);
  if (outer > 50) guidesU.push(MARGIN + outer / 2);
  if (main.length === 1) guidesU.push(MARGIN + gutter / 2, U - MARGIN - gutter / 2);
  plans.forEach((plan, index) => {
    const cell = cells[plan.seat]!;
    const lines = Array.from({ length: plan.columns }, (_, at) => u + PAD + headU + cell.u * (at + 0.5));
    const lift = portrait ? cellLift(members[plan.seat]!) : 0;
    const shift = portrait ? 0 : cellLift(members[plan.seat]!);
    regions.push({
      seat: plan.seat,
      box: toBox(u, MARGIN, plan.width, plan.length + headV + 2 * PAD, portrait),
      lines: lines.map((line) => line - lift),
      along: portrait ? 'x' : 'y',
      from: MARGIN + headV + PAD + cell.v / 2 - shift,
      to: MARGIN + headV + PAD + plan.length - cell.v / 2 - shift,
      headingBeside: false,
    });
    guidesU.push(...lines.map((line) => line - lift));
    u += plan.width;
    if (index < plans.length - 1) {
      guidesU.push(u + gutter / 2);
      if (gutter > 190) guidesU.push(u + gutter * 0.27, u + gutter * 0.73);
      u += gutter;
    }
  });
  if (outer > 50) guidesU.push(U - MARGIN - outer / 2);

  const mainEnd = MARGIN + mainV;
  if (row) {
    const shift = portrait ? 0 : row.lift;
    for (const field of row.fields) {
      regions.push({
        seat: field.seat,
        box: toBox(field.u, mainEnd + voidV, field.width, row.thickness, portrait),
        lines: field.lines.map((line) => mainEnd + voidV + line - shift),
        along: portrait ? 'y' : 'x',
        from: field.from - (portrait ? row.lift : 0),
        to: field.to - (portrait ? row.lift : 0),
        headingBeside: field.headingBeside,
      });
    }
    for (let at = 0; at < lanes; at++)
      guidesV.push(mainEnd + (voidV * (at + 0.5)) / lanes - (portrait ? 0 : 6));
  }
  const centre = regions.find((region) => region.seat === seats.centre);
  const emptyU =
    centre && !portrait
      ? centre.box.x + centre.box.width / 2
      : centre
        ? centre.box.y + centre.box.height / 2
        : U / 2;
  const emptyV = row ? mainEnd + voidV * 0.72 : V - MARGIN - (under > 0 ? Math.min(under, lane) * 0.6 : 40);
  return {
    regions,
    guidesX: portrait ? guidesV : guidesU,
    guidesY: portrait ? guidesU : guidesV,
    empty: portrait ? { x: emptyV, y: emptyU } : { x: emptyU, y: emptyV },
    portrait,
  };
}

/** Whether an item needs the ground between the main seats and the rest: it joins a side of the rest, or west and east. */
function crossesVoid(item: Item, seats: Seats): boolean {
  const facing =
    seats.west !== null &&
    item.joins.includes(seats.west) &&
    seats.east !== null &&
    item.joins.includes(seats.east);
  return facing || (item.joins.length > 1 && item.joins.some((seat) => seats.south.includes(seat)));
}

/** Room one actor takes with its label: on one line, wrapped, or in its shortest form. */
function cellSize(list: readonly Item[], level: number): { width: number; height: number } {
  let width = 56;
  let height = 40;
  for (const item of list) {
    const below = item.choices.filter((choice) => choice.place === 'S');
    if (below.length === 0) {
      width = Math.max(width, 2 * item.r + 16);
      continue;
    }
    const pick =
      level === 0
        ? below.reduce((a, b) => (b.h < a.h || (b.h === a.h && b.w > a.w && b.cost < a.cost) ? b : a))
        : level === 1
          ? below.reduce((a, b) => (Math.abs(b.w - 84) < Math.abs(a.w - 84) ? b : a))
          : below.reduce((a, b) => (b.w < a.w ? b : a));
    width = Math.max(width, pick.w + 10);
    height = Math.max(height, 2 * item.r + 3.5 + pick.h + CELL_GAP);
  }
  return { width: Math.min(width, 170), height };
}

/** How far above the middle of its cell a mark stands, since its label is below it. */
function cellLift(list: readonly Item[]): number {
  const labels = list.map((item) => item.choices[0]?.h ?? 0);
  return labels.length === 0 ? 0 : Math.max(...labels) / 2;
}

interface Row {
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

/** The sides of the rest side by side; each as wide as its actors need, what is left is shared by their number. */
function southRow(
  south: readonly number[],
  members: readonly Item[][],
  cells: readonly Cell[],
  U: number,
  V: number,
  portrait: boolean,
): Row | null {
  const gap = 16;
  const beside = portrait ? 0 : 72;
  const head = portrait ? HEADING : 0;
  for (let rows = 1; rows <= 4; rows++) {
    const headV = !portrait && rows > 1 ? HEADING : 0;
    const widths = south.map((seat) => {
      const columns = Math.ceil(members[seat]!.length / rows);
      return Math.max(columns * cells[seat]!.u + 2 * PAD + (rows === 1 ? beside : 0) + head, 90);
    });
    const cellV = Math.max(...south.map((seat) => cells[seat]!.v));
    const thickness = rows * cellV + 2 * PAD + headV - (portrait ? 0 : 6);
    const total = widths.reduce((sum, width) => sum + width, 0) + gap * (south.length - 1);
    const room = U - 2 * MARGIN;
    if (thickness > 0.5 * V) return null;
    if (total > room) continue;
    const actors = south.reduce((sum, seat) => sum + members[seat]!.length, 0);
    // A row may be looser than needed so that its actors stand near their partners, but not scattered.
    const spare = Math.min(room - total, total * 0.9);
    let u = MARGIN + (room - total - spare) / 2;
    const fields = south.map((seat, index) => {
      const width = widths[index]! + (spare * members[seat]!.length) / actors;
      const side = rows === 1 ? beside : 0;
      const cell = cells[seat]!;
      const field = {
        seat,
        u,
        width,
        lines: Array.from({ length: rows }, (_, at) => PAD + headV + cellV * (at + 0.5) - (portrait ? 0 : 3)),
        from: u + PAD + side + head + cell.u / 2,
        to: u + width - PAD - cell.u / 2,
        headingBeside: rows === 1 && !portrait,
      };
      u += width + gap;
      return field;
    });
    return { thickness, lift: cellLift(south.flatMap((seat) => members[seat]!)), fields };
  }
  return null;
}

function toBox(u: number, v: number, du: number, dv: number, portrait: boolean): Box {
  return portrait ? { x: v, y: u, width: dv, height: du } : { x: u, y: v, width: du, height: dv };
}
