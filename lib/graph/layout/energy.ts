/**
 * How bad a placing is, in one number, and how much of it is one item's doing. The terms and most weights are those of
 * the thirteen methods tried for this picture: what a reader stumbles over first costs most. Lines are straight here;
 * bows come later. Positions are mutable arrays: the polish changes them thousands of times.
 */
import { type Box, pointToSegment, segmentInBox, segmentsCross } from '@/lib/graph/geometry';
import { disputeDisc } from '@/lib/graph/marks';
import { headingAtTop } from './fields';
import { homeCosts } from './home-costs';
import type { Placing } from './placing';
import { type Problem, stackReach } from './problem';
import type { Ground } from './regions';
import { HEADING } from './seat-room';

export interface Energy {
  /** Cost of everything that item i has part in, at most once it is known to exceed `limit`. */
  of(i: number, limit?: number): number;
  /** Cost of the whole placing. */
  total(): number;
  /** To be called after x, y or label of i changed. */
  moved(i: number): void;
}

/** Free rim of the canvas, pixels. */
const EDGE = 6;
const CROSSING = 1.7;
const OVERLAP = 7;
/** In a picture that stands nothing makes way: what is covered loses its name, and a side's name is lost for all of it. */
const FOR_GOOD = { name: 21, heading: 63 };
const BREATH_X = 104;
const BREATH_Y = 62;

export function makeEnergy(problem: Problem, ground: Ground | null, placing: Placing): Energy {
  const { items, links } = problem;
  const { x, y, label } = placing;
  const covering = problem.adds ? FOR_GOOD.name : OVERLAP;
  const coveringHeading = problem.adds ? FOR_GOOD.heading : OVERLAP;
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
  const discs = items.map(({ node, r: radius }) => (node.disputed ? disputeDisc(node.mark, radius) : null));
  const discX = Float64Array.from(discs, (disc) => disc?.x ?? 0);
  const discY = Float64Array.from(discs, (disc) => disc?.y ?? 0);
  const discR = Float64Array.from(discs, (disc) => (disc ? disc.r + 2 : 0));
  const idealLength = Math.sqrt((problem.width * problem.height) / Math.max(6, n)) * 1.35;
  const breathX = BREATH_X * problem.scale;
  const breathY = BREATH_Y * problem.scale;
  const stacked = stackReach(problem);
  const home = homeCosts(problem, ground);
  const headings = headingBoxes(problem, ground, placing);
  const fieldBoxes = ground ? ground.regions.map((region) => ({ seat: region.seat, box: region.box })) : [];
  /** A label that leaves its side's field, or lies in a field that is not its own. */
  const acrossFields = (i: number): number => {
    if (x0[i]! < -1e5) return 0;
    let sum = 0;
    const item = items[i]!;
    for (const { seat, box } of fieldBoxes) {
      const w = Math.min(x1[i]!, box.x + box.width) - Math.max(x0[i]!, box.x);
      const h = Math.min(y1[i]!, box.y + box.height) - Math.max(y0[i]!, box.y);
      const inside = w > 0 && h > 0 ? w * h : 0;
      if (seat === item.seat) {
        if (inside < 0.98 * (x1[i]! - x0[i]!) * (y1[i]! - y0[i]!)) sum += 0.3;
      } else if (inside > 0 && !(item.seat < 0 && item.joins.length === 1 && item.joins[0] === seat))
        sum += 0.4 + 0.0006 * inside;
    }
    return sum;
  };

  // Ends and bounding box of each line, bounding box of each mark with its label: most pairs are told apart by these.
  const ax = new Float64Array(m);
  const ay = new Float64Array(m);
  const bx = new Float64Array(m);
  const by = new Float64Array(m);
  const left = new Float64Array(m);
  const right = new Float64Array(m);
  const top = new Float64Array(m);
  const bottom = new Float64Array(m);
  const reachLeft = new Float64Array(n);
  const reachRight = new Float64Array(n);
  const reachTop = new Float64Array(n);
  const reachBottom = new Float64Array(n);

  const moved = (i: number) => {
    const choice = label[i]! >= 0 ? items[i]!.choices[label[i]!] : undefined;
    const px = x[i]!;
    const py = y[i]!;
    const reach = r[i]! + 8;
    own[i] = choice ? choice.cost : 0;
    // Without a label the box is a point far away, which nothing meets.
    x0[i] = choice ? px + choice.x : -1e6;
    y0[i] = choice ? py + choice.y : -1e6;
    x1[i] = choice ? x0[i]! + choice.w : -1e6;
    y1[i] = choice ? y0[i]! + choice.h : -1e6;
    reachLeft[i] = choice ? Math.min(px - reach, x0[i]! - 2) : px - reach;
    reachRight[i] = choice ? Math.max(px + reach, x1[i]! + 2) : px + reach;
    reachTop[i] = choice ? Math.min(py - reach, y0[i]! - 1) : py - reach;
    reachBottom[i] = choice ? Math.max(py + reach, y1[i]! + 1) : py + reach;
    headings.moved(i);
    for (const e of items[i]!.links) {
      ax[e] = x[a[e]!]!;
      ay[e] = y[a[e]!]!;
      bx[e] = x[b[e]!]!;
      by[e] = y[b[e]!]!;
      left[e] = Math.min(ax[e]!, bx[e]!);
      right[e] = Math.max(ax[e]!, bx[e]!);
      top[e] = Math.min(ay[e]!, by[e]!);
      bottom[e] = Math.max(ay[e]!, by[e]!);
    }
  };
  for (let i = 0; i < n; i++) moved(i);

  const onHeading = (i: number): number => {
    let hits = 0;
    for (const { x: hx, y: hy, width, height } of headings.boxes)
      if (x1[i]! > hx - 2 && x0[i]! < hx + width + 2 && y1[i]! > hy && y0[i]! < hy + height) hits += 1;
    const rim = r[i]! + 2;
    // Those who sit in a field have their room below its heading.
    const bare = items[i]!.seat < 0 ? headings.boxes : headings.standing;
    for (const { x: hx, y: hy, width, height } of bare)
      if (x[i]! + rim > hx && x[i]! - rim < hx + width && y[i]! + rim > hy && y[i]! - rim < hy + height)
        hits += 1;
    return hits * coveringHeading;
  };

  /** A line through a foreign mark or label, or through the label of its own end. */
  const throughItem = (e: number, i: number): number => {
    if (
      left[e]! > reachRight[i]! ||
      right[e]! < reachLeft[i]! ||
      top[e]! > reachBottom[i]! ||
      bottom[e]! < reachTop[i]!
    )
      return 0;
    const ends = a[e] === i || b[e] === i;
    let sum = 0;
    if (!ends) {
      const reach = r[i]! + 8;
      const distance = pointToSegment(x[i]!, y[i]!, ax[e]!, ay[e]!, bx[e]!, by[e]!);
      if (distance < reach) sum += 4 * (1 - (0.6 * distance) / reach) * (0.5 + 0.5 * weight[e]!);
    }
    const inside = segmentInBox(
      ax[e]!,
      ay[e]!,
      bx[e]!,
      by[e]!,
      x0[i]! - 2,
      y0[i]! - 1,
      x1[i]! + 2,
      y1[i]! + 1,
    );
    if (inside > 0) sum += ends ? 0.8 + 0.01 * inside : (1.8 + 0.02 * inside) * (0.5 + 0.5 * weight[e]!);
    return sum;
  };

  const crossing = (e: number, f: number): number => {
    const shared = a[e] === a[f] || a[e] === b[f] ? a[e]! : b[e] === b[f] || b[e] === a[f] ? b[e]! : -1;
    if (shared >= 0) return narrowAngle(e, f, shared);
    if (left[e]! > right[f]! || right[e]! < left[f]! || top[e]! > bottom[f]! || bottom[e]! < top[f]!)
      return 0;
    const cross = segmentsCross(ax[e]!, ay[e]!, bx[e]!, by[e]!, ax[f]!, ay[f]!, bx[f]!, by[f]!);
    return cross ? CROSSING * Math.sqrt(weight[e]! * weight[f]!) : 0;
  };
  /** Under 18 degrees two lines from one mark are hard to tell apart. */
  const narrowAngle = (e: number, f: number, shared: number): number => {
    const one = a[e] === shared ? b[e]! : a[e]!;
    const two = a[f] === shared ? b[f]! : a[f]!;
    if (one === two) return 0;
    const ux = x[one]! - x[shared]!;
    const uy = y[one]! - y[shared]!;
    const vx = x[two]! - x[shared]!;
    const vy = y[two]! - y[shared]!;
    const along = ux * vx + uy * vy;
    if (along <= 0) return 0;
    const cos2 = (along * along) / ((ux * ux + uy * uy) * (vx * vx + vy * vy) + 1e-9);
    return cos2 > 0.9 ? 9 * (cos2 - 0.9) : 0;
  };

  const between = (i: number, j: number): number => {
    let sum = 0;
    const dx = Math.abs(x[i]! - x[j]!);
    const dy = Math.abs(y[i]! - y[j]!);
    if (dx > breathX || dy > breathY)
      if (
        reachLeft[i]! > reachRight[j]! ||
        reachRight[i]! < reachLeft[j]! ||
        reachTop[i]! > reachBottom[j]! ||
        reachBottom[i]! < reachTop[j]!
      )
        return 0;
    const clear = r[i]! + r[j]! + 9;
    if (dx < clear && dy < clear) {
      const distance = Math.sqrt(dx * dx + dy * dy);
      if (distance < clear) sum += 4 + 6 * (1 - distance / clear);
    }
    if (dx < breathX && dy < breathY) sum += 1.3 * (1 - dx / breathX) * (1 - dy / breathY);
    const w = Math.min(x1[i]!, x1[j]!) - Math.max(x0[i]!, x0[j]!) + 4;
    const h = Math.min(y1[i]!, y1[j]!) - Math.max(y0[i]!, y0[j]!) + 3;
    if (w > 0 && h > -stacked && x0[i]! > -1e5) sum += h > 0 ? covering + 0.004 * w * h : 0.7;
    sum += labelOnMark(i, j) + labelOnMark(j, i);
    return sum;
  };
  const labelOnMark = (i: number, j: number): number => {
    const reach = r[j]! + 3;
    const w = Math.min(x1[i]!, x[j]! + reach) - Math.max(x0[i]!, x[j]! - reach);
    const h = Math.min(y1[i]!, y[j]! + reach) - Math.max(y0[i]!, y[j]! - reach);
    if (w > 0 && h > 0) return covering;
    if (discR[j] === 0) return 0;
    const dx = Math.max(x0[i]! - x[j]! - discX[j]!, 0, x[j]! + discX[j]! - x1[i]!);
    const dy = Math.max(y0[i]! - y[j]! - discY[j]!, 0, y[j]! + discY[j]! - y1[i]!);
    return dx * dx + dy * dy < discR[j]! * discR[j]! ? covering : 0;
  };

  const length = (e: number): number => {
    const dx = ax[e]! - bx[e]!;
    const dy = ay[e]! - by[e]!;
    const share = Math.sqrt(dx * dx + dy * dy) / idealLength;
    const over = Math.max(0, share - 1);
    return (0.35 * share + 0.5 * over * over) * (0.4 + 0.6 * weight[e]!);
  };

  const offCanvas = (i: number): number => {
    const rim = EDGE - 8;
    const out =
      Math.max(0, rim - reachLeft[i]!) +
      Math.max(0, reachRight[i]! - problem.width + rim) +
      Math.max(0, rim - reachTop[i]!) +
      Math.max(0, reachBottom[i]! - problem.height + rim);
    return out > 0 ? 6 + 0.2 * out : 0;
  };

  return {
    moved,
    of(i, limit = Number.POSITIVE_INFINITY) {
      let sum = own[i]! + offCanvas(i) + acrossFields(i) + onHeading(i) + home(i, x[i]!, y[i]!, x, y);
      for (let j = 0; j < n; j++) if (j !== i) sum += between(i, j);
      for (const e of items[i]!.links) sum += length(e);
      if (sum > limit) return sum;
      for (let e = 0; e < m; e++) sum += throughItem(e, i);
      if (sum > limit) return sum;
      for (const e of items[i]!.links) {
        for (let j = 0; j < n; j++) if (j !== i) sum += throughItem(e, j);
        for (let f = 0; f < m; f++) if (f !== e) sum += crossing(e, f);
        if (sum > limit) return sum;
      }
      return sum;
    },
    total() {
      let sum = 0;
      for (let i = 0; i < n; i++) {
        sum += own[i]! + offCanvas(i) + acrossFields(i) + onHeading(i) + home(i, x[i]!, y[i]!, x, y);
        for (let j = i + 1; j < n; j++) sum += between(i, j);
        for (let e = 0; e < m; e++) sum += throughItem(e, i);
      }
      for (let e = 0; e < m; e++) {
        sum += length(e);
        for (let f = e + 1; f < m; f++) sum += crossing(e, f);
      }
      return sum;
    },
  };
}

/** Where the heading of each field is, which follows the topmost mark or label of its side; and those that stand already. */
function headingBoxes(
  problem: Problem,
  ground: Ground | null,
  { y, label }: Placing,
): { boxes: Box[]; standing: Box[]; moved(i: number): void } {
  if (!ground) return { boxes: [], standing: [], moved: () => undefined };
  const { items } = problem;
  const boxes = ground.regions.map((region) => region.heading ?? headingAtTop(problem, region));
  const regionOf = items.map((item) => ground.regions.findIndex((region) => region.seat === item.seat));
  const members = ground.regions.map((region) =>
    items.flatMap((item, i) => (item.seat === region.seat ? [i] : [])),
  );
  return {
    boxes,
    standing: ground.regions.flatMap(({ heading }) => heading ?? []),
    moved(i) {
      const region = regionOf[i]!;
      if (region < 0 || ground.regions[region]!.heading || ground.regions[region]!.along === 'x') return;
      let top = Number.POSITIVE_INFINITY;
      for (const j of members[region]!) {
        const choice = items[j]!.choices[label[j]!];
        top = Math.min(top, y[j]! - items[j]!.r - 2, choice ? y[j]! + choice.y : top);
      }
      boxes[region]!.y = Math.max(ground.regions[region]!.box.y, top - HEADING - 8) + 7;
    },
  };
}
