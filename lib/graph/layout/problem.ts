/**
 * Turns a network into what the layout works on: items and links in a fixed order (by id), sizes for this canvas, who
 * waits in the tray, and each item's possible labels. Places nothing.
 */
import type { MeasureText } from '@/lib/graph/label-text';
import { markRadius, tookPlace } from '@/lib/graph/marks';
import type { Network, NetworkEdge, NetworkNode, NetworkSide } from '@/lib/graph/picture';
import { type LabelChoice, labelChoices, labelTexts, smallestText } from './label-choices';

export interface Item {
  id: string;
  node: NetworkNode;
  r: number;
  /** Index into `seated`; -1 for meetings, layers and the residual side. */
  seat: number;
  /** Order inside its side's field: 0 principals, 1 persons, 2 organisations and delegations, 3 only quoted. */
  rank: number;
  /** Who keeps its label first when there is no room for all. */
  importance: number;
  choices: LabelChoice[];
  links: number[];
  /** Seats of the actors it is linked to, each once; for meetings and layers. */
  joins: number[];
}

export interface Link {
  edge: NetworkEdge;
  a: number;
  b: number;
  /** How much it counts when it crosses or is crossed, 0 to 1. */
  weight: number;
}

export interface Problem {
  width: number;
  height: number;
  scale: number;
  /** Sides that get a seat: those of the table with somebody in this picture, in the record's order. */
  seated: NetworkSide[];
  items: Item[];
  links: Link[];
  tray: string[];
  measure: MeasureText;
  /** Whether this adds to a picture that stands. */
  adds: boolean;
}

/** Canvas pixels an item wants with its label at full size; below it marks shrink, at most to 0.7. */
const ROOM = 8200;
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** `keep` are ids that stay out of the tray though they have no link; `fixedScale` is that of a picture to be added to. */
export function stateProblem(
  network: Network,
  size: { width: number; height: number },
  measure: MeasureText,
  keep: ReadonlySet<string> = new Set(),
  fixedScale?: number,
): Problem {
  const known = new Set(network.nodes.map((node) => node.id));
  const edges = network.edges
    .filter((edge) => known.has(edge.source) && known.has(edge.target) && edge.source !== edge.target)
    .sort(byId);
  const linked = new Set(edges.flatMap((edge) => [edge.source, edge.target]));
  const waits = (node: NetworkNode) => linked.size > 0 && !linked.has(node.id) && !keep.has(node.id);
  const nodes = network.nodes.filter((node) => !waits(node)).sort(byId);
  const area = (size.width * size.height) / Math.max(1, nodes.length);
  const scale = fixedScale ?? Math.round(100 * Math.max(0.7, Math.min(1, Math.sqrt(area / ROOM)))) / 100;
  const seated = network.sides.filter(
    (side) => !side.residual && nodes.some((node) => node.side === side.id && isActor(node)),
  );
  const seatOf = new Map(seated.map((side, index) => [side.id, index]));
  const items = nodes.map((node): Item => {
    const seat = isActor(node) && node.side !== null ? (seatOf.get(node.side) ?? -1) : -1;
    const r = Math.round(10 * markRadius(node, scale)) / 10;
    return {
      id: node.id,
      node,
      r,
      seat,
      rank: rankOf(node),
      importance: 0,
      choices: [],
      links: [],
      joins: [],
    };
  });
  const indexOf = new Map(items.map((item, index) => [item.id, index]));
  const links = edges.map(
    (edge): Link => ({
      edge,
      a: indexOf.get(edge.source)!,
      b: indexOf.get(edge.target)!,
      weight: edge.kind === 'attended' ? 1 : edge.kind === 'expected' ? 0.85 : 0.4,
    }),
  );
  links.forEach((link, index) => {
    items[link.a]!.links.push(index);
    items[link.b]!.links.push(index);
  });
  for (const item of items) {
    item.importance = importanceOf(item);
    const seats = item.links.map((index) => {
      const link = links[index]!;
      return items[items[link.a] === item ? link.b : link.a]!.seat;
    });
    item.joins = [...new Set(seats.filter((seat) => seat >= 0))].sort((a, b) => a - b);
  }
  const problem = {
    width: size.width,
    height: size.height,
    scale,
    seated,
    items,
    links,
    tray: network.nodes
      .filter(waits)
      .map((node) => node.id)
      .sort(),
    measure,
    adds: keep.size > 0,
  };
  chooseLabels(problem);
  return problem;
}

/**
 * Names nearer than this below one another read as one name of two lines, pixels. On a phone it is 0: that a name finds
 * room at all counts more.
 */
export const stackReach = ({ width, height }: Pick<Problem, 'width' | 'height'>) =>
  isPortrait({ width, height }) ? 0 : 7;

/** Whether the sides lie across the canvas, below one another. */
export const isPortrait = ({ width, height }: Pick<Problem, 'width' | 'height'>) => height > width * 1.05;

export function isActor(node: NetworkNode): boolean {
  return node.mark === 'person' || node.mark === 'organization' || node.mark === 'delegation';
}

function rankOf(node: NetworkNode): number {
  if (node.mark === 'person') return node.quotedOnly ? 3 : node.principal ? 0 : 1;
  return 2;
}

function importanceOf({ node, links }: Item): number {
  const bonus = node.principal
    ? 3
    : node.quotedOnly
      ? -2
      : node.mark === 'meeting' && tookPlace(node)
        ? 1
        : 0;
  return bonus + node.weight + 0.3 * links.length;
}

/** Share of the canvas that labels may fill; beyond it the least important go without. */
const LABEL_SHARE = 0.3;

function chooseLabels(problem: Problem): void {
  const canvas = problem.width * problem.height;
  const { items, measure } = problem;
  const wraps = items.map(() => new Map());
  const full = items.reduce((sum, item, i) => {
    const [plainest] = labelTexts(item, measure, 0, wraps[i]);
    return sum + plainest!.w * plainest!.h;
  }, 0);
  const tight = Math.max(0, Math.min(1, (full / canvas - 0.2) / 0.12));
  let left = LABEL_SHARE * canvas;
  const order = items.map((_, index) => index);
  order.sort((a, b) => items[b]!.importance - items[a]!.importance || a - b);
  for (const index of order) {
    const item = items[index]!;
    const texts = labelTexts(item, measure, tight, wraps[index]);
    const box = tight > 0.5 ? smallestText(texts) : texts[0]!;
    left -= box.w * box.h;
    // Whoever comes after the one for whom there is no room is less important, and goes without too.
    if (left < 0 && items.length > 8) return;
    item.choices = labelChoices(item, texts);
  }
}
