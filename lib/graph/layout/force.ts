/**
 * Places for networks that seats cannot hold: the engine's force layout, fitted to the canvas. Deterministic. Knows no
 * label; a network small enough is polished afterwards.
 */
import { columnsOf } from '@/lib/engine/columns';
import { layOut, layOutWhole } from '@/lib/engine/layout/lay-out';
import type { Places } from '@/lib/engine/layout/pivot-mds';
import { separate } from '@/lib/engine/layout/separate';
import { settle } from '@/lib/engine/layout/settle';
import type { Point } from '@/lib/graph/picture';
import type { Problem } from './problem';

/** What is kept free at the canvas's edge, for marks and labels. */
const RIM = 34;
/** Free room between two marks. */
const GAP = 6;
/** How far a picture may be stretched along one axis to fill a canvas of another form. */
const MOST_STRETCH = 1.5;

/** Newcomers among many that stand begin beside whom they are tied to: more rounds than this only drive them off. */
const ROUNDS_AMONG = 12;

/** Places of all items inside the canvas, marks apart where there is room. `fixed` items keep their points. */
export function forcePlaces(problem: Problem, fixed: ReadonlyMap<number, Point>): Point[] {
  const places = fitted(problem, layOutWhole({ columns: columnsOfProblem(problem) }));
  return pointsOf(apart(problem, places, fixed));
}

/** Places of all items, marks apart, and the canvas that they need: about the problem's own, or larger. */
export function crowdPlaces(
  problem: Problem,
  onStep: (done: number, points: () => Point[]) => void,
): { points: Point[]; width: number; height: number } {
  const steps = layOut({ columns: columnsOfProblem(problem) });
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    const { done, places } = step.value;
    onStep(done, () => pointsOf(fitted(problem, places)));
  }
  const places = fitted(problem, step.value);
  separate(places, radiiOf(problem), GAP);
  const [left, acrossX] = rangeOf(places.x);
  const [top, acrossY] = rangeOf(places.y);
  const points = pointsOf(places).map(({ x, y }) => ({ x: x - left + RIM, y: y - top + RIM }));
  return { points, width: Math.ceil(acrossX) + 2 * RIM, height: Math.ceil(acrossY) + 2 * RIM };
}

/** Places of all items where some stand already: those stay, the others come among them, each where it is free. */
export function forceAmong(problem: Problem, standing: ReadonlyMap<number, Point>): Point[] {
  const columns = columnsOfProblem(problem);
  const nowhere = () => new Float32Array(columns.n).fill(Number.NaN);
  const at = { x: nowhere(), y: nowhere() };
  for (const [i, point] of standing) [at.x[i], at.y[i]] = [point.x, point.y];
  const places = layOutWhole({ columns, standing: at, rounds: ROUNDS_AMONG });
  const { items, width, height } = problem;
  const isInside = (x: number, y: number) => x >= RIM && y >= RIM && x <= width - RIM && y <= height - RIM;
  // The best connected first: it is their place that others are told by.
  const waiting = items
    .map((_, i) => i)
    .filter((i) => !standing.has(i))
    .sort((a, b) => items[b]!.links.length - items[a]!.links.length || a - b);
  settle(places, radiiOf(problem), GAP, waiting, isInside);
  return pointsOf(places).map((point, i) => standing.get(i) ?? point);
}

function columnsOfProblem({ items, links }: Problem) {
  return columnsOf(
    items.length,
    links.map(({ a }) => a),
    links.map(({ b }) => b),
  );
}

/** Stretches places over the canvas, each axis by its own measure within bounds. */
function fitted({ width, height }: Problem, { x, y }: Places): Places {
  const [left, acrossX] = rangeOf(x);
  const [top, acrossY] = rangeOf(y);
  const [roomX, roomY] = [Math.max(1, width - 2 * RIM), Math.max(1, height - 2 * RIM)];
  const least = Math.min(roomX / acrossX, roomY / acrossY);
  const [scaleX, scaleY] = [roomX / acrossX, roomY / acrossY].map((scale) =>
    Math.min(scale, least * MOST_STRETCH),
  ) as [number, number];
  return {
    x: x.map((at) => width / 2 + (at - left - acrossX / 2) * scaleX),
    y: y.map((at) => height / 2 + (at - top - acrossY / 2) * scaleY),
  };
}

/** Where a column begins and how far it reaches, never 0. */
function rangeOf(column: Float32Array): [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (const at of column) {
    least = Math.min(least, at);
    most = Math.max(most, at);
  }
  return most > least ? [least, most - least] : [least === Infinity ? 0 : least - 0.5, 1];
}

/** Marks set apart, and back inside the canvas: alternately, since each may undo the other. */
function apart(problem: Problem, places: Places, fixed: ReadonlyMap<number, Point>): Places {
  const { items, width, height } = problem;
  const stays = staying(problem, fixed);
  for (const [i, { x, y }] of fixed) [places.x[i], places.y[i]] = [x, y];
  for (let round = 0; round < 6; round++) {
    separate(places, radiiOf(problem), GAP, stays);
    let isInside = true;
    for (let i = 0; i < items.length; i++) {
      if (stays[i]) continue;
      const x = Math.max(RIM, Math.min(width - RIM, places.x[i]!));
      const y = Math.max(RIM, Math.min(height - RIM, places.y[i]!));
      if (x !== places.x[i] || y !== places.y[i]) isInside = false;
      [places.x[i], places.y[i]] = [x, y];
    }
    if (isInside) break;
  }
  return places;
}

const radiiOf = ({ items }: Problem): number[] => items.map(({ r }) => r);

const staying = ({ items }: Problem, fixed: ReadonlyMap<number, Point>): Uint8Array =>
  Uint8Array.from(items, (_, i) => (fixed.has(i) ? 1 : 0));

const pointsOf = ({ x, y }: Places): Point[] => Array.from(x, (at, i) => ({ x: at, y: y[i]! }));
