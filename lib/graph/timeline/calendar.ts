/**
 * The calendar of a drawing: where hours, days, weeks (from Monday), months and years begin, and how they read. Moments
 * are the record's wall time in milliseconds, as in lib/domain/span.ts.
 */
import { dayMs } from '@/lib/domain/span';
import type { TimeUnit } from '@/lib/view/view';

const hourMs = dayMs / 24;
/** 1 January 1970 was a Thursday; the Monday before it begins the count of weeks. */
const firstMonday = -3 * dayMs;

/** The first moment of the unit in which a moment lies. */
export function startOf(unit: TimeUnit, moment: number): number {
  const date = new Date(moment);
  switch (unit) {
    case 'hour':
      return Math.floor(moment / hourMs) * hourMs;
    case 'day':
      return Math.floor(moment / dayMs) * dayMs;
    case 'week':
      return Math.floor((moment - firstMonday) / (7 * dayMs)) * 7 * dayMs + firstMonday;
    case 'month':
      return Date.UTC(date.getUTCFullYear(), date.getUTCMonth());
    case 'year':
      return Date.UTC(date.getUTCFullYear(), 0);
  }
}

/** The first moment of the unit `count` after the one that begins at `start`. */
export function later(unit: TimeUnit, start: number, count = 1): number {
  const date = new Date(start);
  switch (unit) {
    case 'hour':
      return start + count * hourMs;
    case 'day':
      return start + count * dayMs;
    case 'week':
      return start + count * 7 * dayMs;
    case 'month':
      return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count);
    case 'year':
      return Date.UTC(date.getUTCFullYear() + count, 0);
  }
}

/** How many units lie between two of their beginnings. */
export function unitsBetween(unit: TimeUnit, a: number, b: number): number {
  const [from, to] = [new Date(a), new Date(b)];
  const years = to.getUTCFullYear() - from.getUTCFullYear();
  if (unit === 'year') return years;
  if (unit === 'month') return 12 * years + to.getUTCMonth() - from.getUTCMonth();
  return Math.round((b - a) / (later(unit, a) - a));
}

/** Made when first written with: each takes milliseconds, and a page that opens has none of them to spare. */
function format(options: Intl.DateTimeFormatOptions): (date: Date) => string {
  let made: Intl.DateTimeFormat | null = null;
  return (date) => {
    made ??= new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options });
    return made.format(date);
  };
}
const weekday = format({ weekday: 'short' });
const longWeekday = format({ weekday: 'long' });
const month = format({ month: 'short' });
const clock = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const monthOf = (date: Date) => month(date).slice(0, 3);

/** 'Sat 20', 'Sat 20 Dec 2025' with its month and year; 'from 15 Dec', 'Dec 2025', '2025', '14:00'. */
export function unitLabel(unit: TimeUnit, start: number, full = true): string {
  const date = new Date(start);
  const [day, year] = [date.getUTCDate(), date.getUTCFullYear()];
  switch (unit) {
    case 'hour':
      return clock(date);
    case 'day':
      return `${weekday(date)} ${day}${full ? ` ${monthOf(date)} ${year}` : ''}`;
    case 'week':
      return `${day} ${monthOf(date)}${full ? ` ${year}` : ''}`;
    case 'month':
      return `${monthOf(date)}${full ? ` ${year}` : ''}`;
    case 'year':
      return String(year);
  }
}

/** As it is read aloud: 'Saturday 20 Dec 2025', 'Week of 15 Dec 2025'. */
export function spokenUnit(unit: TimeUnit, start: number): string {
  const date = new Date(start);
  if (unit === 'day' || unit === 'hour') {
    const day = `${longWeekday(date)} ${unitLabel('week', start)}`;
    return unit === 'day' ? day : `${day}, ${clock(date)}`;
  }
  return unit === 'week' ? `Week of ${unitLabel('week', start)}` : unitLabel(unit, start);
}
