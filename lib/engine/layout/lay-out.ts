/**
 * Lays a graph out in steps: first its whole shape by pivots, to be shown at once, then the detail by force. Whoever
 * asks takes one step after the other, may show each, and leaves off whenever it is no longer wanted. The same graph,
 * start and seed give the same places.
 */
import type { Columns } from '../columns';
import { seededRandom } from '../random';
import { openPlain } from './force-plain';
import { type ForceKernel, type ForceStart, force, massOf } from './force-settings';
import { openWasm } from './force-wasm';
import { type Places, pivotPlaces } from './pivot-mds';

export interface LayoutTask {
  columns: Columns;
  seed?: number;
  /** Where some stand already, in any unit: they stay exactly there, the others are placed among them. NaN: nowhere yet. */
  standing?: Places;
  /** Iterations after the first picture. */
  rounds?: number;
  /** `plain` forgoes WebAssembly; without a word it is used where it runs. */
  kernel?: 'plain';
}

export interface LayoutStep {
  /** 0 for the first picture, 1 at the end. */
  done: number;
  places: Places;
}

/** Iterations until the detail is there, on graphs of a thousand to a hundred thousand nodes. */
const ROUNDS = 100;
/** Work of one step, in nodes moved: a few tens of milliseconds, so that stopping is never late. */
const STEP = 60_000;

export function* layOut(task: LayoutTask): Generator<LayoutStep, Places> {
  const { columns, seed = 1, rounds = ROUNDS, standing } = task;
  const fixed = new Uint8Array(columns.n);
  if (standing) for (let i = 0; i < columns.n; i++) fixed[i] = isAt(standing, i) ? 1 : 0;
  const first = standing ? among(columns, standing, fixed, seed) : pivotPlaces(columns, seed);
  yield { done: 0, places: first };
  const frame = frameOf(columns, first);
  const kernel = open({ columns, places: into(first, frame), fixed }, task.kernel);
  const now = () => {
    const places = outOf(kernel.places(), frame);
    // Through the frame and back a place may change its last digit: who stands stays exactly.
    if (standing)
      for (let i = 0; i < columns.n; i++)
        if (fixed[i]) [places.x[i], places.y[i]] = [standing.x[i]!, standing.y[i]!];
    return places;
  };
  const step = Math.max(1, Math.round(STEP / Math.max(1, columns.n)));
  for (let round = 0; round < rounds; round += step) {
    kernel.iterate(Math.min(step, rounds - round));
    if (round + step < rounds) yield { done: (round + step) / rounds, places: now() };
  }
  const places = now();
  yield { done: 1, places };
  return places;
}

/** All steps at once. */
export function layOutWhole(task: LayoutTask): Places {
  const steps = layOut(task);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

export function open(start: ForceStart, kernel?: 'plain'): ForceKernel {
  return (kernel === 'plain' ? null : openWasm(start)) ?? openPlain(start);
}

const isAt = ({ x, y }: Places, i: number) => Number.isFinite(x[i]) && Number.isFinite(y[i]);

/** Newcomers start beside the mean of those of their neighbours that stand, or else of all. */
function among({ n, rows, neighbours }: Columns, standing: Places, fixed: Uint8Array, seed: number): Places {
  const random = seededRandom(seed);
  const x = Float32Array.from(standing.x);
  const y = Float32Array.from(standing.y);
  const [midX, midY, spread] = extentOf(standing, fixed);
  const placed = Uint8Array.from(fixed);
  const waiting = Array.from({ length: n }, (_, i) => i).filter((i) => !fixed[i]);
  // Twice: a newcomer may know the table only through another one.
  for (const last of [false, true])
    for (const i of waiting) {
      if (placed[i]) continue;
      let [sumX, sumY, count] = [0, 0, 0];
      for (let tie = rows[i]!; tie < rows[i + 1]!; tie++) {
        const other = neighbours[tie]!;
        if (!placed[other]) continue;
        sumX += x[other]!;
        sumY += y[other]!;
        count += 1;
      }
      if (count === 0 && !last) continue;
      const near = spread * (count === 0 ? 1 : 0.04);
      x[i] = (count === 0 ? midX : sumX / count) + (random() - 0.5) * near;
      y[i] = (count === 0 ? midY : sumY / count) + (random() - 0.5) * near;
      placed[i] = 1;
    }
  return { x, y };
}

/** Middle of those that stand, and how far they reach; a tenth of a thousand pixels where nobody does. */
function extentOf({ x, y }: Places, fixed: Uint8Array): [number, number, number] {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  fixed.forEach((is, i) => {
    if (!is) return;
    left = Math.min(left, x[i]!);
    right = Math.max(right, x[i]!);
    top = Math.min(top, y[i]!);
    bottom = Math.max(bottom, y[i]!);
  });
  if (left > right) return [0, 0, 100];
  return [(left + right) / 2, (top + bottom) / 2, Math.max(right - left, bottom - top, 1)];
}

interface Frame {
  x: number;
  y: number;
  scale: number;
}

/**
 * Where and how large places must be for the forces to hold each other: the mass's middle at the origin, and the scale
 * at which repulsion does as much work as attraction and gravity together. Repulsion's does not depend on the scale.
 */
function frameOf(columns: Columns, { x, y }: Places): Frame {
  const { n, source, target } = columns;
  let [mass, squares, midX, midY] = [0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    const own = massOf(columns, i);
    mass += own;
    squares += own * own;
    midX += own * x[i]!;
    midY += own * y[i]!;
  }
  midX /= mass || 1;
  midY /= mass || 1;
  let inward = 0;
  for (let i = 0; i < n; i++)
    inward += force.gravity * massOf(columns, i) * ((x[i]! - midX) ** 2 + (y[i]! - midY) ** 2);
  for (let tie = 0; tie < source.length; tie++) {
    const [a, b] = [source[tie]!, target[tie]!];
    inward += (x[a]! - x[b]!) ** 2 + (y[a]! - y[b]!) ** 2;
  }
  const outward = (force.scaling * (mass * mass - squares)) / 2;
  return { x: midX, y: midY, scale: inward > 0 && outward > 0 ? Math.sqrt(outward / inward) : 1 };
}

const into = ({ x, y }: Places, frame: Frame): Places => ({
  x: x.map((at) => (at - frame.x) * frame.scale),
  y: y.map((at) => (at - frame.y) * frame.scale),
});

const outOf = ({ x, y }: Places, frame: Frame): Places => ({
  x: x.map((at) => at / frame.scale + frame.x),
  y: y.map((at) => at / frame.scale + frame.y),
});
