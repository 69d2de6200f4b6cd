/** The dates' part of the strip: what they hide, what may fall within, what has no date; each opens, each can go. */
'use client';
import { X } from 'lucide-react';
import { useMemo } from 'react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { countWords, divideByDates } from '@/lib/answer/chronicle';
import { datesStep, isRanged, rangeLabel, undatedStep } from '@/lib/view/dates';
import { TimeList } from './TimeList';
import { useThings } from './time-shown';

export function DateStatus() {
  const { view, change } = useExplorer();
  const things = useThings();
  const { outside, may, undated } = useMemo(() => divideByDates(things, view), [things, view]);
  const range = rangeLabel(view);
  return (
    <>
      {isRanged(view) && (
        <>
          <button
            type="button"
            aria-label={`Only ${range}: show all dates again`}
            onClick={() => change(datesStep({ from: null, to: null }), { from: null, to: null })}
          >
            only {range} <X size={12} aria-hidden="true" />
          </button>
          {outside.length > 0 && (
            <TimeList title={`Outside ${range}: ${countWords(outside)}`} things={outside}>
              {outside.length} hidden by date
            </TimeList>
          )}
          {may.length > 0 && (
            <TimeList title={`May fall within ${range}: ${countWords(may)}`} things={may}>
              {may.length} may fall within
            </TimeList>
          )}
        </>
      )}
      {undated.length > 0 && (
        <TimeList title={`No date printed: ${countWords(undated)}`} things={undated}>
          {undated.length} undated
        </TimeList>
      )}
      {!view.undated && (
        <button
          type="button"
          aria-label="Show what has no date again"
          onClick={() => change(undatedStep(true), { undated: true })}
        >
          without the undated <X size={12} aria-hidden="true" />
        </button>
      )}
    </>
  );
}
