/**
 * Who sits where: which side is the centre of the table, which two face each other across it, which line up below.
 * Decided by who sat with whom, never by name. Indices are those of `Problem.seated`.
 */
import { tookPlace } from '@/lib/graph/marks';
import type { Problem } from './problem';

export interface Seats {
  /** The side that sat with most others; null if there are fewer than three, or none but one. */
  centre: number | null;
  west: number | null;
  east: number | null;
  /** All others, in seat order from west to east. */
  south: number[];
}

export function chooseSeats(problem: Problem): Seats {
  const count = problem.seated.length;
  const held = sharedSessions(problem, true);
  const any = sharedSessions(problem, false);
  const all = problem.seated.map((_, index) => index);
  const partners = (side: number) => all.filter((other) => other !== side && held[side]![other]! > 0).length;
  const sessions = (side: number, table: number[][]) =>
    all.reduce((sum, other) => sum + (other === side ? 0 : table[side]![other]!), 0);
  if (count === 0) return { centre: null, west: null, east: null, south: [] };
  if (count === 1) return { centre: 0, west: null, east: null, south: [] };
  if (count === 2) return { centre: null, west: 0, east: 1, south: [] };
  const ranked = [...all].sort(
    (a, b) =>
      partners(b) - partners(a) ||
      sessions(b, held) - sessions(a, held) ||
      sessions(b, any) - sessions(a, any) ||
      a - b,
  );
  const centre = ranked[0]!;
  const rest = all.filter((side) => side !== centre);
  let best: { pair: [number, number]; score: number } | null = null;
  for (let i = 0; i < rest.length; i++)
    for (let j = i + 1; j < rest.length; j++) {
      const [a, b] = [rest[i]!, rest[j]!];
      // Fewest sessions between the two first; then most with the centre; then earlier in the record.
      const score =
        1000 * held[a]![b]! -
        (held[a]![centre]! + held[b]![centre]!) -
        0.2 * (any[a]![centre]! + any[b]![centre]!) +
        0.01 * (i + j);
      if (best === null || score < best.score) best = { pair: [a, b], score };
    }
  let [west, east] = best!.pair;
  if (sessions(east, held) > sessions(west, held)) [west, east] = [east, west];
  const pull = (side: number) =>
    held[side]![east]! + 0.5 * any[side]![east]! - held[side]![west]! - 0.5 * any[side]![west]!;
  const south = rest
    .filter((side) => side !== west && side !== east)
    .sort((a, b) => pull(a) - pull(b) || a - b);
  return { centre, west, east, south };
}

/** For each two sides the number of meetings that both are linked to: held ones only, or of any status. */
function sharedSessions(problem: Problem, heldOnly: boolean): number[][] {
  const table = problem.seated.map(() => problem.seated.map(() => 0));
  const seatOf = new Map(problem.seated.map((side, index) => [side.id, index]));
  for (const { node, joins } of problem.items) {
    if (node.mark !== 'meeting' || (heldOnly && !tookPlace(node))) continue;
    const present = node.sides.map((side) => seatOf.get(side) ?? -1).filter((seat) => seat >= 0);
    const sides = heldOnly ? present : joins;
    for (const a of sides) for (const b of sides) table[a]![b]! += 1;
  }
  return table;
}
