/**
 * Who sits where: which side is the centre of the table, which two face each other across it, where the others go.
 * Decided by who sat with whom, never by name. Indices are those of `Problem.seated`.
 */
import { tookPlace } from '@/lib/graph/marks';
import type { Problem } from './problem';

export interface Seats {
  /** The side that sat with most others; null if there are only two. */
  centre: number | null;
  /** Sides down the western column, first on top; likewise the eastern. */
  west: number[];
  east: number[];
  /** The row below, from west to east. */
  south: number[];
}

/** Ways to seat the sides, the best first; a later one is for a canvas on which an earlier has no room. */
export function chooseSeats(problem: Problem): Seats[] {
  const all = problem.seated.map((_, index) => index);
  if (all.length === 0) return [];
  if (all.length === 1) return [{ centre: 0, west: [], east: [], south: [] }];
  if (all.length === 2) return [{ centre: null, west: [0], east: [1], south: [] }];
  const sessions = sharedSessions(problem);
  const held = (a: number, b: number, without = -1) =>
    sessions.filter(({ present }) => present.includes(a) && present.includes(b) && !present.includes(without))
      .length;
  const any = (a: number, b: number) =>
    sessions.filter(({ joins }) => joins.includes(a) && joins.includes(b)).length;
  const others = (side: number) => all.filter((other) => other !== side);
  const partners = (side: number) => others(side).filter((other) => held(side, other) > 0).length;
  const total = (side: number, count: (a: number, b: number) => number) =>
    others(side).reduce((sum, other) => sum + count(side, other), 0);
  const centre = [...all].sort(
    (a, b) =>
      partners(b) - partners(a) || total(b, held) - total(a, held) || total(b, any) - total(a, any) || a - b,
  )[0]!;
  const rest = others(centre);
  const pairs = rest.flatMap((a) => rest.filter((b) => b > a).map((b) => [a, b] as const));
  // Those who sat most with the centre face each other, unless they sat together without it.
  const nearness = ([a, b]: readonly [number, number]) =>
    3 * held(a, b, centre) - held(a, centre) - held(b, centre) - 0.3 * (any(a, centre) + any(b, centre));
  const facing = pairs.reduce((best, pair) => (nearness(pair) < nearness(best) ? pair : best));
  const [west, east] = total(facing[1], held) > total(facing[0], held) ? [facing[1], facing[0]] : facing;
  const toward = (side: number, seat: number) =>
    2 * held(side, seat, centre) + held(side, seat) + 0.5 * any(side, seat);
  const pull = (side: number) => toward(side, east) - toward(side, west);
  const below = rest
    .filter((side) => side !== west && side !== east)
    .sort((a, b) => pull(a) - pull(b) || a - b);
  return arrangements(below.length).map(([inWest, inRow]) => ({
    centre,
    west: [west, ...below.slice(0, inWest)],
    south: below.slice(inWest, inWest + inRow),
    east: [east, ...below.slice(inWest + inRow)],
  }));
}

/** How many of the remaining sides go below west and how many into the row; what is left goes below east. */
function arrangements(count: number): (readonly [number, number])[] {
  if (count === 0) return [[0, 0]];
  if (count === 1)
    return [
      [0, 1],
      [0, 0],
    ];
  if (count === 2)
    return [
      [1, 0],
      [0, 2],
    ];
  const half = Math.floor(count / 2);
  return [
    [1, count - 2],
    [Math.min(2, half), count - 2 * Math.min(2, half)],
    [half, count - 2 * half],
  ];
}

/** Of each meeting that is no series (a series makes nobody meet): seats present if it was held, seats it would join. */
function sharedSessions(problem: Problem): { present: number[]; joins: number[] }[] {
  const seatOf = new Map(problem.seated.map((side, index) => [side.id, index]));
  return problem.items
    .filter(({ node }) => node.mark === 'meeting' && node.format !== 'series')
    .map(({ node, joins }) => ({
      present: tookPlace(node) ? node.sides.flatMap((side) => seatOf.get(side) ?? []) : [],
      joins,
    }));
}
