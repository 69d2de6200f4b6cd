/** A date keeps the precision of its source: its text, its bounds in the record's zone, and how it reads. */
import { formatDate, parseDate } from '@/lib/domain/dates';

test.each([
  ['2025-12-20', '2025-12-20T05:00:00.000Z', '2025-12-21T04:59:59.999Z', 'day', '20 Dec 2025'],
  ['2025-12', '2025-12-01T05:00:00.000Z', '2026-01-01T04:59:59.999Z', 'month', 'Dec 2025'],
  ['2025', '2025-01-01T05:00:00.000Z', '2026-01-01T04:59:59.999Z', 'year', '2025'],
  ['2025-21', '2025-03-01T05:00:00.000Z', '2025-06-01T03:59:59.999Z', 'season', 'spring 2025'],
  ['2025-24', '2025-12-01T05:00:00.000Z', '2026-03-01T04:59:59.999Z', 'season', 'winter 2025'],
  [
    '2025-12-19/2025-12-21',
    '2025-12-19T05:00:00.000Z',
    '2025-12-22T04:59:59.999Z',
    'interval',
    '19–21 Dec 2025',
  ],
  ['2022/..', '2022-01-01T05:00:00.000Z', null, 'open', 'since 2022'],
  ['2022/', '2022-01-01T05:00:00.000Z', null, 'open', 'since 2022'],
  ['../2024-03', null, '2024-04-01T03:59:59.999Z', 'open', 'until Mar 2024'],
  [
    '2025-12-20T14:30',
    '2025-12-20T19:30:00.000Z',
    '2025-12-20T19:30:59.999Z',
    'minute',
    '20 Dec 2025, 14:30',
  ],
])('%s lasts from %s to %s', (when, start, end, precision, text) => {
  expect(parseDate(when, 'America/New_York')).toEqual({ when, start, end, precision });
  expect(formatDate(when)).toBe(text);
});

test('a day of 23 hours and one of 25 begin and end with their midnights', () => {
  const hours = (when: string) => {
    const { start, end } = parseDate(when, 'America/New_York');
    return (Date.parse(end!) + 1 - Date.parse(start!)) / 3_600_000;
  };
  expect([hours('2025-03-09'), hours('2025-03-10'), hours('2025-11-02')]).toEqual([23, 24, 25]);
});

test.each([
  '',
  'yesterday',
  '2025-13',
  '2025-02-30',
  '20 Dec 2025',
  '2025-12-21/2025-12-19',
  '../..',
  '2025-12-20T25:00',
])('%j is no date', (text) => {
  expect(() => parseDate(text, 'UTC')).toThrow(`'${text}' is not a date: write 2025-12-20, `);
});
