/** Discs that lie on each other are set apart until none does, as far as they may be moved. */
import { randomPlaces } from '@/bench/graphs';
import { separate } from '@/lib/engine/layout/separate';

const n = 800;
const radii = Array.from({ length: n }, (_, i) => 3 + (i % 9));

function overlaps({ x, y }: { x: Float32Array; y: Float32Array }, gap: number): number {
  let found = 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++)
      if (Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!) < radii[i]! + radii[j]! + gap) found += 1;
  return found;
}

test('in a crowd that has no room nobody covers another any more', () => {
  const places = randomPlaces(n);
  expect(overlaps(places, 2)).toBeGreaterThan(500);
  expect(separate(places, radii, 2)).toBe(true);
  expect(overlaps(places, 2)).toBe(0);
});

test('all on one point come apart as well', () => {
  const places = { x: new Float32Array(n), y: new Float32Array(n) };
  expect(separate(places, radii)).toBe(true);
  expect(overlaps(places, 0)).toBe(0);
});

test('who is pinned stays, and the others give way', () => {
  const places = { x: new Float32Array([0, 1, 40]), y: new Float32Array([0, 0, 0]) };
  expect(separate(places, [10, 10, 10], 0, [1, 0, 1])).toBe(true);
  expect([places.x[0], places.x[2]]).toEqual([0, 40]);
  expect(Math.hypot(places.x[1]!, places.y[1]!)).toBeGreaterThanOrEqual(20);
});
