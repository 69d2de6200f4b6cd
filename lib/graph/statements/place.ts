/**
 * Where the marks of statements lie: beside each other on the line from speaker to issue, after everything else has its
 * place, so that nothing moves because of them. Not over labels, headings or marks, and where few other lines run. Placed
 * for all statements, whatever the filters leave of them. The same arguments give the same places.
 */
import type { StatementRow } from '@/lib/questions/statements';
import { bowPoint } from '../line-looks';
import type { Picture, Point } from '../picture';
import { courseHits, type InDispute, type Room, roomOf } from './room';
import { STATEMENT_RADIUS } from './shapes';

/** More than so many on one line are one mark with their number. */
export const MOST_APART = 8;
/** Between two marks on a line, and between a mark and what it must not touch. */
const GAP = 1.5;
/** How far apart places on a line are tried, in pixels. */
const STEP = 3;
/** Bows of a line that the picture does not have, and steps off a line that has no room. */
const BOWS = [0, 14, -14, 28, -28, 44, -44, 64, -64, 88, -88, 116, -116];
const ASIDE = [0, 9, -9, 16, -16, 24, -24];
/** Round the middle of a line with no room beside it either: steps of a lattice, the nearest first. */
const LATTICE = { step: 6, reach: 20 };
/** In a picture of more lines than this no bow and no place far off a line is looked for, nor what else runs there: it would take seconds. */
const MOST_LINES = 2_000;
/** And so many places on a line are tried. */
const MOST_TRIED = 12;

export interface PlacedLine {
  actor: string;
  issue: string;
  bow: number;
  r: number;
  /** One place for each fact, or one for all. */
  spots: ReadonlyMap<string, Point> | Point;
}

export const lineKey = ({ actor, issue }: Pick<StatementRow, 'actor' | 'issue'>) => `${actor} ${issue}`;
export const stanceEdge = ({ actor, issue }: Pick<StatementRow, 'actor' | 'issue'>) =>
  `STANCE:${actor}:${issue}`;

/** Oldest first, from the speaker on; the undated last. */
const inTime = (a: StatementRow, b: StatementRow) => {
  if (a.when !== b.when) {
    if (a.when === null) return 1;
    if (b.when === null) return -1;
    return a.when < b.when ? -1 : 1;
  }
  return a.fact < b.fact ? -1 : 1;
};

/** `rows` once a speaker, issue and fact. Keys are those of `lineKey`. */
export function placeStatements(
  rows: readonly StatementRow[],
  record: InDispute,
  picture: Picture,
): Map<string, PlacedLine> {
  const groups = new Map<string, StatementRow[]>();
  for (const row of rows) {
    if (!picture.nodes[row.actor] || !picture.nodes[row.issue]) continue;
    const group = groups.get(lineKey(row));
    if (group) group.push(row);
    else groups.set(lineKey(row), [row]);
  }
  const lines = [...groups].map(([key, group]) => {
    const { actor, issue } = group[0]!;
    const [from, to] = [picture.nodes[actor]!, picture.nodes[issue]!];
    const length = Math.sqrt((to.x - from.x) ** 2 + (to.y - from.y) ** 2);
    const known = picture.edges[stanceEdge({ actor, issue })];
    return { key, actor, issue, facts: [...group].sort(inTime), from, to, length, known };
  });
  // The shortest have least to choose from.
  lines.sort((a, b) => a.length - b.length || (a.key < b.key ? -1 : 1));
  const minds = Object.keys(picture.edges).length <= MOST_LINES;
  const room = roomOf(record, picture, minds);
  const placed = new Map<string, PlacedLine>();
  for (const { key, actor, issue, facts, from, to, length, known } of lines) {
    const bow = known?.bow ?? (minds ? bestBow(picture, [actor, issue]) : 0);
    const scale = Math.max(0.8, picture.scale);
    const one = STATEMENT_RADIUS.one * scale;
    const course: Course = {
      at: (share) => bowPoint(from, to, bow, share),
      length,
      first: from.r,
      last: to.r,
      own: stanceEdge({ actor, issue }),
      minds,
    };
    const apart = facts.length <= MOST_APART ? row(room, course, facts.length, one) : null;
    if (apart) {
      for (const point of apart) room.take({ ...point, r: one });
      const spots = new Map(facts.map(({ fact }, at) => [fact, apart[at]!]));
      placed.set(key, { actor, issue, bow, r: one, spots });
      continue;
    }
    const r = (facts.length === 1 ? STATEMENT_RADIUS.one : STATEMENT_RADIUS.several) * scale;
    const spot = single(room, course, r);
    room.take({ ...spot, r });
    placed.set(key, { actor, issue, bow, r, spots: spot });
  }
  return placed;
}

function bestBow(picture: Picture, ends: readonly [string, string]): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const bow of BOWS) {
    const hits = courseHits(picture, ends, bow);
    if (hits >= least) continue;
    least = hits;
    best = bow;
    if (hits === 0) break;
  }
  return best;
}

interface Course {
  at(share: number): Point;
  length: number;
  /** Radius of the marks at its ends. */
  first: number;
  last: number;
  own: string;
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

/** So many places in a row; else the free ones that lie nearest to the middle; null if there are too few. */
function row(room: Room, course: Course, count: number, r: number): Point[] | null {
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
    const through = points.reduce(
      (sum, point) => sum + room.linesThrough({ ...point, r: r + 1 }, course.own),
      0,
    );
    if (through >= least) continue;
    [best, least] = [points, through];
    if (through === 0) break;
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

const around: readonly Point[] = (() => {
  const { step, reach } = LATTICE;
  const all: Point[] = [];
  for (let x = -reach; x <= reach; x++)
    for (let y = -reach; y <= reach; y++) all.push({ x: x * step, y: y * step });
  const far = ({ x, y }: Point) => x * x + y * y;
  return all.sort((a, b) => far(a) - far(b) || a.y - b.y || a.x - b.x);
})();

/** One place on the line, or as near beside it as there is room; the middle of the line if there is none far and wide. */
function single(room: Room, course: Course, r: number): Point {
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
  const near = around.find(({ x, y }) => room.isFree({ x: middle.x + x, y: middle.y + y, r: r + GAP }));
  return near ? { x: middle.x + near.x, y: middle.y + near.y } : middle;
}
