/**
 * Shapes as plain path steps and the few outlines that marks are made of, in the mark's own coordinates (its middle is
 * 0, 0). What a person or a meeting looks like is for marks.ts and meeting-marks.ts.
 */
import type { Paint } from './theme';

export type Step =
  | readonly ['M' | 'L', number, number]
  | readonly ['Q', number, number, number, number]
  | readonly ['Z'];

export type Outline =
  | { kind: 'circle'; x: number; y: number; r: number }
  | { kind: 'box'; x: number; y: number; width: number; height: number; radius: number }
  | { kind: 'path'; steps: readonly Step[] };

/** Canvas-coloured rim round each mark, so that lines end before it. */
export const MOAT = 2;

export interface Shape {
  outline: Outline;
  fill: Paint | null;
  stroke: Paint | null;
  width: number;
  dash: readonly number[];
  /** Round caps and joins, else butt and mitre. */
  round: boolean;
  opacity: number;
}

/** The part of CanvasRenderingContext2D and Path2D that an outline needs. */
export type PathSink = Pick<
  CanvasPath,
  'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'closePath' | 'arc' | 'roundRect'
>;

/** Traces an outline into a canvas path. */
export function traceOutline(sink: PathSink, outline: Outline): void {
  if (outline.kind === 'circle') {
    sink.moveTo(outline.x + outline.r, outline.y);
    sink.arc(outline.x, outline.y, outline.r, 0, 2 * Math.PI);
  } else if (outline.kind === 'box') {
    sink.roundRect(outline.x, outline.y, outline.width, outline.height, outline.radius);
  } else
    for (const step of outline.steps) {
      if (step[0] === 'M') sink.moveTo(step[1], step[2]);
      else if (step[0] === 'L') sink.lineTo(step[1], step[2]);
      else if (step[0] === 'Q') sink.quadraticCurveTo(step[1], step[2], step[3], step[4]);
      else sink.closePath();
    }
}

export const surface = (name: Extract<Paint, { kind: 'surface' }>['name']): Paint => ({
  kind: 'surface',
  name,
});
export const filled = (outline: Outline, fill: Paint): Shape => ({
  outline,
  fill,
  stroke: null,
  width: 0,
  dash: [],
  round: false,
  opacity: 1,
});
export const stroked = (
  outline: Outline,
  stroke: Paint,
  width: number,
  more: Partial<Pick<Shape, 'fill' | 'dash' | 'round' | 'opacity'>> = {},
): Shape => ({ outline, fill: null, stroke, width, dash: [], round: false, opacity: 1, ...more });
export const circle = (r: number, x = 0, y = 0): Outline => ({ kind: 'circle', x, y, r });
export const square = (half: number, radius: number): Outline => ({
  kind: 'box',
  x: -half,
  y: -half,
  width: 2 * half,
  height: 2 * half,
  radius,
});
export const path = (...steps: Step[]): Outline => ({ kind: 'path', steps });
export const polygon = (points: readonly (readonly [number, number])[]): Outline => ({
  kind: 'path',
  steps: [...points.map(([x, y], index): Step => [index === 0 ? 'M' : 'L', x, y]), ['Z']],
});
export const diamond = (r: number): Outline =>
  polygon([
    [0, -r],
    [r, 0],
    [0, r],
    [-r, 0],
  ]);
