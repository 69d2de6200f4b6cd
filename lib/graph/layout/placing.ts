/** Where everything stands at the moment and which label it has: the arrays that the polish changes in place. */
import type { Point } from '@/lib/graph/picture';
import type { Problem } from './problem';

export interface Placing {
  x: Float64Array;
  y: Float64Array;
  /** Index of the chosen label in the item's choices; -1 for none. */
  label: Int32Array;
}

/** A placing with the items at these points and each label at its plainest choice. */
export function placingAt(problem: Problem, points: readonly Point[]): Placing {
  return {
    x: Float64Array.from(points, (point) => Math.round(point.x)),
    y: Float64Array.from(points, (point) => Math.round(point.y)),
    label: Int32Array.from(problem.items, (item) => (item.choices.length > 0 ? 0 : -1)),
  };
}
