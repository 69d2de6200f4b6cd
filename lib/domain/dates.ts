/**
 * Dates as sources give them: EDTF text that carries only the precision known ('2025-12', '2025-12-19/2025-12-21',
 * '2022/..'), its earliest and latest instant in the record's time zone, and how it reads in a sentence.
 */
import edtf from 'edtf';
import type { Precision } from './values';

export interface DateBounds {
  /** The text as written, EDTF level 0 or 1. */
  when: string;
  /** Earliest possible instant, ISO 8601 in UTC; null for an interval without a start. */
  start: string | null;
  /** Latest possible instant (inclusive, to the millisecond), ISO 8601 in UTC; null for an interval without an end. */
  end: string | null;
  precision: Precision;
}

/** How far ahead of UTC the zone's clocks were at that instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    era: 'short',
  }).formatToParts(instant);
  const get = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const local = Date.UTC(
    get('year'),
    get('month') - 1,
    get('day'),
    get('hour'),
    get('minute'),
    get('second'),
  );
  return local - Math.floor(instant / 1000) * 1000;
}

/** The UTC instant at which the zone's clocks show this wall time (given as if it were UTC). */
function wallToInstant(wall: number, timeZone: string): number {
  if (timeZone === 'UTC') return wall;
  const first = wall - offsetAt(wall, timeZone);
  return wall - offsetAt(first, timeZone);
}

/**
 * First and last wall time of a season, as in meteorology and north of the equator: spring (21) is March to May, winter
 * (24) begins in December of its year. The edtf package counts quarters from January, a spring that nobody means.
 */
function seasonSpan(text: string): { min: number; max: number } | null {
  const [, year, season] = /^(\d{4})-(2[1-4])[?~%]?$/.exec(text) ?? [];
  if (!year) return null;
  const month = (Number(season) - 20) * 3 - 1;
  return { min: Date.UTC(Number(year), month), max: Date.UTC(Number(year), month + 3) - 1 };
}

/** Read from the text, not from the package's classes, whose names do not survive being made small for a browser. */
function precisionOf({ precision }: { precision?: number }, text: string): Precision {
  if (text.includes('..') || text.endsWith('/')) return 'open';
  if (text.includes('/')) return 'interval';
  if (/^-?\d{4}-2[1-4][?~%]?$/.test(text)) return 'season';
  return ({ 0: 'minute', 1: 'year', 2: 'month', 3: 'day' } as const)[precision ?? 1] ?? 'year';
}

/**
 * Reads EDTF text. Wall times are those of `timeZone` (IANA name).
 * @throws RangeError with a sentence that says what is wrong and shows the accepted forms.
 */
export function parseDate(text: string, timeZone: string): DateBounds {
  const openStart = text.startsWith('../');
  try {
    const date = edtf(openStart ? text.slice(3) : text);
    if (!Number.isFinite(date.min)) throw new RangeError('no earliest day');
    const instant = (wall: number) => new Date(wallToInstant(wall, timeZone)).toISOString();
    const { min, max } = seasonSpan(text) ?? date;
    const precision = precisionOf(date, text);
    return {
      when: text,
      start: openStart ? null : instant(min),
      end: Number.isFinite(max) ? instant(precision === 'minute' ? max + 59_999 : max) : null,
      precision,
    };
  } catch (cause) {
    throw new RangeError(
      `'${text}' is not a date: write 2025-12-20, 2025-12, 2025, 2025-12-19/2025-12-21, 2022/.. or 2025-12-20T14:30`,
      { cause },
    );
  }
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const seasons: Record<string, string> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' };

function formatPoint(point: string, withYear: boolean): string {
  const [, year, month, day, time] =
    /^(-?\d{4}|[\dX]{4})(?:-(\d\d|[\dX]{2}))?(?:-(\d\d|[\dX]{2}))?(?:T(\d\d:\d\d))?/.exec(point) ?? [];
  if (!year) return point;
  const monthName = month ? (seasons[month] ?? months[Number(month) - 1] ?? month) : '';
  const text = [day ? String(Number(day) || day) : '', monthName, withYear || !month ? year : '']
    .filter(Boolean)
    .join(' ');
  const qualified = /[?~%]$/.test(point) ? `about ${text}` : text;
  return time ? `${qualified}, ${time}` : qualified;
}

/** How a date reads: '20 Dec 2025', '19–21 Dec 2025', 'Dec 2025', 'since 2022', 'until 3 Mar 2024'. */
export function formatDate(when: string | null, { year = true }: { year?: boolean } = {}): string {
  if (!when) return 'date unknown';
  const [from, to] = when.split('/');
  if (to === undefined) return formatPoint(when, year);
  if (to === '..' || to === '') return `since ${formatPoint(from!, year)}`;
  if (from === '..' || from === '') return `until ${formatPoint(to, year)}`;
  if (from === to) return formatPoint(to, year);
  if (from!.length === 10 && to.length === 10 && from!.slice(0, 7) === to.slice(0, 7))
    return `${Number(from!.slice(8))}–${formatPoint(to, year)}`;
  const sameYear = from!.slice(0, 4) === to.slice(0, 4);
  return `${formatPoint(from!, year && !sameYear)} – ${formatPoint(to, year)}`;
}
