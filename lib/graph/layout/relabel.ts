/**
 * Chooses labels once more when lines have their bows and fields their headings, and leaves out, least important first,
 * what would still overlap. Touches no mark.
 */
import { type Box, boxOverlap, segmentInBox } from '@/lib/graph/geometry';
import { disputeDisc } from '@/lib/graph/marks';
import type { Course } from './bows';
import type { LabelChoice } from './label-choices';
import type { Placing } from './placing';
import { type Problem, stackReach } from './problem';

const CLEAR = 2;
/** What it costs to stand so near above or below another name that the two read as one. */
const STACK_COST = 0.7;

/** One round: each item of `which` takes its cheapest label. Returns whether any changed. */
export function relabel(
  problem: Problem,
  placing: Placing,
  courses: readonly Course[],
  blocked: readonly Box[],
  which: readonly number[],
): boolean {
  let changed = false;
  for (const i of which) {
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    problem.items[i]!.choices.forEach((choice, index) => {
      const cost = labelCost(problem, placing, i, choice, courses, blocked, least);
      if (cost < least - (index === placing.label[i] ? -1e-6 : 1e-6)) {
        best = index;
        least = cost;
      }
    });
    if (best >= 0 && best !== placing.label[i]) {
      placing.label[i] = best;
      changed = true;
    }
  }
  return changed;
}

/** Leaves out labels that overlap another, a mark or a heading: those of `fresh` first, of these the least important. */
export function dropOverlapping(
  problem: Problem,
  placing: Placing,
  blocked: readonly Box[],
  which: readonly number[],
  fresh: ReadonlySet<number> = new Set(),
): void {
  const rank = (i: number) => (fresh.has(i) ? 0 : 1);
  const order = [...which].sort(
    (a, b) => rank(a) - rank(b) || problem.items[a]!.importance - problem.items[b]!.importance || b - a,
  );
  for (const i of order) {
    const choice = problem.items[i]!.choices[placing.label[i]!];
    if (choice && hardHits(problem, placing, i, choice, blocked) > 0) placing.label[i] = -1;
  }
  // What was left out may fit after all, now that others are gone.
  for (const i of order.reverse()) {
    if (placing.label[i]! >= 0) continue;
    placing.label[i] = problem.items[i]!.choices.findIndex(
      (choice) => hardHits(problem, placing, i, choice, blocked) === 0,
    );
  }
}

function boxOf(placing: Placing, i: number, choice: LabelChoice): Box {
  return { x: placing.x[i]! + choice.x, y: placing.y[i]! + choice.y, width: choice.w, height: choice.h };
}

/** Number of labels, marks, discs and headings that a label would cover, and of canvas edges it would pass. */
function hardHits(
  problem: Problem,
  placing: Placing,
  i: number,
  choice: LabelChoice,
  blocked: readonly Box[],
): number {
  const box = boxOf(placing, i, choice);
  let hits = 0;
  if (
    box.x < 2 ||
    box.y < 2 ||
    box.x + box.width > problem.width - 2 ||
    box.y + box.height > problem.height - 2
  )
    hits += 1;
  for (const other of blocked) if (boxOverlap(box, other, CLEAR) > 0) hits += 1;
  problem.items.forEach((item, j) => {
    const x = placing.x[j]!;
    const y = placing.y[j]!;
    const r = item.r + 1;
    if (j !== i && boxOverlap(box, { x: x - r, y: y - r, width: 2 * r, height: 2 * r }) > 0) hits += 1;
    if (item.node.disputed) {
      const disc = disputeDisc(item.node.mark, item.r);
      const at = { x: x + disc.x - disc.r, y: y + disc.y - disc.r, width: 2 * disc.r, height: 2 * disc.r };
      if (boxOverlap(box, at) > 0) hits += 1;
    }
    const label = j === i ? undefined : item.choices[placing.label[j]!];
    if (label && boxOverlap(box, boxOf(placing, j, label), CLEAR) > 0) hits += 1;
  });
  return hits;
}

/** Names right above or below a label. */
function stacked(problem: Problem, placing: Placing, i: number, choice: LabelChoice): number {
  const reach = stackReach(problem);
  if (reach === 0) return 0;
  const { x, y, width, height } = boxOf(placing, i, choice);
  const box = { x, y: y - reach, width, height: height + 2 * reach };
  return problem.items.filter((item, j) => {
    const label = j === i ? undefined : item.choices[placing.label[j]!];
    return label && boxOverlap(box, boxOf(placing, j, label)) > 0;
  }).length;
}

function labelCost(
  problem: Problem,
  placing: Placing,
  i: number,
  choice: LabelChoice,
  courses: readonly Course[],
  blocked: readonly Box[],
  limit: number,
): number {
  let cost = choice.cost;
  if (cost >= limit) return cost;
  cost += 20 * hardHits(problem, placing, i, choice, blocked);
  cost += STACK_COST * stacked(problem, placing, i, choice);
  if (cost >= limit) return cost;
  const x0 = placing.x[i]! + choice.x - 2;
  const y0 = placing.y[i]! + choice.y;
  problem.links.forEach(({ a, b, weight }, link) => {
    const course = courses[link]!;
    let inside = 0;
    for (let piece = 1; piece < course.length; piece++) {
      const p = course[piece - 1]!;
      const q = course[piece]!;
      inside += segmentInBox(p.x, p.y, q.x, q.y, x0, y0, x0 + choice.w + 4, y0 + choice.h);
    }
    if (inside > 0)
      cost += a === i || b === i ? 0.6 + 0.01 * inside : (2 + 0.02 * inside) * (0.5 + 0.5 * weight);
  });
  return cost;
}
