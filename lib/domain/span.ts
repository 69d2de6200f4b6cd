/**
 * When something was, as a stretch of the record's own clock: from its earliest to its latest moment, and whether it
 * filled that stretch or lies somewhere in it. Whether it falls within a range of days is answered here, once for every
 * view. Moments are milliseconds as `Date.UTC` gives for the wall time; no zone enters.
 */
import { parseDate } from './dates';
import type { Kind } from './kinds';
import type { Precision } from './values';

export interface Span {
  /** Text as written, EDTF. */
  when: string;
  /** Null for an open start. */
  from: number | null;
  /** First moment after it; null for an open end. */
  to: number | null;
  precision: Precision;
  /** The source gives no day: a month, a season, an open end, 'about'. Nobody knows where in the stretch it was. */
  vague: boolean;
}

export const dayMs = 86_400_000;

/** Records name few dates many times. */
const known = new Map<string, Span | null>();
const mostKnown = 20_000;

/** The span of an EDTF text; null for none, and for a text that is no date. */
export function spanOf(when: string | null | undefined): Span | null {
  if (!when) return null;
  const found = known.get(when);
  if (found !== undefined) return found;
  if (known.size >= mostKnown) known.clear();
  const span = readSpan(when);
  known.set(when, span);
  return span;
}

function readSpan(when: string): Span | null {
  // Nearly all dates are plain days: no grammar is needed for them.
  if (isDay(when))
    return { when, from: startOfDay(when), to: endOfDay(when), precision: 'day', vague: false };
  try {
    const { start, end, precision } = parseDate(when, 'UTC');
    const from = start === null ? null : Date.parse(start);
    const to = end === null ? null : Date.parse(end) + 1;
    const long = from === null || to === null || to - from > dayMs;
    return {
      when,
      from,
      to,
      precision,
      vague: /[?~%]/.test(when) || (long && precision !== 'interval'),
    };
  } catch {
    return null;
  }
}

/** Days, both inclusive, `YYYY-MM-DD`; null for no bound. */
export interface DateRange {
  from: string | null;
  to: string | null;
}

export const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && dayOf(Date.parse(`${text}T00:00:00Z`)) === text;

/** The day of a moment, `YYYY-MM-DD`; empty for none. */
export function dayOf(moment: number): string {
  return Number.isFinite(moment) ? new Date(moment).toISOString().slice(0, 10) : '';
}

/** First moment of a day, or the first after it. */
export const startOfDay = (day: string): number => Date.parse(`${day}T00:00:00Z`);
export const endOfDay = (day: string): number => startOfDay(day) + dayMs;

/** Kinds that have a place in time, and whether they go on for a while or are of one moment. */
const placeInTime: Partial<Record<Kind, 'lasts' | 'moment'>> = {
  Meeting: 'lasts',
  Event: 'lasts',
  Document: 'moment',
};
export const isInTime = (kind: Kind): boolean => kind in placeInTime;
export const lastsAWhile = (kind: Kind): boolean => placeInTime[kind] === 'lasts';

export type Falls = 'within' | 'may' | 'outside' | 'undated';

/**
 * Whether it falls within the range. What `lasts` (a meeting, a war) is within as soon as it goes on there; what happens
 * at one moment (a statement), and what is dated vaguely, only if no part of its stretch lies outside.
 */
export function fallsIn(span: Span | null, { from, to }: DateRange, lasts: boolean): Falls {
  if (!span) return 'undated';
  const first = from === null ? -Infinity : startOfDay(from);
  const last = to === null ? Infinity : endOfDay(to);
  const [start, end] = [span.from ?? -Infinity, span.to ?? Infinity];
  if (end <= first || start >= last) return 'outside';
  if (start >= first && end <= last) return 'within';
  return lasts && !span.vague ? 'within' : 'may';
}
