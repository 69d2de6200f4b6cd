/**
 * The view's dates: a range of days that filters every view, and whether what has no date is shown beside it. Says what
 * they show, how they read, and how a change of them is named in the history.
 */
import { formatDate } from '@/lib/domain/dates';
import { type DateRange, fallsIn, spanOf } from '@/lib/domain/span';
import type { View } from './view';

export type DateFilter = Pick<View, 'from' | 'to' | 'undated'>;

export const allDates: DateFilter = { from: null, to: null, undated: true };

export const isRanged = ({ from, to }: DateRange): boolean => from !== null || to !== null;
export const isDateFiltered = (dates: DateFilter): boolean => isRanged(dates) || !dates.undated;

/** Whether a thing of that date is shown; what `lasts` needs only to touch the range. */
export function datesShow(when: string | null, lasts: boolean, dates: DateFilter): boolean {
  if (!isDateFiltered(dates)) return true;
  const falls = fallsIn(spanOf(when), dates, lasts);
  return falls === 'undated' ? dates.undated : falls !== 'outside';
}

/** '20 Dec 2025', '19–21 Dec 2025', 'since 19 Dec 2025'; 'all dates' without bounds. */
export function rangeLabel({ from, to }: DateRange): string {
  if (from === null && to === null) return 'all dates';
  if (from === null) return `until ${formatDate(to)}`;
  if (to === null) return `since ${formatDate(from)}`;
  return formatDate(`${from}/${to}`);
}

/** What was done, for the history. */
export const datesStep = (range: DateRange): string =>
  isRanged(range) ? `Showed only ${rangeLabel(range)}` : 'Showed all dates';
export const undatedStep = (undated: boolean): string =>
  undated ? 'Showed what has no date' : 'Hid what has no date';
