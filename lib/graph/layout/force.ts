/**
 * A plain picture for networks that seats cannot hold: forces pull what is linked together and push all else apart
 * (Fruchterman and Reingold 1991), each side drawn towards its own part of the canvas. Deterministic, without randomness.
 */
import type { Point } from '@/lib/graph/picture';
import type { Problem } from './problem';

const RIM = 34;
/** Pair comparisons that are worth waiting for. */
const WORK = 16_000_000;

/** Places of all items, inside the canvas, marks apart. `fixed` items keep their points. */
export function forcePlaces(problem: Problem, fixed: ReadonlyMap<number, Point>): Point[] {
  const { items, links, width, height } = problem;
  const n = items.length;
  const homes = sideHomes(problem);
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  items.forEach((item, i) => {
    const home =
      homes[item.seat] ??
      middleOf(
        item.joins.map((seat) => homes[seat]!),
        { x: width / 2, y: height / 2 },
      );
    const spread = 11 * Math.sqrt(i + 1);
    const [dx, dy] = SPIRAL[i % SPIRAL.length]!;
    const at = fixed.get(i);
    x[i] = at?.x ?? home.x + dx * spread;
    y[i] = at?.y ?? home.y + dy * spread;
  });
  const ideal = 0.8 * Math.sqrt((width * height) / Math.max(1, n));
  const rounds = Math.max(15, Math.min(180, Math.round(WORK / (n * n + 1))));
  const fx = new Float64Array(n);
  const fy = new Float64Array(n);
  for (let round = 0; round < rounds; round++) {
    fx.fill(0);
    fy.fill(0);
    for (let i = 0; i < n; i++)
      for (let j = i + 1; j < n; j++) {
        const dx = x[i]! - x[j]! || (i - j) * 0.01;
        const dy = y[i]! - y[j]! || 0.01;
        const push = Math.min(ideal, (ideal * ideal) / (dx * dx + dy * dy)) * 0.9;
        if (push < 0.01) continue;
        fx[i]! += dx * push;
        fy[i]! += dy * push;
        fx[j]! -= dx * push;
        fy[j]! -= dy * push;
      }
    for (const { a, b, weight } of links) {
      const dx = x[a]! - x[b]!;
      const dy = y[a]! - y[b]!;
      const pull = (Math.sqrt(dx * dx + dy * dy) / ideal) * (0.3 + 0.5 * weight);
      fx[a]! -= dx * pull;
      fy[a]! -= dy * pull;
      fx[b]! += dx * pull;
      fy[b]! += dy * pull;
    }
    const most = (0.12 * Math.min(width, height) * (rounds - round)) / rounds + 1;
    for (let i = 0; i < n; i++) {
      if (fixed.has(i)) continue;
      const home = homes[items[i]!.seat];
      const towardX = home ? home.x - x[i]! : 0.2 * (width / 2 - x[i]!);
      const towardY = home ? home.y - y[i]! : 0.2 * (height / 2 - y[i]!);
      const stepX = fx[i]! * 0.12 + towardX * 0.12;
      const stepY = fy[i]! * 0.12 + towardY * 0.12;
      const length = Math.sqrt(stepX * stepX + stepY * stepY) || 1;
      const share = Math.min(most, length) / length;
      x[i] = Math.max(RIM, Math.min(width - RIM, x[i]! + stepX * share));
      y[i] = Math.max(RIM, Math.min(height - RIM, y[i]! + stepY * share));
    }
  }
  pushApart(problem, x, y, fixed);
  return items.map((_, i) => ({ x: x[i]!, y: y[i]! }));
}

/** Sides stand round the canvas in the record's order. */
function sideHomes(problem: Problem): Point[] {
  const count = problem.seated.length;
  if (count < 2) return problem.seated.map(() => ({ x: problem.width / 2, y: problem.height / 2 }));
  return problem.seated.map((_, index) => {
    // Points of a square's rim, which needs no sine: 0 at the left, clockwise.
    const turn = (4 * index) / count;
    const side = Math.floor(turn);
    const along = turn - side;
    const [u, v] = [
      [-1, -along],
      [-1 + along, -1],
      [along, -1 + along],
      [1 - along, along],
    ][side]! as [number, number];
    const reach = 0.36 / Math.max(0.75, Math.sqrt(u * u + v * v));
    return { x: problem.width * (0.5 + reach * u), y: problem.height * (0.5 + reach * v) };
  });
}

/** Marks that touch are pushed apart along the line between them. */
function pushApart(
  problem: Problem,
  x: Float64Array,
  y: Float64Array,
  fixed: ReadonlyMap<number, Point>,
): void {
  const { items, width, height } = problem;
  const n = items.length;
  for (let round = 0; round < 40; round++) {
    let touched = false;
    for (let i = 0; i < n; i++)
      for (let j = i + 1; j < n; j++) {
        const least = items[i]!.r + items[j]!.r + 6;
        const dx = x[i]! - x[j]! || 0.5;
        const dy = y[i]! - y[j]! || 0.5;
        const distance = Math.sqrt(dx * dx + dy * dy);
        if (distance >= least) continue;
        touched = true;
        const step = (least - distance) / 2 / distance;
        if (!fixed.has(i)) {
          x[i] = Math.max(RIM, Math.min(width - RIM, x[i]! + dx * step));
          y[i] = Math.max(RIM, Math.min(height - RIM, y[i]! + dy * step));
        }
        if (!fixed.has(j)) {
          x[j] = Math.max(RIM, Math.min(width - RIM, x[j]! - dx * step));
          y[j] = Math.max(RIM, Math.min(height - RIM, y[j]! - dy * step));
        }
      }
    if (!touched) return;
  }
}

function middleOf(points: readonly Point[], otherwise: Point): Point {
  if (points.length === 0) return otherwise;
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }));
  return { x: sum.x / points.length, y: sum.y / points.length };
}

/** Unit steps of a sunflower: each next one turned by the golden angle. */
const SPIRAL = sunflower(64);
function sunflower(count: number): (readonly [number, number])[] {
  const [cos, sin] = [-0.7373688780783197, 0.6754902942615238];
  const steps: (readonly [number, number])[] = [[1, 0]];
  while (steps.length < count) {
    const [u, v] = steps.at(-1)!;
    steps.push([u * cos - v * sin, u * sin + v * cos]);
  }
  return steps;
}
