/**
 * Where each seat's actors may stand, as rectangles that never touch, and the lines that things are aligned to: a
 * column for west, centre and east with gutters between, a row below for the rest, the void under the centre. On a tall
 * canvas the same turned by 90 degrees. u runs from west to east, v down a column; x and y only at the end.
 */
import type { Box } from '@/lib/graph/geometry';
import { type Item, isPortrait, type Problem } from './problem';
import { CELL_GAP, type Cell, cellLift, cellSize, HEADING, MARGIN, PAD, southRow } from './seat-room';
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
  /** Where the heading stands already: no mark may cover it. Without it the heading follows the topmost mark. */
  heading?: Box;
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

const STACK_GAP = 16;

/** Lays out the ground for the first seating that has room; null if none has. */
export function layGround(problem: Problem, seatings: readonly Seats[][]): Ground | null {
  for (const group of seatings)
    for (const level of [0, 1, 2])
      for (const tightness of [0, 1, 2])
        for (const seats of group) {
          const ground = groundAt(problem, seats, level, tightness);
          if (ground) return ground;
        }
  return null;
}

/** One seating at one size of labels (0 full, 1 wrapped, 2 short) and of gutters (0 wide, 1 narrow). */
function groundAt(problem: Problem, seats: Seats, level: number, tightness: number): Ground | null {
  const portrait = isPortrait(problem);
  const U = portrait ? problem.height : problem.width;
  const V = portrait ? problem.width : problem.height;
  const members = problem.seated.map((_, seat) => problem.items.filter((item) => item.seat === seat));
  const cells = members.map((list): Cell => {
    const size = cellSize(list, level);
    return portrait ? { u: size.height, v: size.width } : { u: size.width, v: size.height };
  });
  const headU = portrait ? HEADING : 0;
  const headV = portrait ? 0 : HEADING;
  const { columns } = seats;
  const free = problem.items.filter((item) => item.seat < 0);

  const row = seats.south.length > 0 ? southRow(seats.south, members, cells, U, V, portrait) : null;
  if (seats.south.length > 0 && !row) return null;
  const crossing = free.filter((item) => crossesVoid(item, seats)).length;
  const lane = (portrait ? 74 : 66) * problem.scale;
  const perLane = Math.max(1, Math.floor(U / (portrait ? 90 : 165)));
  const lanes = Math.min(tightness > 0 ? 1 : 3, Math.ceil(crossing / perLane));
  const voidV = row ? Math.max(0.09 * V, lanes * lane) : 0;
  const mainV = V - 2 * MARGIN - (row?.thickness ?? 0) - voidV;
  const facing = columns.length === 3 && !row;
  const under = facing ? Math.min((tightness > 0 ? 0.2 : 0.42) * mainV, Math.ceil(crossing / 1.6) * lane) : 0;

  const plans = columns.map((column) =>
    planColumn(column, column[0] === seats.centre ? mainV - under : mainV),
  );
  function planColumn(column: readonly number[], length: number) {
    const fixed = (headV + 2 * PAD) * column.length + STACK_GAP * (column.length - 1);
    const room = length - fixed;
    for (let lines = 1; lines <= 6; lines++) {
      const rows = column.map((seat) => Math.ceil(members[seat]!.length / lines));
      const needs = column.map((seat, at) => Math.max(1, rows[at]!) * cells[seat]!.v - CELL_GAP);
      // On one line each takes only its own room: a short name next to a long one.
      if (lines === 1 && portrait)
        column.forEach((seat, at) => {
          needs[at] = Math.max(cells[seat]!.v, sumOfWidths(members[seat]!, level)) - CELL_GAP;
        });
      const need = needs.reduce((sum, each) => sum + each, 0);
      if (need > room) continue;
      const lengths = needs.map((each) => each + ((room - need) * each) / need);
      const cell = Math.max(...column.map((seat) => cells[seat]!.u));
      const used = Math.max(...column.map((seat) => Math.min(lines, members[seat]!.length)));
      return { column, lines: used, cell, lengths, width: used * cell + 2 * PAD + headU };
    }
    return null;
  }
  if (plans.some((plan) => plan === null)) return null;
  const sound = plans.filter((plan) => plan !== null);
  const needed = sound.reduce((sum, plan) => sum + plan.width, 0);
  const gaps = sound.length === 1 ? 2 : sound.length - 1;
  const left = U - 2 * MARGIN - needed;
  const least =
    (portrait ? 62 : 108) * [1, 0.72, portrait ? 0.58 : 0.72][tightness]! * (portrait ? 1 : problem.scale);
  if (left < gaps * least) return null;
  const outside = free.some(
    (item) => item.joins.length < 2 || item.joins.some((seat) => seats.south.includes(seat)),
  );
  const most = sound.length < 3 ? 0.55 * U : portrait ? 170 : 250;
  const gutter =
    sound.length === 1 ? left / 2 : Math.max(least, Math.min(most, left / (gaps + (outside ? 0.55 : 0.15))));
  const outer = Math.max(0, sound.length === 1 ? gutter : (left - gaps * gutter) / 2);

  const regions: Region[] = [];
  const guidesU: number[] = outer > 50 ? [MARGIN + outer / 2, U - MARGIN - outer / 2] : [];
  let u = MARGIN + outer;
  sound.forEach((plan, index) => {
    let v = MARGIN;
    plan.column.forEach((seat, at) => {
      const lift = cellLift(members[seat]!);
      const count = Math.min(plan.lines, members[seat]!.length);
      const start = u + PAD + headU + (plan.cell * (plan.lines - count)) / 2;
      const lines = Array.from(
        { length: count },
        (_, line) => start + plan.cell * (line + 0.5) - (portrait ? lift : 0),
      );
      const length = plan.lengths[at]!;
      const from = v + headV + PAD + (cells[seat]!.v - CELL_GAP) / 2 - (portrait ? 0 : lift);
      regions.push({
        seat,
        box: toBox(u, v, plan.width, length + headV + 2 * PAD, portrait),
        lines,
        along: portrait ? 'x' : 'y',
        from,
        to: Math.max(from, from + length - cells[seat]!.v + CELL_GAP),
        headingBeside: false,
      });
      guidesU.push(...lines);
      v += length + headV + 2 * PAD + STACK_GAP;
    });
    u += plan.width;
    if (index === sound.length - 1) return;
    const tracks = gutter < 200 ? 1 : gutter < 420 ? 3 : 5;
    for (let track = 0; track < tracks; track++) guidesU.push(u + (gutter * (track + 0.5)) / tracks);
    u += gutter;
  });

  const mainEnd = MARGIN + mainV;
  const guidesV: number[] = [];
  if (row) {
    for (const field of row.fields)
      regions.push({
        seat: field.seat,
        box: toBox(field.u, mainEnd + voidV, field.width, row.thickness, portrait),
        lines: field.lines.map((line) => mainEnd + voidV + line - (portrait ? 0 : row.lift)),
        along: portrait ? 'y' : 'x',
        from: field.from - (portrait ? row.lift : 0),
        to: Math.max(field.from, field.to) - (portrait ? row.lift : 0),
        headingBeside: field.headingBeside,
      });
    for (let at = 0; at < lanes; at++)
      guidesV.push(mainEnd + (voidV * (at + 0.5)) / lanes - (portrait ? 0 : 6));
  }
  const centre = regions.find((region) => region.seat === seats.centre);
  const middle = centre
    ? portrait
      ? centre.box.y + centre.box.height / 2
      : centre.box.x + centre.box.width / 2
    : U / 2;
  const depth = row ? mainEnd + voidV * 0.72 : V - MARGIN - (under > 0 ? Math.min(under, lane) * 0.6 : 40);
  return {
    regions,
    guidesX: portrait ? guidesV : guidesU,
    guidesY: portrait ? guidesU : guidesV,
    empty: portrait ? { x: depth, y: middle } : { x: middle, y: depth },
    portrait,
  };
}

function sumOfWidths(list: readonly Item[], level: number): number {
  return list.reduce((sum, item) => sum + cellSize([item], level).width, 0);
}

/** Whether an item needs the ground below the centre: it joins a side of the row, or one of west and one of east. */
function crossesVoid(item: Item, seats: Seats): boolean {
  const has = (list: readonly number[]) => item.joins.some((seat) => list.includes(seat));
  const facing = seats.columns.length === 3 && has(seats.columns[0]!) && has(seats.columns[2]!);
  return facing || (item.joins.length > 1 && has(seats.south));
}

function toBox(u: number, v: number, du: number, dv: number, portrait: boolean): Box {
  return portrait ? { x: v, y: u, width: dv, height: du } : { x: u, y: v, width: du, height: dv };
}
