/**
 * Who sits where: which side is the centre of the table, which two face each other across it, where the others go.
 * Decided by who sat with whom, never by name. Indices are those of `Problem.seated`.
 */
import { tookPlace } from '@/lib/graph/marks';
import type { Problem } from './problem';

export interface Seats {
  /** The side that sat with most others; null if there are only two. */
  centre: number | null;
  /** From west to east; the sides of a column stand below each other, first on top. */
  columns: number[][];
  /** The row below, from west to east. */
  south: number[];
}

/**
 * Ways to seat the sides, the best first; a later one is for a canvas on which an earlier has no room. Those of one
 * group are equally good if names are short: each is tried at full names before any is at short ones.
 */
export function chooseSeats(problem: Problem): Seats[][] {
  const all = problem.seated.map((_, index) => index);
  if (all.length === 0) return [];
  if (all.length === 1) return [[{ centre: 0, columns: [[0]], south: [] }]];
  if (all.length === 2) return [[{ centre: null, columns: [[0], [1]], south: [] }]];
  const sessions = sharedSessions(problem);
  const table = roundTable(sessions, all);
  if (all.length === 3) return [table];
  const abreast = {
    centre: table[0]!.centre,
    columns: inBands(sessions, all).map((side) => [side]),
    south: [],
  };
  return isNarrow(problem) ? [[abreast], table] : [table, [abreast]];
}

/** On a phone each side has the whole width, or its actors could not stand next to each other. */
const NARROW = 520;
const isNarrow = ({ width, height }: Problem) => width < NARROW && height > width;

/** The side that sat with most in the middle, the two that sat with it most to its west and east, the rest below. */
function roundTable(sessions: readonly Session[], all: readonly number[]): Seats[] {
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
    columns: [[west, ...below.slice(0, inWest)], [centre], [east, ...below.slice(inWest + inRow)]],
    south: below.slice(inWest, inWest + inRow),
  }));
}

/** The sides one after the other, so that those who sat together are neighbours: improved by exchanging pairs. */
function inBands(sessions: readonly Session[], all: readonly number[]): number[] {
  const length = (order: readonly number[]) =>
    sessions.reduce((sum, { present, joins }) => {
      const ends = (present.length > 1 ? present : joins).map((seat) => order.indexOf(seat));
      if (ends.length < 2) return sum;
      const passed = Math.max(...ends) - Math.min(...ends) + 1 - ends.length;
      return sum + (present.length > 1 ? 1 : 0.5) * passed;
    }, 0);
  let order = [...all];
  for (;;) {
    const exchanged = order.flatMap((_, i) =>
      order.slice(i + 1).map((_side, at) => {
        const next = [...order];
        const j = i + 1 + at;
        [next[i], next[j]] = [next[j]!, next[i]!];
        return next;
      }),
    );
    const best = exchanged.reduce((a, b) => (length(b) < length(a) ? b : a));
    if (length(best) >= length(order)) return order;
    order = best;
  }
}

interface Session {
  /** Seats that were there, if it took place. */
  present: number[];
  /** Seats that it joins or would join. */
  joins: number[];
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

/** Every meeting that is no series: a series makes nobody meet. */
function sharedSessions(problem: Problem): Session[] {
  const seatOf = new Map(problem.seated.map((side, index) => [side.id, index]));
  return problem.items
    .filter(({ node }) => node.mark === 'meeting' && node.format !== 'series')
    .map(({ node, joins }) => ({
      present: tookPlace(node) ? node.sides.flatMap((side) => seatOf.get(side) ?? []) : [],
      joins,
    }));
}
