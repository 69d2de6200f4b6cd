/**
 * Walking the picture by arrow keys: which mark lies next in a direction, which line leads that way. Pure.
 */
import type { Point } from '@/lib/graph/picture';

export type Direction = 'left' | 'right' | 'up' | 'down';

const headings: Record<Direction, Point> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

export interface Place extends Point {
  id: string;
}

/** A step sideways costs as much as so many ahead, so that a walk along a row stays in it. */
const SIDEWAYS = 2.5;
/** How many pixels ahead something must lie to count as lying that way. */
const AHEAD = 1;

/**
 * The place that lies next in a direction: within 45 degrees of it if there is any, else anywhere ahead; null if nothing
 * lies ahead. Of two equally near, the first in the order given.
 */
export function nextPlace(from: Point, places: readonly Place[], direction: Direction): Place | null {
  const heading = headings[direction];
  let next: Place | null = null;
  let least = Number.POSITIVE_INFINITY;
  let nextInCone = false;
  for (const place of places) {
    const dx = place.x - from.x;
    const dy = place.y - from.y;
    const ahead = dx * heading.x + dy * heading.y;
    if (ahead < AHEAD) continue;
    const aside = Math.abs(dx * heading.y - dy * heading.x);
    const inCone = aside <= ahead;
    const cost = ahead + SIDEWAYS * aside;
    if (inCone === nextInCone ? cost >= least : nextInCone) continue;
    next = place;
    least = cost;
    nextInCone = inCone;
  }
  return next;
}

/** The neighbour that lies most in a direction, by angle alone and less than a right angle off it; null if none does. */
export function neighbourTowards(
  from: Point,
  neighbours: readonly Place[],
  direction: Direction,
): Place | null {
  const heading = headings[direction];
  let best: Place | null = null;
  let straightest = 0.05;
  for (const neighbour of neighbours) {
    const dx = neighbour.x - from.x;
    const dy = neighbour.y - from.y;
    const length = Math.sqrt(dx * dx + dy * dy);
    const cosine = length === 0 ? 0 : (dx * heading.x + dy * heading.y) / length;
    if (cosine <= straightest) continue;
    straightest = cosine;
    best = neighbour;
  }
  return best;
}
