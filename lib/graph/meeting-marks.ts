/**
 * What a meeting looks like: a diamond with a wedge of colour for each side present if it took place, else hollow, with
 * the dash and the sign of its status.
 */
import type { NetworkNode } from './picture';
import { diamond, filled, MOAT, type Outline, path, polygon, type Shape, stroked, surface } from './shapes';
import { type Paint, type StatusHue, statusHue } from './theme';

const WEDGE_GAP = 1.6;

/** A diamond with a wedge for each side present; a series has a second rim, a talk at a distance or to the press a hollow core. */
export function heldMeeting(
  node: NetworkNode,
  placed: { r: number; wedges: { rotation: number; sides: readonly string[] } | null },
): Shape[] {
  const { r, wedges } = placed;
  const canvas = surface('canvas');
  const series = node.format === 'series';
  const shapes = [filled(diamond(r + MOAT * 1.5 + (series ? 4.5 : 0)), canvas)];
  const sides = wedges?.sides ?? [];
  if (series) shapes.push(stroked(diamond(r + 3.5), surface('control'), 1.25));
  if (sides.length < 2)
    shapes.push(filled(diamond(r), { kind: 'side', side: sides[0] ?? null, part: 'fill' }));
  else {
    const step = 360 / sides.length;
    const start = wedges!.rotation;
    sides.forEach((side, index) => {
      const wedge = diamondWedge(r, start + index * step, start + (index + 1) * step);
      shapes.push(filled(polygon(wedge), { kind: 'side', side, part: 'fill' }));
    });
    sides.forEach((_, index) => {
      const [x, y] = diamondRim(r, start + index * step);
      shapes.push(stroked(path(['M', 0, 0], ['L', 1.1 * x, 1.1 * y]), canvas, WEDGE_GAP, { round: true }));
    });
  }
  if (node.format === 'conversation' || node.format === 'interview')
    shapes.push(filled(diamond(r * 0.42), canvas));
  return shapes;
}

/** The point of a diamond's rim at a bearing (degrees clockwise from north). */
function diamondRim(r: number, bearing: number): readonly [number, number] {
  const radians = (bearing * Math.PI) / 180;
  const x = Math.sin(radians);
  const y = -Math.cos(radians);
  const reach = r / (Math.abs(x) + Math.abs(y));
  return [x * reach, y * reach];
}

/** The part of a diamond between two bearings, from < to <= from + 360. */
function diamondWedge(r: number, from: number, to: number): (readonly [number, number])[] {
  const points: (readonly [number, number])[] = [[0, 0], diamondRim(r, from)];
  for (let corner = Math.floor(from / 90) * 90 + 90; corner < to; corner += 90)
    points.push(diamondRim(r, corner));
  points.push(diamondRim(r, to));
  return points;
}

/** Dash of a hollow diamond's rim, by status: the line's dash, finer. */
const RIM_DASH: Record<StatusHue, readonly number[]> = {
  planned: [4, 2.2],
  proposed: [3, 2.2],
  hypothetical: [1.2, 2.8],
  denied: [4, 2, 1.2, 2],
  disputed: [6, 2.2],
};

export function meetingNotHeld(node: NetworkNode, r: number): Shape[] {
  const hue = statusHue(node.status) ?? 'hypothetical';
  const paint: Paint = { kind: 'status', status: hue };
  const canvas = surface('canvas');
  const shapes = [filled(diamond(r + MOAT * 1.5), canvas)];
  if (node.format === 'series') shapes.push(stroked(diamond(r + 3.5), surface('control'), 1));
  shapes.push(
    stroked(diamond(r), paint, 1.5, { dash: RIM_DASH[hue], fill: canvas, round: hue === 'hypothetical' }),
  );
  for (const outline of statusSign(hue, r / 11)) shapes.push(stroked(outline, paint, 1.6, { round: true }));
  return shapes;
}

/** The sign inside a hollow diamond: arrow, plus, question mark, cross, unequal; s is the scale against r = 11. */
function statusSign(hue: StatusHue, s: number): Outline[] {
  const a = 3.6 * s;
  switch (hue) {
    case 'planned':
      return [
        path(['M', -a, 0], ['L', a, 0]),
        path(['M', 0.8 * s, -2.8 * s], ['L', a, 0], ['L', 0.8 * s, 2.8 * s]),
      ];
    case 'proposed':
      return [path(['M', -a, 0], ['L', a, 0]), path(['M', 0, -a], ['L', 0, a])];
    case 'hypothetical':
      return [
        path(
          ['M', -2.1 * s, -2.2 * s],
          ['Q', -2 * s, -4.3 * s, 0.1 * s, -4.3 * s],
          ['Q', 2.3 * s, -4.3 * s, 2.3 * s, -2.4 * s],
          ['Q', 2.3 * s, -1.1 * s, 1 * s, -0.4 * s],
          ['Q', 0, 0.2 * s, 0, 1.3 * s],
        ),
        path(['M', 0, 3.9 * s], ['L', 0, 4 * s]),
      ];
    case 'denied': {
      const b = 2.9 * s;
      return [path(['M', -b, -b], ['L', b, b]), path(['M', b, -b], ['L', -b, b])];
    }
    case 'disputed':
      return unequal(s);
  }
}

/** The unequal sign, as strokes; s is the scale. */
export const unequal = (s: number): Outline[] => [
  path(['M', -3 * s, -1.4 * s], ['L', 3 * s, -1.4 * s]),
  path(['M', -3 * s, 1.4 * s], ['L', 3 * s, 1.4 * s]),
  path(['M', 1.7 * s, -3.6 * s], ['L', -1.7 * s, 3.6 * s]),
];
