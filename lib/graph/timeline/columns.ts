/**
 * The timeline's columns: one for each hour, day, week, month or year in which something exactly dated lies; what lies
 * empty between two is one narrow gap that says how long it is. So a weekend and ten years are read alike.
 */
import type { Span } from '@/lib/domain/span';
import { type TimeUnit, timeUnits } from '@/lib/view/view';
import { later, spokenUnit, startOf, unitLabel, unitsBetween } from './calendar';

export interface Column {
  /** A unit of time, several empty ones, or all that lies before the first or after the last. */
  kind: 'unit' | 'gap' | 'beyond';
  start: number;
  end: number;
  /** Under which what it holds is read: 'Sat 20 Dec 2025', '12 days'. */
  label: string;
  spoken: string;
  /** In hours only: what is dated to this day and no hour. */
  wholeDay: boolean;
}

export const hasHour = ({ precision }: Span): boolean => precision === 'minute';
const isExact = ({ vague }: Span) => !vague;

/** The beginnings of the units in which exactly dated things begin and end. */
function startsIn(unit: TimeUnit, spans: readonly Span[]): number[] {
  const starts = spans
    .filter(isExact)
    .flatMap(({ from, to }) => [startOf(unit, from!), startOf(unit, to! - 1)]);
  return [...new Set(starts)].sort((a, b) => a - b);
}

/** More columns than this are no longer read side by side. */
const readable = 14;
const coarser: TimeUnit[] = ['week', 'month', 'year'];

/** Units to choose from: days, hours if a source prints one, and what is coarser where the finer has too many columns. */
export function unitsFor(spans: readonly Span[]): TimeUnit[] {
  const offered: TimeUnit[] = spans.some((span) => isExact(span) && hasHour(span))
    ? ['hour', 'day']
    : ['day'];
  for (const unit of coarser) {
    if (startsIn(offered.at(-1)!, spans).length <= readable) break;
    offered.push(unit);
  }
  return offered;
}

/** The finest unit, hours apart, in which the record can be read; the coarsest if none. */
export function unitAtRest(spans: readonly Span[]): TimeUnit {
  const offered = unitsFor(spans).filter((unit) => unit !== 'hour');
  return offered.find((unit) => startsIn(unit, spans).length <= readable) ?? offered.at(-1) ?? 'day';
}

const gapWords: Record<TimeUnit, string> = {
  hour: 'hours',
  day: 'days',
  week: 'weeks',
  month: 'months',
  year: 'years',
};

/** Columns in order of time, gaps between them, and one at each end for what is vague and lies wholly beyond. */
export function columnsOf(spans: readonly Span[], unit: TimeUnit): Column[] {
  const columns = exactColumns(spans.filter(isExact), unit);
  const [first, last] = [columns[0], columns.at(-1)];
  if (!first || !last) return spans.length > 0 ? [beyond(-Infinity, Infinity, 'No day printed')] : [];
  const isBefore = spans.some(({ to }) => (to ?? Infinity) <= first.start);
  const isAfter = spans.some(({ from }) => (from ?? -Infinity) >= last.end);
  return [
    ...(isBefore ? [beyond(-Infinity, first.start, 'Earlier')] : []),
    ...columns.map((column, index) => ({ ...column, label: shortLabel(column, columns[index - 1]) })),
    ...(isAfter ? [beyond(last.end, Infinity, 'Later')] : []),
  ];
}

const beyond = (start: number, end: number, label: string): Column => ({
  kind: 'beyond',
  start,
  end,
  label,
  spoken: label,
  wholeDay: false,
});

/** A month or year that the column before has named is not said again. */
function shortLabel({ kind, start, label }: Column, before: Column | undefined): string {
  if (kind !== 'unit' || !before) return label;
  const [now, then] = [new Date(start), new Date(before.start)];
  if (now.getUTCFullYear() !== then.getUTCFullYear()) return label;
  const shorter = label.replace(` ${now.getUTCFullYear()}`, '') || label;
  return now.getUTCMonth() === then.getUTCMonth() && before.kind === 'unit'
    ? shorter.replace(/^(\w{3} \d+) \w{3}$/, '$1')
    : shorter;
}

function exactColumns(exact: readonly Span[], unit: TimeUnit): Column[] {
  const between: TimeUnit = unit === 'hour' ? 'day' : unit;
  const columns: Column[] = [];
  for (const start of startsIn(between, exact)) {
    const last = columns.at(-1);
    const end = last ? startOf(between, last.end - 1) : start;
    const empty = last ? unitsBetween(between, end, start) - 1 : 0;
    if (empty === 1) columns.push(unitColumn(between, later(between, end)));
    if (empty > 1)
      columns.push({
        kind: 'gap',
        start: later(between, end),
        end: start,
        label: `${empty} ${gapWords[between]}`,
        spoken: `${empty} ${gapWords[between]} with nothing dated`,
        wholeDay: false,
      });
    columns.push(...(unit === 'hour' ? hoursOf(start, exact) : [unitColumn(unit, start)]));
  }
  return columns;
}

function unitColumn(unit: TimeUnit, start: number): Column {
  return {
    kind: 'unit',
    start,
    end: later(unit, start),
    label: unit === 'week' ? `Week of ${unitLabel(unit, start)}` : unitLabel(unit, start),
    spoken: spokenUnit(unit, start),
    wholeDay: false,
  };
}

/** A day in hours: what has none first, then each hour that a source prints. */
function hoursOf(day: number, spans: readonly Span[]): Column[] {
  const those = spans.filter(({ from, to }) => from! < later('day', day) && to! > day);
  const hours = startsIn('hour', those.filter(hasHour)).filter((hour) => startOf('day', hour) === day);
  const whole = { ...unitColumn('day', day), wholeDay: true };
  return [
    ...(hours.length === 0 || those.some((span) => !hasHour(span)) ? [whole] : []),
    ...hours.map((hour) => ({
      ...unitColumn('hour', hour),
      label: `${unitLabel('day', hour, false)}, ${unitLabel('hour', hour)}`,
    })),
  ];
}

/** Index of the column in which something exactly dated begins; -1 if none. */
export function columnAt(columns: readonly Column[], span: Span): number {
  if (span.vague || span.from === null) return -1;
  return columns.findIndex(
    ({ kind, start, end, wholeDay }) =>
      kind === 'unit' && span.from! >= start && span.from! < end && wholeDay === (wholeDay && !hasHour(span)),
  );
}

/** First and last column over which a span reaches, cut at the ends of the axis; null if it lies outside. */
export function columnsUnder(
  columns: readonly Column[],
  { from, to }: Pick<Span, 'from' | 'to'>,
): { first: number; last: number; cutStart: boolean; cutEnd: boolean } | null {
  const [start, end] = [from ?? -Infinity, to ?? Infinity];
  const under = columns.flatMap((column, index) => (column.start < end && column.end > start ? [index] : []));
  if (under.length === 0) return null;
  return {
    first: under[0]!,
    last: under.at(-1)!,
    cutStart: from === null || start < columns[0]!.start,
    cutEnd: to === null || end > columns.at(-1)!.end,
  };
}

export const unitNames: Record<TimeUnit, string> = {
  hour: 'Hours',
  day: 'Days',
  week: 'Weeks',
  month: 'Months',
  year: 'Years',
};
/** From fine to coarse, as offered. */
export const inOrder = (units: readonly TimeUnit[]): TimeUnit[] =>
  timeUnits.filter((unit) => units.includes(unit));
