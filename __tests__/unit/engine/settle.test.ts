/** Newcomers come among discs that stand: each to the nearest free place, and nobody has to give way. */
import { randomPlaces } from '@/bench/graphs';
import { separate } from '@/lib/engine/layout/separate';
import { settle } from '@/lib/engine/layout/settle';

const n = 500;
const radii = Array.from({ length: n }, (_, i) => 3 + (i % 9));
const gap = 2;
const everywhere = () => true;
/** The last of a crowd that stands apart are taken for newcomers, all of whom want to its middle. */
const newcomers = Array.from({ length: 40 }, (_, i) => n - 40 + i);
function crowd() {
  const places = randomPlaces(n);
  separate(places, radii, gap);
  for (const i of newcomers) [places.x[i], places.y[i]] = [0, 0];
  return places;
}

test('nobody covers another, and who stood has not moved', () => {
  const [before, after] = [crowd(), crowd()];
  settle(after, radii, gap, newcomers, everywhere);
  const covered = newcomers.flatMap((i) =>
    radii.flatMap((r, j) =>
      j !== i && Math.hypot(after.x[i]! - after.x[j]!, after.y[i]! - after.y[j]!) < r + radii[i]! + gap
        ? [[i, j]]
        : [],
    ),
  );
  expect(covered).toEqual([]);
  const stood = (of: typeof before) => [...of.x.subarray(0, n - 40), ...of.y.subarray(0, n - 40)];
  expect(stood(after)).toEqual(stood(before));
});

test('who finds a place free takes it, and who does not comes right beside', () => {
  const places = { x: new Float32Array([0, 0, 300]), y: new Float32Array([0, 0, 300]) };
  settle(places, [10, 10, 10], gap, [1, 2], everywhere);
  expect([places.x[2], places.y[2]]).toEqual([300, 300]);
  const off = Math.hypot(places.x[1]!, places.y[1]!);
  expect(off).toBeGreaterThanOrEqual(22);
  expect(off).toBeLessThan(30);
});

test('inside the bounds while there is room, outside rather than on another', () => {
  const inside = (x: number, y: number) => x >= 0 && y >= 0 && x <= 60 && y <= 60;
  const places = { x: new Float32Array(12).fill(30), y: new Float32Array(12).fill(30) };
  const all = Array.from({ length: 12 }, (_, i) => i);
  settle(places, new Array(12).fill(14), gap, all, inside);
  const isIn = all.map((i) => inside(places.x[i]!, places.y[i]!));
  expect(isIn.slice(0, 3)).toEqual([true, true, true]);
  expect(isIn.at(-1)).toBe(false);
});
