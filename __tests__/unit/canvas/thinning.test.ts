/** Lines left out where there are too many: the least weighty, never all, and none while they can be told apart. */
import { rankLines, shareDrawn } from '@/app/_explorer/canvas/thinning';
import type { NetworkEdge } from '@/lib/graph/picture';

const edge = (id: string, more: Partial<NetworkEdge>): NetworkEdge => ({
  ...{ id, type: 'ATTENDED', kind: 'attended', source: 'a', target: 'b', presence: 'reported', role: null },
  ...{ certainty: 'stated', disputed: false, label: '', ...more },
});
test('up to 12,000 lines all are drawn, at rest and while the picture moves', () => {
  expect([shareDrawn(12_000, 1, false), shareDrawn(12_000, 1, true)]).toEqual([1, 1]);
});

test('of 400,000 lines some are drawn from afar, fewer while it moves, and all from near', () => {
  const shares = [shareDrawn(400_000, 1, true), shareDrawn(400_000, 1, false), shareDrawn(400_000, 2, false)];
  expect(shares).toEqual([0.015, 0.03, 0.12]);
  expect(shareDrawn(400_000, 6, false)).toBe(1);
});

test('what sources disagree on comes first, then who led, then who was there, then who is only expected', () => {
  const all = Array.from({ length: 40_000 }, (_, at) =>
    at % 4 === 0
      ? edge(`disputed-${at}`, { disputed: true })
      : edge(
          `${['', 'lead', 'present', 'expected'][at % 4]}-${at}`,
          [{}, { role: 'lead' }, {}, { kind: 'expected' as const }][at % 4]!,
        ),
  );
  const { order, ranks } = rankLines(all);
  const sorted = [...order].map((line) => all[line]!.id.split('-')[0]);
  expect([...new Set(sorted)]).toEqual(['disputed', 'lead', 'present', 'expected']);
  expect([...order].map((line) => ranks[line])).toEqual([...ranks].sort((a, b) => a - b));
  expect(new Set(ranks).size).toBe(40_000);
});
