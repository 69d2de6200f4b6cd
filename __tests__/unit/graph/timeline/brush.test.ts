/** The brush shows every dated thing in its place, for a weekend's talks as for years of them. */
import { dayMs, dayOf, type Span, spanOf } from '@/lib/domain/span';
import { axisOf, dayAt, ticksOf } from '@/lib/graph/timeline/brush-axis';
import { brushMarks } from '@/lib/graph/timeline/brush-marks';

const spans = (...texts: string[]): Span[] => texts.map((text) => spanOf(text)!);
const ends = (...texts: string[]) => {
  const axis = axisOf(spans(...texts));
  return axis && [dayOf(axis.start), dayOf(axis.end - 1)];
};

test('the axis runs over whole weeks round what is dated exactly; a war since 2022 does not stretch it', () => {
  expect(ends('2025-12-20', '2025-12-22', '2022/..', '2025-12')).toEqual(['2025-12-15', '2025-12-28']);
  expect(ends('2021-03-04', '2024-09-09')).toEqual(['2021-03-01', '2024-09-30']);
});

test('a record dated by month only still has an axis, one with no date has none', () => {
  expect(ends('2025-12')).toEqual(['2025-12-01', '2026-01-04']);
  expect(ends('2022/..')).not.toBeNull();
  expect(axisOf([])).toBeNull();
});

test('tick labels never touch: the unit grows with the span', () => {
  for (const [last, width] of [
    ['2025-12-21', 660],
    ['2025-12-21', 300],
    ['2026-02-20', 660],
    ['2030-01-01', 660],
    ['2090-01-01', 300],
  ] as const) {
    const axis = axisOf(spans('2025-12-20', last))!;
    const ticks = ticksOf(axis, width);
    const perMs = width / (axis.end - axis.start);
    const gaps = ticks.slice(1).map(({ at }, index) => (at - ticks[index]!.at) * perMs);
    expect(ticks.length).toBeGreaterThan(1);
    expect(Math.min(...gaps)).toBeGreaterThan(35);
  }
});

test('every exact thing is a mark, a bar or counted in a crowd; the vague and the far are told, not lost', () => {
  const axis = axisOf(spans('2025-12-20'))!;
  const crowd = Array.from({ length: 9 }, (_, at) => ({ id: `m${at}`, span: spanOf('2025-12-18')! }));
  const marks = brushMarks(
    [
      ...crowd,
      { id: 'one', span: spanOf('2025-12-20')! },
      { id: 'talks', span: spanOf('2025-12-19/2025-12-21')! },
      { id: 'december', span: spanOf('2025-12')! },
      { id: 'before', span: spanOf('2024-01-01')! },
      { id: 'summit', span: spanOf('2026-22')! },
    ],
    spans('2025-12-21', '2025-12-21'),
    axis,
    14 * 40,
  );
  expect(marks.points).toEqual([{ id: 'one', x: 5.5 * 40 }]);
  expect(marks.crowds).toEqual([{ x: 3.5 * 40, count: 9 }]);
  expect(marks.bars).toEqual([{ id: 'talks', x1: 4 * 40, x2: 7 * 40, row: 0 }]);
  expect(marks.said.map(({ count }) => count)).toEqual([2]);
  expect(marks.vague).toEqual({ x1: 0, x2: 14 * 40 });
  expect([marks.before, marks.after]).toEqual([1, 1]);
});

test('a share of the axis is the day under it, and the last is the last day', () => {
  const axis = axisOf(spans('2025-12-20'))!;
  expect([0, 5.5 / 14, 1].map((share) => dayAt(axis, share))).toEqual([
    dayOf(axis.start),
    '2025-12-20',
    dayOf(axis.end - dayMs),
  ]);
});
