/**
 * Which lines are drawn where there are more than an eye can follow or a graphics card without one can draw while it
 * moves: the weightiest. Further in, fewer lie on the screen, and more of all are drawn.
 */
import type Sigma from 'sigma';
import type { NetworkEdge } from '@/lib/graph/picture';
import type { SceneCamera } from './scene-camera';

/** So many lines at once can still be told apart in places, and so many are drawn while the picture moves. */
export const MOST = { still: 12_000, moving: 6_000 };
/** The picture is drawn in full again this long after it stood still, in milliseconds. */
const SETTLED_MS = 150;

/** The share of `count` lines to draw; `closer` is how much nearer than the whole picture the camera is. */
export function shareDrawn(count: number, closer: number, isMoving: boolean): number {
  if (count <= MOST.still) return 1;
  const most = isMoving ? MOST.moving : MOST.still;
  return Math.min(1, (most * Math.max(1, closer) ** 2) / count);
}

/** Watches the camera, and has all drawn again when it stands still. */
export class Thinning {
  private settling = 0;

  constructor(
    private readonly sigma: Sigma,
    private readonly camera: SceneCamera,
  ) {}

  /** For the frame that is about to be drawn. */
  shareOf(count: number): number {
    clearTimeout(this.settling);
    const isMoving = this.sigma.getCamera().isAnimated() || this.sigma.getMouseCaptor().isMoving;
    const share = shareDrawn(count, this.camera.now().zoom / this.camera.restZoom(), isMoving);
    if (isMoving && share < 1)
      this.settling = window.setTimeout(() => this.sigma.scheduleRender(), SETTLED_MS);
    return share;
  }

  stop() {
    clearTimeout(this.settling);
  }
}

const notable: readonly (string | null)[] = ['host', 'lead', 'mediator', 'guarantor', 'negotiator'];
const WEIGHTS = 5;

/** What sources disagree on is never left out for what nobody disputes; then who led, then who was there. */
export function weightOf({ disputed, kind, role }: NetworkEdge): number {
  if (disputed) return 0;
  if (kind === 'attended') return notable.includes(role) ? 1 : 2;
  return kind === 'tie' || kind === 'member' ? 3 : 4;
}

export interface Ranked {
  /** Numbers of the lines, the weightiest first. */
  order: Uint32Array;
  /** Of each line, from 0, the weightiest, up to 1. */
  ranks: Float32Array;
}

/** Lines by their weight; those of one weight lie spread over the picture, and always in the same order. */
export function rankLines(edges: readonly NetworkEdge[]): Ranked {
  const count = edges.length;
  const weights = Uint8Array.from(edges, weightOf);
  const sizes = new Uint32Array(WEIGHTS);
  for (const weight of weights) sizes[weight]! += 1;
  const groups = Array.from(sizes, (size) => new Uint32Array(size));
  const filled = new Uint32Array(WEIGHTS);
  weights.forEach((weight, line) => {
    groups[weight]![filled[weight]!++] = line;
  });
  const [order, ranks] = [new Uint32Array(count), new Float32Array(count)];
  let before = 0;
  for (const group of groups) {
    // A step that shares no factor with the count visits each once, far apart in turn.
    const step = coprime(Math.max(1, Math.round(group.length * 0.618)), group.length);
    for (let at = 0, from = 0; at < group.length; at++, from = (from + step) % group.length) {
      const line = group[from]!;
      order[before + at] = line;
      ranks[line] = (before + at) / count;
    }
    before += group.length;
  }
  return { order, ranks };
}

function coprime(near: number, count: number): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  let step = near;
  while (divisor(step, count) > 1) step++;
  return step;
}
