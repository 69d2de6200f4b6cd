/**
 * How the marks of a line go with it when an end of it is moved: each keeps its distance from the others, and all of them
 * their share of the way from speaker to issue. As long as nothing is moved they stay exactly where they lay.
 */
import { bowControl, bowPoint } from '../line-looks';
import type { Picture, Point } from '../picture';
import { isOneSpot, type PlacedLine, stanceEdge } from './place';

export interface Course {
  from: Point;
  to: Point;
  bow: number;
}

interface Tether {
  id: string;
  /** Distance in pixels along the line from where all its marks together have their middle. */
  along: number;
  /** From the point of the line, in the directions of the line there and to the left of it. */
  ahead: number;
  aside: number;
}

export interface Tethered {
  /** The middle of the marks, 0 at the speaker, 1 at the issue. */
  middle: number;
  marks: readonly Tether[];
}

/** No mark is brought nearer to an end than this share of the line. */
const END = 0.04;
/** A bowed line is looked along in so many steps for the point next to a mark, then again between two of them. */
const STEPS = 40;

const lengthOf = ({ from, to }: Course) => Math.sqrt((to.x - from.x) ** 2 + (to.y - from.y) ** 2);

/** Unit vector of the line's direction at a share of its way. */
function directionAt({ from, to, bow }: Course, share: number): Point {
  const control = bow === 0 ? null : bowControl(from, to, bow);
  const dx = control ? (1 - share) * (control.x - from.x) + share * (to.x - control.x) : to.x - from.x;
  const dy = control ? (1 - share) * (control.y - from.y) + share * (to.y - control.y) : to.y - from.y;
  const length = Math.sqrt(dx * dx + dy * dy);
  return length === 0 ? { x: 1, y: 0 } : { x: dx / length, y: dy / length };
}

function nearestShare(course: Course, { x, y }: Point): number {
  const { from, to, bow } = course;
  const nearest = (least: number, most: number) => {
    let best = least;
    let distance = Number.POSITIVE_INFINITY;
    for (let at = 0; at <= STEPS; at++) {
      const share = least + ((most - least) * at) / STEPS;
      const on = bowPoint(from, to, bow, share);
      const far = (on.x - x) ** 2 + (on.y - y) ** 2;
      if (far < distance) [best, distance] = [share, far];
    }
    return best;
  };
  const near = nearest(0, 1);
  return nearest(Math.max(0, near - 1 / STEPS), Math.min(1, near + 1 / STEPS));
}

/** Ties marks to their line, as they lie now. */
export function tether(marks: readonly (Point & { id: string })[], course: Course): Tethered {
  const shares = marks.map((mark) => nearestShare(course, mark));
  const middle = shares.reduce((sum, share) => sum + share, 0) / (shares.length || 1);
  const length = lengthOf(course);
  return {
    middle,
    marks: marks.map(({ id, x, y }, at) => {
      const share = shares[at]!;
      const on = bowPoint(course.from, course.to, course.bow, share);
      const { x: dx, y: dy } = directionAt(course, share);
      const [offX, offY] = [x - on.x, y - on.y];
      return {
        id,
        along: (share - middle) * length,
        ahead: offX * dx + offY * dy,
        aside: offX * dy - offY * dx,
      };
    }),
  };
}

/** Where they lie on the line as it runs now. */
export function followed({ middle, marks }: Tethered, course: Course): (Point & { id: string })[] {
  const length = lengthOf(course) || 1;
  return marks.map(({ id, along, ahead, aside }) => {
    const share = Math.max(END, Math.min(1 - END, middle + along / length));
    const on = bowPoint(course.from, course.to, course.bow, share);
    const { x: dx, y: dy } = directionAt(course, share);
    return { id, x: on.x + ahead * dx + aside * dy, y: on.y + ahead * dy - aside * dx };
  });
}

/** Places found for one picture, carried along to another until that one has its own. Lines of which an end is gone fall. */
export function carryOver(
  places: ReadonlyMap<string, PlacedLine>,
  from: Picture,
  to: Picture,
): Map<string, PlacedLine> {
  const carried = new Map<string, PlacedLine>();
  for (const [key, line] of places) {
    const before = courseIn(from, line);
    const after = courseIn(to, line);
    if (!before || !after) continue;
    if (isSame(before, after)) {
      carried.set(key, line);
      continue;
    }
    const { spots } = line;
    const marks = isOneSpot(spots) ? [{ id: '', ...spots }] : [...spots].map(([id, at]) => ({ id, ...at }));
    const moved = followed(tether(marks, before), after).map(({ id, x, y }) => [id, { x, y }] as const);
    carried.set(key, { ...line, bow: after.bow, spots: isOneSpot(spots) ? moved[0]![1] : new Map(moved) });
  }
  return carried;
}

function courseIn({ nodes, edges }: Picture, line: PlacedLine): Course | null {
  const [from, to] = [nodes[line.actor], nodes[line.issue]];
  return from && to ? { from, to, bow: edges[stanceEdge(line)]?.bow ?? line.bow } : null;
}

const isSame = (a: Course, b: Course) =>
  a.bow === b.bow && a.from.x === b.from.x && a.from.y === b.from.y && a.to.x === b.to.x && a.to.y === b.to.y;
