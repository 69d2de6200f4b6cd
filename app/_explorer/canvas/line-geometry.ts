/**
 * Where a bowed line runs, for what must be near it or beside it: hit areas and role pills. The curve itself is defined
 * in lib/graph/line-looks.ts, and the shader in line-program.ts draws the same one.
 */
import { bowControl, bowPoint } from '@/lib/graph/line-looks';
import type { Point } from '@/lib/graph/picture';

/** Below this bow, in pixels, a curve cannot be told from a straight line. */
export const STRAIGHT = 0.5;

/** Unit vector to the left of the line at `t` (0 at the source, 1 at the target); up if both ends are one point. */
export function leftOfLine(source: Point, target: Point, bow: number, t: number): Point {
  const control = bowControl(source, target, bow);
  const dx = (1 - t) * (control.x - source.x) + t * (target.x - control.x);
  const dy = (1 - t) * (control.y - source.y) + t * (target.y - control.y);
  const length = Math.sqrt(dx * dx + dy * dy);
  return length === 0 ? { x: 0, y: -1 } : { x: dy / length, y: -dx / length };
}

/** The line as points joined by straight pieces: two for a straight line, more the wider the bow. */
export function polyline(source: Point, target: Point, bow: number): Point[] {
  if (Math.abs(bow) < STRAIGHT) return [source, target];
  const pieces = Math.min(24, 4 + Math.ceil(Math.abs(bow) / 12));
  return Array.from({ length: pieces + 1 }, (_, at) => bowPoint(source, target, bow, at / pieces));
}
