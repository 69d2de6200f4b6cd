/** The words on a selection's lines: of few lines each has its own, of hundreds those that can be read. */
import { type PillLine, placePills } from '@/app/_explorer/canvas/role-pills';
import { boxOverlap } from '@/lib/graph/geometry';
import type { NetworkEdge } from '@/lib/graph/picture';

/** So many lines round one point, each with a role. */
const star = (count: number): PillLine[] =>
  Array.from({ length: count }, (_, at) => {
    const angle = (2 * Math.PI * at) / count;
    return {
      edge: { id: `line ${at}`, label: 'negotiator' } as NetworkEdge,
      source: { x: 400, y: 300 },
      target: { x: 400 + 240 * Math.cos(angle), y: 300 + 240 * Math.sin(angle) },
      bow: 0,
      paint: { kind: 'surface', name: 'ink' },
    };
  });

test.each([
  [6, 6],
  [300, 10],
])('Of %i lines round somebody at least %i bear their words, and no words lie on others', (count, least) => {
  const pills = placePills(star(count), []);
  expect(pills.length).toBeGreaterThanOrEqual(least);
  const pairs = pills.flatMap((one, at) => pills.slice(at + 1).map((other) => boxOverlap(one, other)));
  expect(pairs.filter((overlap) => overlap > 0)).toEqual([]);
});
