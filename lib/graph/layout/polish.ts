/**
 * Improves a placing by thousands of small changes, most of them refused: threshold accepting (Dueck and Scheuer 1990),
 * then greedy steps. Places and labels change together. Deterministic for a seed; pinned items never move.
 */

import { seededRandom } from '@/lib/engine/random';
import { type Energy, makeEnergy } from './energy';
import type { Placing } from './placing';
import type { Problem } from './problem';
import type { Ground, Region } from './regions';
import { roomsOf } from './rooms';

export interface PolishOptions {
  seed: number;
  visits: number;
  /** Items whose place may change; the others keep place and label. */
  movable: readonly number[];
  /** Items whose label alone may change. */
  relabel: readonly number[];
  /** 1 to begin with wide steps, less to stay near. */
  heat: number;
}

export function polish(
  problem: Problem,
  ground: Ground | null,
  placing: Placing,
  options: PolishOptions,
): number {
  const { items } = problem;
  const { x, y, label } = placing;
  const { movable } = options;
  const active = [...movable, ...options.relabel];
  const fixed = new Set(options.relabel);
  const random = seededRandom(options.seed);
  const energy = makeEnergy(problem, ground, placing);
  const regionOf = items.map((item) => ground?.regions.find((region) => region.seat === item.seat) ?? null);
  const rooms = roomsOf(problem, ground);
  const mates = items.map((item, i) =>
    item.seat < 0 ? [] : movable.filter((j) => j !== i && items[j]!.seat === item.seat),
  );
  const reach = Math.min(240, 0.3 * Math.min(problem.width, problem.height));
  const between = (low: number, high: number) => low + (high - low) * random();

  const propose = (i: number, wide: number): { x: number; y: number } => {
    const region = regionOf[i] ?? null;
    if (region && region.lines.length > 0)
      return inRegion(region, x[i]!, y[i]!, between(-wide, wide), random);
    let px = x[i]! + 1.2 * between(-wide, wide);
    let py = y[i]! + between(-wide, wide);
    if (ground && random() < 0.65) {
      px = nearest(ground.guidesX, px, 40);
      py = nearest(ground.guidesY, py, 40);
    }
    return { x: px, y: py };
  };

  for (let visit = 0; visit < options.visits && active.length > 0; visit++) {
    const heat = options.heat * (1 - visit / options.visits);
    const f2 = heat * heat;
    const i = active[visit % active.length]!;
    const draw = random();
    const choices = items[i]!.choices.length;
    if (fixed.has(i) || (draw < 0.2 && choices > 1)) {
      if (choices === 0) continue;
      tryAt(energy, placing, i, x[i]!, y[i]!, Math.floor(random() * choices), energy.of(i), 3 * f2);
    } else if (draw < 0.26 && mates[i]!.length > 0) {
      trySwap(energy, placing, i, mates[i]![Math.floor(random() * mates[i]!.length)]!, 4 * f2);
    } else {
      const wide = 6 + reach * f2;
      const before = energy.of(i);
      for (let shift = 0; shift < 2; shift++) {
        let to = propose(i, wide);
        if (visit % 8 === 7 && shift === 0 && !regionOf[i]) to = nearLinked(problem, placing, i, random);
        const [toX, toY] = regionOf[i]?.lines.length ? [to.x, to.y] : rooms[i]!(to.x, to.y);
        const next = choices > 1 && random() < 0.35 ? Math.floor(random() * choices) : label[i]!;
        if (tryAt(energy, placing, i, toX, toY, next, before, 3.2 * f2)) break;
      }
    }
  }
  settle(problem, energy, placing, active, fixed, regionOf, rooms);
  return energy.total();
}

/** Takes place and label if they cost at most `allowance` more than what costs `before` now; else puts everything back. */
function tryAt(
  energy: Energy,
  placing: Placing,
  i: number,
  px: number,
  py: number,
  choice: number,
  before: number,
  allowance: number,
): boolean {
  const { x, y, label } = placing;
  const [oldX, oldY, oldLabel] = [x[i]!, y[i]!, label[i]!];
  if (oldX === px && oldY === py && oldLabel === choice) return false;
  x[i] = px;
  y[i] = py;
  label[i] = choice;
  energy.moved(i);
  if (energy.of(i, before + allowance) <= before + allowance) return true;
  x[i] = oldX;
  y[i] = oldY;
  label[i] = oldLabel;
  energy.moved(i);
  return false;
}

function trySwap(energy: Energy, placing: Placing, i: number, j: number, allowance: number): void {
  const before = energy.of(i) + energy.of(j);
  swap(energy, placing, i, j);
  const limit = before + allowance;
  const first = energy.of(i, limit);
  if (first > limit || first + energy.of(j, limit - first) > limit) swap(energy, placing, i, j);
}

function swap(energy: Energy, { x, y }: Placing, i: number, j: number): void {
  [x[i], x[j]] = [x[j]!, x[i]!];
  [y[i], y[j]] = [y[j]!, y[i]!];
  energy.moved(i);
  energy.moved(j);
}

/** A place in the item's own region: along its line by a step, now and then on another line. */
function inRegion(
  region: Region,
  px: number,
  py: number,
  step: number,
  random: () => number,
): { x: number; y: number } {
  const at = region.along === 'y' ? py : px;
  const across = region.along === 'y' ? px : py;
  const jump = region.lines.length > 1 && random() < 0.25;
  const line = jump ? region.lines[Math.floor(random() * region.lines.length)]! : across;
  const to = Math.round(Math.max(region.from, Math.min(region.to, at + step)));
  return region.along === 'y' ? { x: Math.round(line), y: to } : { x: to, y: Math.round(line) };
}

function nearest(guides: readonly number[], value: number, within: number): number {
  let best = value;
  let distance = within;
  for (const guide of guides)
    if (Math.abs(guide - value) < distance) {
      distance = Math.abs(guide - value);
      best = guide;
    }
  return best;
}

function nearLinked(
  problem: Problem,
  { x, y }: Placing,
  i: number,
  random: () => number,
): { x: number; y: number } {
  const { links } = problem.items[i]!;
  if (links.length === 0) return { x: x[i]!, y: y[i]! };
  let px = 0;
  let py = 0;
  for (const index of links) {
    const link = problem.links[index]!;
    const other = link.a === i ? link.b : link.a;
    px += x[other]! / links.length;
    py += y[other]! / links.length;
  }
  return { x: px + 60 * (random() - 0.5), y: py + 60 * (random() - 0.5) };
}

/** Greedy rounds: best label, then eight directions at three step widths; stops when a round changes nothing. */
function settle(
  problem: Problem,
  energy: Energy,
  placing: Placing,
  active: readonly number[],
  fixed: ReadonlySet<number>,
  regionOf: (Region | null)[],
  rooms: ReturnType<typeof roomsOf>,
): void {
  const { items } = problem;
  for (let round = 0; round < 4; round++) {
    let changed = false;
    for (const i of active) {
      let before = energy.of(i);
      const attempt = (px: number, py: number, choice: number) => {
        if (!tryAt(energy, placing, i, px, py, choice, before, -1e-9)) return;
        before = energy.of(i);
        changed = true;
      };
      for (let choice = 0; choice < items[i]!.choices.length; choice++)
        attempt(placing.x[i]!, placing.y[i]!, choice);
      if (fixed.has(i)) continue;
      const region = regionOf[i]?.lines.length ? regionOf[i] : null;
      for (const step of [24, 8, 3])
        for (const [dx, dy] of region ? (region.along === 'y' ? ALONG_Y : ALONG_X) : EIGHT) {
          let px = placing.x[i]! + dx * step;
          let py = placing.y[i]! + dy * step;
          if (region?.along === 'y') py = Math.max(region.from, Math.min(region.to, py));
          if (region?.along === 'x') px = Math.max(region.from, Math.min(region.to, px));
          if (!region) [px, py] = rooms[i]!(px, py);
          attempt(Math.round(px), Math.round(py), placing.label[i]!);
        }
    }
    if (!changed) return;
  }
}

const EIGHT: readonly (readonly [number, number])[] = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, 1],
  [1, -1],
  [-1, 1],
  [-1, -1],
];
const ALONG_X = EIGHT.slice(0, 2);
const ALONG_Y = EIGHT.slice(2, 4);
