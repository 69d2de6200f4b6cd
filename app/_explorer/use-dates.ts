/** What the view's dates leave of the record, for every view: the things in time, and the facts taken away. */
'use client';
import { useMemo } from 'react';
import { factsOutside, type Thing, thingsInTime } from '@/lib/answer/chronicle';
import type { ChronicleRow } from '@/lib/questions/chronicle';
import type { EntitySummary } from '@/lib/questions/overview';
import { isDateFiltered } from '@/lib/view/dates';
import type { View } from '@/lib/view/view';
import { useChronicle } from './queries';

export interface Dates {
  things: readonly Thing[];
  rows: readonly ChronicleRow[];
  factsOff: ReadonlySet<string>;
}

const noRows: readonly ChronicleRow[] = [];
const noFacts: ReadonlySet<string> = new Set();

/** `left` is what is left of the chronicle where sources are switched off. */
export function useDates(
  entities: readonly EntitySummary[],
  { from, to, undated }: View,
  left: readonly ChronicleRow[] | undefined,
): Dates {
  const whole = useChronicle().data?.rows ?? noRows;
  const rows = left ?? whole;
  const things = useMemo(() => thingsInTime(entities, rows), [entities, rows]);
  return useMemo(() => {
    const dates = { from, to, undated };
    return {
      things,
      rows,
      factsOff: isDateFiltered(dates) ? factsOutside(rows, dates) : noFacts,
    };
  }, [things, rows, from, to, undated]);
}
