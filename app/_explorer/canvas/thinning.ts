/**
 * Which lines are drawn where there are more than an eye can follow or a graphics card without one can draw while it
 * moves: the weightiest. Further in, fewer lie on the screen, and more of all are drawn.
 */
import type Sigma from 'sigma';
import type { DrawnLine } from './content';
import type { SceneCamera } from './scene-camera';

/** So many lines at once can still be told apart in places, and so many are drawn while the picture moves. */
const MOST = { still: 12_000, moving: 6_000 };
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

/** What sources disagree on is never left out for what nobody disputes; then who led, then who was there. */
export function weightOf({ edge }: Pick<DrawnLine, 'edge'>): number {
  if (edge.disputed) return 0;
  if (edge.kind === 'attended') return notable.includes(edge.role) ? 1 : 2;
  return edge.kind === 'tie' || edge.kind === 'member' ? 3 : 4;
}

/** The lines of each weight, the weightiest first, in the order in which they come. */
export function byWeight(lines: Iterable<DrawnLine>): DrawnLine[][] {
  const groups: DrawnLine[][] = [[], [], [], [], []];
  for (const line of lines) groups[weightOf(line)]!.push(line);
  return groups;
}

/** Gives each line its rank; lines of one weight lie spread over the picture, and always in the same order. */
export function rankLines(lines: ReadonlyMap<string, DrawnLine>): void {
  if (lines.size <= MOST.still) return;
  let before = 0;
  for (const group of byWeight(lines.values())) {
    // A step that shares no factor with the count visits each once, far apart in turn.
    const step = coprime(Math.max(1, Math.round(group.length * 0.618)), group.length);
    for (let at = 0; at < group.length; at++)
      group[(at * step) % group.length]!.rank = (before + at) / lines.size;
    before += group.length;
  }
}

function coprime(near: number, count: number): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  let step = near;
  while (divisor(step, count) > 1) step++;
  return step;
}
