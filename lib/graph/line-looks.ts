/**
 * What each line looks like: colour of the actor's side if the presence is reported, else colour and dash of how it is
 * reported; heavier for who led or hosted. And where a bowed line runs. Shared by the SVG writer and the canvas.
 */
import type { NetworkEdge, NetworkNode, Point } from './picture';
import { type Paint, type StatusHue, statusHue } from './theme';

export interface LineLook {
  paint: Paint;
  width: number;
  /** On, off, on, off... in pixels; empty for solid. */
  dash: readonly number[];
  round: boolean;
}

const STATUS_DASH: Record<StatusHue, readonly number[]> = {
  planned: [9, 5],
  proposed: [5, 4],
  hypothetical: [1.5, 4.5],
  denied: [9, 4, 2, 4],
  disputed: [12, 4],
};
/** The dash of what did not happen, or of which that is in dispute. */
export const statusDash = (hue: StatusHue): readonly number[] => STATUS_DASH[hue];

/** Concluded by the coder, not said outright: so fine a grain that it reads as a lighter solid, never as a planned dash. */
const INFERRED_DASH = [2, 2];

/** From a file of the reader's own: neither solid as what was held nor in a colour or dash that a status has. */
const OWN_DASH = [6, 2.5, 1.25, 2.5];

type Meeting = Pick<NetworkNode, 'status'>;

/** How the presence on an attendance line is to be drawn: null as having happened. */
export function lineStatus(edge: NetworkEdge, meeting: Meeting | undefined): StatusHue | null {
  if (edge.kind !== 'attended' && edge.kind !== 'expected') return null;
  if (edge.presence !== null && edge.presence !== 'reported') return edge.presence;
  return edge.kind === 'expected' ? statusHue(meeting?.status ?? null) : null;
}

/** Look of an edge; `source` is the actor, `target` what it leads to. */
export function lineLook(
  edge: NetworkEdge,
  source: Pick<NetworkNode, 'side'> | undefined,
  target: Meeting | undefined,
): LineLook {
  const inferred = edge.certainty === 'inferred' ? INFERRED_DASH : [];
  if (edge.kind === 'tie' || edge.kind === 'member')
    return { paint: { kind: 'surface', name: 'tie' }, width: 1.25, dash: inferred, round: false };
  if (edge.kind === 'own')
    return { paint: { kind: 'surface', name: 'ink3' }, width: 1.25, dash: OWN_DASH, round: false };
  if (edge.kind === 'about')
    return {
      paint: { kind: 'side', side: source?.side ?? null, part: 'fill' },
      width: 0.75,
      dash: inferred,
      round: false,
    };
  const status = lineStatus(edge, target);
  const strong = edge.role === 'lead' || edge.role === 'host';
  if (status !== null)
    return {
      paint: { kind: 'status', status },
      width: strong ? 2.25 : 1.6,
      dash: STATUS_DASH[status],
      round: status === 'hypothetical',
    };
  return {
    paint: { kind: 'side', side: source?.side ?? null, part: 'fill' },
    width: strong ? 3.25 : 1.6,
    dash: inferred,
    round: false,
  };
}

/** Control point of the quadratic curve from a to b whose middle lies `bow` pixels to the left of the straight line. */
export function bowControl(a: Point, b: Point, bow: number): Point {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  return { x: (a.x + b.x) / 2 + (2 * bow * dy) / length, y: (a.y + b.y) / 2 - (2 * bow * dx) / length };
}

/** The point at t (0 to 1) of that curve. */
export function bowPoint(a: Point, b: Point, bow: number, t: number): Point {
  if (bow === 0) return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
  const c = bowControl(a, b, bow);
  const u = 1 - t;
  return { x: u * u * a.x + 2 * u * t * c.x + t * t * b.x, y: u * u * a.y + 2 * u * t * c.y + t * t * b.y };
}
