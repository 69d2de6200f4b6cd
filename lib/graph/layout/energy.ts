/**
 * How bad a placing is, in one number, and how much of it is one item's doing. The terms and most weights are those of
 * the thirteen methods tried for this picture: what a reader stumbles over first costs most. Lines are straight here;
 * bows come later. Positions are mutable arrays: the polish changes them thousands of times.
 */
import { pointToSegment, segmentInBox, segmentsCross } from '@/lib/graph/geometry';
import { disputeDisc, tookPlace } from '@/lib/graph/marks';
import type { Point } from '@/lib/graph/picture';
import type { Problem } from './problem';
import type { Ground } from './regions';

export interface Placing {
  x: Float64Array;
  y: Float64Array;
  /** Index of the chosen label in the item's choices; -1 for none. */
  label: Int32Array;
}

export interface Energy {
  /** Cost of everything that item i has part in, at most once it is known to exceed `limit`. */
  of(i: number, limit?: number): number;
  /** To be called after x, y or label of i changed. */
  moved(i: number): void;
}

const EDGE = 6;
const OVERLAP = 7;
const BREATH_X = 104;
const BREATH_Y = 62;

export function makeEnergy(problem: Problem, ground: Ground | null, placing: Placing): Energy {
  const { items, links } = problem;
  const { x, y, label } = placing;
  const n = items.length;
  const m = links.length;
  const r = Float64Array.from(items, (item) => item.r);
  const a = Int32Array.from(links, (link) => link.a);
  const b = Int32Array.from(links, (link) => link.b);
  const weight = Float64Array.from(links, (link) => link.weight);
  const x0 = new Float64Array(n);
  const y0 = new Float64Array(n);
  const x1 = new Float64Array(n);
  const y1 = new Float64Array(n);
  const own = new Float64Array(n);
  const idealLength = Math.sqrt((problem.width * problem.height) / Math.max(6, n)) * 1.35;
  const breathX = BREATH_X * problem.scale;
  const breathY = BREATH_Y * problem.scale;
  const home = homes(problem, ground);

  const moved = (i: number) => {
    const choice = label[i]! >= 0 ? items[i]!.choices[label[i]!] : undefined;
    own[i] = choice ? choice.cost : 0;
    // Without a label the box is a point far away, which nothing meets.
    x0[i] = choice ? x[i]! + choice.x : -1e6;
    y0[i] = choice ? y[i]! + choice.y : -1e6;
    x1[i] = choice ? x0[i]! + choice.w : -1e6;
    y1[i] = choice ? y0[i]! + choice.h : -1e6;
  };
  for (let i = 0; i < n; i++) moved(i);

  /** A line through a foreign mark or label, or through the label of its own end. */
  const throughItem = (e: number, i: number): number => {
    const ax = x[a[e]!]!;
    const ay = y[a[e]!]!;
    const bx = x[b[e]!]!;
    const by = y[b[e]!]!;
    const ends = a[e] === i || b[e] === i;
    let sum = 0;
    if (!ends) {
      const reach = r[i]! + 8;
      if (
        x[i]! > Math.min(ax, bx) - reach &&
        x[i]! < Math.max(ax, bx) + reach &&
        y[i]! > Math.min(ay, by) - reach &&
        y[i]! < Math.max(ay, by) + reach
      ) {
        const distance = pointToSegment(x[i]!, y[i]!, ax, ay, bx, by);
        if (distance < reach) sum += 4 * (1 - (0.6 * distance) / reach) * (0.5 + 0.5 * weight[e]!);
      }
    }
    const inside = segmentInBox(ax, ay, bx, by, x0[i]! - 2, y0[i]! - 1, x1[i]! + 2, y1[i]! + 1);
    if (inside > 0) sum += ends ? 0.5 + 0.008 * inside : (1.8 + 0.02 * inside) * (0.5 + 0.5 * weight[e]!);
    return sum;
  };

  const crossing = (e: number, f: number): number => {
    const shared =
      a[e] === a[f] ? a[e]! : b[e] === b[f] ? b[e]! : a[e] === b[f] ? a[e]! : b[e] === a[f] ? b[e]! : -1;
    if (shared >= 0) {
      const one = a[e] === shared ? b[e]! : a[e]!;
      const two = a[f] === shared ? b[f]! : a[f]!;
      if (one === two) return 0;
      const ux = x[one]! - x[shared]!;
      const uy = y[one]! - y[shared]!;
      const vx = x[two]! - x[shared]!;
      const vy = y[two]! - y[shared]!;
      const along = ux * vx + uy * vy;
      if (along <= 0) return 0;
      // Under 18 degrees two lines from one mark are hard to tell apart.
      const cos2 = (along * along) / ((ux * ux + uy * uy) * (vx * vx + vy * vy) + 1e-9);
      return cos2 > 0.9 ? 9 * (cos2 - 0.9) : 0;
    }
    const cross = segmentsCross(
      x[a[e]!]!,
      y[a[e]!]!,
      x[b[e]!]!,
      y[b[e]!]!,
      x[a[f]!]!,
      y[a[f]!]!,
      x[b[f]!]!,
      y[b[f]!]!,
    );
    return cross ? 1.7 * Math.sqrt(weight[e]! * weight[f]!) : 0;
  };

  const between = (i: number, j: number): number => {
    let sum = 0;
    const dx = Math.abs(x[i]! - x[j]!);
    const dy = Math.abs(y[i]! - y[j]!);
    const clear = r[i]! + r[j]! + 9;
    if (dx < clear && dy < clear) {
      const distance = Math.sqrt(dx * dx + dy * dy);
      if (distance < clear) sum += 4 + 6 * (1 - distance / clear);
    }
    if (dx < breathX && dy < breathY) sum += 1.3 * (1 - dx / breathX) * (1 - dy / breathY);
    const w = Math.min(x1[i]!, x1[j]!) - Math.max(x0[i]!, x0[j]!) + 4;
    const h = Math.min(y1[i]!, y1[j]!) - Math.max(y0[i]!, y0[j]!) + 3;
    if (w > 0 && h > 0 && x0[i]! > -1e5) sum += OVERLAP + 0.004 * w * h;
    sum += labelOnMark(i, j) + labelOnMark(j, i);
    return sum;
  };
  const labelOnMark = (i: number, j: number): number => {
    const reach = r[j]! + 3;
    const w = Math.min(x1[i]!, x[j]! + reach) - Math.max(x0[i]!, x[j]! - reach);
    const h = Math.min(y1[i]!, y[j]! + reach) - Math.max(y0[i]!, y[j]! - reach);
    if (w > 0 && h > 0) return OVERLAP;
    if (!items[j]!.node.disputed) return 0;
    const disc = disputeDisc(items[j]!.node.mark, r[j]!);
    const dx = Math.max(x0[i]! - x[j]! - disc.x, 0, x[j]! + disc.x - x1[i]!);
    const dy = Math.max(y0[i]! - y[j]! - disc.y, 0, y[j]! + disc.y - y1[i]!);
    return dx * dx + dy * dy < (disc.r + 2) * (disc.r + 2) ? OVERLAP : 0;
  };

  const length = (e: number): number => {
    const dx = x[a[e]!]! - x[b[e]!]!;
    const dy = y[a[e]!]! - y[b[e]!]!;
    const share = Math.sqrt(dx * dx + dy * dy) / idealLength;
    const over = Math.max(0, share - 1);
    return (0.35 * share + 0.5 * over * over) * (0.4 + 0.6 * weight[e]!);
  };

  const offCanvas = (i: number): number => {
    const left = Math.min(x[i]! - r[i]!, x0[i]! > -1e5 ? x0[i]! : 1e6);
    const right = Math.max(x[i]! + r[i]!, x1[i]!);
    const top = Math.min(y[i]! - r[i]!, y0[i]! > -1e5 ? y0[i]! : 1e6);
    const bottom = Math.max(y[i]! + r[i]!, y1[i]!);
    const out =
      Math.max(0, EDGE - left) +
      Math.max(0, right - problem.width + EDGE) +
      Math.max(0, EDGE - top) +
      Math.max(0, bottom - problem.height + EDGE);
    return out > 0 ? 6 + 0.2 * out : 0;
  };

  return {
    moved,
    of(i, limit = Number.POSITIVE_INFINITY) {
      let sum = own[i]! + offCanvas(i) + home(i, x[i]!, y[i]!, x, y);
      for (let j = 0; j < n; j++) if (j !== i) sum += between(i, j);
      if (sum > limit) return sum;
      for (const e of items[i]!.links) {
        sum += length(e);
        for (let j = 0; j < n; j++) if (j !== i) sum += throughItem(e, j);
        for (let f = 0; f < m; f++) if (f !== e) sum += crossing(e, f);
        if (sum > limit) return sum;
      }
      for (let e = 0; e < m; e++) sum += throughItem(e, i);
      return sum;
    },
  };
}

type Home = (i: number, px: number, py: number, x: Float64Array, y: Float64Array) => number;

/** What a place costs by where it is: in a foreign field, off the guides, far from the void, out of order. */
function homes(problem: Problem, ground: Ground | null): Home {
  if (!ground) return () => 0;
  const { items } = problem;
  const regionOf = items.map((item) => ground.regions.find((region) => region.seat === item.seat) ?? null);
  const mates = items.map((item, i) =>
    item.seat < 0 ? [] : items.map((_, j) => j).filter((j) => j !== i && items[j]!.seat === item.seat),
  );
  // Sessions of the same sides, to stand in order of time.
  const peers = items.map((item, i) =>
    item.seat >= 0 || item.node.start === null
      ? []
      : items
          .map((_, j) => j)
          .filter((j) => {
            const other = items[j]!;
            return (
              j !== i &&
              other.seat < 0 &&
              other.node.start !== null &&
              other.node.start !== item.node.start &&
              other.joins.join() === item.joins.join()
            );
          }),
  );
  const wantsVoid = items.map(({ node, joins }) => {
    if (node.mark !== 'meeting' || tookPlace(node) || joins.length < 2) return 0;
    return node.status === 'denied' || node.status === 'cancelled' ? 1 : 0.35;
  });
  const order = (axis: 'x' | 'y', x: Float64Array, y: Float64Array) => (axis === 'y' ? y : x);
  return (i, px, py, x, y) => {
    const item = items[i]!;
    const region = regionOf[i];
    let sum = 0;
    if (region) {
      // A higher rank below a lower one in the same column.
      const at = order(region.along, x, y);
      if (region.along === 'y' || ground.portrait)
        for (const j of mates[i]!) {
          const before = items[j]!.rank - item.rank;
          if ((before > 0 && at[j]! < at[i]!) || (before < 0 && at[j]! > at[i]!)) sum += 0.7;
        }
      return sum;
    }
    for (const { box, seat } of ground.regions) {
      const within = item.joins.length === 1 && item.joins[0] === seat && item.links.length > 1;
      const rim = within ? -8 : item.r + 4;
      const dx = Math.min(px - box.x, box.x + box.width - px) + rim;
      const dy = Math.min(py - box.y, box.y + box.height - py) + rim;
      if (dx > 0 && dy > 0) sum += within ? 0.25 : 2.5 + 0.06 * Math.min(dx, dy);
    }
    let off = 1e6;
    for (const guide of ground.guidesX) off = Math.min(off, Math.abs(px - guide));
    for (const guide of ground.guidesY) off = Math.min(off, Math.abs(py - guide));
    sum += 0.3 * Math.min(1, off / 14);
    if (wantsVoid[i]! > 0) {
      const dx = px - ground.empty.x;
      const dy = py - ground.empty.y;
      sum += wantsVoid[i]! * 0.006 * Math.sqrt(dx * dx + dy * dy);
    }
    for (const j of peers[i]!) {
      const earlier = items[j]!.node.start! < item.node.start!;
      if (Math.abs(x[j]! - px) < 60 && (earlier ? y[j]! > py : y[j]! < py)) sum += 0.3;
    }
    return sum;
  };
}

/** A placing with the items at these points and each label at its plainest choice. */
export function placingAt(problem: Problem, points: readonly Point[]): Placing {
  return {
    x: Float64Array.from(points, (point) => Math.round(point.x)),
    y: Float64Array.from(points, (point) => Math.round(point.y)),
    label: Int32Array.from(problem.items, (item) => (item.choices.length > 0 ? 0 : -1)),
  };
}
