/**
 * What each thing looks like, as shapes of plain path steps in the mark's own coordinates (its middle is 0, 0): the SVG
 * writer prints them, the canvas draws them into its atlas with the same steps. Colours are paints; the theme decides.
 * Lines are in line-looks.ts.
 */
import { heldStatuses } from '@/lib/domain/values';
import { heldMeeting, meetingNotHeld, unequal } from './meeting-marks';
import type { NetworkNode } from './picture';
import {
  circle,
  filled,
  MOAT,
  type Outline,
  path,
  polygon,
  type Shape,
  square,
  stroked,
  surface,
} from './shapes';
import { STATEMENT_RADIUS, statementShapes } from './statements/shapes';
import type { Paint } from './theme';

const DISPUTE_RADIUS = 6.5;

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
    case 'statement':
      return node.said && node.said.count > 1 ? STATEMENT_RADIUS.several : STATEMENT_RADIUS.one;
    case 'own':
      return 8;
  }
}

/** Whether a meeting is drawn filled: it was held or goes on. */
export function tookPlace(node: Pick<NetworkNode, 'status'>): boolean {
  return node.status !== null && heldStatuses.includes(node.status);
}

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
    case 'statement':
      return node.said ? statementShapes(node.said, r) : [];
    // Not of the record: no fill, no side, and an outline that is broken all round.
    case 'own':
      return [
        filled(circle(r + MOAT), canvas),
        stroked(circle(r - 1), surface('ink2'), 1.75, { fill: canvas, dash: [3, 2.5] }),
      ];
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
