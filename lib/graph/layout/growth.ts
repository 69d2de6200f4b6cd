/**
 * Adds to a picture what is new, and moves nothing: what was placed keeps place and label, new items take the cheapest
 * free slots, those with most placed neighbours first.
 */
import { boxOverlap, pointToBox } from '@/lib/graph/geometry';
import type { Picture, PlacedLabel, SideField } from '@/lib/graph/picture';
import { makeEnergy } from './energy';
import { headingBox } from './fields';
import { choiceAt, type LabelChoice } from './label-choices';
import type { Placing } from './placing';
import type { Item, Problem } from './problem';
import type { Ground, Region } from './regions';
import { HEADING, PAD } from './seat-room';

/** Distance of the slots that are tried. */
const LATTICE = 22;
/** How far from its field a new actor may stand and still stretch it. */
const STRETCH = 70;

/** The fields of a picture as ground: regions without lines, no guides. */
export function groundOf(problem: Problem, previous: Picture): Ground {
  const regions = previous.fields.flatMap((field): Region[] => {
    const seat = problem.seated.findIndex((side) => side.id === field.side);
    if (seat < 0) return [];
    const { x, y, width, height } = field;
    return [
      {
        seat,
        box: { x, y, width, height },
        lines: [],
        along: 'y',
        from: y,
        to: y + height,
        headingBeside: false,
        heading: headingBox(problem, field),
      },
    ];
  });
  return {
    regions,
    guidesX: [],
    guidesY: [],
    empty: { x: previous.width / 2, y: previous.height - 50 },
    portrait: previous.height > previous.width,
  };
}

/** The label an item had, line by line and on the same side of its mark; none if it had none. */
export function keptChoice(item: Item, label: PlacedLabel | null): LabelChoice[] {
  if (!label) return [];
  const { place, width: w, height: h, style, lines, subLines } = label;
  return [choiceAt(item, { style, lines, subLines, w, h, cost: 0 }, place)];
}

/** Puts each new item on the cheapest point of a lattice, with its plainest free label. */
export function placeNew(
  problem: Problem,
  ground: Ground | null,
  placing: Placing,
  fresh: readonly number[],
): void {
  const { items, links } = problem;
  const { x, y, label } = placing;
  const waiting = new Set(fresh);
  // Those not yet placed are far off, where they meet nothing.
  for (const i of fresh) {
    x[i] = -4000;
    y[i] = -4000 - 200 * i;
    label[i] = -1;
  }
  const placedNear = (i: number) =>
    items[i]!.links.filter((link) => !waiting.has(links[link]!.a === i ? links[link]!.b : links[link]!.a))
      .length;
  while (waiting.size > 0) {
    const next = [...waiting].reduce((best, i) => (placedNear(i) > placedNear(best) ? i : best));
    waiting.delete(next);
    placeOne(problem, ground, placing, next, waiting);
  }
}

function placeOne(
  problem: Problem,
  ground: Ground | null,
  placing: Placing,
  i: number,
  waiting: ReadonlySet<number>,
): void {
  const { x, y, label } = placing;
  const visible = withoutLinksTo(problem, waiting);
  const energy = makeEnergy(visible, ground, placing);
  const choices = problem.items[i]!.choices;
  const plain = Math.min(choices.length, 4);
  let best = { cost: Number.POSITIVE_INFINITY, x: problem.width / 2, y: problem.height / 2, label: -1 };
  for (let py = 26; py <= problem.height - 26; py += LATTICE)
    for (let px = 26; px <= problem.width - 26; px += LATTICE)
      for (let choice = plain === 0 ? -1 : 0; choice < plain; choice++) {
        x[i] = px;
        y[i] = py;
        label[i] = choice;
        energy.moved(i);
        const cost = energy.of(i, best.cost);
        if (cost < best.cost) best = { cost, x: px, y: py, label: choice };
      }
  x[i] = best.x;
  y[i] = best.y;
  label[i] = best.label;
}

/** The problem without the links whose other end has no place yet. */
function withoutLinksTo(problem: Problem, waiting: ReadonlySet<number>): Problem {
  if (waiting.size === 0) return problem;
  const kept = problem.links.map(({ a, b }) => !waiting.has(a) && !waiting.has(b));
  const renumbered = new Map<number, number>();
  kept.forEach((keep, index) => {
    if (keep) renumbered.set(index, renumbered.size);
  });
  return {
    ...problem,
    links: problem.links.filter((_, index) => kept[index]),
    items: problem.items.map((item) => ({
      ...item,
      links: item.links.flatMap((link) => renumbered.get(link) ?? []),
    })),
  };
}

/** The fields of before, stretched to take in new actors where nothing foreign stands in the way. */
export function stretchFields(
  problem: Problem,
  previous: readonly SideField[],
  placing: Placing,
  fresh: readonly number[],
): SideField[] {
  const fields = previous
    .filter((field) => problem.items.some((item) => item.node.side === field.side))
    .map((field) => ({ ...field }));
  for (const i of fresh) {
    const item = problem.items[i]!;
    const field = fields.find((each) => item.seat >= 0 && each.side === item.node.side);
    const [px, py] = [placing.x[i]!, placing.y[i]!];
    if (!field || pointToBox(px, py, field) > STRETCH) continue;
    const reach = item.r + PAD;
    const left = Math.max(2, Math.min(field.x, px - reach));
    const top = Math.max(2, Math.min(field.y, py - reach - (py < field.y ? HEADING : 0)));
    const right = Math.min(problem.width - 2, Math.max(field.x + field.width, px + reach));
    const bottom = Math.min(problem.height - 2, Math.max(field.y + field.height, py + reach));
    const grown = { x: left, y: top, width: right - left, height: bottom - top };
    const free = problem.items.every(
      (other, j) =>
        other.node.side === item.node.side ||
        pointToBox(placing.x[j]!, placing.y[j]!, grown) > 0 ||
        pointToBox(placing.x[j]!, placing.y[j]!, field) === 0,
    );
    if (free && fields.every((other) => other === field || boxOverlap(other, grown) === 0))
      Object.assign(field, grown);
  }
  return fields;
}
