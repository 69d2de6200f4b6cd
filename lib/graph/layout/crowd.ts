/**
 * The picture of a network too large to be polished: by force, on a canvas that grows with it, each label where it is
 * free at its plainest place or left out, lines straight. Time grows with the number of things, not with its square.
 */
import type { Box } from '@/lib/graph/geometry';
import { boxOverlap } from '@/lib/graph/geometry';
import type { MeasureText } from '@/lib/graph/label-text';
import { disputeDisc } from '@/lib/graph/marks';
import type { Network, Picture, Point } from '@/lib/graph/picture';
import { assemblePicture } from './assemble';
import { twinOrder } from './bows';
import { crowdPlaces, forceAmong } from './force';
import { keptChoice } from './growth';
import { type Placing, placingAt } from './placing';
import { type Problem, stateProblem } from './problem';

/** Room on the canvas for each thing, in square pixels: less, and marks of the usual sizes cannot be set apart. */
const ROOM = 3_000;
/** Distance of parallel lines, in pixels. */
const TWINS_APART = 6;
const CLEAR = 2;
/** Whose box a label may not cover either, though it is its own. */
const NOBODY = -1;

export interface CrowdOptions {
  pinned: Readonly<Record<string, Point>>;
  measure: MeasureText;
  /** The first picture, by distances alone and without labels, and how far the layout is from then on. */
  onProgress?: (done: number, draft: Picture | null) => void;
}

export function layOutCrowd(
  network: Network,
  size: { width: number; height: number },
  { pinned, measure, onProgress }: CrowdOptions,
): Picture {
  const factor = Math.max(1, Math.sqrt((network.nodes.length * ROOM) / (size.width * size.height)));
  const canvas = { width: Math.round(size.width * factor), height: Math.round(size.height * factor) };
  const stated = stateProblem(network, canvas, measure);
  const bows = twinOrder(stated).map((twin) => twin * TWINS_APART);
  const { points, width, height } = crowdPlaces(stated, (done, now) => {
    if (!onProgress) return;
    const draft = done === 0 ? assemblePicture(stated, bare(stated, now()), bows, [], 'force') : null;
    onProgress(done, draft);
  });
  const problem = { ...stated, width, height };
  const placing = placingAt(problem, points);
  problem.items.forEach(({ id }, i) => {
    const at = pinned[id];
    if (at) [placing.x[i], placing.y[i]] = [at.x, at.y];
  });
  labelWhereFree(problem, placing, new Map());
  return assemblePicture(problem, placing, bows, [], 'force');
}

/** Adds to a crowd: what is placed keeps its place, and its label unless a newcomer covers it. */
export function growCrowd(network: Network, previous: Picture, { pinned, measure }: CrowdOptions): Picture {
  const kept = new Set(Object.keys(previous.nodes));
  const problem = stateProblem(network, previous, measure, kept, previous.scale);
  const standing = new Map(
    problem.items.flatMap(({ id }, i) => {
      const at = pinned[id] ?? previous.nodes[id];
      return at ? [[i, { x: at.x, y: at.y }] as const] : [];
    }),
  );
  const points = forceAmong(problem, standing);
  const placing = placingAt(problem, points);
  const before = new Map<number, number>();
  for (const [i, point] of standing) [placing.x[i], placing.y[i]] = [point.x, point.y];
  problem.items.forEach((item, i) => {
    const was = previous.nodes[item.id];
    if (!was) return;
    item.choices = keptChoice(item, was.label);
    if (item.choices.length > 0) before.set(i, 0);
  });
  labelWhereFree(problem, placing, before);
  const twins = twinOrder(problem);
  const bows = problem.links.map(
    ({ edge }, link) => previous.edges[edge.id]?.bow ?? twins[link]! * TWINS_APART,
  );
  return assemblePicture(problem, placing, bows, previous.fields, previous.arrangement);
}

/** The same picture with some things moved by hand, and their labels with them. */
export function moveInCrowd(picture: Picture, pinned: Readonly<Record<string, Point>>): Picture {
  const nodes = { ...picture.nodes };
  for (const [id, { x, y }] of Object.entries(pinned)) {
    const at = nodes[id];
    if (!at) continue;
    const label = at.label && { ...at.label, x: at.label.x + x - at.x, y: at.label.y + y - at.y };
    nodes[id] = { ...at, x, y, label };
  }
  return { ...picture, nodes };
}

function bare(problem: Problem, points: readonly Point[]): Placing {
  const placing = placingAt(problem, points);
  placing.label.fill(-1);
  return placing;
}

/** Gives labels in the order of importance, each the plainest that covers nothing; `kept` are given already. */
function labelWhereFree(problem: Problem, placing: Placing, kept: ReadonlyMap<number, number>): void {
  const { items, width, height } = problem;
  const taken = new Grid();
  items.forEach(({ node, r }, i) => {
    const [x, y] = [placing.x[i]!, placing.y[i]!];
    taken.add(square(x, y, r), i);
    const disc = node.disputed ? disputeDisc(node.mark, r) : null;
    if (disc) taken.add(square(x + disc.x, y + disc.y, disc.r), NOBODY);
  });
  placing.label.fill(-1);
  const boxOf = (i: number, choice: number): Box => {
    const { x, y, w, h } = items[i]!.choices[choice]!;
    return { x: placing.x[i]! + x, y: placing.y[i]! + y, width: w, height: h };
  };
  const give = (i: number, choice: number) => {
    placing.label[i] = choice;
    taken.add(boxOf(i, choice), NOBODY);
  };
  // A newcomer may have come to stand on a name: it is left out rather than covered.
  for (const [i, choice] of kept) if (taken.isFree(boxOf(i, choice), i)) give(i, choice);
  const order = items
    .map((_, i) => i)
    .filter((i) => !kept.has(i))
    .sort((a, b) => items[b]!.importance - items[a]!.importance || a - b);
  for (const i of order) {
    const free = items[i]!.choices.findIndex((_, choice) => {
      const box = boxOf(i, choice);
      const isInside =
        box.x >= CLEAR &&
        box.y >= CLEAR &&
        box.x + box.width <= width - CLEAR &&
        box.y + box.height <= height - CLEAR;
      return isInside && taken.isFree(box, i);
    });
    if (free >= 0) give(i, free);
  }
}

const square = (x: number, y: number, r: number): Box => ({
  x: x - r,
  y: y - r,
  width: 2 * r,
  height: 2 * r,
});

/** Boxes found by where they are. */
class Grid {
  private readonly cells = new Map<string, { box: Box; owner: number }[]>();

  add(box: Box, owner: number): void {
    for (const key of keysOf(box)) {
      const cell = this.cells.get(key);
      if (cell) cell.push({ box, owner });
      else this.cells.set(key, [{ box, owner }]);
    }
  }

  /** Whether nothing lies there but what belongs to `owner`. */
  isFree(box: Box, owner: number): boolean {
    return keysOf(box).every((key) =>
      (this.cells.get(key) ?? []).every(
        (other) => other.owner === owner || boxOverlap(box, other.box, CLEAR) === 0,
      ),
    );
  }
}

const CELL = 80;

function keysOf({ x, y, width, height }: Box): string[] {
  const keys: string[] = [];
  for (let column = Math.floor((x - CLEAR) / CELL); column <= (x + width + CLEAR) / CELL; column++)
    for (let row = Math.floor((y - CLEAR) / CELL); row <= (y + height + CLEAR) / CELL; row++)
      keys.push(`${column} ${row}`);
  return keys;
}
