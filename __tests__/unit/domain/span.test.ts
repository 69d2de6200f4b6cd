/** Whether something falls within a range of days, at the precision that its source gives. */
import { dayOf, type Falls, fallsIn, isDay, spanOf } from '@/lib/domain/span';

const only20 = { from: '2025-12-20', to: '2025-12-20' };
const falls = (when: string | null, lasts = true): Falls => fallsIn(spanOf(when), only20, lasts);

test('a day falls within or not; a minute on that day does', () => {
  expect(['2025-12-19', '2025-12-20', '2025-12-21', '2025-12-20T23:59'].map((when) => falls(when))).toEqual([
    'outside',
    'within',
    'outside',
    'within',
  ]);
});

test('what is dated to a month, a year, a season, about a day or without an end only may fall within', () => {
  const vague = ['2025-12', '2025', '2025-24', '2025-12-20~', '2022/..', '../2025-12-21'];
  expect(vague.map((when) => spanOf(when)?.vague)).toEqual(vague.map(() => true));
  expect(['2025-12', '2025', '2025-24', '2022/..', '../2025-12-21'].map((when) => falls(when))).toEqual(
    new Array(5).fill('may'),
  );
  expect(['2025-11', '2026/..', '../2025-12-19'].map((when) => falls(when))).toEqual(
    new Array(3).fill('outside'),
  );
});

test('a meeting that went on over days falls within each of them, a statement made in those days may', () => {
  expect(falls('2025-12-19/2025-12-21')).toBe('within');
  expect(falls('2025-12-19/2025-12-21', false)).toBe('may');
  expect(fallsIn(spanOf('2025-12'), { from: '2025-12-01', to: null }, true)).toBe('within');
});

test('without a date nothing is decided, and what is no date counts as none', () => {
  expect([falls(null), falls('some day')]).toEqual(['undated', 'undated']);
});

test('a day is one that the calendar has', () => {
  expect(['2024-02-29', '2025-02-29', '2025-2-1', ''].map(isDay)).toEqual([true, false, false, false]);
  expect(dayOf(Date.UTC(2025, 11, 20, 23, 59))).toBe('2025-12-20');
});
