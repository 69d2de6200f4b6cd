/**
 * Where the marks of statements lie: beside each other on the line from speaker to issue, or as one mark with their
 * number where the line is too short for that; after everything else has its place, so that nothing moves because of
 * them. Not over labels, headings or marks, and where few other lines and marks are. Placed for all statements, whatever
 * the filters leave of them. The same arguments give the same places.
 */
import type { StatementRow } from '@/lib/questions/statements';
import { bowPoint } from '../line-looks';
import type { Picture, Point } from '../picture';
import { type Course, freeLength, placeBeside, placesOn, rowLength } from './course';
import { courseHits, type InDispute, roomOf } from './room';
import { SMALL_RADIUS, STATEMENT_RADIUS } from './shapes';

/** More than so many on one line are one mark with their number. */
export const MOST_APART = 8;
/** As are those that would cover more than this share of what is free of a line: it must still be seen as a line. */
const MOST_COVERED = 1 / 3;
/** Marks are made no smaller than this where the picture is. */
const LEAST_SCALE = 0.8;
/** Bows of a line that the picture does not have. */
const BOWS = [0, 14, -14, 28, -28, 44, -44, 64, -64, 88, -88, 116, -116];
/** In a picture of more lines than this no bow and no place far off a line is looked for, nor what else runs there: it would take seconds. */
const MOST_LINES = 2_000;

/** What of a statement its place depends on. */
export type Said = Pick<StatementRow, 'fact' | 'actor' | 'issue' | 'when'>;

export interface PlacedLine {
  actor: string;
  issue: string;
  bow: number;
  r: number;
  /** One place for each fact, or one for all. */
  spots: ReadonlyMap<string, Point> | Point;
}

export const isOneSpot = (spots: PlacedLine['spots']): spots is Point => 'x' in spots;

export const lineKey = ({ actor, issue }: Pick<Said, 'actor' | 'issue'>) => `${actor} ${issue}`;
export const stanceEdge = ({ actor, issue }: Pick<Said, 'actor' | 'issue'>) => `STANCE:${actor}:${issue}`;

/** Oldest first, from the speaker on; the undated last. */
const inTime = (a: Said, b: Said) => {
  if (a.when !== b.when) {
    if (a.when === null) return 1;
    if (b.when === null) return -1;
    return a.when < b.when ? -1 : 1;
  }
  return a.fact < b.fact ? -1 : 1;
};

/** `rows` once a speaker, issue and fact. Keys are those of `lineKey`. */
export function placeStatements(
  rows: readonly Said[],
  record: InDispute,
  picture: Picture,
): Map<string, PlacedLine> {
  const groups = new Map<string, Said[]>();
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
  const scale = Math.max(LEAST_SCALE, picture.scale);
  const one = STATEMENT_RADIUS.one * scale;
  const placed = new Map<string, PlacedLine>();
  for (const { key, actor, issue, facts, from, to, length, known } of lines) {
    const bow = known?.bow ?? (minds ? bestBow(picture, [actor, issue]) : 0);
    const course: Course = {
      at: (share) => bowPoint(from, to, bow, share),
      length,
      first: from.r,
      last: to.r,
      own: stanceEdge({ actor, issue }),
      minds,
    };
    const put = (r: number, points: readonly Point[]) => {
      for (const point of points) room.take({ ...point, r });
      const spots =
        points.length > 1 ? new Map(facts.map(({ fact }, at) => [fact, points[at]!])) : points[0]!;
      placed.set(key, { actor, issue, bow, r, spots });
    };
    const isWide =
      facts.length <= MOST_APART &&
      rowLength(facts.length, one) <= MOST_COVERED * freeLength(room, course, one);
    const apart = isWide ? placesOn(room, course, facts.length, one) : null;
    if (apart) {
      put(one, apart);
      continue;
    }
    const size = facts.length > 1 ? 'several' : 'one';
    const [whole, small] = [STATEMENT_RADIUS[size] * scale, SMALL_RADIUS[size] * scale];
    const spot = placesOn(room, course, 1, whole);
    if (spot) put(whole, spot);
    else put(small, placesOn(room, course, 1, small) ?? [placeBeside(room, course, small)]);
  }
  return placed;
}

/** Through the least, and not off the canvas. */
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
