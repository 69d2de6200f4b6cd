/** Turns each held meeting's wedges so that a side's wedge points to where that side sits. */
import type { Point } from '@/lib/graph/picture';

/**
 * Order and rotation of the wedges. `toward` has, for each side present, the mean direction of its attendees. Two sides
 * turn by 90 degrees, more by 30. The first side's wedge starts at `rotation`, clockwise from north.
 */
export function turnWedges(toward: readonly { side: string; direction: Point }[]): {
  rotation: number;
  sides: string[];
} {
  const count = toward.length;
  if (count < 2) return { rotation: 0, sides: toward.map(({ side }) => side) };
  const clockwise = [...toward].sort((a, b) => bearing(a.direction) - bearing(b.direction));
  const step = 360 / count;
  const turn = count === 2 ? 90 : 30;
  let best = { rotation: 0, score: Number.NEGATIVE_INFINITY };
  for (let rotation = 0; rotation < 360; rotation += turn) {
    let score = 0;
    clockwise.forEach(({ direction }, index) => {
      const radians = ((rotation + (index + 0.5) * step) * Math.PI) / 180;
      score += Math.sin(radians) * direction.x - Math.cos(radians) * direction.y;
    });
    // Sines differ between engines in the last digits: a tie goes to the smaller rotation.
    if (score > best.score + 1e-6) best = { rotation, score };
  }
  return { rotation: best.rotation, sides: clockwise.map(({ side }) => side) };
}

/** A number that grows with the bearing, 0 to 4, without trigonometry. */
function bearing({ x, y }: Point): number {
  const sum = Math.abs(x) + Math.abs(y);
  if (sum === 0) return 0;
  const share = x / sum;
  return y <= 0 ? (x >= 0 ? share : 4 + share) : 2 - share;
}
