/**
 * What a place costs by where it is on the ground: in a foreign field, off the guides, far from the void, out of rank or
 * out of time. Everything that does not depend on the positions is worked out once.
 */
import { pointToBox } from '@/lib/graph/geometry';
import { tookPlace } from '@/lib/graph/marks';
import type { Problem } from './problem';
import type { Ground } from './regions';
import { crowdOf, spanOf } from './rooms';

/** Cost of item i at (px, py), the others being at x, y. */
export type HomeCost = (i: number, px: number, py: number, x: Float64Array, y: Float64Array) => number;

/** A principal below others, or anybody below a lower rank. */
const OUT_OF_RANK = [3, 0.7] as const;

export function homeCosts(problem: Problem, ground: Ground | null): HomeCost {
  if (!ground) return () => 0;
  const seated = seatedCosts(problem, ground);
  const free = freeCosts(problem, ground);
  return (i, px, py, x, y) => (problem.items[i]!.seat >= 0 ? seated(i, px, py, x, y) : free(i, px, py, x, y));
}

function seatedCosts(problem: Problem, ground: Ground): HomeCost {
  const { items } = problem;
  const regionOf = items.map((item) => ground.regions.find((region) => region.seat === item.seat));
  const inColumn = regionOf.map(
    (region) => region !== undefined && (region.along === 'y' || ground.portrait),
  );
  const mates = items.map((item, i) =>
    items.flatMap((other, j) => (j !== i && other.seat === item.seat && other.rank !== item.rank ? [j] : [])),
  );
  /** Ground without lines, of a picture that grows: in or at its own field, outside all others. */
  const looseCost = (px: number, py: number, seat: number) => {
    let sum = 0;
    for (const { box, seat: owner } of ground.regions) {
      const distance = pointToBox(px, py, box);
      if (owner === seat) sum += distance > 0 ? 1 + 0.03 * distance : 0;
      else if (distance < 14) sum += 4;
    }
    return sum;
  };
  return (i, px, py, x, y) => {
    const region = regionOf[i];
    if (!region) return ground.regions.some(({ lines }) => lines.length === 0) ? looseCost(px, py, -1) : 0;
    const { rank } = items[i]!;
    const at = region.along === 'y' ? y : x;
    const here = region.along === 'y' ? py : px;
    if (region.lines.length === 0) return looseCost(px, py, items[i]!.seat);
    let sum = rank === 0 ? 0.004 * (here - region.from) : 0;
    if (!inColumn[i]) return sum;
    const list = mates[i]!;
    for (let k = 0; k < list.length; k++) {
      const j = list[k]!;
      const other = items[j]!.rank;
      if (other > rank ? at[j]! < here : at[j]! > here) sum += OUT_OF_RANK[rank === 0 || other === 0 ? 0 : 1];
    }
    return sum;
  };
}

function freeCosts(problem: Problem, ground: Ground): HomeCost {
  const { items } = problem;
  const boxes = ground.regions.map((region) => region.box);
  const crowd = crowdOf(problem);
  const seats = ground.regions.map((region) => region.seat);
  const guidesX = Float64Array.from(ground.guidesX);
  const guidesY = Float64Array.from(ground.guidesY);
  const spans = items.map((item) => (item.joins.length < 2 ? null : spanOf(ground, item.joins)));
  // Talks of one side among itself stand in its own field.
  const ownSeat = items.map((item) =>
    item.joins.length === 1 && item.links.length > 1 ? item.joins[0]! : -1,
  );
  const towardVoid = items.map(({ node, joins }) => {
    if (node.mark !== 'meeting' || tookPlace(node) || joins.length < 2) return 0;
    return node.status === 'denied' || node.status === 'cancelled' ? 0.006 : 0.002;
  });
  // Sessions of the same sides stand in order of time.
  const peers = items.map((item, i) =>
    items.flatMap((other, j) => {
      const dated =
        other.node.start !== null && item.node.start !== null && other.node.start !== item.node.start;
      return j !== i && dated && other.seat < 0 && other.joins.join() === item.joins.join() ? [j] : [];
    }),
  );
  return (i, px, py, x, y) => {
    let sum = 0;
    for (let k = 0; k < boxes.length; k++) {
      const box = boxes[k]!;
      const within = ownSeat[i] === seats[k];
      const rim = within ? -8 : items[i]!.r + 4;
      const dx = Math.min(px - box.x, box.x + box.width - px) + rim;
      const dy = Math.min(py - box.y, box.y + box.height - py) + rim;
      const inside = dx > 0 && dy > 0;
      if (within) sum += inside ? 0 : crowd * 1.2;
      else if (inside) sum += crowd * (2.5 + 0.06 * Math.min(dx, dy));
    }
    let off = 14;
    for (let k = 0; k < guidesX.length; k++) off = Math.min(off, Math.abs(px - guidesX[k]!));
    for (let k = 0; k < guidesY.length; k++) off = Math.min(off, Math.abs(py - guidesY[k]!));
    sum += (0.3 * off) / 14;
    const span = spans[i];
    if (span) {
      const dx = Math.max(span.x - px, 0, px - span.x - span.width);
      const dy = Math.max(span.y - py, 0, py - span.y - span.height);
      sum += crowd * 0.018 * (dx + dy);
    }
    if (towardVoid[i]! > 0)
      sum += towardVoid[i]! * (Math.abs(px - ground.empty.x) + Math.abs(py - ground.empty.y));
    const list = peers[i]!;
    for (let k = 0; k < list.length; k++) {
      const j = list[k]!;
      const earlier = items[j]!.node.start! < items[i]!.node.start!;
      if (Math.abs(x[j]! - px) < 60 && (earlier ? y[j]! > py : y[j]! < py)) sum += 0.3;
    }
    return sum;
  };
}
