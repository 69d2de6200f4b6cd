/**
 * The tinted field of each side: as wide as its column, as long as its actors and labels need, with its heading. Fields
 * stay inside the ground reserved for them, so they never touch.
 */
import { type Box, pointToBox } from '@/lib/graph/geometry';
import { headingFont, headingSpacing } from '@/lib/graph/label-text';
import type { SideField } from '@/lib/graph/picture';
import type { Placing } from './placing';
import type { Problem } from './problem';
import type { Ground, Region } from './regions';
import { HEADING, PAD } from './seat-room';

export function layFields(problem: Problem, ground: Ground, placing: Placing): SideField[] {
  return ground.regions.flatMap((region) => {
    const members = problem.items
      .map((_, index) => index)
      .filter((index) => problem.items[index]!.seat === region.seat && inReach(region, placing, index));
    return members.length === 0 ? [] : [fieldOf(problem, ground, region, placing, members)];
  });
}

/** The box of a field's heading, which no label and no mark may cover. */
export function headingBox(problem: Pick<Problem, 'measure'>, field: SideField): Box {
  return {
    x: field.title.x,
    y: field.title.y - headingFont.size,
    width: headingWidth(problem, field.heading),
    height: headingFont.lineHeight,
  };
}

export function headingWidth(problem: Pick<Problem, 'measure'>, heading: string): number {
  const text = heading.toUpperCase();
  return problem.measure(text, headingFont) + [...text].length * headingSpacing * headingFont.size;
}

/** The heading's box when its field fills the region. */
export function headingAtTop(problem: Problem, { seat, box, headingBeside, from, along }: Region): Box {
  const side = problem.seated[seat]!;
  const full = headingWidth(problem, side.name);
  const room = headingBeside ? 90 : box.width - 2 * PAD;
  const width = full > room ? headingWidth(problem, side.short) : full;
  const x = headingBeside && along === 'x' ? Math.max(box.x, from - 60 - width) : box.x + PAD;
  const y = headingBeside ? box.y + box.height / 2 - 12 : box.y + 7;
  return { x, y, width, height: headingFont.lineHeight };
}

/** A member that was dragged far away does not stretch its side's field. */
function inReach(region: Region, placing: Placing, index: number): boolean {
  return pointToBox(placing.x[index]!, placing.y[index]!, region.box) < 30;
}

function fieldOf(
  problem: Problem,
  ground: Ground,
  region: Region,
  placing: Placing,
  members: readonly number[],
): SideField {
  const side = problem.seated[region.seat]!;
  let [left, right, top, bottom] = [1e9, -1e9, 1e9, -1e9];
  for (const index of members) {
    const item = problem.items[index]!;
    const choice = item.choices[placing.label[index]!];
    const x = placing.x[index]!;
    const y = placing.y[index]!;
    const inset = item.r + 2;
    left = Math.min(left, x - inset, choice ? x + choice.x : x);
    right = Math.max(right, x + inset, choice ? x + choice.x + choice.w : x);
    top = Math.min(top, y - inset, choice ? y + choice.y : y);
    bottom = Math.max(bottom, y + inset, choice ? y + choice.y + choice.h : y);
  }
  const { box } = region;
  const full = headingWidth(problem, side.name);
  const beside = region.headingBeside;
  let heading = side.name;
  if (beside) {
    if (full > 90 || left - 2 * PAD - full < box.x) heading = side.short;
    left -= headingWidth(problem, heading) + 10;
  } else top -= HEADING - 4;
  let x0 = left - PAD;
  let x1 = right + PAD;
  let y0 = top - PAD;
  let y1 = bottom + PAD;
  if (region.along === 'y') {
    x0 = box.x;
    x1 = box.x + box.width;
  } else {
    y0 = box.y;
    y1 = box.y + box.height;
  }
  // A side that has the whole width to itself shows it: bands of one width are calmer than ragged ones.
  if (ground.portrait && box.width > 0.9 * problem.width) {
    x0 = box.x;
    x1 = box.x + box.width;
  }
  x0 = Math.round(Math.max(x0, box.x));
  x1 = Math.round(Math.min(x1, box.x + box.width));
  y0 = Math.round(Math.max(y0, box.y));
  y1 = Math.round(Math.min(y1, box.y + box.height));
  if (!beside && full + 2 * PAD > x1 - x0) heading = side.short;
  const baseline = beside ? Math.round(middleOf(placing, members) + 4) : y0 + 18;
  return {
    side: side.id,
    x: x0,
    y: y0,
    width: x1 - x0,
    height: y1 - y0,
    heading,
    title: { x: x0 + PAD, y: baseline },
  };
}

function middleOf(placing: Placing, members: readonly number[]): number {
  return members.reduce((sum, index) => sum + placing.y[index]!, 0) / members.length;
}
