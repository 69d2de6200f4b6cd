/** The dates among the filters: first and last day to type, and whether what has no date is shown. */
'use client';
import { useEffect, useState } from 'react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { isDay } from '@/lib/domain/span';
import { datesStep, undatedStep } from '@/lib/view/dates';
import styles from './DateFilter.module.css';
import { useThings } from './time-shown';

/** A day to type, taken when it is finished; text, because a browser's own field would write 12/10 for 10 December. */
function DayField(props: {
  label: string;
  day: string | null;
  /** What keeps a day from being taken, in a few words; null if nothing does. */
  refuse: (day: string) => string | null;
  onDay: (day: string | null) => void;
}) {
  const { label, day, refuse, onDay } = props;
  const [text, setText] = useState(day ?? '');
  useEffect(() => setText(day ?? ''), [day]);
  const wrong = text === '' ? null : isDay(text) ? refuse(text) : 'Write it as 2025-12-20';
  function finish() {
    if (!wrong && text !== (day ?? '')) onDay(text || null);
  }
  return (
    <label>
      {label}
      <input
        type="text"
        placeholder="YYYY-MM-DD"
        value={text}
        aria-invalid={wrong !== null}
        title={wrong ?? undefined}
        onChange={({ target }) => setText(target.value.trim())}
        onBlur={finish}
        onKeyDown={({ key }) => key === 'Enter' && finish()}
      />
    </label>
  );
}

export function DateFilter() {
  const { view, change } = useExplorer();
  const things = useThings();
  const { from, to, undated } = view;
  return (
    <fieldset className={styles.dates}>
      <legend>Dates</legend>
      <DayField
        label="From"
        day={from}
        refuse={(day) => (to !== null && day > to ? 'It lies after the last day' : null)}
        onDay={(day) => change(datesStep({ from: day, to }), { from: day })}
      />
      <DayField
        label="To"
        day={to}
        refuse={(day) => (from !== null && day < from ? 'It lies before the first day' : null)}
        onDay={(day) => change(datesStep({ from, to: day }), { to: day })}
      />
      <label>
        <input
          type="checkbox"
          checked={undated}
          onChange={() => change(undatedStep(!undated), { undated: !undated })}
        />
        No date printed
        <output>{things.filter(({ kind, span }) => kind === 'meeting' && !span).length}</output>
      </label>
    </fieldset>
  );
}
