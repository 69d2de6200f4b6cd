/**
 * The axis of the brush: from which day to which it runs, and where its ticks stand. Whole weeks round what is dated
 * exactly; what is dated vaguely, or without an end, never stretches it, but is drawn as far as it reaches in.
 */
import { dayMs, dayOf, type Span } from '@/lib/domain/span';
import type { TimeUnit } from '@/lib/view/view';
import { later, startOf, unitLabel } from './calendar';

export interface Axis {
  /** First moment, and the first after it; whole weeks, or whole months for a record of more than a year. */
  start: number;
  end: number;
  days: number;
}

const yearMs = 366 * dayMs;

/** Null for a record in which nothing is dated. */
export function axisOf(spans: readonly Span[]): Axis | null {
  const closed = spans.filter(({ from, to }) => from !== null && to !== null);
  const exact = closed.filter(({ vague }) => !vague);
  const those = exact.length > 0 ? exact : closed;
  if (those.length === 0) {
    // Only open ends: a week round each known one still gives a place to stand.
    const ends = spans.flatMap(({ from, to }) => from ?? to ?? []);
    return ends.length > 0 ? wholeUnits(Math.min(...ends), Math.max(...ends)) : null;
  }
  let [first, last] = [Infinity, -Infinity];
  for (const { from, to } of those) {
    first = Math.min(first, from!);
    last = Math.max(last, to! - 1);
  }
  return wholeUnits(first, last);
}

function wholeUnits(first: number, last: number): Axis {
  const unit: TimeUnit = last - first > yearMs ? 'month' : 'week';
  const start = startOf(unit, first);
  // Less than two weeks would make one day as wide as a hand.
  const end = Math.max(later(unit, startOf(unit, last)), start + 14 * dayMs);
  return { start, end, days: Math.round((end - start) / dayMs) };
}

export interface Tick {
  at: number;
  /** First moment after what it stands for. */
  until: number;
  label: string;
}

/** Units for ticks, with how many pixels their labels need. */
const steps: { unit: TimeUnit; count: number; room: number; bare?: boolean }[] = [
  { unit: 'day', count: 1, room: 44 },
  { unit: 'day', count: 1, room: 36, bare: true },
  { unit: 'week', count: 1, room: 52 },
  { unit: 'week', count: 2, room: 52 },
  { unit: 'month', count: 1, room: 60 },
  { unit: 'month', count: 3, room: 60 },
  { unit: 'year', count: 1, room: 40 },
  { unit: 'year', count: 2, room: 40 },
  { unit: 'year', count: 5, room: 40 },
  { unit: 'year', count: 10, room: 40 },
  { unit: 'year', count: 50, room: 40 },
];

/** Ticks for an axis so many pixels wide, each with a label that has its room. */
export function ticksOf({ start, end }: Axis, width: number): Tick[] {
  const perMs = width / (end - start);
  const lengthOf = ({ unit, count }: { unit: TimeUnit; count: number }) =>
    later(unit, startOf(unit, start), count) - startOf(unit, start);
  const step = steps.find((each) => lengthOf(each) * perMs >= each.room) ?? steps.at(-1)!;
  const ticks: Tick[] = [];
  let at = startOf(step.unit, start);
  // Quarters and decades begin where calendars have them.
  if (step.unit === 'month') at = Date.UTC(new Date(at).getUTCFullYear(), 0);
  if (step.unit === 'year')
    at = Date.UTC(Math.floor(new Date(at).getUTCFullYear() / step.count) * step.count, 0);
  for (; at < end; at = later(step.unit, at, step.count)) {
    const until = later(step.unit, at, step.count);
    if (at < start) continue;
    // Where days are bare numbers, the one after a month's name leaves it its room.
    const opened = ticks.length === 1 || new Date(at).getUTCDate() === 2;
    // The first of all, and of each month, says the month; the others of its days need not.
    const opensMonth = ticks.length === 0 || new Date(at).getUTCDate() === 1;
    const label =
      step.unit === 'day' && opensMonth
        ? unitLabel('week', at, false)
        : step.bare
          ? opened
            ? ''
            : String(new Date(at).getUTCDate())
          : unitLabel(step.unit, at, step.unit === 'month');
    ticks.push({ at, until, label });
  }
  return ticks;
}

/** The day at a share (0 to 1) of the axis. */
export function dayAt({ start, days }: Axis, share: number): string {
  return dayOf(start + Math.min(days - 1, Math.max(0, Math.floor(share * days))) * dayMs);
}
