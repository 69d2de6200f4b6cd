/**
 * How good a picture is, counted as a reader sees it: overlaps, lines through what is not theirs, crossings, how far the
 * sides are regions of their own, how well distances show the network. On drawn courses, bows included. Used by tests
 * and by whoever changes the layout.
 */
import { type Box, boxOverlap, pointToSegment, segmentInBox, segmentsCross } from './geometry';
import { measureText } from './label-text';
import { headingBox } from './layout/fields';
import { bowPoint } from './line-looks';
import { disputeDisc } from './marks';
import type { Network, Picture, PlacedLabel, PlacedNode, Point } from './picture';

export interface Quality {
  placed: number;
  /** Placed nodes whose label found no place. */
  unlabelled: number;
  labelOverlaps: number;
  /** Labels over a mark (a foreign one or their own), or over a disc of dispute. */
  labelsOnMarks: number;
  markOverlaps: number;
  /** Marks and labels over the heading of a field. */
  onHeadings: number;
  /** Pairs of line and foreign mark. */
  linesThroughMarks: number;
  /** Pairs of line and foreign label. */
  linesThroughLabels: number;
  crossings: number;
  bowed: number;
  /** Things that reach over the canvas. */
  offCanvas: number;
  fieldOverlaps: number;
  /** Mean silhouette of the actors by side (Rousseeuw 1987), -1 to 1; 0 with fewer than two sides. */
  silhouette: number;
  /** Normalised stress of drawn against shortest-path distances, 0 is best. */
  stress: number;
}

const PIECES = 12;

export function measureQuality(network: Network, picture: Picture): Quality {
  const nodes = network.nodes.map((node) => ({ node, at: picture.nodes[node.id] })).filter(isPlaced);
  const labels = nodes.flatMap(({ node, at }) => (at.label ? [{ id: node.id, box: at.label }] : []));
  const discs = nodes
    .filter(({ node }) => node.disputed)
    .map(({ node, at }) => discBox(disputeDisc(node.mark, at.r), at));
  const lines = network.edges
    .map((edge) => ({ edge, from: picture.nodes[edge.source], to: picture.nodes[edge.target] }))
    .flatMap(({ edge, from, to }) =>
      from && to ? [{ edge, course: course(from, to, picture.edges[edge.id]?.bow ?? 0) }] : [],
    );
  const count = <T>(list: readonly T[], test: (item: T) => boolean) => list.filter(test).length;
  let linesThroughMarks = 0;
  let linesThroughLabels = 0;
  for (const { edge, course: points } of lines) {
    const foreign = (id: string) => id !== edge.source && id !== edge.target;
    linesThroughMarks += count(
      nodes,
      ({ node, at }) =>
        foreign(node.id) &&
        node.said?.line !== edge.id &&
        pieces(points).some(([p, q]) => pointToSegment(at.x, at.y, p.x, p.y, q.x, q.y) < at.r),
    );
    linesThroughLabels += count(
      labels,
      ({ id, box }) => foreign(id) && pieces(points).some(([p, q]) => inBox(p, q, box) > 0),
    );
  }
  const headings = picture.fields.map((field) => headingBox({ measure: measureText }, field));
  const boxes: Box[] = nodes.flatMap(({ at }) => [markBox(at), ...(at.label ? [at.label] : [])]);
  return {
    placed: nodes.length,
    unlabelled: nodes.length - labels.length,
    labelOverlaps: pairs(labels).filter(([a, b]) => boxOverlap(a.box, b.box) > 0).length,
    labelsOnMarks:
      labels.reduce(
        (sum, { box }) => sum + count(nodes, ({ node, at }) => labelOverMark(box, node.mark, at)),
        0,
      ) + labels.reduce((sum, { box }) => sum + count(discs, (disc) => boxOverlap(box, disc) > 0), 0),
    markOverlaps: pairs(nodes).filter(([a, b]) => distance(a.at, b.at) < a.at.r + b.at.r).length,
    onHeadings: headings.reduce(
      (sum, heading) => sum + count(boxes, (box) => boxOverlap(box, heading) > 0),
      0,
    ),
    linesThroughMarks,
    linesThroughLabels,
    crossings: pairs(lines).filter(([a, b]) => {
      const shared = [a.edge.source, a.edge.target].some(
        (end) => end === b.edge.source || end === b.edge.target,
      );
      return (
        !shared &&
        pieces(a.course).some(([p, q]) =>
          pieces(b.course).some(([s, t]) => segmentsCross(p.x, p.y, q.x, q.y, s.x, s.y, t.x, t.y)),
        )
      );
    }).length,
    bowed: count(lines, ({ course: points }) => points.length > 2),
    offCanvas: count(
      boxes,
      (box) =>
        box.x < 0 || box.y < 0 || box.x + box.width > picture.width || box.y + box.height > picture.height,
    ),
    fieldOverlaps: pairs(picture.fields).filter(([a, b]) => boxOverlap(a, b) > 0).length,
    silhouette: silhouette(
      nodes
        .filter(({ node }) => picture.fields.some((field) => field.side === node.side) || node.side !== null)
        .map(({ node, at }) => ({ side: node.side ?? '', at })),
    ),
    stress: stress(network, picture),
  };
}

function isPlaced<T extends { at: PlacedNode | undefined }>(item: T): item is T & { at: PlacedNode } {
  return item.at !== undefined;
}

function pairs<T>(list: readonly T[]): [T, T][] {
  return list.flatMap((a, i) => list.slice(i + 1).map((b): [T, T] => [a, b]));
}

function course(from: Point, to: Point, bow: number): Point[] {
  if (bow === 0) return [from, to];
  return Array.from({ length: PIECES + 1 }, (_, at) => bowPoint(from, to, bow, at / PIECES));
}

const pieces = (points: readonly Point[]) => points.slice(1).map((q, at): [Point, Point] => [points[at]!, q]);
const inBox = (p: Point, q: Point, box: Box) =>
  segmentInBox(p.x, p.y, q.x, q.y, box.x, box.y, box.x + box.width, box.y + box.height);
const distance = (a: Point, b: Point) => Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
const markBox = (at: PlacedNode): Box => ({
  x: at.x - at.r,
  y: at.y - at.r,
  width: 2 * at.r,
  height: 2 * at.r,
});
const discBox = (disc: { x: number; y: number; r: number }, at: Point): Box => ({
  x: at.x + disc.x - disc.r,
  y: at.y + disc.y - disc.r,
  width: 2 * disc.r,
  height: 2 * disc.r,
});

/** Whether a label's box covers part of a mark: by the mark's own outline, disc, square or diamond. */
function labelOverMark(label: PlacedLabel, mark: string, at: PlacedNode): boolean {
  const dx = Math.max(label.x - at.x, 0, at.x - label.x - label.width);
  const dy = Math.max(label.y - at.y, 0, at.y - label.y - label.height);
  if (mark === 'organization' || mark === 'delegation') return dx < at.r && dy < at.r;
  if (mark === 'meeting') return dx + dy < at.r;
  return dx * dx + dy * dy < at.r * at.r;
}

function silhouette(points: readonly { side: string; at: Point }[]): number {
  const sides = [...new Set(points.map(({ side }) => side))];
  if (sides.length < 2) return 0;
  const scores = points.flatMap((point) => {
    const mean = (side: string) => {
      const others = points.filter((other) => other !== point && other.side === side);
      return others.reduce((sum, other) => sum + distance(point.at, other.at), 0) / others.length;
    };
    const own = mean(point.side);
    if (Number.isNaN(own)) return [];
    const nearest = Math.min(...sides.filter((side) => side !== point.side).map(mean));
    return [(nearest - own) / Math.max(own, nearest)];
  });
  return scores.length === 0 ? 0 : round(scores.reduce((a, b) => a + b, 0) / scores.length);
}

function stress(network: Network, picture: Picture): number {
  const ids = network.nodes.map((node) => node.id).filter((id) => picture.nodes[id]);
  const near = new Map(ids.map((id) => [id, new Set<string>()]));
  for (const { source, target } of network.edges) {
    near.get(source)?.add(target);
    near.get(target)?.add(source);
  }
  const entries: { drawn: number; steps: number }[] = [];
  for (const from of ids) {
    const steps = new Map([[from, 0]]);
    const queue = [from];
    for (const at of queue)
      for (const next of near.get(at) ?? [])
        if (!steps.has(next) && near.has(next)) {
          steps.set(next, steps.get(at)! + 1);
          queue.push(next);
        }
    for (const [to, count] of steps)
      if (to > from)
        entries.push({ drawn: distance(picture.nodes[from]!, picture.nodes[to]!), steps: count });
  }
  if (entries.length === 0) return 0;
  const top = entries.reduce((sum, { drawn, steps }) => sum + drawn / steps, 0);
  const bottom = entries.reduce((sum, { drawn, steps }) => sum + (drawn / steps) ** 2, 0);
  const unit = top / bottom;
  return round(
    entries.reduce((sum, { drawn, steps }) => sum + (unit * drawn - steps) ** 2 / steps ** 2, 0) /
      entries.length,
  );
}

const round = (value: number) => Math.round(value * 1000) / 1000;
