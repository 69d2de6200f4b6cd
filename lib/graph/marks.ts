/**
 * What each thing looks like, as shapes of plain path steps in the mark's own coordinates (its middle is 0, 0): the SVG
 * writer prints them, the canvas draws them into its atlas with the same steps. Colours are paints; the theme decides.
 * Lines are in line-looks.ts.
 */
import { heldStatuses } from '@/lib/domain/values';
import type { NetworkNode } from './picture';
import { type Paint, type StatusHue, statusHue } from './theme';

export type Step =
  | readonly ['M' | 'L', number, number]
  | readonly ['Q', number, number, number, number]
  | readonly ['Z'];

export type Outline =
  | { kind: 'circle'; x: number; y: number; r: number }
  | { kind: 'box'; x: number; y: number; width: number; height: number; radius: number }
  | { kind: 'path'; steps: readonly Step[] };

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

/** Canvas-coloured rim round each mark, so that lines end before it. */
export const MOAT = 2;
const WEDGE_GAP = 1.6;
const DISPUTE_RADIUS = 6.5;

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

/**
 * Radius at a scale of the picture: half the diagonal of a diamond, half the side of a square. The area of a disc grows
 * with the sessions held; both are capped, or a broker of forty sessions would hide its neighbours.
 */
export function markRadius(node: NetworkNode, scale = 1): number {
  return scale * fullRadius(node);
}

function fullRadius(node: NetworkNode): number {
  switch (node.mark) {
    case 'person':
      return node.quotedOnly ? 5 : Math.min(20, 7 + 4 * Math.sqrt(node.weight));
    case 'organization':
    case 'delegation':
      return 10;
    case 'meeting':
      return tookPlace(node) ? 10 + 1.5 * Math.min(node.weight, 6) : 11;
    case 'issue':
    case 'document':
    case 'event':
    case 'place':
      return 9;
  }
}

/** Whether a meeting is drawn filled: it was held or goes on. */
export function tookPlace(node: Pick<NetworkNode, 'status'>): boolean {
  return node.status !== null && heldStatuses.includes(node.status);
}

const surface = (name: Extract<Paint, { kind: 'surface' }>['name']): Paint => ({ kind: 'surface', name });
const filled = (outline: Outline, fill: Paint): Shape => ({
  outline,
  fill,
  stroke: null,
  width: 0,
  dash: [],
  round: false,
  opacity: 1,
});
const stroked = (
  outline: Outline,
  stroke: Paint,
  width: number,
  more: Partial<Pick<Shape, 'fill' | 'dash' | 'round' | 'opacity'>> = {},
): Shape => ({ outline, fill: null, stroke, width, dash: [], round: false, opacity: 1, ...more });
const circle = (r: number, x = 0, y = 0): Outline => ({ kind: 'circle', x, y, r });
const square = (half: number, radius: number): Outline => ({
  kind: 'box',
  x: -half,
  y: -half,
  width: 2 * half,
  height: 2 * half,
  radius,
});
const path = (...steps: Step[]): Outline => ({ kind: 'path', steps });
const polygon = (points: readonly (readonly [number, number])[]): Outline => ({
  kind: 'path',
  steps: [...points.map(([x, y], index): Step => [index === 0 ? 'M' : 'L', x, y]), ['Z']],
});
const diamond = (r: number): Outline =>
  polygon([
    [0, -r],
    [r, 0],
    [0, r],
    [-r, 0],
  ]);

/** All shapes of a node's mark, in drawing order, moat first, without selection or the sign of dispute. */
export function markShapes(
  node: NetworkNode,
  placed: { r: number; wedges: { rotation: number; sides: readonly string[] } | null },
): Shape[] {
  const { r } = placed;
  const fill: Paint = { kind: 'side', side: node.side, part: 'fill' };
  const canvas = surface('canvas');
  switch (node.mark) {
    case 'person':
      return node.quotedOnly
        ? [filled(circle(r + MOAT), canvas), stroked(circle(r - 1), fill, 2, { fill: canvas })]
        : [filled(circle(r + MOAT), canvas), filled(circle(r), fill)];
    case 'organization':
    case 'delegation': {
      const tint: Paint = { kind: 'side', side: node.side, part: 'tint' };
      const box = stroked(square(r - 1.125, r * 0.35), fill, 2.25, { fill: tint });
      const inside =
        node.mark === 'delegation'
          ? [-0.42, 0, 0.42].map((x) => filled(circle(r * 0.15, x * r), fill))
          : [filled(square(r * 0.3, r * 0.08), fill)];
      return [filled(square(r + MOAT, r * 0.45), canvas), box, ...inside];
    }
    case 'meeting':
      return tookPlace(node) ? heldMeeting(node, placed) : meetingNotHeld(node, r);
    default:
      return [
        filled(circle(r + MOAT), canvas),
        stroked(outlineOf(node.mark, r), surface('ink3'), 1.75, { fill: surface('sunken'), round: true }),
      ];
  }
}

/** Outlines of the layers that belong to no side: an issue is a hexagon, a document a page, an event a triangle, a place a drop. */
function outlineOf(mark: 'issue' | 'document' | 'event' | 'place', r: number): Outline {
  switch (mark) {
    case 'issue':
      return polygon([
        [-r, 0],
        [-r / 2, -0.87 * r],
        [r / 2, -0.87 * r],
        [r, 0],
        [r / 2, 0.87 * r],
        [-r / 2, 0.87 * r],
      ]);
    case 'document':
      return polygon([
        [-0.7 * r, -r],
        [0.25 * r, -r],
        [0.75 * r, -0.45 * r],
        [0.75 * r, r],
        [-0.7 * r, r],
      ]);
    case 'event':
      return polygon([
        [0, -r],
        [r, 0.75 * r],
        [-r, 0.75 * r],
      ]);
    case 'place':
      return path(
        ['M', 0, r],
        ['Q', -0.85 * r, 0.1 * r, -0.75 * r, -0.35 * r],
        ['Q', -0.6 * r, -r, 0, -r],
        ['Q', 0.6 * r, -r, 0.75 * r, -0.35 * r],
        ['Q', 0.85 * r, 0.1 * r, 0, r],
        ['Z'],
      );
  }
}

/** A diamond with a wedge for each side present; a series has a second rim, a talk at a distance or to the press a hollow core. */
function heldMeeting(
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

function meetingNotHeld(node: NetworkNode, r: number): Shape[] {
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

const unequal = (s: number): Outline[] => [
  path(['M', -3 * s, -1.4 * s], ['L', 3 * s, -1.4 * s]),
  path(['M', -3 * s, 1.4 * s], ['L', 3 * s, 1.4 * s]),
  path(['M', 1.7 * s, -3.6 * s], ['L', -1.7 * s, 3.6 * s]),
];

/** Middle and radius of the disc that says 'sources disagree', at the upper right of a mark. */
export function disputeDisc(mark: NetworkNode['mark'], r: number): { x: number; y: number; r: number } {
  const reach = mark === 'meeting' ? 0.62 * r : 0.78 * r;
  return { x: reach, y: -reach, r: DISPUTE_RADIUS };
}

/** The black disc with the unequal sign, round its own middle; also laid on a line in dispute. */
export function disputeShapes(): Shape[] {
  return [
    filled(circle(DISPUTE_RADIUS + 1.25), surface('canvas')),
    filled(circle(DISPUTE_RADIUS), surface('ink')),
    ...unequal(0.98).map((outline) => stroked(outline, surface('canvas'), 1.3, { round: true })),
  ];
}

/** Halo and ring of a selected mark; drawn below it. */
export function selectionShapes(r: number): Shape[] {
  return [
    { ...filled(circle(r + 9), surface('accent')), opacity: 0.14 },
    filled(circle(r + 5.25), surface('canvas')),
    stroked(circle(r + 4), surface('accent'), 2.5),
  ];
}
