/** Facts by their ids, read a page at a time. */
'use client';
import { useState } from 'react';
import { useFacts } from '@/app/_explorer/queries';
import { FactRow } from './FactRow';
import { Problem } from './Problem';
import styles from './TimeList.module.css';

/** Facts read at a time. */
const page = 20;

export function FactList({ ids, heading }: { ids: readonly string[]; heading?: string }) {
  const [shown, setShown] = useState(page);
  const asked = useFacts(ids.slice(0, shown));
  return (
    <section aria-busy={asked.isFetching}>
      {heading && <h3>{heading}</h3>}
      {asked.error && <Problem error={asked.error} />}
      {(asked.data?.facts ?? []).map((fact) => (
        <FactRow key={fact.id} fact={fact} />
      ))}
      {ids.length > shown && (
        <button type="button" className={styles.more} onClick={() => setShown(shown + page)}>
          {Math.min(page, ids.length - shown)} more of {ids.length}
        </button>
      )}
    </section>
  );
}
