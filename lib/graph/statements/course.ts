/**
 * Places on the course of one line, from its speaker to its issue: for several marks in a row, for one, and beside the
 * line where it has no room. Which lines there are, and in which order they choose, is place.ts's business.
 */
import type { Point } from '../picture';
import type { Room } from './room';

/** Between two marks on a line, and between a mark and what it must not touch. */
const GAP = 1.5;
/** How far apart places on a line are tried, in pixels. */
const STEP = 3;
/** Of a picture so large that nothing else is minded, so many places on a line are tried. */
const MOST_TRIED = 12;
/** A mark of another line this near weighs as half a line that runs through, in pixels. */
const NEAR = 7;
/** Steps off a line that has no room. */
const ASIDE = [0, 9, -9, 16, -16, 24, -24];
/** Round the middle of a line with no room beside it either: steps of a lattice, the nearest first. */
const LATTICE = { step: 6, reach: 20 };

export interface Course {
  at(share: number): Point;
  length: number;
  /** Radius of the marks at its ends. */
  first: number;
  last: number;
  own: string;
  /** Whether it is looked for what else runs there. */
  minds: boolean;
}

/** Distances from the speaker at which a mark may lie, from the middle outwards. */
function distances({ length, first, last, minds }: Course, half: number): number[] {
  const [least, most] = [first + half + GAP, length - last - half - GAP];
  const middle = (first + length - last) / 2;
  const all: number[] = [];
  const step = minds ? STEP : Math.max(STEP, (most - least) / MOST_TRIED);
  for (let off = 0; middle + off <= most || middle - off >= least; off += step) {
    if (middle + off <= most && middle + off >= least) all.push(middle + off);
    if (off > 0 && middle - off >= least && middle - off <= most) all.push(middle - off);
  }
  return all;
}

/** So much of the line as marks of this radius may lie on, in pixels: neither under a label nor under another mark. */
export function freeLength(room: Room, course: Course, r: number): number {
  const tried = distances(course, r);
  if (!course.minds) return tried.length > 1 ? course.length - course.first - course.last : 0;
  return (
    tried.filter((each) => room.isFree({ ...course.at(each / course.length), r: r + GAP })).length * STEP
  );
}

/** How long a row of so many is. */
export const rowLength = (count: number, r: number) => count * (2 * r + GAP);

/** So many places in a row; else the free ones that lie nearest to the middle; null if there are too few. */
export function placesOn(room: Room, course: Course, count: number, r: number): Point[] | null {
  const pitch = 2 * r + GAP;
  const free = (point: Point) => room.isFree({ ...point, r: r + GAP });
  let best: Point[] | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const middle of distances(course, ((count - 1) * pitch) / 2 + r)) {
    const points = Array.from({ length: count }, (_, at) =>
      course.at((middle + (at - (count - 1) / 2) * pitch) / course.length),
    );
    if (!points.every(free)) continue;
    if (!course.minds) return points;
    const cost = points.reduce(
      (sum, point) =>
        sum +
        room.linesThrough({ ...point, r: r + 1 }, course.own) +
        room.marksNear({ ...point, r: r + NEAR }) / 2,
      0,
    );
    if (cost >= least) continue;
    [best, least] = [points, cost];
    if (cost === 0) break;
  }
  if (best || count === 1) return best;
  const taken: number[] = [];
  for (const distance of distances(course, r)) {
    if (taken.length === count) break;
    if (taken.some((other) => Math.abs(other - distance) < pitch)) continue;
    if (free(course.at(distance / course.length))) taken.push(distance);
  }
  if (taken.length < count) return null;
  return taken.sort((a, b) => a - b).map((distance) => course.at(distance / course.length));
}

function makeAround(): readonly Point[] {
  const { step, reach } = LATTICE;
  const all: Point[] = [];
  for (let x = -reach; x <= reach; x++)
    for (let y = -reach; y <= reach; y++) all.push({ x: x * step, y: y * step });
  const far = ({ x, y }: Point) => x * x + y * y;
  return all.sort((a, b) => far(a) - far(b) || a.y - b.y || a.x - b.x);
}
/** Made when first needed: to sort it takes milliseconds, and a page that opens without statements needs none. */
let around: readonly Point[] | null = null;

/** As near beside the line as there is room; the middle of the line if there is none far and wide. */
export function placeBeside(room: Room, course: Course, r: number): Point {
  const [start, end] = [course.at(0), course.at(1)];
  const across = {
    x: -(end.y - start.y) / (course.length || 1),
    y: (end.x - start.x) / (course.length || 1),
  };
  const tried = distances(course, r);
  for (const aside of course.minds ? ASIDE : [0])
    for (const distance of tried.length > 0 ? tried : [course.length / 2]) {
      const on = course.at(distance / (course.length || 1));
      const point = { x: on.x + across.x * aside, y: on.y + across.y * aside };
      if (room.isFree({ ...point, r: r + GAP })) return point;
    }
  const middle = course.at(0.5);
  if (!course.minds) return middle;
  around ??= makeAround();
  const near = around.find(({ x, y }) => room.isFree({ x: middle.x + x, y: middle.y + y, r: r + GAP }));
  return near ? { x: middle.x + near.x, y: middle.y + near.y } : middle;
}
