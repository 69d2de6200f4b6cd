/**
 * Bends the lines that would run through a foreign mark or label, as little as helps, and tells parallel lines apart.
 * All others stay straight.
 */
import { pointToSegment, segmentInBox, segmentsCross } from '@/lib/graph/geometry';
import { bowPoint } from '@/lib/graph/line-looks';
import type { Point } from '@/lib/graph/picture';
import type { Placing } from './placing';
import type { Problem } from './problem';

/** Tried in this order; the first of equals stays. */
const BOWS = [0, 14, -14, 28, -28, 42, -42, 58, -58, 76, -76, 96, -96, 120, -120, 150, -150];
const PIECES = 7;
/** Parallel lines lie so far apart in their middle, pixels; nearer ones cost as much as a line through a mark. */
const TWINS = 9;
const ON_TWIN = 8;

/** A line as the points it runs through: two if straight. */
export type Course = Point[];

export function courseOf(problem: Problem, placing: Placing, link: number, bow: number): Course {
  const { a, b } = problem.links[link]!;
  const from = { x: placing.x[a]!, y: placing.y[a]! };
  const to = { x: placing.x[b]!, y: placing.y[b]! };
  if (bow === 0) return [from, to];
  return Array.from({ length: PIECES + 1 }, (_, at) => bowPoint(from, to, bow, at / PIECES));
}

/**
 * Chooses the bow of each link in `which`, the others as they are in `bows`. Returns new bows, in the order of the
 * links. In a crowded picture bows help nobody: there only parallel lines are told apart.
 */
export function bendLines(
  problem: Problem,
  placing: Placing,
  bows: readonly number[],
  which: readonly number[],
  crowded = false,
): number[] {
  const twins = twinOrder(problem);
  const chosen = bows.map((bow, link) => (which.includes(link) && bow === 0 ? twins[link]! * TWINS : bow));
  const bundleOf = bundles(problem);
  /** Seen from one end, so that lines drawn to and fro compare. */
  const aside = (link: number, bow: number) => bow * directionOf(problem, link);
  const onTwin = (link: number, bow: number) =>
    bundleOf[link]!.some(
      (other) => other !== link && Math.abs(aside(link, bow) - aside(other, chosen[other]!)) < TWINS,
    );
  const courses = problem.links.map((_, link) => courseOf(problem, placing, link, chosen[link]!));
  if (crowded) return chosen.map((bow, link) => (which.includes(link) ? twins[link]! * 6 : bow));
  for (let round = 0; round < 2; round++)
    for (const link of which) {
      const twin = twins[link]!;
      let best = { bow: chosen[link]!, cost: Number.POSITIVE_INFINITY };
      const straight = lineCost(problem, placing, link, courseOf(problem, placing, link, 0), courses);
      if (straight.hits === 0 && twin === 0) best = { bow: 0, cost: 0 };
      else
        for (const bow of BOWS) {
          const bent = bow + twin * TWINS;
          const course = courseOf(problem, placing, link, bent);
          const cost =
            lineCost(problem, placing, link, course, courses).cost +
            bowCost(course, bent) +
            (onTwin(link, bent) ? ON_TWIN : 0);
          if (cost < best.cost - 1e-9) best = { bow: bent, cost };
        }
      chosen[link] = best.bow;
      courses[link] = courseOf(problem, placing, link, best.bow);
    }
  return chosen;
}

/** A wide bow reads worse than a crossing, and worst on a short line. */
function bowCost(course: Course, bow: number): number {
  const from = course[0]!;
  const to = course.at(-1)!;
  const length = Math.sqrt((from.x - to.x) ** 2 + (from.y - to.y) ** 2) || 1;
  const size = Math.abs(bow);
  return 0.016 * size + 12 * Math.max(0, size / length - 0.25);
}

/** For each link those between the same two, itself too, in a fixed order. */
function bundles(problem: Problem): number[][] {
  const byEnds = new Map<string, number[]>();
  return problem.links.map(({ a, b }, link) => {
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    const bundle = byEnds.get(key) ?? [];
    bundle.push(link);
    byEnds.set(key, bundle);
    return bundle;
  });
}

const directionOf = ({ links }: Problem, link: number) => (links[link]!.a < links[link]!.b ? 1 : -1);

/** For parallel lines their place in the bundle, ..., -1, 0, 1, ...; 0 for single ones. Signed for the link's own direction. */
export function twinOrder(problem: Problem): number[] {
  return bundles(problem).map((bundle, link) =>
    bundle.length === 1
      ? 0
      : (bundle.indexOf(link) - (bundle.length - 1) / 2) * 1.5 * directionOf(problem, link),
  );
}

/** What a course costs, and how many foreign marks and labels it runs through. */
export function lineCost(
  problem: Problem,
  placing: Placing,
  link: number,
  course: Course,
  courses: readonly Course[],
): { hits: number; cost: number } {
  const { a, b } = problem.links[link]!;
  let hits = 0;
  let cost = 0;
  problem.items.forEach((item, i) => {
    const choice = item.choices[placing.label[i]!];
    const x = placing.x[i]!;
    const y = placing.y[i]!;
    let inLabel = 0;
    let distance = 1e9;
    for (let piece = 1; piece < course.length; piece++) {
      const p = course[piece - 1]!;
      const q = course[piece]!;
      if (i !== a && i !== b) distance = Math.min(distance, pointToSegment(x, y, p.x, p.y, q.x, q.y));
      if (choice)
        inLabel += segmentInBox(
          p.x,
          p.y,
          q.x,
          q.y,
          x + choice.x - 1,
          y + choice.y,
          x + choice.x + choice.w + 1,
          y + choice.y + choice.h,
        );
    }
    if (distance < item.r + 5) {
      hits += 1;
      cost += 6 + 0.3 * (item.r + 5 - distance);
    } else if (distance < item.r + 10) cost += 0.5;
    if (inLabel > 0) {
      if (i === a || i === b) cost += 0.6 + 0.015 * inLabel;
      else {
        hits += 1;
        cost += 3 + 0.03 * inLabel;
      }
    }
  });
  courses.forEach((other, f) => {
    if (f === link) return;
    const end = problem.links[f]!;
    const shared = end.a === a || end.a === b || end.b === a || end.b === b;
    if (crossings(course, other, shared)) cost += shared ? 1.2 : 0.7;
  });
  for (const point of course)
    if (point.x < 4 || point.y < 4 || point.x > problem.width - 4 || point.y > problem.height - 4) cost += 4;
  return { hits, cost };
}

/** Whether two courses cross; lines from one mark only if they do so away from it. */
function crossings(one: Course, other: Course, shared: boolean): boolean {
  if (shared && one.length === 2 && other.length === 2) return false;
  for (let i = 1; i < one.length; i++)
    for (let j = 1; j < other.length; j++) {
      const [p, q, s, t] = [one[i - 1]!, one[i]!, other[j - 1]!, other[j]!];
      if (segmentsCross(p.x, p.y, q.x, q.y, s.x, s.y, t.x, t.y)) return true;
    }
  return false;
}
